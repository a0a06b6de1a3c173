import { calendarOf, type Day, dayAt, dayOf, instantOf, parisIso } from '../../../core/paris.ts';
import { readingFacts } from './facts-readings.ts';

const gasDayHour = readingFacts.gasDayHour.value;

// about 40 years of days; a longer reach of windows than any API allows
const mostTexts = 15_000;
const texts = new Map<Day, string>();

/**
 * The instant at which a gas day begins, as readings print it.
 *
 * @example
 * gasDayText(dayOf(2026, 3, 29)); // '2026-03-29T06:00:00+02:00'
 */
export function gasDayText(day: Day): string {
  let text = texts.get(day);
  if (text === undefined) {
    text = parisIso(instantOf(day, gasDayHour));
    if (texts.size >= mostTexts) texts.clear();
    texts.set(day, text);
  }
  return text;
}

/** The first day of a day's month, and of the month after. */
export function monthAround(day: Day): { first: Day; next: Day } {
  const { year, month } = calendarOf(day);
  return { first: dayOf(year, month, 1), next: dayOf(year, month + 1, 1) };
}

/** The gas day that is running at an instant. */
export function gasDayAt(instant: number): Day {
  const today = dayAt(instant);
  return instant < instantOf(today, gasDayHour) ? today - 1 : today;
}
