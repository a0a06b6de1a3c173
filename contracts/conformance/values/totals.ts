import type { Finding } from '../check.ts';
import type { Step } from '../scenario.ts';
import type { TrueReading } from '../truth.ts';
import { type Line, linesOf } from './line.ts';
import { type ReadingTable, readingTable, type ShownDays, shownDays } from './reading-table.ts';
import { isShifted, shiftOf } from './shifted.ts';
import { wrongSum } from './sums.ts';
import { agrees } from './units.ts';
import { type Fault, named, unjudged, verdict } from './verdict.ts';

/**
 * CL-09: each day is shown in its unit, and a month or year is the sum of what is known in it. For an incomplete one
 * `null` is as right as the sum; a sum of the days as the program itself shows them is right too, because a wrong day
 * is told of its own. A 29 February that is known and the only day that is not shown fails.
 *
 * @param truth what a client could read in the span of the step's task
 */
export function totals(step: Step, truth: readonly TrueReading[]): Finding {
  const skipped = unjudged('CL-09', step, ['daily', 'informative', 'published', 'injection']);
  if (skipped) return skipped;
  const table = readingTable(truth.filter(({ series }) => isSummed(series)));
  const lines = linesOf(step).clear.filter(({ series }) => isSummed(series));
  const shown = shownDays(lines);
  // a series whose days are all labelled one off is CL-17's
  const placed = lines.filter(skippingShifted(step, table));
  const faults = [
    ...lines.flatMap((line) => wrongSum(line, table, lines)),
    ...placed.flatMap((line) => wrongDay(line, table, shown)),
    ...lostLeapDays(table, shown),
  ];
  if (faults.length === 0 && !lines.some(({ stretch }) => stretch.kind === 'month' || stretch.kind === 'year')) {
    return { check: 'CL-09', status: 'SKIP', told: 'The program prints no months and no years; its days are right.' };
  }
  return verdict('CL-09', faults, 'Days, months and years add up.');
}

function skippingShifted(step: Step, table: ReadingTable): (line: Line) => boolean {
  const shifted = new Set(table.known.filter((about) => isShifted(about, step, table)).map(named));
  return (line) => !shifted.has(named(line));
}

function isSummed(series: Line['series']): boolean {
  return series !== 'load-curve' && series !== 'max-power';
}

function wrongDay(line: Line, table: ReadingTable, shown: ShownDays): Fault[] {
  const { stretch, amount } = line;
  if (stretch.kind !== 'day' || !amount) return [];
  const known = table.day(line, stretch.day);
  if (!known || agrees(amount, known.total) || shiftOf(line, table, shown)) return [];
  const told = `${named(line)} on ${stretch.day} is ${known.total} Wh, and the program shows ${line.printed}.`;
  return [{ told, evidence: [line.printed] }];
}

// Whoever loses more days than this one has another mistake (CL-03).
function lostLeapDays(table: ReadingTable, shown: ShownDays): Fault[] {
  return table.known.flatMap((about) => {
    const lost = table.of(about).filter(({ day }) => table.day(about, day) && !shown(about, day)?.amount);
    const [only] = lost;
    if (lost.length !== 1 || !only?.day.endsWith('-02-29')) return [];
    return [{ told: `${named(about)} is known on ${only.day}, and the program shows all days but that one.` }];
  });
}
