import { addDays, addMonths, type CivilDay, checkedDay, daysBetween } from './civil-day.ts';

/** Days from one, included, to another, excluded. */
export interface DaySpan {
  readonly from: CivilDay;
  readonly to: CivilDay;
}

/**
 * Cuts a span into windows of so many days at most, which follow each other without gap or overlap.
 *
 * @throws RangeError when the span ends before it begins, or a day is none
 *
 * @example
 * [...windowsOf({ from: '2026-01-01', to: '2026-01-10' }, 7)]; // 01-01 to 01-08, 01-08 to 01-10
 */
export function* windowsOf(span: DaySpan, days: number): Generator<DaySpan> {
  const { from, to } = checkedSpan(span);
  for (let start = from; start < to; ) {
    const end = addDays(start, days);
    yield { from: start, to: end < to ? end : to };
    start = end;
  }
}

/**
 * Cuts a span into windows of so many calendar months at most, as operators count years.
 *
 * @throws RangeError when the span ends before it begins, or a day is none
 */
export function* windowsOfMonths(span: DaySpan, months: number): Generator<DaySpan> {
  const { from, to } = checkedSpan(span);
  // counted from the first day each time: a month on from 31 January, and another one, ends on 31 March
  for (let start = from, nth = 1; start < to; nth += 1) {
    const end = addMonths(from, nth * months);
    yield { from: start, to: end < to ? end : to };
    start = end;
  }
}

/** Checks a span. Throws RangeError when a day is none, or the span ends before it begins. */
export function checkedSpan(span: DaySpan): DaySpan {
  const from = checkedDay(span.from, 'from');
  const to = checkedDay(span.to, 'to');
  if (daysBetween(from, to) < 0) throw new RangeError(`the span ends (${to}) before it begins (${from})`);
  return { from, to };
}

/**
 * What of a span an operator can answer: not before its history begins, and not beyond today; undefined when nothing is
 * left. Asking for more makes the operators refuse the whole call.
 */
export function answerable(
  span: DaySpan,
  today: CivilDay,
  depth: { months: number; days: number },
): DaySpan | undefined {
  const { from, to } = checkedSpan(span);
  const earliest = addDays(addMonths(today, -depth.months), -depth.days);
  const start = from < earliest ? earliest : from;
  const end = to > today ? today : to;
  return start < end ? { from: start, to: end } : undefined;
}
