import { dayAfter, isDay } from '../calendar.ts';
import type { Step } from '../scenario.ts';
import type { Line } from './line.ts';
import type { About, ReadingTable, ShownDays } from './reading-table.ts';
import { agrees, amountOf } from './units.ts';

/**
 * Whether a day's line tells the truth of the day before or after, and that day's own line does not: the day is
 * labelled wrongly (CL-17), rather than filled from its neighbour (CL-08). Gives how many days off, else undefined.
 */
export function shiftOf(line: Line, table: ReadingTable, shown: ShownDays): -1 | 1 | undefined {
  const { stretch, amount } = line;
  if (stretch.kind !== 'day' || !amount) return undefined;
  for (const off of [1, -1] as const) {
    const there = dayAfter(stretch.day, -off);
    const known = table.day(line, there);
    if (!known || !agrees(amount, known.total)) continue;
    const beside = shown(line, there);
    if (!beside?.amount || !agrees(beside.amount, known.total)) return off;
  }
  return undefined;
}

/**
 * Whether all days of a series are labelled one day off: more of its lines tell the truth of the day before (or after)
 * than their own. What is then lost at an end of the span, or stands beside a hole, is CL-17's as well.
 */
export function isShifted(about: About, step: Step, table: ReadingTable): boolean {
  const own = step.shown.values.flatMap(({ point, series, direction, period, value, unit }) => {
    const isOurs = point === about.point && series === about.series && direction === about.direction;
    const amount = isOurs && isDay(period) && value !== null ? amountOf(value, unit) : undefined;
    return amount ? [{ period, amount }] : [];
  });
  const right = (off: number): number =>
    own.filter(({ period, amount }) => {
      const known = table.day(about, dayAfter(period, -off));
      return known && agrees(amount, known.total);
    }).length;
  return Math.max(right(1), right(-1)) > right(0);
}
