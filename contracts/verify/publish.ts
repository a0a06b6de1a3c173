import { SetupError, version } from '../../mock-server/index.ts';
import type { InteractionResult } from './interaction.ts';
import type { FoundPact } from './sources.ts';

/**
 * Tells each broker how its pacts came out, and gives a note for each: a pact of which an interaction could not be judged has
 * no result, so none is told.
 *
 * @param providerVersion what the results are about: the version of the provider, as can-i-deploy knows it
 */
export async function publishResults(
  pacts: readonly FoundPact[],
  results: readonly InteractionResult[],
  providerVersion: string,
): Promise<readonly string[]> {
  const notes: string[] = [];
  for (const { source, publish } of pacts) {
    const own = results.filter(({ interaction }) => interaction.source === source);
    notes.push(
      publish ? await published(source, own, { publish, providerVersion }) : `${source}: no broker takes its result.`,
    );
  }
  return notes;
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
