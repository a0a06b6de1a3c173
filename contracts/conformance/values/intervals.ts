import type { TrueReading } from '../truth.ts';
import { readable } from './civil-time.ts';
import type { Line } from './line.ts';
import type { KnownDay } from './reading-table.ts';
import { agrees } from './units.ts';
import { type Fault, named } from './verdict.ts';

/** Intervals of one load curve that are shown with a value, length or place that is not theirs, or twice. */
export function wrongIntervals(own: readonly Line[], readings: readonly TrueReading[]): Fault[] {
  const byStart = new Map(readings.map((reading) => [reading.start, reading]));
  const seen = new Set<number>();
  return own.flatMap((line) => {
    const { stretch, amount, printed } = line;
    if (stretch.kind !== 'interval' || !amount) return [];
    const at = readable(stretch.start);
    if (seen.has(stretch.start)) return [{ told: `${named(line)} is shown twice at ${at}.`, evidence: [printed] }];
    seen.add(stretch.start);
    const reading = byStart.get(stretch.start);
    if (reading?.end === stretch.end) {
      if (agrees(amount, reading.value)) return [];
      return [
        {
          told: `${named(line)} is ${reading.value} W at ${at}, and the program shows ${printed}.`,
          evidence: [printed],
        },
      ];
    }
    const beside = readings.find(({ start, end }) => start < stretch.end && end > stretch.start);
    if (!beside) return [];
    const there = `${readable(beside.start)} to ${readable(beside.end)}`;
    return [
      { told: `${named(line)} has an interval from ${there}, and the program shows ${printed}.`, evidence: [printed] },
    ];
  });
}

/** Whether each known interval of a day is shown. */
export function wrongCount(name: string, day: string, known: KnownDay, intervals: readonly Line[]): Fault[] {
  const shown = new Set(intervals.map(({ stretch }) => (stretch.kind === 'interval' ? stretch.start : Number.NaN)));
  const lost = known.readings.filter(({ start }) => !shown.has(start));
  const [first] = lost;
  if (!first) return [];
  const count = `${known.readings.length - lost.length} of ${known.readings.length} intervals`;
  return [{ told: `${name} on ${day}: the program shows ${count}; ${readable(first.start)} is missing.` }];
}
