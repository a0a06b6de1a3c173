import { calendarOf, type Day, dayOf } from '../../../core/paris.ts';
import { keyOf, noiseAt } from '../../../core/random.ts';
import type { World } from '../../../core/world.ts';
import { factsOf } from '../park/facts.ts';
import type { Frequency, GasPoint } from '../park/point.ts';

/** When a meter is regularly read: on a date of every month, or of every sixth. */
export interface ReadingCycle {
  /** Day of the month, 1 to 28. */
  readonly date: number;
  /** Months between two readings. */
  readonly every: 1 | 6;
  /** Month of the first reading of a year, from 0, below `every`. */
  readonly month: number;
}

/**
 * The reading cycle of a point at a frequency (adict.md 5.6): 6M twice a year, 1M once a month on the point's own date,
 * MM on the 1st. JJ meters are read every day and have no cycle.
 */
export function cycleOf(world: World, point: GasPoint, frequency: Exclude<Frequency, 'JJ'>): ReadingCycle {
  if (frequency === 'MM') return { date: 1, every: 1, month: 0 };
  if (frequency === '1M') return { date: point.readingDate, every: 1, month: 0 };
  const { readingMonth } = factsOf(point);
  const month = readingMonth ?? Math.floor(noiseAt(keyOf(world.seed, 'cycle', point.id), 0) * 6);
  return { date: point.readingDate, every: 6, month };
}

/** The latest regular reading on or before a day. */
export function readingUpTo(cycle: ReadingCycle, day: Day): Day {
  const index = monthIndexOf(day);
  const offset = (index - cycle.month) % cycle.every;
  const reading = dayIn(index - offset, cycle.date);
  return reading <= day ? reading : dayIn(index - offset - cycle.every, cycle.date);
}

/** The first regular reading after a day. */
export function readingAfter(cycle: ReadingCycle, day: Day): Day {
  return dayIn(monthIndexOf(readingUpTo(cycle, day)) + cycle.every, cycle.date);
}

function monthIndexOf(day: Day): number {
  const { year, month } = calendarOf(day);
  return year * 12 + month - 1;
}

function dayIn(monthIndex: number, date: number): Day {
  return dayOf(Math.floor(monthIndex / 12), (monthIndex % 12) + 1, date);
}
