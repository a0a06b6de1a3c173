import biomethane from '../../fixtures/parks/biomethane.json' with { type: 'json' };
import reserved from '../../fixtures/parks/reserved.json' with { type: 'json' };
import soleil from '../../fixtures/parks/soleil.json' with { type: 'json' };
import solo from '../../fixtures/parks/solo.json' with { type: 'json' };
import syndicat from '../../fixtures/parks/syndicat.json' with { type: 'json' };
import { type Point, SetupError, type TestWorld, type TestWorldPlan } from '../../mock-server/testing/index.ts';
import { textIn } from './parameters.ts';
import type { Claim, StateParameters } from './provider-state.ts';

const parks = [solo, biomethane, soleil, syndicat, reserved];

/** The metering points that states speak of when none is named, all of `fixtures/parks`. */
export const defaultPoints = {
  gas: '00000000010001',
  injectingGas: 'GI030001',
  /** Of the form of a point, and of no park. */
  unknownGas: '00000000099998',
  electricity: '00000000011001',
  producingElectricity: '00000000041005',
  unknownElectricity: '99999999999998',
} as const satisfies Record<string, string>;

// None when no park of `fixtures/parks` lists it, as in a park that is given by its size.
function parksOf(meteringPointId: string): readonly string[] {
  const lists = (one: { readonly gas: readonly unknown[]; readonly electricity: readonly unknown[] }): boolean =>
    [...one.gas, ...one.electricity].some((point) => (point as { id: string }).id === meteringPointId);
  return parks.filter(lists).map(({ name }) => name);
}

/** The point that a state is about. */
export function pointIn(parameters: StateParameters, unlessTold: string): string {
  return textIn(parameters, 'meteringPointId', unlessTold);
}

/** That a point is so, such as `open`, and no other state may make it anything else. */
export function pointIs(meteringPointId: string, is: string): readonly Claim[] {
  return [{ thing: 'point', name: meteringPointId, is }];
}

/** A world that has a point, readable or not. */
export function planWith(meteringPointId: string, readable: 'readable' | 'not readable'): TestWorldPlan {
  return { parks: [...parksOf(meteringPointId)], ...(readable === 'readable' && { rights: [meteringPointId] }) };
}

/**
 * The point of a world.
 *
 * @throws SetupError when it has no such point of this operator
 */
export async function pointOf(world: TestWorld, provider: 'grdf' | 'enedis', meteringPointId: string): Promise<Point> {
  const points = await world.points();
  const point = points.find((one) => one.meteringPointId === meteringPointId && one.provider === provider);
  if (point) return point;
  const kind = provider === 'grdf' ? 'gas' : 'electricity';
  throw new SetupError(
    `There is no ${kind} point "${meteringPointId}" in the parks of fixtures/parks, nor in one of the state "a park".`,
  );
}

/** @throws SetupError when the world has the point */
export async function requireUnknown(world: TestWorld, meteringPointId: string): Promise<void> {
  const points = await world.points();
  const found = points.find((one) => one.meteringPointId === meteringPointId);
  if (found) throw new SetupError(`The point "${meteringPointId}" is known: it is of the park "${found.park}".`);
}
