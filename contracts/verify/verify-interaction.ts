import type { TestSimulator } from '../../mock-server/testing/index.ts';
import { type ProviderState, providerStates } from '../provider-states/index.ts';
import { askedStates } from './asked-states.ts';
import type { Interaction, InteractionResult } from './interaction.ts';
import { differencesOf, failuresOf, reportIn } from './mismatch.ts';
import type { CoreVerdict, PactCore } from './pact-library.ts';
import { flawOf, messageKind } from './read-pact.ts';
import { withDisguise } from './redirects.ts';
import { type RequestFilter, startRequestFilter } from './request-filter.ts';
import { type InteractionWorld, neverStruck, worldOf } from './world-of-interaction.ts';

/** What an interaction is verified with. */
export interface VerifyOptions {
  /** From `startPactCore`; one serves any number of interactions. */
  readonly core: PactCore;
  /** The states that pacts may ask for; `providerStates` unless told. */
  readonly states?: readonly ProviderState[];
}

type Judgement = Pick<InteractionResult, 'outcome' | 'told'>;

/**
 * Replays one interaction against a world of its own, which is deleted afterwards. Never throws: what fails on our side
 * is the outcome `harness`, with the reason.
 *
 * @example
 * const core = await startPactCore();
 * for (const one of readPact(json, path)) results.push(await verifyInteraction(simulator, one, { core }));
 * await core.close();
 */
export async function verifyInteraction(
  simulator: TestSimulator,
  interaction: Interaction,
  { core, states = providerStates }: VerifyOptions,
): Promise<InteractionResult> {
  const startedAt = performance.now();
  const judged = await judge(simulator, interaction, { core, states }).catch(harness);
  return { interaction, ...judged, tookMs: performance.now() - startedAt };
}

async function judge(
  simulator: TestSimulator,
  interaction: Interaction,
  { core, states }: Required<VerifyOptions>,
): Promise<Judgement> {
  const kind = messageKind(interaction);
  if (kind !== undefined) {
    return harness(`This interaction is a message (${kind}): the operators send none, so there is nothing to verify.`);
  }
  const flaw = flawOf(interaction);
  if (flaw !== undefined) return harness(`This interaction ${flaw}: Pact's verifier would pass over it.`);
  const prepared = await worldOf(interaction, askedStates(interaction, states), simulator);
  try {
    const judged = await replay(interaction, prepared, core);
    const idle = judged.outcome === 'harness' ? undefined : await neverStruck(prepared);
    return idle === undefined ? judged : harness(neverActed(idle), ...judged.told);
  } finally {
    await prepared.world.delete();
  }
}

async function replay({ pact }: Interaction, { world, ...plan }: InteractionWorld, core: PactCore): Promise<Judgement> {
  const filter = await startRequestFilter({ ...plan, target: world.url });
  try {
    const urls = { providerBaseUrl: filter.url, providerStatesSetupUrl: filter.statesUrl };
    return judgementOf(await core.verify({ pact: overHttp(pact), ...urls }), filter);
  } finally {
    filter.close();
  }
}

// The simulator is reached over HTTP, whatever the pact of version 4 says of the way to the real one.
function overHttp(pact: Interaction['pact']): Interaction['pact'] {
  const interactions = pact.interactions as readonly Readonly<Record<string, unknown>>[];
  return { ...pact, interactions: interactions.map(({ transport: _, ...interaction }) => withDisguise(interaction)) };
}

function judgementOf({ passed, said }: CoreVerdict, { seen }: RequestFilter): Judgement {
  const report = reportIn(said);
  const { errors = [], pendingErrors = [] } = report ?? {};
  if (passed && !seen.isAsked) return harness("Pact's verifier never asked the simulator, so nothing was compared.");
  const pending = differencesOf(pendingErrors);
  if (passed)
    return { outcome: 'passed', told: pending.map((one) => `Pending in the pact, so it does not count: ${one}`) };
  const differences = differencesOf(errors);
  if (differences.length > 0) return { outcome: 'broken', told: [...differences, ...whyOf(seen)] };
  const failures = failuresOf(errors);
  if (seen.isAsked && !seen.isWhole) return { outcome: 'broken', told: [notWhole, ...failures] };
  return harness(...(failures.length > 0 ? failures : [said]).map((one) => `Pact's verifier failed: ${one}`));
}

const neverActed = (state: string): string =>
  `The provider state "${state}" never struck: none of its rules acted on the call, so nothing is known of it.`;

const notWhole = 'The answer never came whole: the simulator ended the connection, or stayed silent.';

function whyOf({ status, why }: RequestFilter['seen']): string[] {
  return why === undefined ? [] : [`The simulator answered ${status}, because: ${why}`];
}

function harness(...told: readonly unknown[]): Judgement {
  return { outcome: 'harness', told: told.map((one) => (one instanceof Error ? one.message : String(one))) };
}
