import { dayAfter } from '../calendar.ts';
import type { Finding } from '../check.ts';
import type { Step } from '../scenario.ts';
import type { TrueReading } from '../truth.ts';
import { type Line, linesOf } from './line.ts';
import { amountIn, endDayOf, type ReadingTable, readingTable, shownDays } from './reading-table.ts';
import { shiftOf } from './shifted.ts';
import { agrees } from './units.ts';
import { type Fault, named, unjudged, verdict } from './verdict.ts';

/**
 * CL-17: a gas day goes by the day on which it begins, and what is read from 06:00 of one day to 06:00 of another is
 * shown from the first to the second. Values that no neighbouring day explains are left to other checks.
 *
 * @param truth what a client could read in the span of the step's task
 */
export function gasDay(step: Step, truth: readonly TrueReading[]): Finding {
  const skipped = unjudged('CL-17', step, ['informative', 'published', 'injection']);
  if (skipped) return skipped;
  const table = readingTable(truth);
  const lines = linesOf(step).clear;
  const shown = shownDays(lines);
  const faults = lines.flatMap((line): Fault[] => {
    if (line.stretch.kind === 'days') return shiftedSpan(line, table);
    const off = shiftOf(line, table, shown);
    if (off === undefined || line.stretch.kind !== 'day') return [];
    const there = dayAfter(line.stretch.day, -off);
    const told = `${named(line)}: the value of gas day ${there} (06:00 to 06:00) is shown on ${line.stretch.day}: ${line.printed}.`;
    return [{ told, evidence: [line.printed] }];
  });
  return verdict('CL-17', faults, 'Gas days go by the day on which they begin.');
}

function shiftedSpan(line: Line, table: ReadingTable): Fault[] {
  const { stretch, amount } = line;
  if (stretch.kind !== 'days' || !amount) return [];
  const near = (a: string, b: string) => a === b || a === dayAfter(b, 1) || a === dayAfter(b, -1);
  const readings = table.of(line);
  if (readings.some((reading) => reading.day === stretch.from && endDayOf(reading) === stretch.to)) return [];
  const meant = readings.find(
    (reading) =>
      near(reading.day, stretch.from) && near(endDayOf(reading), stretch.to) && agrees(amount, amountIn(reading)),
  );
  if (!meant) return [];
  const told = `${named(line)}: what was read from ${meant.day} 06:00 to ${endDayOf(meant)} 06:00 is shown as ${line.printed}.`;
  return [{ told, evidence: [line.printed] }];
}
