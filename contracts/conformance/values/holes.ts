import { dayOf, startOf } from '../calendar.ts';
import type { Finding } from '../check.ts';
import type { Step } from '../scenario.ts';
import type { TrueReading } from '../truth.ts';
import { readable } from './civil-time.ts';
import { type Line, linesOf } from './line.ts';
import { lastsLonger, type ReadingTable, readingTable, shownDays } from './reading-table.ts';
import { shiftOf } from './shifted.ts';
import { type Fault, named, unjudged, verdict } from './verdict.ts';

/**
 * CL-08: a day or an interval of which nothing is known is shown as `null` or not at all; a number there (zero, a
 * neighbour, a mean) fails. A number that belongs to the day beside it is a matter of labels (CL-17) and left to that.
 *
 * @param truth what a client could read in the span of the step's task
 */
export function holes(step: Step, truth: readonly TrueReading[]): Finding {
  const skipped = unjudged('CL-08', step);
  if (skipped) return skipped;
  const table = readingTable(truth);
  const lines = linesOf(step).clear;
  const shown = shownDays(lines);
  const faults: Fault[] = [];
  for (const line of lines) {
    if (!line.amount || !isHole(line, table) || shiftOf(line, table, shown)) continue;
    faults.push({
      told: `${named(line)} has no value ${whenOf(line)}, and the program shows ${line.printed}; a good client shows null.`,
      evidence: [line.printed],
    });
  }
  return verdict('CL-08', faults, 'What is missing is shown as missing.');
}

function whenOf({ stretch }: Line): string {
  if (stretch.kind === 'interval') return `at ${readable(stretch.start)}`;
  return stretch.kind === 'day' ? `on ${stretch.day}` : `from ${stretch.from} on`;
}

function isHole(line: Line, table: ReadingTable): boolean {
  const { stretch } = line;
  switch (stretch.kind) {
    case 'day':
      return !table.day(line, stretch.day) && !table.of(line).some((reading) => covers(reading, stretch.day));
    case 'interval':
      return !table.of(line).some((reading) => reading.start < stretch.end && reading.end > stretch.start);
    default:
      return false;
  }
}

function covers(reading: TrueReading, day: string): boolean {
  return lastsLonger(reading) && reading.day <= day && dayOf(reading.end) > day && reading.end > startOf(day);
}
