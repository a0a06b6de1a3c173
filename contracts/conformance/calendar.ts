import { Temporal } from 'temporal-polyfill';

/** A civil day in France, or a gas day: `YYYY-MM-DD`. Days compare as texts do. */
export type Day = string;

const zone = 'Europe/Paris';
const dayLength = 86_400_000;

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(utc(text));
}

// A day that does not exist, such as 30 February, reads as another one.
function utc(day: Day): number {
  const [year, month, date] = day.split('-').map(Number);
  const instant = Date.UTC(year ?? 0, (month ?? 0) - 1, date);
  return new Date(instant).toISOString().startsWith(day) ? instant : Number.NaN;
}

/** The day some days later, or earlier. */
export function dayAfter(day: Day, days = 1): Day {
  return new Date(utc(day) + days * dayLength).toISOString().slice(0, 10);
}

/** The same date some months later, or earlier; held to the month's last day. */
export function monthsAfter(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** The day it is in France at an instant (ms since 1970, UTC). */
export function dayOf(instant: number): Day {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** Instants (ms since 1970, UTC) at which a clock in France shows a time: two that differ once a year, else twice the same. */
export function instantsOf(day: Day, time: string): readonly [earlier: number, later: number] {
  const shown = Temporal.PlainDateTime.from(`${day}T${time}`);
  const at = (disambiguation: 'earlier' | 'later'): number =>
    shown.toZonedDateTime(zone, { disambiguation }).epochMilliseconds;
  return [at('earlier'), at('later')];
}

/** First instant of a day in France. */
export function startOf(day: Day, time = '00:00'): number {
  return instantsOf(day, time)[0];
}

/** Days of a week of ISO 8601, whose first has 4 January in it. */
export function weekOf(year: number, week: number): { readonly from: Day; readonly to: Day } {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  const from = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 });
  return { from: from.toString(), to: from.add({ days: 7 }).toString() };
}
