import { Temporal } from 'temporal-polyfill';

/** A civil day in France, `YYYY-MM-DD`. Days compare as texts do. */
export type CivilDay = string;

const zone = 'Europe/Paris';

const dayLength = 86_400_000;

/** The day it is in France at an instant (ms since 1970, UTC). */
export function dayAt(instant: number): CivilDay {
  // France has been at most two hours ahead of UTC since 1911, and never behind: till ten it is the same day
  const day = new Date(instant).toISOString().slice(0, 10);
  const time = instant - Math.floor(instant / dayLength) * dayLength;
  if (time < 22 * 3_600_000) return day;
  const next = addDays(day, 1);
  return instant < instantOf(next).getTime() ? day : next;
}

/** The day some days later, or earlier. */
export function addDays(day: CivilDay, days: number): CivilDay {
  return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);
}

/** The same date some months later, or earlier; held to the month's last day. */
export function addMonths(day: CivilDay, months: number): CivilDay {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** How many days lie between two days. */
export function daysBetween(from: CivilDay, to: CivilDay): number {
  return (Date.parse(to) - Date.parse(from)) / dayLength;
}

const instants = new Map<string, number>();
const mostInstants = 20_000;

/**
 * The instant at which a clock in France shows a time. One that is shown twice in autumn is the earlier one, unless told.
 *
 * @example
 * instantOf('2026-03-29', '06:00').toISOString(); // 2026-03-29T04:00:00.000Z
 */
export function instantOf(day: CivilDay, time = '00:00', which: 'earlier' | 'later' = 'earlier'): Date {
  const key = `${day}T${time} ${which}`;
  // the same days come for every point of a park, and a calendar is slow
  let instant = instants.get(key);
  if (instant === undefined) {
    const clock = Temporal.PlainDateTime.from(`${day}T${time}`);
    instant = clock.toZonedDateTime(zone, { disambiguation: which }).epochMilliseconds;
    if (instants.size >= mostInstants) instants.clear();
    instants.set(key, instant);
  }
  return new Date(instant);
}

/** Hours of a civil day in France: 24, or 23 and 25 when the clocks change. */
export function hoursOf(day: CivilDay): number {
  return (instantOf(addDays(day, 1)).getTime() - instantOf(day).getTime()) / 3_600_000;
}

/** Checks that a text is a day. Throws RangeError when it is none. */
export function checkedDay(text: string, name: string): CivilDay {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    try {
      return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
    } catch {
      // told below, with the name of the argument
    }
  }
  throw new RangeError(`${name} is "${text}"; give a day such as 2026-01-31`);
}

/** Minutes of an ISO 8601 duration such as `PT30M` or `P1D`. Throws RangeError when it is none. */
export function minutesOf(duration: string): number {
  const [, minutes] = /^PT(\d{1,4})M$/.exec(duration) ?? [];
  if (minutes !== undefined) return Number(minutes);
  return Temporal.Duration.from(duration).total({ unit: 'minutes', relativeTo: '2000-01-01' });
}
