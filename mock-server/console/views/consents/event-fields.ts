import type { Told } from '../../control.ts';

interface About {
  readonly name: string;
  /** What it is, in the simulator's English. */
  readonly about: string;
  readonly isRequired: boolean;
  /** What stands in it before anybody typed; empty leaves it out. */
  readonly first: string;
}

/** Something that an event wants to be told, as a form can ask for it. A choice holds its values as JSON. */
export type EventField =
  | (About & { readonly kind: 'text' | 'day' })
  | (About & { readonly kind: 'number'; readonly least?: number; readonly most?: number })
  | (About & { readonly kind: 'choice'; readonly options: readonly string[] });

/** The part of JSON Schema in which providers describe what their events take. */
interface FieldSchema {
  readonly type?: string;
  readonly description?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What an event befalls, which the page knows without asking. */
const targets = new Set(['accessRightId', 'meteringPointId', 'clientId']);

// A day of gas that is over, and one of electricity that is out, whatever the hour.
const daysBack = 2;
const day = 86_400_000;

/** Amounts to begin with: some m³ of gas, some Wh of a day. */
const usual: Readonly<Record<string, string>> = { volume: '10', energy: '10000' };

/**
 * What an event takes beside its target, the required first.
 *
 * @param now the world's instant (ms, UTC), from which a day is suggested
 */
export function fieldsOf({ input }: Told['Event'], now: number): EventField[] {
  const properties = (input.properties ?? {}) as Readonly<Record<string, FieldSchema>>;
  const required = Array.isArray(input.required) ? (input.required as readonly unknown[]) : [];
  const fields = Object.entries(properties)
    .filter(([name]) => !targets.has(name))
    .map(([name, schema]) => fieldOf(name, schema, required.includes(name), now));
  return [...fields.filter(({ isRequired }) => isRequired), ...fields.filter(({ isRequired }) => !isRequired)];
}

function fieldOf(name: string, schema: FieldSchema, isRequired: boolean, now: number): EventField {
  const base = { name, about: schema.description ?? name, isRequired };
  const first = (value: string): string => (isRequired ? value : '');
  const values = schema.enum ?? (schema.type === 'boolean' ? [false, true] : undefined);
  if (values) {
    const options = values.map((value) => JSON.stringify(value));
    return { ...base, kind: 'choice', options, first: first(options[0] ?? '') };
  }
  if (schema.type === 'integer' || schema.type === 'number') {
    const limits = {
      ...(schema.minimum !== undefined && { least: schema.minimum }),
      ...(schema.maximum !== undefined && { most: schema.maximum }),
    };
    return { ...base, kind: 'number', ...limits, first: first(usual[name] ?? String(schema.minimum ?? 0)) };
  }
  const isDay = schema.format === 'date' || schema.description?.startsWith('Day (YYYY-MM-DD)') === true;
  return isDay
    ? { ...base, kind: 'day', first: first(dayInParis(now - daysBack * day)) }
    : { ...base, kind: 'text', first: '' };
}

/** The day (`2026-01-13`) in Paris of an instant (ms, UTC). */
function dayInParis(at: number): string {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'Europe/Paris' } as const;
  return new Intl.DateTimeFormat('en-CA', parts).format(new Date(at));
}

/** What was typed, as the event takes it; what is empty is left out. */
export function inputOf(
  fields: readonly EventField[],
  typed: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const told = fields.flatMap((field): [string, unknown][] => {
    const text = typed[field.name] ?? field.first;
    if (text === '') return [];
    if (field.kind === 'choice') return [[field.name, JSON.parse(text)]];
    return [[field.name, field.kind === 'number' ? Number(text) : text]];
  });
  return Object.fromEntries(told);
}
