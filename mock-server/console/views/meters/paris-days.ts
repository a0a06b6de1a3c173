/**
 * Civil time of Paris on whole numbers: a *day* is the count of days since 1970-01-01, instants are in seconds since
 * 1970 (UTC), as plots want them.
 */
export type Day = number;

const daySeconds = 86_400;
const winter = 3_600;
const summer = 7_200;

// Summer time lasts from 01:00 UTC on the last Sunday of March to 01:00 UTC on that of October (directive 2000/84/EC;
// the same in France from 1996 on, which is before any meter that can be looked at).
function summerTimeOf(year: number): readonly [number, number] {
  return [lastSunday(year, 2) + winter, lastSunday(year, 9) + winter];
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return last.getTime() / 1000 - last.getUTCDay() * daySeconds;
}

/** Seconds by which Paris is ahead of UTC. */
export function offsetAt(instant: number): number {
  const [from, to] = summerTimeOf(new Date(instant * 1000).getUTCFullYear());
  return instant >= from && instant < to ? summer : winter;
}

/** The day it is in Paris. */
export function dayAt(instant: number): Day {
  return Math.floor((instant + offsetAt(instant)) / daySeconds);
}

/** The instant at which an hour of a day begins in Paris; one that the spring change leaves out begins an hour later. */
export function startOf(day: Day, hour = 0): number {
  const local = day * daySeconds + hour * 3_600;
  return offsetAt(local - summer) === summer ? local - summer : local - winter;
}

/** How long a day is: 24 hours, or 23 or 25. */
export function hoursOf(day: Day): number {
  return (startOf(day + 1) - startOf(day)) / 3_600;
}

/** `2026-01-31` of a day. */
export function isoDay(day: Day): string {
  return new Date(day * daySeconds * 1000).toISOString().slice(0, 10);
}

/** The day of a text such as `2026-01-31`; undefined when it is none. */
export function parseDay(text: string | undefined): Day | undefined {
  // the end of a span about the last days of 9999 could not be written
  if (text === undefined || !/^\d{4}-\d\d-\d\d$/.test(text) || text >= '9990') return undefined;
  const day = Date.parse(text) / 1000 / daySeconds;
  return Number.isInteger(day) && isoDay(day) === text ? day : undefined;
}

/** `2026-01-31T06:00:00+01:00`: an instant with the offset of Paris. */
export function isoInstant(instant: number): string {
  const offset = offsetAt(instant);
  return `${new Date((instant + offset) * 1000).toISOString().slice(0, 19)}+0${offset / 3_600}:00`;
}

/** The first day of the month that many months after that of a day. */
export function monthFrom(day: Day, months = 0): Day {
  const date = new Date(day * daySeconds * 1000);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / 1000 / daySeconds;
}

/** The first day of the year that many years after that of a day. */
export function yearFrom(day: Day, years = 0): Day {
  const year = new Date(day * daySeconds * 1000).getUTCFullYear() + years;
  return Date.UTC(year, 0, 1) / 1000 / daySeconds;
}

/** The Monday on or before a day. */
export function mondayOf(day: Day): Day {
  // 1970-01-01 was a Thursday
  return day - ((day + 3) % 7);
}
