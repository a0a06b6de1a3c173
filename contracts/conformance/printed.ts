import { isDay } from './calendar.ts';
import type { Shown, ShownValue } from './shown.ts';
import type { Direction, Series } from './task.ts';

const seriesNames: readonly string[] = [
  'daily',
  'load-curve',
  'max-power',
  'published',
  'informative',
  'injection',
] satisfies Series[];
const directions: readonly string[] = ['consumption', 'production'] satisfies Direction[];
const units: readonly string[] = ['Wh', 'kWh', 'MWh', 'W', 'kW', 'VA', 'kVA'];

type Json = Readonly<Record<string, unknown>>;

/**
 * What a program printed on its standard output: the lines of the protocol, and all others, which are its log. Whatever
 * it printed, this does not throw.
 *
 * @example
 * shownOf('{"point": "1", "series": "daily", "period": "2026-01-14", "value": 9.7, "unit": "kWh"}\n').values.length; // 1
 */
export function shownOf(stdout: string): Shown {
  const values: ShownValue[] = [];
  const problems: { text: string; point?: string }[] = [];
  const mistakes: string[] = [];
  const log: string[] = [];
  let link: string | undefined;
  let consent: { points: readonly string[] } | undefined;
  for (const line of stdout.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const read = readLine(line.trim());
    if (read === undefined) log.push(line);
    else if ('mistake' in read) mistakes.push(`${read.mistake}: ${shortened(line.trim())}`);
    else if ('value' in read) values.push(read.value);
    else if ('problem' in read) problems.push(read.problem);
    else if ('link' in read) link = read.link;
    else consent = read.consent;
  }
  return { values, problems, mistakes, log, ...(link !== undefined && { link }), ...(consent && { consent }) };
}

type Read =
  | { readonly value: ShownValue }
  | { readonly problem: { readonly text: string; readonly point?: string } }
  | { readonly link: string }
  | { readonly consent: { readonly points: readonly string[] } }
  | { readonly mistake: string };

// A log may hold JSON too: a line of the protocol is one that has its words.
function readLine(line: string): Read | undefined {
  if (!line.startsWith('{')) return undefined;
  const told = objectIn(line);
  if (told === undefined) {
    return /^\{\s*"(?:point|series|problem|link|consent)"/.test(line) ? { mistake: 'this is no JSON' } : undefined;
  }
  if (has(told, 'point', 'series', 'value') || has(told, 'point', 'series', 'period')) return valueIn(told);
  if (hasOnly(told, 'problem', 'point', 'series', 'direction', 'period')) return problemIn(told);
  if (hasOnly(told, 'link'))
    return typeof told.link === 'string' ? { link: told.link } : { mistake: 'link is no text' };
  if (hasOnly(told, 'consent')) return consentIn(told.consent);
  return undefined;
}

function has(told: Json, ...names: readonly string[]): boolean {
  return names.every((name) => Object.hasOwn(told, name));
}

// With its first word, and perhaps the others, but nothing else.
function hasOnly(told: Json, first: string, ...others: readonly string[]): boolean {
  return Object.hasOwn(told, first) && Object.keys(told).every((name) => name === first || others.includes(name));
}

function valueIn(told: Json): Read {
  const { point, series, period, value, unit, at } = told;
  const direction = directionOf(told);
  if (typeof point !== 'string') return { mistake: 'point is no text' };
  if (typeof series !== 'string' || !seriesNames.includes(series)) return { mistake: `series is ${quoted(series)}` };
  if (direction === undefined) return { mistake: `direction is ${quoted(told.direction)}` };
  if (typeof period !== 'string' || !isPeriod(period)) return { mistake: `period is ${quoted(period)}` };
  if (value !== null && (typeof value !== 'number' || !Number.isFinite(value))) {
    return { mistake: `value is ${quoted(value)}` };
  }
  if (value !== null && (typeof unit !== 'string' || !units.includes(unit)))
    return { mistake: `unit is ${quoted(unit)}` };
  const shown = { point, series: series as Series, direction, period, value };
  return { value: { ...shown, unit: typeof unit === 'string' ? unit : '', ...(typeof at === 'string' && { at }) } };
}

// What is put into the network goes one way only; nothing else does unless told.
function directionOf({ series, direction }: Json): Direction | undefined {
  if (series === 'injection') return 'production';
  if (direction === undefined || direction === null) return 'consumption';
  return directions.find((one) => one === direction) as Direction | undefined;
}

const instant = String.raw`\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})`;
const instants = new RegExp(`^${instant}/${instant}$`);

function isPeriod(text: string): boolean {
  if (/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(text) || isDay(text) || instants.test(text)) return true;
  const [from = '', to = '', more] = text.split('/');
  return more === undefined && isDay(from) && isDay(to);
}

function problemIn({ problem, point }: Json): Read {
  if (typeof problem !== 'string') return { mistake: 'problem is no text' };
  return { problem: { text: problem, ...(typeof point === 'string' && { point }) } };
}

function consentIn(told: unknown): Read {
  const points: unknown = typeof told === 'object' && told !== null ? (told as Json).points : undefined;
  const isList = Array.isArray(points) && points.every((point) => typeof point === 'string');
  return isList ? { consent: { points: points as string[] } } : { mistake: 'consent has no list of points' };
}

function objectIn(line: string): Json | undefined {
  try {
    const told: unknown = JSON.parse(line);
    return typeof told === 'object' && told !== null && !Array.isArray(told) ? (told as Json) : undefined;
  } catch {
    return undefined;
  }
}

function quoted(value: unknown): string {
  try {
    return value === undefined ? 'missing' : shortened(JSON.stringify(value));
  } catch {
    // it is read without recursion, and not written so
    return 'too deep to be shown';
  }
}

const longest = 160;

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
