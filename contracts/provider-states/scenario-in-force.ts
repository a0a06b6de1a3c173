import type { TestWorld } from '../../mock-server/testing/index.ts';
import { othersIn, textIn } from './parameters.ts';
import type { StateParameters } from './provider-state.ts';

/** The scenario that is meant when none is told. */
export const defaultScenario = 'gas-token-dies';

const scenarioIn = (parameters: StateParameters): string => textIn(parameters, 'scenario', defaultScenario);

interface KnownScenario {
  readonly name: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly events?: readonly unknown[];
  readonly dialect?: Readonly<Record<string, unknown>>;
}

async function knownScenario({ url }: TestWorld, name: string): Promise<KnownScenario | undefined> {
  const { scenarios } = (await (await fetch(`${url}/_wattif/scenarios`)).json()) as { scenarios: KnownScenario[] };
  return scenarios.find((one) => one.name === name);
}

/**
 * Orders a scenario. One that lets calls pass before it begins lets none pass unless told: a pact has one call.
 *
 * @throws SetupError when there is no such scenario, or it does not take a parameter
 */
export async function orderScenario(world: TestWorld, parameters: StateParameters): Promise<undefined> {
  const name = scenarioIn(parameters);
  const known = await knownScenario(world, name);
  const atOnce = known?.parameters && 'after' in known.parameters ? { after: 0 } : {};
  await world.use(name, { ...atOnce, ...othersIn(parameters, 'scenario') } as Record<string, string | number>);
  return undefined;
}

/** Whether a scenario is made of rules alone: events and settings hold without any rule that acts. */
export async function isOfRulesAlone(world: TestWorld, parameters: StateParameters): Promise<boolean> {
  const { events = [], dialect = {} } = (await knownScenario(world, scenarioIn(parameters))) ?? {};
  return events.length === 0 && Object.keys(dialect).length === 0;
}
