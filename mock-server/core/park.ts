/** Name of the park of reserved identifiers: each of its points has one misbehaviour, and is readable from the start. */
export const reservedPark = 'reserved';

/** Metering points in a fixed order, found by identifier or place without going through them all. */
export interface Park<Point> {
  readonly size: number;
  /** The point of an identifier, if the park has it. */
  find(id: string): Point | undefined;
  /** The point at a place, from 0. */
  at(index: number): Point | undefined;
  /** The place of an identifier, or -1. */
  indexOf(id: string): number;
  /** The points in order, from behind the one named; from the first when it is not of this park. */
  points(after?: string): Iterable<Point>;
}

/** A park of points listed one by one; the order is theirs. */
export function listedPark<Point extends { readonly id: string }>(listed: readonly Point[]): Park<Point> {
  const places = new Map(listed.map((point, index) => [point.id, index]));
  return {
    size: listed.length,
    find: (id) => listed[places.get(id) ?? -1],
    at: (index) => listed[index],
    indexOf: (id) => places.get(id) ?? -1,
    points: (after) => listed.slice(after === undefined ? 0 : (places.get(after) ?? -1) + 1),
  };
}

/**
 * Several parks as one, in their order.
 *
 * @example
 * joinedPark([listedPark([{ id: 'a' }]), listedPark([{ id: 'b' }])]).indexOf('b'); // 1
 */
export function joinedPark<Point>(members: readonly Park<Point>[]): Park<Point> {
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

function placed<Point>(members: readonly Park<Point>[], index: number): Point | undefined {
  let left = index;
  for (const park of members) {
    if (left < park.size) return park.at(left);
    left -= park.size;
  }
  return undefined;
}

function placeOf<Point>(members: readonly Park<Point>[], id: string): number {
  let before = 0;
  for (const park of members) {
    const index = park.indexOf(id);
    if (index >= 0) return before + index;
    before += park.size;
  }
  return -1;
}

function* pointsFrom<Point>(members: readonly Park<Point>[], start: number): Iterable<Point> {
  let before = 0;
  for (const park of members) {
    for (let index = Math.max(0, start - before); index < park.size; index += 1) {
      const point = park.at(index);
      if (point) yield point;
    }
    before += park.size;
  }
}
