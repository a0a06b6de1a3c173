import type { TestSimulator, TestWorld, TestWorldPlan } from '../../mock-server/testing/index.ts';
import { defaultInstant } from '../provider-states/index.ts';
import type { KnownState } from './asked-states.ts';
import type { Interaction } from './interaction.ts';
import { type Credentials, tokenFor } from './wire-credentials.ts';

interface MustStrike {
  /** Name of the state. */
  readonly state: string;
  /** Ids of its rules. */
  readonly rules: readonly string[];
}

/** The world of an interaction, its states in force. */
export interface InteractionWorld {
  readonly world: TestWorld;
  /** What the states gave, by name. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The fault rules of each state that is only kept when one of them acts on the call. */
  readonly mustStrike: readonly MustStrike[];
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
    const values = {};
    for (const one of states.filter(({ state }) => !state.isObstacle))
      Object.assign(values, await valuesOf(world, one));
    const credentials = await credentialsFor(request.path, states, world);
    const mustStrike: MustStrike[] = [];
    for (const one of states.filter(({ state }) => state.isObstacle)) {
      const rulesBefore = await ruleIds(world);
      Object.assign(values, await valuesOf(world, one));
      const rules = (await ruleIds(world)).filter((id) => !rulesBefore.includes(id));
      const { state, parameters } = one;
      const must = rules.length > 0 && (await state.mustStrike?.(world, parameters));
      if (must) mustStrike.push({ state: state.name, rules });
    }
    return { world, values, mustStrike, ...(credentials && { credentials }) };
  } catch (error) {
    await world.delete();
    throw error;
  }
}

const valuesOf = (world: TestWorld, { state, parameters }: KnownState): Promise<object | undefined> =>
  state.set?.(world, parameters) ?? Promise.resolve(undefined);

const ruleIds = async (world: TestWorld): Promise<string[]> => (await world.faults.list()).map(({ id }) => id);

/** Name of a state whose misbehaviour the call did not meet, once it was made; undefined when all came about. */
export async function neverStruck({ world, mustStrike }: InteractionWorld): Promise<string | undefined> {
  if (mustStrike.length === 0) return undefined;
  const acted = new Set((await world.faults.list()).filter(({ fired }) => fired > 0).map(({ id }) => id));
  return mustStrike.find(({ rules }) => !rules.some((id) => acted.has(id)))?.state;
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
