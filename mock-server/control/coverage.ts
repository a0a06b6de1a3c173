import { type Coverage, type MetKind, metError } from '../core/coverage.ts';
import type { Provider } from '../core/provider.ts';
import type { World } from '../core/world.ts';

/** Things of one kind: how many of those known were met, and each with how often. */
export interface CoverageList {
  readonly met: number;
  readonly known: number;
  readonly items: readonly { readonly name: string; readonly times: number }[];
}

/**
 * What a program has met of one simulated system. Errors are the rows of the catalogue; rows that differ in their words
 * alone are met together, and those that are no refusals (some pages and empty lists) are left out.
 */
export interface ProviderCoverage {
  readonly provider: string;
  readonly operations: CoverageList;
  readonly states: CoverageList;
  readonly errors: CoverageList;
  readonly scenarios: CoverageList;
}

/** What the program under test has met in a world since it began, and what it never has. */
export async function coverageOf(world: World, providers: readonly Provider[]): Promise<ProviderCoverage[]> {
  return Promise.all(providers.map((provider) => providerCoverage(world.met, provider)));
}

async function providerCoverage(met: Coverage, provider: Provider): Promise<ProviderCoverage> {
  const listOf = (kind: MetKind, known: readonly string[]): CoverageList =>
    counted([...new Set(known)].map((name) => ({ name, times: met.times(kind, `${provider.name}/${name}`) })));
  return {
    provider: provider.name,
    operations: listOf(
      'operation',
      provider.routes.map(({ operation }) => operation),
    ),
    states: listOf('state', provider.states),
    errors: await errorsOf(met, provider),
    scenarios: listOf(
      'scenario',
      provider.scenarios.map(({ name }) => name),
    ),
  };
}

async function errorsOf(met: Coverage, provider: Provider): Promise<CoverageList> {
  const rows = await provider.errors();
  return counted(
    rows.flatMap(({ id, reason, status, code }) => {
      if (reason === undefined) return [];
      return { name: id, times: met.times('error', `${provider.name}/${metError({ reason, status, code })}`) };
    }),
  );
}

function counted(items: CoverageList['items']): CoverageList {
  return { met: items.filter(({ times }) => times > 0).length, known: items.length, items };
}
