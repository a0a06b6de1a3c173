import { Temporal } from 'temporal-polyfill';
import { type Day, dayAfter, dayOf } from '../calendar.ts';

/** The gas day at an instant (ms since 1970, UTC): it begins at 06:00 in Paris and goes by the day on which it begins. */
export function gasDayAt(instant: number): Day {
  return dayOf(instant - 6 * 3_600_000);
}

/** The days from one to another, the last one excluded. */
export function daysBetween(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let at = from; at < to; at = dayAfter(at)) days.push(at);
  return days;
}

/** An instant as people read it: local time in Paris with its offset. */
export function readable(instant: number): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('Europe/Paris');
  return zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
