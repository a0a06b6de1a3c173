import { createSimulator, SetupError } from '../../mock-server/index.ts';
import { connect } from '../../mock-server/testing/index.ts';
import type { Interaction, InteractionResult } from './interaction.ts';
import { nearest } from './nearest.ts';
import { neverDone } from './never.ts';
import { startPactCore } from './pact-library.ts';
import { pactVersion } from './pact-version.ts';
import { checkPublishable, publishResults } from './publish.ts';
import { isOfVersion4, readPact } from './read-pact.ts';
import type { Verdict } from './report.ts';
import { type FoundPact, findPacts, type SourceOptions } from './sources.ts';
import { verifyInteraction } from './verify-interaction.ts';

/** What to verify. */
export interface VerifyPlan extends SourceOptions {
  /** Files, folders, and addresses of brokers or pacts. */
  readonly sources: readonly string[];
  /** Only pacts of this consumer. */
  readonly consumer?: string;
  /** Only interactions whose description holds this text, in any case. */
  readonly filter?: string;
  /** Tells the results to the brokers, as those of this version of the provider; nothing is told unless it is given. */
  readonly publishAs?: string;
}

/** What a run tells while it goes on. */
export interface Listener {
  result?(result: InteractionResult): void;
}

/**
 * Verifies pacts against a simulator of its own: each interaction in a world of its own. What no operator ever does is
 * broken, with the sentence that says so, even where Pact's verifier lets it pass (an unknown query parameter, a key below a
 * list that came empty).
 *
 * @throws SetupError when there is nothing to verify, a source cannot be read, or Pact is not installed
 *
 * @example
 * const verdict = await verify({ sources: ['pacts'] });
 */
export async function verify(plan: VerifyPlan, listener: Listener = {}): Promise<Verdict> {
  const { pacts: found, notes } = await findPacts(plan.sources, plan);
  const { pacts, interactions, empty } = chosen(found, plan);
  if (plan.publishAs !== undefined) checkPublishable(pacts, plan.filter);
  const results = await judged(interactions, listener);
  const verdict = { pact: pactVersion(), results, notes: [...notes, ...empty] };
  if (plan.publishAs === undefined) return verdict;
  const { notes: published, hasFailed } = await publishResults(pacts, results, plan.publishAs);
  return { ...verdict, notes: [...verdict.notes, ...published], ...(hasFailed && { isUnpublished: true }) };
}

async function judged(interactions: readonly Interaction[], { result: tell }: Listener): Promise<InteractionResult[]> {
  const results: InteractionResult[] = [];
  const core = await startPactCore();
  try {
    // never the one that WATTIF_URL names, and no mail leaves: worlds are made and thrown away here
    const simulator = await createSimulator({ smtpUrl: '' });
    try {
      for (const interaction of interactions) {
        const result = withNever(await verifyInteraction(connect(simulator.url), interaction, { core }));
        results.push(result);
        tell?.(result);
      }
    } finally {
      await simulator.close();
    }
  } finally {
    await core.close();
  }
  return results;
}

function withNever(result: InteractionResult): InteractionResult {
  const { interaction, outcome, told } = result;
  const sentence = neverDone(interaction);
  if (sentence === undefined) return result;
  if (outcome === 'harness' || isPending(interaction)) return { ...result, told: [...told, sentence] };
  return { ...result, outcome: 'broken', told: [sentence, ...told] };
}

// Version 4: a wish that is not to fail a build yet.
function isPending({ pact }: Interaction): boolean {
  const [interaction] = (pact.interactions ?? []) as readonly { readonly pending?: unknown }[];
  return interaction?.pending === true && isOfVersion4(pact);
}

interface Chosen {
  readonly pacts: readonly FoundPact[];
  readonly interactions: readonly Interaction[];
  /** A note for each pact that asks for nothing. */
  readonly empty: readonly string[];
}

function chosen(found: readonly FoundPact[], { sources, provider, consumer, filter }: VerifyPlan): Chosen {
  const read = found.map((pact) => ({ pact, interactions: readPact(pact.document, pact.source) }));
  if (read.length === 0) throw new SetupError(`There is no pact in ${named(sources)}.`);
  const kept = byParty(byParty(read, 'provider', provider), 'consumer', consumer);
  const wanted = filter?.toLowerCase();
  const all = kept.flatMap(({ interactions }) => interactions);
  const interactions = wanted === undefined ? all : all.filter((one) => one.description.toLowerCase().includes(wanted));
  if (interactions.length === 0) {
    throw new SetupError(
      all.length === 0
        ? `No pact in ${named(sources)} has an interaction.`
        : `No interaction has "${filter}" in its description; there are ${all.length}, such as "${all[0]?.description}".`,
    );
  }
  const empty = kept
    .filter((one) => one.interactions.length === 0)
    .map(({ pact }) => `${pact.source} has no interaction.`);
  return { pacts: kept.map(({ pact }) => pact), interactions, empty };
}

// A user and a password may stand in an address.
const named = (sources: readonly string[]): string =>
  sources.map((one) => one.replace(/^(https?:\/\/)[^/]*@/i, '$1')).join(', ');

type Read = { readonly pact: FoundPact; readonly interactions: readonly Interaction[] };

function byParty(read: readonly Read[], party: 'provider' | 'consumer', name: string | undefined): readonly Read[] {
  if (name === undefined) return read;
  const nameIn = ({ pact }: Read): string => (pact.document[party] as { name: string }).name;
  const kept = read.filter((one) => nameIn(one) === name);
  if (kept.length > 0) return kept;
  const names = [...new Set(read.map(nameIn))];
  const near = nearest(name, names);
  const listed = names.map((one) => `"${one}"`).join(', ');
  const instead = near === undefined ? `there is ${listed}.` : `did you mean "${near}"?`;
  throw new SetupError(`No pact has the ${party} "${name}"; ${instead}`);
}
