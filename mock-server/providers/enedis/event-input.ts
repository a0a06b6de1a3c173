import { type Day, parseDay } from '../../core/paris.ts';
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

/** @throws SetupError when the value is there and no `YYYY-MM-DD` */
export function dayIn(input: EventInput, name: string): Day | undefined {
  const text = textIn(input, name);
  if (text === undefined) return undefined;
  const day = parseDay(text);
  if (day === undefined) throw new SetupError(`${name} is "${text}"; give a day such as 2026-01-31, or leave it out.`);
  return day;
}
