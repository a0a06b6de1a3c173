import { addMonths, calendarOf, type Day, dayAt, dayOf, isoDay, parseDay } from '../../../core/paris.ts';
import { Refusal } from '../../../core/refusal.ts';
import type { World } from '../../../core/world.ts';
import { dataSetting } from './dialect-data.ts';
import { readingFacts } from './facts-readings.ts';
import type { DayRange, Echo } from './line-request.ts';
import { periodQuery } from './wire-query.ts';

/** Why a period is refused; each reason has its documented text (adict.md 4.5). */
export type PeriodReason =
  | 'bad-dates'
  | 'bad-period'
  | 'end-missing'
  | 'start-missing'
  | 'period-and-dates'
  | 'period-missing'
  | 'start-not-before-end'
  | 'end-in-future'
  | 'too-deep-5-years'
  | 'too-deep-3-years';

/** What a query asks for: a calendar period, or the days between two dates. */
export interface AskedPeriod {
  readonly by: 'period' | 'dates';
  /** Gas days asked for; empty for a period that means no data. */
  readonly window: DayRange;
  readonly echo: Echo;
}

const pointFormat = new RegExp(readingFacts.pointFormat.value);

/** Whether a text is the identifier of a gas metering point (adict.md 4.6). */
export function isMeteringPointId(text: string): boolean {
  return pointFormat.test(text);
}

/** @throws Refusal `bad-metering-point` when a text is no identifier of a gas metering point */
export function requireMeteringPointId(text: string): void {
  if (!isMeteringPointId(text)) throw new Refusal('bad-metering-point', { meteringPointId: text });
}

/**
 * Reads the period of a query (adict.md 4.5, 4.6): a calendar period, or two dates, the second excluded. Only the form
 * is looked at; see `refuseFutureEnd` and `refuseTooDeep` for the rest.
 *
 * @throws Refusal with the first reason that holds: one parameter too many or too few, its form, the order of dates
 *
 * @example
 * parsePeriod(new URLSearchParams('periode=2018'), world).echo; // { value: '2018', from: '2018-01-01', to: '2019-01-01' }
 */
export function parsePeriod(query: URLSearchParams, world: World): AskedPeriod {
  const { period, start, end, repeated } = periodQuery(query);
  const dates = start !== undefined || end !== undefined;
  if (period !== undefined && dates) throw new Refusal<PeriodReason>('period-and-dates');
  if (period !== undefined) {
    const asked = repeated.has('period') ? undefined : readPeriod(period, dataSetting(world, 'pnPeriods'));
    if (!asked) throw new Refusal<PeriodReason>('bad-period');
    return asked;
  }
  if (!dates) throw new Refusal<PeriodReason>('period-missing');
  if (end === undefined) throw new Refusal<PeriodReason>('end-missing');
  if (start === undefined) throw new Refusal<PeriodReason>('start-missing');
  const from = repeated.has('start') ? undefined : parseDay(start);
  const to = repeated.has('end') ? undefined : parseDay(end);
  if (from === undefined || to === undefined) throw new Refusal<PeriodReason>('bad-dates');
  if (from >= to) throw new Refusal<PeriodReason>('start-not-before-end');
  return { by: 'dates', window: { from, to }, echo: { value: null, from: start, to: end } };
}

/**
 * The end date may be today, not later (adict.md 4.6). A calendar period that is not over yet is no error: the text
 * speaks of the date parameter only.
 *
 * @throws Refusal `end-in-future`
 */
export function refuseFutureEnd(asked: AskedPeriod, now: number): void {
  if (asked.by === 'dates' && asked.window.to > dayAt(now)) throw new Refusal<PeriodReason>('end-in-future');
}

/** How far back a series may be asked, in years (adict.md 4.6): informative 3, published and injection 5. */
export type Depth = 3 | 5;

/** The first day that may be asked, and shown. */
export function deepestDay(depth: Depth, now: number): Day {
  return addMonths(dayAt(now), -12 * depth);
}

/**
 * The start date may be as many years ago as the series goes back, not more (adict.md 4.5). A calendar period is cut to
 * that instead, unless the dialect says otherwise.
 *
 * @throws Refusal `too-deep-5-years` or `too-deep-3-years`
 */
