import { addMonths, dayAt } from '../../../core/paris.ts';
import { SetupError } from '../../../core/refusal.ts';
import type { Table } from '../../../core/store.ts';
import type { World } from '../../../core/world.ts';
import { holderOf } from '../park/identity.ts';
import { parkOf } from '../park/park.ts';
import type { GasPoint } from '../park/point.ts';
import { knownHappenings } from '../park/tenancy.ts';
import type { AccessRight } from './access-right.ts';
import { isLive } from './access-right-machine.ts';
import { stateAt } from './access-right-state.ts';
import { rightFacts } from './facts-rights.ts';
import { fullRight } from './full-right.ts';
import { initialRightById, initialRightOf, initialRights } from './initial-rights.ts';
import { batchTimeOf } from './nightly-batch.ts';
import { newRightId } from './right-id.ts';

const monthsOfConsent = rightFacts.monthsOfConnectRight.value;

/** The stored rights of a world: those declared since it began, and initial ones to which something happened. */
export function rightsTable(world: World): Table<AccessRight> {
  return world.store.table<AccessRight>('grdf.rights', {
    'application|point': (right) => `${right.clientId}|${right.meteringPointId}`,
    application: (right) => right.clientId,
  });
}

/** Adds a right, or replaces the one of its id. */
export async function keepRight(world: World, right: AccessRight): Promise<void> {
  await rightsTable(world).put(right.id, right);
}

/** The rights of an application to a point at an instant (ms, UTC), oldest first: the last is the newest. */
export async function rightsOf(
  world: World,
  clientId: string,
  meteringPointId: string,
  now: number,
): Promise<AccessRight[]> {
  const rows = await rightsTable(world).where('application|point', `${clientId}|${meteringPointId}`);
  const rights = rows.filter((right) => right.createdAt <= now);
  if (!rows.some((right) => right.initial)) {
    const initial = initialRightOf(world, clientId, meteringPointId);
    if (initial && initial.createdAt <= now) rights.unshift(initial);
  }
  return rights.sort(byAge);
}

/** The right of an id, if it is this application's and exists at the instant (ms, UTC). */
export async function rightById(
  world: World,
  clientId: string,
  id: string,
  now: number,
): Promise<AccessRight | undefined> {
  const right = (await rightsTable(world).get(id)) ?? initialRightById(world, clientId, id);
  return right?.clientId === clientId && right.createdAt <= now ? right : undefined;
}

/** All rights of an application at an instant (ms, UTC), oldest first; initial ones are made as they are asked for. */
export async function* listRights(world: World, clientId: string, now: number): AsyncGenerator<AccessRight> {
  const changed = new Map<string, AccessRight>();
  const declared: AccessRight[] = [];
  for (const right of await rightsTable(world).where('application', clientId)) {
    if (right.initial) changed.set(right.id, right);
    else if (right.createdAt <= now) declared.push(right);
  }
  declared.sort(byAge);
  let given = 0;
  for (const initial of initialRights(world, clientId)) {
    if (initial.createdAt > now) break;
    for (let right = declared[given]; right && right.createdAt < initial.createdAt; right = declared[given]) {
      yield right;
      given += 1;
    }
    yield changed.get(initial.id) ?? initial;
  }
  yield* declared.slice(given);
}

/** Numbers the rights that a world declares, so that each gets an id of its own. */
export async function freshRightId(world: World, clientId: string, meteringPointId: string): Promise<string> {
  return newRightId(world, clientId, meteringPointId, (await rightsTable(world).size()) + 1);
}

/**
 * Gives an application the rights to which a holder consented in Client Connect: active at once (adict.md 1.6, 3.3).
 * Where a live right exists already, it stays, and its id is told (our convention).
 *
 * @throws SetupError (404) when a point is unknown; then none is given
 */
export async function connectRights(
  world: World,
  clientId: string,
  meteringPointIds: readonly string[],
  now: number,
): Promise<{ meteringPointId: string; accessRightId: string }[]> {
  const points = meteringPointIds.map((id) => pointOf(world, id));
  return world.store.transaction(async () => {
    const consents = [];
    for (const point of points) {
      const live = await liveRightOf(world, clientId, point.id, now);
      const right = live ?? (await connected(world, clientId, point, now));
      if (!live) await keepRight(world, right);
      consents.push({ meteringPointId: point.id, accessRightId: right.id });
    }
    return consents;
  });
}

/** The live right of an application to a point at an instant (ms, UTC); there is one at most. */
export async function liveRightOf(
  world: World,
  clientId: string,
  meteringPointId: string,
  now: number,
): Promise<AccessRight | undefined> {
  const rights = await rightsOf(world, clientId, meteringPointId, now);
  return rights.findLast((right) => isLive(stateAt(right, now, batchTimeOf(world))));
}

function pointOf(world: World, meteringPointId: string): GasPoint {
  const point = parkOf(world).find(meteringPointId);
  if (!point)
    throw new SetupError(`There is no gas point "${meteringPointId}" in this world; name one of its park.`, 404);
  return point;
}

async function connected(world: World, clientId: string, point: GasPoint, now: number): Promise<AccessRight> {
  const holder = holderOf(world, point, now, await knownHappenings(world, point, now));
  const startsOn = dayAt(now);
  return fullRight(point, holder, {
    id: await freshRightId(world, clientId, point.id),
    clientId,
    createdAt: now,
    startsOn,
    endsOn: addMonths(startsOn, monthsOfConsent),
    journey: 'clientConnect',
    initial: false,
    happenings: [],
  });
}

function byAge(one: AccessRight, other: AccessRight): number {
  return one.createdAt - other.createdAt;
}
