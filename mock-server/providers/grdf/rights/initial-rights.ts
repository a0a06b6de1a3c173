import { addMonths, dayAt } from '../../../core/paris.ts';
import { keyOf, noiseAt } from '../../../core/random.ts';
import { Beside, type World } from '../../../core/world.ts';
import { holderOf } from '../park/identity.ts';
import { isReserved, parkOf, reservedPoints } from '../park/park.ts';
import type { GasPoint } from '../park/point.ts';
import type { AccessRight } from './access-right.ts';
import { rightFacts } from './facts-rights.ts';
import { fullRight } from './full-right.ts';
import { initialRightIds, pointOfInitialId } from './right-id.ts';

// The age in days of an initial right at the world's start, from the first point to the last. Reserved identifiers are
// younger than all others, so that these are the same with and without them.
const { oldest, youngest, youngestReserved } = rightFacts.ageOfInitialRights.value;
const dayLength = 86_400_000;

/** The holder answered the mail an hour after the declaration. */
const timeToAnswer = 3_600_000;

const monthsOfRight = rightFacts.monthsOfInitialRights.value;

const listedPoints = new Beside<ReadonlySet<string>>(({ rights }) => new Set(typeof rights === 'string' ? [] : rights));

/** Whether every application of a world may read this point from the start; reserved identifiers always. */
export function hasInitialRight(world: World, meteringPointId: string): boolean {
  if (isReserved(world, meteringPointId)) return true;
  if (world.rights === 'none' || parkOf(world).indexOf(meteringPointId) < 0) return false;
  return world.rights === 'active' || listedPoints.of(world).has(meteringPointId);
}

/**
 * The right to a point that an application has from the start: a formula of the world's seed, the application and the
 * point's place in its park, so that a park of any size costs nothing. Our convention throughout.
 */
export function initialRightOf(world: World, clientId: string, meteringPointId: string): AccessRight | undefined {
  const kept = made.of(world);
  const key = `${clientId}|${meteringPointId}`;
  let right = kept.get(key);
  if (!right && hasInitialRight(world, meteringPointId)) {
    const park = parkOf(world);
    const index = park.indexOf(meteringPointId);
    const point = park.at(index);
    right = point && maker(world, clientId)(point, index);
    if (kept.size >= keptAtMost) kept.clear();
    if (right) kept.set(key, right);
  }
  return right;
}

// Every data call asks for its right, and a formula gives the same one each time.
const made = new Beside<Map<string, AccessRight>>(() => new Map());
const keptAtMost = 5000;

/** The initial right of an id, if it is this application's. */
export function initialRightById(world: World, clientId: string, id: string): AccessRight | undefined {
  const right = initialRightOf(world, clientId, pointOfInitialId(world, id));
  return right?.id === id ? right : undefined;
}

/** All rights that an application has from the start, oldest first; each is made when it is asked for. */
export function* initialRights(world: World, clientId: string): Generator<AccessRight> {
  const park = parkOf(world);
  const make = maker(world, clientId);
  for (const index of initialPlaces(world)) {
    const point = park.at(index);
    if (point) yield make(point, index);
  }
}

function* initialPlaces(world: World): Generator<number> {
  const park = parkOf(world);
  const ordinary = park.size - reservedPoints(world);
  if (world.rights === 'active') yield* placesFrom(0, ordinary);
  else {
    const places = [...listedPoints.of(world)].map((id) => park.indexOf(id));
    yield* places.filter((index) => index >= 0 && index < ordinary).sort((one, other) => one - other);
  }
  yield* placesFrom(ordinary, park.size);
}

function* placesFrom(first: number, end: number): Generator<number> {
  for (let place = first; place < end; place += 1) yield place;
}

function maker(world: World, clientId: string): (point: GasPoint, index: number) => AccessRight {
  const idOf = initialRightIds(world, clientId);
  const key = keyOf(world.seed, 'age of right', clientId);
  const start = world.startedAt.getTime();
  const reserved = reservedPoints(world);
  const ordinary = parkOf(world).size - reserved;
  const step = (oldest - youngest) / ordinary;
  const reservedStep = (youngest - youngestReserved) / reserved;
  return (point, index) => {
    const place = index + noiseAt(key, index);
    const age = index < ordinary ? oldest - step * place : youngest - reservedStep * (place - ordinary);
    const createdAt = Math.floor((start - age * dayLength) / 1000) * 1000;
    const startsOn = dayAt(createdAt) - Math.floor(10 * noiseAt(key, -1 - index));
    return fullRight(point, holderOf(world, point, createdAt), {
      id: idOf(point.id),
      clientId,
      createdAt,
      startsOn,
      endsOn: addMonths(startsOn, monthsOfRight),
      journey: 'direct',
      initial: true,
      happenings: [{ event: 'holderAccepts', at: createdAt + timeToAnswer }],
    });
  };
}
