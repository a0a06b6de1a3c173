import type { Finding } from '../check.ts';
import type { Step } from '../scenario.ts';
import { type Line, linesOf } from './line.ts';
import { agrees } from './units.ts';
import { type Fault, named, unjudged, verdict } from './verdict.ts';

/**
 * CL-25: what two runs show of the same points and days is the same, line for line, within half of the last digit that
 * either shows.
 *
 * @param first the run by v5
 * @param second the run by 2026
 */
export function sameValues(first: Step, second: Step): Finding {
  const skipped = unjudged('CL-25', first) ?? unjudged('CL-25', second);
  if (skipped) return skipped;
  const before = byStretch(linesOf(first).clear);
  const after = byStretch(linesOf(second).clear);
  const faults: Fault[] = [];
  for (const [key, was] of before) {
    const is = after.get(key);
    if (!same(was, is)) faults.push(changed(was, is));
  }
  for (const [key, is] of after) {
    if (is.amount && !before.has(key)) {
      faults.push({ told: `By v5 there is no line for ${is.printed}.`, evidence: [is.printed] });
    }
  }
  return verdict('CL-25', faults, `${before.size} lines show the same by v5 and by 2026.`);
}

function byStretch(lines: readonly Line[]): Map<string, Line> {
  return new Map(lines.map((line) => [`${named(line)} ${JSON.stringify(line.stretch)}`, line]));
}

function same(was: Line, is: Line | undefined): boolean {
  if (!was.amount) return !is?.amount;
  if (!is?.amount) return false;
  return agrees(is.amount, was.amount.value, was.amount.halfDigit) && was.at === is.at;
}

function changed(was: Line, is: Line | undefined): Fault {
  const now = is ? `by 2026 ${is.printed}` : 'by 2026 there is no such line';
  return {
    told: `By v5 the program shows ${was.printed}, ${now}.`,
    evidence: is ? [was.printed, is.printed] : [was.printed],
  };
}
