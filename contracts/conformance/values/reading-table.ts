import { dayAfter, dayOf, startOf } from '../calendar.ts';
import type { Direction, Series } from '../task.ts';
import type { TrueReading } from '../truth.ts';
import { gasDayAt } from './civil-time.ts';
import type { Line } from './line.ts';

/** What values are about. */
export type About = { readonly point: string; readonly series: Series; readonly direction: Direction };

const key = ({ point, series, direction }: About): string => `${point} ${series} ${direction}`;

/** What a day is known to hold: its readings, and their sum in Wh (VA for greatest powers). */
export interface KnownDay {
  readonly readings: readonly TrueReading[];
  readonly total: number;
}

/** True readings, found by what they are about and when. */
export interface ReadingTable {
  /** The series of points of which anything is known. */
  readonly known: readonly About[];
  /** Readings of a series, by their beginning. */
  of(about: About): readonly TrueReading[];
  /** Of a day on which a reading begins; readings that last longer than a day are not of one. */
  day(about: About, day: string): KnownDay | undefined;
}

const factors = { Wh: 1, kWh: 1_000, W: 1, VA: 1 } as const;

/** A reading's value in Wh, W or VA. */
export function amountIn(reading: TrueReading): number {
  return reading.value * factors[reading.unit];
}

/** A reading's part in the sum of its day, in Wh (VA for greatest powers). */
export function partOf(reading: TrueReading): number {
  return reading.unit === 'W' ? (reading.value * (reading.end - reading.start)) / 3_600_000 : amountIn(reading);
}

/** The day after the last one of a reading, as its days are labelled. */
export function endDayOf(reading: TrueReading): string {
  return reading.unit === 'kWh' ? gasDayAt(reading.end) : dayOf(reading.end);
}

/** Sorts true readings, so that they can be looked up. */
export function readingTable(truth: readonly TrueReading[]): ReadingTable {
  const abouts = new Map<string, About>();
  const bySeries = new Map<string, TrueReading[]>();
  const byDay = new Map<string, TrueReading[]>();
  for (const reading of [...truth].sort((a, b) => a.start - b.start)) {
    const about = key(reading);
    abouts.set(about, reading);
    push(bySeries, about, reading);
    if (!lastsLonger(reading)) push(byDay, `${about} ${reading.day}`, reading);
  }
  return {
    known: [...abouts.values()],
    of: (about) => bySeries.get(key(about)) ?? [],
    day: (about, day) => {
      const readings = byDay.get(`${key(about)} ${day}`);
      return readings && { readings, total: readings.reduce((sum, reading) => sum + partOf(reading), 0) };
    },
  };
}

/** Whether the intervals of a civil day are all known. */
export function isWhole(day: string, { readings }: KnownDay): boolean {
  const known = readings.reduce((sum, { start, end }) => sum + (end - start), 0);
  return known === startOf(dayAfter(day, 1)) - startOf(day);
}

/** Whether a reading is about more than one day. */
export function lastsLonger(reading: TrueReading): boolean {
  return reading.end - reading.start > 25 * 3_600_000;
}

/** The line of a series for a day, the last one when it was printed twice. */
export type ShownDays = (about: About, day: string) => Line | undefined;

/** Printed lines of days, by series and day, to look up what a program shows beside a line. */
export function shownDays(lines: readonly Line[]): ShownDays {
  const byDay = new Map<string, Line>();
  for (const line of lines) if (line.stretch.kind === 'day') byDay.set(`${key(line)} ${line.stretch.day}`, line);
  return (about, day) => byDay.get(`${key(about)} ${day}`);
}

function push(map: Map<string, TrueReading[]>, at: string, reading: TrueReading): void {
  const list = map.get(at);
  if (list) list.push(reading);
  else map.set(at, [reading]);
}
