import type { TestSimulator, TestWorld, TestWorldPlan } from '../../mock-server/testing/index.ts';
import { defaultInstant } from '../provider-states/index.ts';
import type { KnownState } from './asked-states.ts';
import type { Interaction } from './interaction.ts';
import { type Credentials, tokenFor } from './wire-credentials.ts';

/** The world of an interaction, its states in force. */
export interface InteractionWorld {
  readonly world: TestWorld;
  /** What the states gave, by name. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What takes the place of the request's credentials; they stay when there are none. */
  readonly credentials?: Credentials;
}

/** How a world begins where no state says otherwise. */
const beginning = {
  now: defaultInstant,
  clock: 'frozen',
  quotas: 'off',
  parks: ['solo', 'biomethane'],
  rights: 'none',
} as const satisfies TestWorldPlan;

/**
 * Makes a world and puts it into the states, the obstacles among them last. A world whose states fail is deleted again.
 *
 * @throws Error of any kind when a state cannot be reached
 */
export async function worldOf(
  { request }: Interaction,
  states: readonly KnownState[],
  simulator: TestSimulator,
): Promise<InteractionWorld> {
  const plans = states.flatMap(({ state, parameters }) => state.plan?.(parameters) ?? []);
  const world = await simulator.createWorld(plans.reduce(joined, beginning));
  try {
    const before = await valuesOf(
      world,
      states.filter(({ state }) => !state.isObstacle),
    );
    const credentials = await credentialsFor(request.path, states, world);
    const after = await valuesOf(
      world,
      states.filter(({ state }) => state.isObstacle),
    );
    return { world, values: { ...before, ...after }, ...(credentials && { credentials }) };
  } catch (error) {
    await world.delete();
    throw error;
  }
}

async function valuesOf(world: TestWorld, states: readonly KnownState[]): Promise<Record<string, unknown>> {
  const values = {};
  for (const { state, parameters } of states) Object.assign(values, await state.set?.(world, parameters));
  return values;
}

// Longer than a token of either operator lives (adict.md 1.3, enedis.md 1.2).
const dayOfWaiting = 'P1D';

async function credentialsFor(
  path: string,
  states: readonly KnownState[],
  world: TestWorld,
): Promise<Credentials | undefined> {
  const kinds = states.map(({ state }) => state.credentials);
  if (kinds.includes('as-written')) return undefined;
  const token = await tokenFor(path, world);
  if (kinds.includes('expired')) await world.clock.advance(dayOfWaiting);
  return { application: world.application, token };
}

function joined(one: TestWorldPlan, other: TestWorldPlan): TestWorldPlan {
  const dialects = { ...one.dialects };
  for (const [provider, settings] of Object.entries(other.dialects ?? {})) {
    dialects[provider] = { ...dialects[provider], ...settings };
  }
  return {
    ...one,
    ...other,
    parks: [...new Set([...(one.parks ?? []), ...(other.parks ?? [])])],
    rights:
      Array.isArray(one.rights) && Array.isArray(other.rights)
        ? [...one.rights, ...other.rights]
        : (other.rights ?? one.rights ?? 'none'),
    dialects,
  };
}
