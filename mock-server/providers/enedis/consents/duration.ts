import { addMonths, type Day, dayAt, instantOf } from '../../../core/paris.ts';
import { consentFacts } from './facts-consents.ts';

/** How long a consent is to last: whole years, months, weeks and days. */
export interface Duration {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
}

/** Why a duration is not taken (enedis.md 1.4). */
export type DurationFault = 'malformed' | 'too-long';

/** The longest duration that may be asked for (enedis.md 1.4). */
export const longest: Duration = { years: consentFacts.longestConsent.value, months: 0, weeks: 0, days: 0 };

const iso = new RegExp(consentFacts.durationForm.value);
// Beyond this a number of days is longer than any calendar that is looked at.
const hugest = 100_000;

/**
 * Reads an ISO 8601 duration of years, months, weeks and days, three years at most on the calendar from a day on; a
 * negative one is refused as too long is (enedis.md 1.4). None at all (`P0D`) is malformed.
 *
 * @example
 * parseDuration('P36M', today); // { years: 0, months: 36, weeks: 0, days: 0 }
 * parseDuration('PT1H', today); // 'malformed'
 */
export function parseDuration(text: string, from: Day): Duration | DurationFault {
  const match = iso.exec(text);
  if (!match) return 'malformed';
  const [years = 0, months = 0, weeks = 0, days = 0] = match.slice(2).map((part) => Number(part ?? 0));
  const parts = [years, months, weeks, days];
  if (match[1] || parts.some((part) => part < 0 || part > hugest)) return 'too-long';
  if (parts.every((part) => part === 0)) return 'malformed';
  const duration = { years, months, weeks, days };
  return dayAfter(from, duration) > dayAfter(from, longest) ? 'too-long' : duration;
}

/** The instant (ms, UTC) a duration later, at the same clock time in Paris. */
export function instantAfter(start: number, duration: Duration): number {
  const day = dayAt(start);
  // a day lasts 23 or 25 hours twice a year, so the time of day is that of the first day, an hour off at most
  return instantOf(dayAfter(day, duration)) + (start - instantOf(day));
}

/** The day a duration later: months first, held to the month's last day, then weeks and days. */
export function dayAfter(day: Day, { years, months, weeks, days }: Duration): Day {
  return addMonths(day, 12 * years + months) + 7 * weeks + days;
}
