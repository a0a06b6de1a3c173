import { type Day, dayOf, parseDay } from '../../../core/paris.ts';
import { SetupError } from '../../../core/refusal.ts';
import type { World } from '../../../core/world.ts';
import { parkOf } from '../park/park.ts';
import type { GasPoint } from '../park/point.ts';
import type { AccessRight } from './access-right.ts';
import { rightById, rightsOf } from './access-rights.ts';
import { parseRightId } from './right-id.ts';

export type EventInput = Readonly<Record<string, unknown>>;

/** What an event is about: a point, and those rights to it that were meant, newest first. */
export interface EventTarget {
  readonly point: GasPoint;
  readonly rights: readonly AccessRight[];
}

/** JSON Schema of the keys by which an event names its target. */
export const targetSchema = {
  accessRightId: { type: 'string', format: 'uuid', description: 'One right.' },
  meteringPointId: {
    type: 'string',
    description: 'Or a point: then all rights to it for which the event is possible.',
  },
  clientId: { type: 'string', description: 'Only rights of this application; of all unless told.' },
} as const;

/**
 * Finds what an event is about.
 *
 * @throws SetupError when the input names neither a right nor a point (400), or one that does not exist (404)
 */
export async function targetOf(world: World, input: EventInput, now: number): Promise<EventTarget> {
  const clientIds = clientIdsIn(world, input);
  const rightId = textIn(input, 'accessRightId');
  const meteringPointId = textIn(input, 'meteringPointId');
  if (rightId !== undefined) return targetByRight(world, clientIds, rightId, now);
  if (meteringPointId === undefined)
    throw new SetupError('Name a right by accessRightId, or a point by meteringPointId.');
  const point = pointIn(world, meteringPointId);
  return { point, rights: await rightsToPoint(world, clientIds, point, now) };
}

/** All rights of some applications to a point, newest first. */
export async function rightsToPoint(
  world: World,
  clientIds: readonly string[],
  point: GasPoint,
  now: number,
): Promise<AccessRight[]> {
  const rights: AccessRight[] = [];
  for (const clientId of clientIds) rights.push(...(await rightsOf(world, clientId, point.id, now)));
  return rights.sort((one, other) => other.createdAt - one.createdAt);
}

/**
 * The applications that an event is about: the one named, or all.
 *
 * @throws SetupError (404) when the world has no such application
 */
export function clientIdsIn(world: World, input: EventInput): readonly string[] {
  const known = world.applications.map(({ clientId }) => clientId);
  const named = textIn(input, 'clientId');
  if (named === undefined) return known;
  if (known.includes(named)) return [named];
  throw new SetupError(
    `There is no application "${named}" in this world; its applications are: ${known.join(', ')}.`,
    404,
  );
}

/** @throws SetupError when the value is there and no text */
export function textIn(input: EventInput, name: string): string | undefined {
  const value = input[name];
  if (value === undefined || typeof value === 'string') return value;
  throw new SetupError(`${name} is ${JSON.stringify(value)}; give a text, or leave it out.`);
}

const firstDay = dayOf(1970, 1, 1);
const endOfDays = dayOf(2900, 1, 1);

/** @throws SetupError when the value is there and no `YYYY-MM-DD` of the years that a world's clock knows */
export function dayIn(input: EventInput, name: string): Day | undefined {
  const text = textIn(input, name);
  if (text === undefined) return undefined;
  const day = parseDay(text);
  if (day === undefined) throw new SetupError(`${name} is "${text}"; give a day such as 2026-01-31, or leave it out.`);
  if (day < firstDay || day >= endOfDays) throw new SetupError(`${name} is "${text}"; give a day from 1970 to 2899.`);
  return day;
}

async function targetByRight(
  world: World,
  clientIds: readonly string[],
  rightId: string,
  now: number,
): Promise<EventTarget> {
  const id = parseRightId(rightId);
  if (!id) throw new SetupError(`accessRightId is "${rightId}"; give the uuid that the API told.`);
  for (const clientId of clientIds) {
    const right = await rightById(world, clientId, id, now);
    if (right) return { point: pointIn(world, right.meteringPointId), rights: [right] };
  }
  throw new SetupError(`There is no access right "${id}" in this world.`, 404);
}

function pointIn(world: World, id: string): GasPoint {
  const point = parkOf(world).find(id);
  if (point) return point;
  throw new SetupError(`There is no gas point "${id}" in this world; its park names those that exist.`, 404);
}
