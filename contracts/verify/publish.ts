import { SetupError, version } from '../../mock-server/index.ts';
import type { InteractionResult } from './interaction.ts';
import type { FoundPact } from './sources.ts';

/** How results were told to brokers. */
export interface Publication {
  /** One for each pact. */
  readonly notes: readonly string[];
  /** Whether a broker did not take one. */
  readonly hasFailed: boolean;
}

/**
 * Tells each broker how its pacts came out: a pact of which an interaction could not be judged has no result, so none is
 * told. A broker that does not take a result is told in the note of its pact.
 *
 * @param providerVersion what the results are about: the version of the provider, as can-i-deploy knows it
 */
export async function publishResults(
  pacts: readonly FoundPact[],
  results: readonly InteractionResult[],
  providerVersion: string,
): Promise<Publication> {
  const notes: string[] = [];
  let hasFailed = false;
  for (const { source, publish } of pacts) {
    const own = results.filter(({ interaction }) => interaction.source === source);
    if (!publish) {
      notes.push(`${source}: no broker takes its result.`);
      continue;
    }
    try {
      notes.push(await published(source, own, { publish, providerVersion }));
    } catch (error) {
      hasFailed = true;
      notes.push(`${source}: not published. ${(error as Error).message}`);
    }
  }
  return { notes, hasFailed };
}

interface Way {
  readonly publish: NonNullable<FoundPact['publish']>;
  readonly providerVersion: string;
}

async function published(source: string, results: readonly InteractionResult[], way: Way): Promise<string> {
  if (results.length === 0 || results.some(({ outcome }) => outcome === 'harness')) {
    return `${source}: not published, for not all of it was judged.`;
  }
  const success = results.every(({ outcome }) => outcome === 'passed');
  const tests = results.map(({ interaction, outcome, told }) => ({
    description: interaction.description,
    success: outcome === 'passed',
    told,
  }));
  await way.publish({
    success,
    providerApplicationVersion: way.providerVersion,
    verifiedBy: { implementation: 'wattif', version },
    testResults: { tests },
  });
  return `${source}: published as ${success ? 'kept' : 'broken'} by version ${way.providerVersion}.`;
}

/**
 * Refuses what could not be published, before anything is run.
 *
 * @throws SetupError when no pact is a broker's, or only a part of the interactions is to be verified
 */
export function checkPublishable(pacts: readonly FoundPact[], filter: string | undefined): void {
  if (filter !== undefined) {
    throw new SetupError('A part of a pact says nothing about the whole: leave out --filter to publish results.');
  }
  if (pacts.every(({ publish }) => publish === undefined)) {
    throw new SetupError(
      'None of these pacts is of a broker that takes results: give its URL, or leave out --publish.',
    );
  }
}
