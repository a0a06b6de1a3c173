import { gregorianEaster } from 'date-easter';
import { calendarOf, type Day, dayOf } from './paris.ts';

// Code du travail, article L3133-1: eight fixed dates, and three that follow Easter Sunday.
const fixedHolidays = [
  [1, 1],
  [5, 1],
  [5, 8],
  [7, 14],
  [8, 15],
  [11, 1],
  [11, 11],
  [12, 25],
] as const;
const easterMonday = 1;
const ascension = 39;
const whitMonday = 50;

const holidaysByYear = new Map<number, ReadonlySet<Day>>();

/** The eleven public holidays of a year in France (Alsace and Moselle have two more). */
export function holidaysOf(year: number): ReadonlySet<Day> {
  let holidays = holidaysByYear.get(year);
  if (!holidays) {
    const { month, day } = gregorianEaster(year);
    const easter = dayOf(year, month, day);
    holidays = new Set([
      ...fixedHolidays.map(([inMonth, date]) => dayOf(year, inMonth, date)),
      ...[easterMonday, ascension, whitMonday].map((after) => easter + after),
    ]);
    holidaysByYear.set(year, holidays);
  }
  return holidays;
}

/** Whether a day is a French working day: Monday to Friday, and no public holiday. */
export function isWorkingDay(day: Day): boolean {
  const { year, weekday } = calendarOf(day);
  return weekday !== 0 && weekday !== 6 && !holidaysOf(year).has(day);
}

/**
 * The day some working days later (earlier, when negative), the first day itself not counted.
 *
 * @example
 * isoDay(addWorkingDays(dayOf(2025, 4, 10), 20)); // 2025-05-13
 */
export function addWorkingDays(day: Day, count: number): Day {
  const step = Math.sign(count);
  let at = day;
  for (let left = Math.abs(count); left > 0; ) {
    at += step;
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}
