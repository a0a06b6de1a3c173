import { Temporal } from 'temporal-polyfill';

/**
 * Civil time of Paris on whole numbers: a *day* is the count of days since 1970-01-01, an *instant* is in
 * milliseconds since 1970 (UTC). All operators' days are days of Paris; the rule of the offset is Europe's, and
 * for years before 1996 comes from the time-zone data.
 */
export type Day = number;

const dayLength = 86_400_000;
const daysIn400Years = 146_097;
const zone = 'Europe/Paris';
const winter = 3_600_000;
const summer = 7_200_000;

// start and end of summer time by year
const summerTimes = new Map<number, SummerTime>();

interface SummerTime {
  readonly from: number;
  readonly to: number;
}

function summerTimeOf(year: number): SummerTime {
  let found = summerTimes.get(year);
  if (!found) {
    found = year >= firstOfEurope ? summerTimeOfEurope(year) : summerTimeOfData(year);
    summerTimes.set(year, found);
  }
  return found;
}

// From the last Sunday of March to that of October, at 1:00 UTC (directive 2000/84/EC, and 94/21/EC before it). The
// time-zone data says the same, but to ask it takes a tenth of a start of the simulator.
const firstOfEurope = 1996;

function summerTimeOfEurope(year: number): SummerTime {
  const change = (month: number): number => {
    const last = Date.UTC(year, month - 1, 31, 1);
    return last - new Date(last).getUTCDay() * dayLength;
  };
  return { from: change(3), to: change(10) };
}

function summerTimeOfData(year: number): SummerTime {
  const january = Temporal.ZonedDateTime.from({ timeZone: zone, year, month: 1, day: 1 });
  const from = january.getTimeZoneTransition('next');
  const to = from?.getTimeZoneTransition('next');
  const never = january.epochMilliseconds;
  const inYear = from?.year === year && to?.year === year;
  return inYear ? { from: from.epochMilliseconds, to: to.epochMilliseconds } : { from: never, to: never };
}

// The year that was asked for last: nearly every question is about the same one again.
let known = { begins: 0, ends: 0, from: 0, to: 0 };

/** Milliseconds by which Paris is ahead of UTC at an instant: one hour in winter, two in summer. */
export function parisOffset(instant: number): number {
  if (instant < known.begins || instant >= known.ends) {
    const year = new Date(instant).getUTCFullYear();
    known = { begins: Date.UTC(year, 0, 1), ends: Date.UTC(year + 1, 0, 1), ...summerTimeOf(year) };
  }
  return instant >= known.from && instant < known.to ? summer : winter;
}

/** The day it is in Paris at an instant. */
export function dayAt(instant: number): Day {
  return Math.floor((instant + parisOffset(instant)) / dayLength);
}

/**
 * The instant of a clock time in Paris. A time that the spring change leaves out is read an hour later, one that
 * the autumn change repeats is read the first time.
 *
 * @example
 * new Date(instantOf(parseDay('2026-03-29'), 6)).toISOString(); // 2026-03-29T04:00:00.000Z
 */
export function instantOf(day: Day, hour = 0, minute = 0, second = 0): number {
  const local = day * dayLength + ((hour * 60 + minute) * 60 + second) * 1000;
  const inSummer = local - summer;
  if (parisOffset(inSummer) === summer) return inSummer;
  return local - winter;
}

// Few days are ever printed, and each of them often: a century of them is kept.
const dayTexts = new Map<Day, string>();
const keptDays = 40_000;

/** `YYYY-MM-DD` of a day. */
export function isoDay(day: Day): string {
  let text = dayTexts.get(day);
  if (text === undefined) {
    text = new Date(day * dayLength).toISOString().slice(0, 10);
    if (dayTexts.size >= keptDays) dayTexts.clear();
    dayTexts.set(day, text);
  }
  return text;
}

/** The day of a `YYYY-MM-DD` text, or undefined when it is none (2026-02-30 is none). */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const instant = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(instant)) return undefined;
  const day = instant / dayLength;
  return isoDay(day) === text ? day : undefined;
}

/** The day of a calendar date; month 1 to 12. A date beyond the month's end runs on (31 February is in March). */
export function dayOf(year: number, month: number, date: number): Day {
  // Date.UTC takes the years 0 to 99 for 1900 to 1999; the calendar repeats itself after 400 years
  return Date.UTC(year + 400, month - 1, date) / dayLength - daysIn400Years;
}

/** Year, month (1 to 12), date and day of the week (0 is Sunday) of a day. */
export function calendarOf(day: Day): { year: number; month: number; date: number; weekday: number } {
  const at = new Date(day * dayLength);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate(), weekday: at.getUTCDay() };
}

/** The same date some months later (or earlier), held to the month's last day: 31 January + 1 is 28 February. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = calendarOf(day);
  const last = calendarOf(dayOf(year, month + months + 1, 0)).date;
  return dayOf(year, month + months, Math.min(date, last));
}

/** `YYYY-MM-DD HH:MM:SS` in Paris, without offset, as access rights print their instants. */
export function parisDateTime(instant: number): string {
  return new Date(instant + parisOffset(instant)).toISOString().slice(0, 19).replace('T', ' ');
}

/** `YYYY-MM-DDTHH:MM:SS+01:00` (or `+02:00`) in Paris, as readings print their instants. */
export function parisIso(instant: number): string {
  const offset = parisOffset(instant);
  return `${new Date(instant + offset).toISOString().slice(0, 19)}${offset === summer ? '+02:00' : '+01:00'}`;
}
