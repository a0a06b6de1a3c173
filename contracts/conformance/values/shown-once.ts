import type { CheckId, Finding } from '../check.ts';
import type { Step } from '../scenario.ts';
import type { TrueReading } from '../truth.ts';
import { type Line, linesOf } from './line.ts';
import { type About, lastsLonger, type ReadingTable, readingTable } from './reading-table.ts';
import { isShifted } from './shifted.ts';
import { type Fault, named, unjudged, verdict } from './verdict.ts';

/**
 * Each known day of the asked series is shown with a number, and none twice (CL-03's value half, and what else takes
 * days away: CL-13, CL-16). Series of which the program shows no number at all are told in one sentence.
 *
 * @param truth what a client could read in the span of the step's task
 */
export function shownOnce(check: CheckId, step: Step, truth: readonly TrueReading[]): Finding {
  const skipped = unjudged(check, step);
  if (skipped) return skipped;
  const table = readingTable(truth);
  const lines = linesOf(step).clear;
  const faults = table.known.flatMap((about): Fault[] => {
    const own = lines.filter((line) => named(line) === named(about) && line.stretch.kind === 'day');
    if (isShifted(about, step, table)) return [];
    const days = daysOf(about, table);
    if (days.size > 0 && !own.some(({ amount }) => amount)) {
      return [{ told: `${named(about)} is known on ${days.size} days, and the program shows none of them.` }];
    }
    return [...lost(named(about), days, own), ...twice(own)];
  });
  return verdict(check, faults, 'Every day that is known is shown, and none twice.');
}

function daysOf(about: About, table: ReadingTable): Set<string> {
  return new Set(table.of(about).flatMap((reading) => (lastsLonger(reading) ? [] : [reading.day])));
}

function lost(name: string, days: ReadonlySet<string>, own: readonly Line[]): Fault[] {
  const shown = new Set(own.flatMap(({ stretch, amount }) => (stretch.kind === 'day' && amount ? [stretch.day] : [])));
  const missing = [...days].filter((day) => !shown.has(day));
  const [first] = missing;
  if (first === undefined) return [];
  return [{ told: `${name}: ${missing.length} of ${days.size} known days are not shown, such as ${first}.` }];
}

function twice(own: readonly Line[]): Fault[] {
  const seen = new Set<string>();
  return own.flatMap((line) => {
    if (line.stretch.kind !== 'day') return [];
    if (!seen.has(line.stretch.day)) {
      seen.add(line.stretch.day);
      return [];
    }
    return [{ told: `${named(line)} is shown twice on ${line.stretch.day}.`, evidence: [line.printed] }];
  });
}
