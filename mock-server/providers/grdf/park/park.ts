import sandbox from '../../../../fixtures/grdf/sandbox.json' with { type: 'json' };
import biomethane from '../../../../fixtures/parks/biomethane.json' with { type: 'json' };
import solo from '../../../../fixtures/parks/solo.json' with { type: 'json' };
import syndicat from '../../../../fixtures/parks/syndicat.json' with { type: 'json' };
import { SetupError } from '../../../core/refusal.ts';
import { Beside, type World } from '../../../core/world.ts';
import { gasPointsOf } from './park-file.ts';
import { isNumberedPark, numberedPark } from './park-numbered.ts';
import type { GasPoint } from './point.ts';

/** Gas metering points in a fixed order, found by identifier or place without going through them all. */
export interface GasPark {
  readonly size: number;
  /** The point of an identifier, if the park has it. */
  find(id: string): GasPoint | undefined;
  /** The point at a place, from 0. */
  at(index: number): GasPoint | undefined;
  /** The place of an identifier, or -1. */
  indexOf(id: string): number;
  /** The points in order, from behind the one named; from the first when it is not of this park. */
  points(after?: string): Iterable<GasPoint>;
}

const parkFiles = { solo, syndicat, biomethane };
/** Park of the operator's sandbox (adict.md 8): for the sandbox's own world, so it is not among `gasParks`. */
export const sandboxPark = 'sandbox';

const filePark = new Map<string, GasPark>();

/** Names of the gas parks, beside `gas-points:N` for any N up to ten million. */
export const gasParks: readonly string[] = Object.keys(parkFiles);

/** Whether there is a gas park of a name. */
export function hasGasPark(name: string): boolean {
  return gasParkSize(name) !== undefined;
}

/** How many points the gas park of a name has; undefined when there is none of that name. */
export function gasParkSize(name: string): number | undefined {
  return Object.hasOwn(parkFiles, name) || isNumberedPark(name) ? gasParkOf(name).size : undefined;
}

/** A park of points listed one by one; the order is theirs. */
export function listedPark(listed: readonly GasPoint[]): GasPark {
  const places = new Map(listed.map((point, index) => [point.id, index]));
  return {
    size: listed.length,
    find: (id) => listed[places.get(id) ?? -1],
    at: (index) => listed[index],
    indexOf: (id) => places.get(id) ?? -1,
    points: (after) => listed.slice(after === undefined ? 0 : (places.get(after) ?? -1) + 1),
  };
}

const parks = new Beside<GasPark>((world) =>
  joined([...new Set(world.parks)].filter((name) => name === sandboxPark || hasGasPark(name))),
);

/**
 * All gas points of a world: those of its parks, in the order in which the world names the parks.
 *
 * @throws SetupError when the world names two parks `gas-points:N`, which share identifiers
 *
 * @example
 * parkOf(world).find('01000000000042')?.frequency; // '1M' in a world with the park gas-points:100
 */
export function parkOf(world: World): GasPark {
  return parks.of(world);
}

function gasParkOf(name: string): GasPark {
  if (isNumberedPark(name)) return numberedPark(name);
  let park = filePark.get(name);
  if (!park) {
    park = listedPark(gasPointsOf(name === sandboxPark ? sandbox : parkFiles[name as keyof typeof parkFiles]));
    filePark.set(name, park);
  }
  return park;
}

function joined(names: readonly string[]): GasPark {
  const numbered = names.filter(isNumberedPark);
  if (numbered.length > 1) {
    throw new SetupError(`The parks ${numbered.join(' and ')} share identifiers; keep the larger one.`);
  }
  const members = names.map(gasParkOf);
  const [only] = members;
  if (only && members.length === 1) return only;
  return {
    size: members.reduce((sum, park) => sum + park.size, 0),
    find: (id) => members.find((park) => park.indexOf(id) >= 0)?.find(id),
    at: (index) => placed(members, index),
    indexOf: (id) => placeOf(members, id),
    points: (after) => pointsFrom(members, after === undefined ? 0 : placeOf(members, after) + 1),
  };
}

function placed(members: readonly GasPark[], index: number): GasPoint | undefined {
  let left = index;
  for (const park of members) {
    if (left < park.size) return park.at(left);
    left -= park.size;
  }
  return undefined;
}

function placeOf(members: readonly GasPark[], id: string): number {
  let before = 0;
  for (const park of members) {
    const index = park.indexOf(id);
    if (index >= 0) return before + index;
    before += park.size;
  }
  return -1;
}

function* pointsFrom(members: readonly GasPark[], start: number): Iterable<GasPoint> {
  let before = 0;
  for (const park of members) {
    for (let index = Math.max(0, start - before); index < park.size; index += 1) {
      const point = park.at(index);
      if (point) yield point;
    }
    before += park.size;
  }
}
