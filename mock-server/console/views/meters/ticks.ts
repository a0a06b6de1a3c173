import { dayAt, mondayOf, monthFrom, startOf, yearFrom } from './paris-days.ts';

/** How far ticks of the time axis lie apart. */
export interface TickStep {
  readonly unit: 'hour' | 'day' | 'week' | 'month';
  readonly every: number;
}

const hour = 3_600;
const steps: readonly (TickStep & { readonly seconds: number })[] = [
  ...[1, 2, 3, 6, 12].map((every) => ({ unit: 'hour' as const, every, seconds: every * hour })),
  ...[1, 2].map((every) => ({ unit: 'day' as const, every, seconds: every * 24 * hour })),
  ...[1, 2].map((every) => ({ unit: 'week' as const, every, seconds: every * 168 * hour })),
  ...[1, 2, 3, 6, 12].map((every) => ({ unit: 'month' as const, every, seconds: every * 730 * hour })),
];
const longest: TickStep = { unit: 'month', every: 24 };

/** The smallest step of which no more than `most` fit into a time (seconds). */
export function tickStep(seconds: number, most: number): TickStep {
  return steps.find((one) => seconds / one.seconds <= most) ?? longest;
}

/** Where the ticks stand between two instants: on hours, days, Mondays or firsts of a month, in Paris. */
export function ticksOf(from: number, until: number, { unit, every }: TickStep): number[] {
  const first = dayAt(from);
  const ticks: number[] = [];
  const add = (tick: number): boolean => {
    if (tick >= from && tick <= until) ticks.push(tick);
    return tick < until;
  };
  if (unit === 'hour') for (let at = 0; add(startOf(first + Math.floor(at / 24), at % 24)); at += every);
  else if (unit === 'month') for (let nth = 0; add(startOf(monthFrom(yearFrom(first), nth))); nth += every);
  else {
    const days = unit === 'week' ? every * 7 : every;
    for (let day = unit === 'week' ? mondayOf(first) : first; add(startOf(day)); day += days);
  }
  return [...new Set(ticks)];
}