export function refuseTooDeep(asked: AskedPeriod, depth: Depth, now: number, world: World): void {
  if (asked.by === 'period' && dataSetting(world, 'periodTooDeep') === 'clamped') return;
  if (asked.window.from < deepestDay(depth, now)) {
    throw new Refusal<PeriodReason>(depth === 5 ? 'too-deep-5-years' : 'too-deep-3-years');
  }
}

function readPeriod(text: string, pnPeriods: string): AskedPeriod | undefined {
  const pn = text.startsWith('PN-');
  const days = pn ? readPn(text.slice(3), 0) : readCalendar(text, 0);
  if (!days) return undefined;
  const echo = { value: text, from: isoDay(days.from), to: isoDay(days.to) };
  if (!pn) return { by: 'period', window: days, echo };
  const before = pnPeriods === 'previous' ? readPn(text.slice(3), 1) : undefined;
  return { by: 'period', window: before ?? { from: days.from, to: days.from }, echo };
}

const year = /^(\d{4})$/;
const month = /^(\d{4})-(\d{2})$/;
const week = /^(\d{4})-W(\d{2})$/;
const dayOfYear = /^(\d{4})-(\d{3})$/;
const weekday = /^(\d{4})-W(\d{2})-(\d)$/;

// Years that a gas meter may be asked for; four digits would let in 0000 and 9999, whose neighbours have no four.
const { first: firstYear, last: lastYear } = readingFacts.yearsOfPeriods.value;

function readCalendar(text: string, yearsBack: number): DayRange | undefined {
  const found = dayOfYear.exec(text);
  if (!found) return readYearMonthOrWeek(text, yearsBack);
  const [inYear = 0, nth = 0] = numbersOf(found, yearsBack);
  const from = dayOf(inYear, 1, nth);
  return isYear(inYear) && nth >= 1 && from < dayOf(inYear + 1, 1, 1) ? { from, to: from + 1 } : undefined;
}

function readPn(text: string, yearsBack: number): DayRange | undefined {
  const found = weekday.exec(text);
  if (!found) return readYearMonthOrWeek(text, yearsBack);
  const [inYear = 0, nth = 0, day = 0] = numbersOf(found, yearsBack);
  const days = weekOf(inYear, nth, yearsBack);
  return days && day >= 1 && day <= 7 ? { from: days.from + day - 1, to: days.from + day } : undefined;
}

function readYearMonthOrWeek(text: string, yearsBack: number): DayRange | undefined {
  const found = year.exec(text) ?? month.exec(text) ?? week.exec(text);
  if (!found) return undefined;
  const [inYear = 0, nth] = numbersOf(found, yearsBack);
  if (text.includes('W')) return weekOf(inYear, nth ?? 0, yearsBack);
  if (!isYear(inYear)) return undefined;
  if (nth === undefined) return { from: dayOf(inYear, 1, 1), to: dayOf(inYear + 1, 1, 1) };
  return nth >= 1 && nth <= 12 ? { from: dayOf(inYear, nth, 1), to: dayOf(inYear, nth + 1, 1) } : undefined;
}

function numbersOf([, inYear, ...rest]: readonly string[], yearsBack: number): number[] {
  return [Number(inYear) - yearsBack, ...rest.map(Number)];
}

function isYear(inYear: number): boolean {
  return inYear >= firstYear && inYear <= lastYear;
}

// Weeks of ISO 8601: the first has 4 January in it. Week 53 of a year before that has 52 is its week 52.
function weekOf(inYear: number, nth: number, yearsBack: number): DayRange | undefined {
  if (!isYear(inYear)) return undefined;
  const first = firstMonday(inYear);
  const weeks = (firstMonday(inYear + 1) - first) / 7;
  if (nth < 1 || nth > (yearsBack > 0 ? 53 : weeks)) return undefined;
  const from = first + 7 * (Math.min(nth, weeks) - 1);
  return { from, to: from + 7 };
}

function firstMonday(inYear: number): Day {
  const fourth = dayOf(inYear, 1, 4);
  return fourth - ((calendarOf(fourth).weekday + 6) % 7);
}
