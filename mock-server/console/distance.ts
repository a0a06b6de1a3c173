import type { Language } from './language.tsx';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const smallest = ['second', second] as const;
const units = [
  ['year', 365.25 * day],
  ['month', 30.44 * day],
  ['day', day],
  ['hour', hour],
  ['minute', minute],
  smallest,
] as const;

/** From how many of a unit on it is the one that is said: 36 hours, but 2 days. */
const enough = 1.5;

/**
 * How far off an instant (ms, UTC) is, seen from another: `in 3 days`, `2 hours ago`.
 *
 * @example
 * distance(Date.parse('2026-01-19T01:54:14Z'), Date.parse('2026-01-15T08:00:00Z'), 'en'); // in 4 days
 */
export function distance(at: number, from: number, language: Language): string {
  const apart = at - from;
  const [unit, length] = units.find(([, one]) => Math.abs(apart) >= enough * one) ?? smallest;
  return new Intl.RelativeTimeFormat(language, { numeric: 'always' }).format(Math.round(apart / length), unit);
}
