import sandbox from '../../../fixtures/enedis/sandbox.json' with { type: 'json' };
import soleil from '../../../fixtures/parks/soleil.json' with { type: 'json' };
import solo from '../../../fixtures/parks/solo.json' with { type: 'json' };
import syndicat from '../../../fixtures/parks/syndicat.json' with { type: 'json' };
import { SetupError } from '../../core/refusal.ts';
import { Beside, type World } from '../../core/world.ts';
import { electricityPointsOf } from './park-file.ts';
import { isNumberedPark, numberedPark } from './park-numbered.ts';
import type { ElectricityPoint } from './point.ts';

/** Electricity metering points in a fixed order, found by identifier or place without going through them all. */
export interface ElectricityPark {
  readonly size: number;
  /** The point of an identifier, if the park has it. */
  find(id: string): ElectricityPoint | undefined;
  /** The point at a place, from 0. */
  at(index: number): ElectricityPoint | undefined;
  /** The place of an identifier, or -1. */
  indexOf(id: string): number;
  /** The points in order, from behind the one named; from the first when it is not of this park. */
  points(after?: string): Iterable<ElectricityPoint>;
}

const parkFiles = { solo, syndicat, soleil };

const filePark = new Map<string, ElectricityPark>();

/** Names of the electricity parks, beside `electricity-points:N` for any N up to forty million. */
export const electricityParks: readonly string[] = Object.keys(parkFiles);

/** Park of the sandbox clients 0 to 8 (enedis.md 3.1): in every world, behind the points of its parks. */
export const sandboxPark: ElectricityPark = listedPark(electricityPointsOf(sandbox));

/** How many points the electricity park of a name has; undefined when there is none of that name. */
export function electricityParkSize(name: string): number | undefined {
  return Object.hasOwn(parkFiles, name) || isNumberedPark(name) ? electricityParkOf(name).size : undefined;
}

/** A park of points listed one by one; the order is theirs. */
export function listedPark(listed: readonly ElectricityPoint[]): ElectricityPark {
  const places = new Map(listed.map((point, index) => [point.id, index]));
  return {
    size: listed.length,
    find: (id) => listed[places.get(id) ?? -1],
    at: (index) => listed[index],
    indexOf: (id) => places.get(id) ?? -1,
    points: (after) => listed.slice(after === undefined ? 0 : (places.get(after) ?? -1) + 1),
  };
}

const parks = new Beside<ElectricityPark>((world) =>
  joined([...new Set(world.parks)].filter((name) => electricityParkSize(name) !== undefined)),
);

/**
 * All electricity points of a world: those of its parks, in the order in which the world names the parks, then those of
 * the sandbox clients.
 *
 * @throws SetupError when the world names two parks `electricity-points:N`, which share identifiers
 *
 * @example
 * parkOf(world).find('22516914714270')?.sandboxClient; // 0, in every world
 */
export function parkOf(world: World): ElectricityPark {
  return parks.of(world);
}

/** Forgets the park compiled for a world. */
export const forgetPark = (world: World): void => parks.forget(world);

function electricityParkOf(name: string): ElectricityPark {
  if (isNumberedPark(name)) return numberedPark(name);
  let park = filePark.get(name);
  if (!park) {
    park = listedPark(electricityPointsOf(parkFiles[name as keyof typeof parkFiles]));
    filePark.set(name, park);
  }
  return park;
}

function joined(names: readonly string[]): ElectricityPark {
  const numbered = names.filter(isNumberedPark);
  if (numbered.length > 1) {
    throw new SetupError(`The parks ${numbered.join(' and ')} share identifiers; keep the larger one.`);
  }
  const members = [...names.map(electricityParkOf), sandboxPark];
  return {
    size: members.reduce((sum, park) => sum + park.size, 0),
    find: (id) => members.find((park) => park.indexOf(id) >= 0)?.find(id),
    at: (index) => placed(members, index),
    indexOf: (id) => placeOf(members, id),
    points: (after) => pointsFrom(members, after === undefined ? 0 : placeOf(members, after) + 1),
  };
}

function placed(members: readonly ElectricityPark[], index: number): ElectricityPoint | undefined {
  let left = index;
  for (const park of members) {
    if (left < park.size) return park.at(left);
    left -= park.size;
  }
  return undefined;
}

function placeOf(members: readonly ElectricityPark[], id: string): number {
  let before = 0;
  for (const park of members) {
    const index = park.indexOf(id);
    if (index >= 0) return before + index;
    before += park.size;
  }
  return -1;
}

function* pointsFrom(members: readonly ElectricityPark[], start: number): Iterable<ElectricityPoint> {
  let before = 0;
  for (const park of members) {
    for (let index = Math.max(0, start - before); index < park.size; index += 1) {
      const point = park.at(index);
      if (point) yield point;
    }
    before += park.size;
  }
}
