import { type Day, dayOf, parseDay } from '../../core/paris.ts';
import type { WorldEvent } from '../../core/provider.ts';
import { SetupError } from '../../core/refusal.ts';
import type { World } from '../../core/world.ts';

/** What an event was told, before it is looked at. */
export type EventInput = Readonly<Record<string, unknown>>;

/** JSON Schema of the key by which an event names an application. */
export const clientIdSchema = { type: 'string', description: 'Only this application; all unless told.' } as const;

/** JSON Schema of an event's input: these keys and no others. */
export function objectSchema(
  properties: Readonly<Record<string, unknown>>,
  required: readonly string[] = [],
): WorldEvent['input'] {
  return { type: 'object', properties, additionalProperties: false, ...(required.length > 0 && { required }) };
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

/** @throws SetupError when the value is there and no `YYYY-MM-DD` of the years that a world's clock knows */
export function dayIn(input: EventInput, name: string): Day | undefined {
  const text = textIn(input, name);
  if (text === undefined) return undefined;
  const day = parseDay(text);
  if (day === undefined) throw new SetupError(`${name} is "${text}"; give a day such as 2026-01-31, or leave it out.`);
  if (day < firstDay || day >= endOfDays) throw new SetupError(`${name} is "${text}"; give a day from 1970 to 2899.`);
  return day;
}

const firstDay = dayOf(1970, 1, 1);
const endOfDays = dayOf(2900, 1, 1);

/** Days by which something may come late at the most: ten years, our convention. */
export const longestDelay = 3650;

/** Wh that a day, or a dial of nine digits, has at the most: our convention. */
export const mostEnergy = 999_999_999;

/** @throws SetupError when the value is there and no whole number between these two, both included */
export function wholeIn(input: EventInput, name: string, least: number, most: number): number | undefined {
  const value = input[name];
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  const told = JSON.stringify(value);
  throw new SetupError(`${name} is ${told}; give a whole number from ${least} to ${most}, or leave it out.`);
}
