import type { Finding } from '../check.ts';
import type { Step } from '../scenario.ts';
import type { TrueReading } from '../truth.ts';
import { readable } from './civil-time.ts';
import { type Line, linesOf } from './line.ts';
import { readingTable } from './reading-table.ts';
import { agrees } from './units.ts';
import { type Fault, named, unjudged, verdict } from './verdict.ts';

/**
 * CL-11: the greatest power of a day is shown in VA or kVA, as it is, with the instant at which it was reached (to the
 * minute at least).
 *
 * @param truth what a client could read in the span of the step's task
 */
export function maxPower(step: Step, truth: readonly TrueReading[]): Finding {
  const { clear, unclear } = linesOf(step);
  const table = readingTable(truth.filter(({ series }) => series === 'max-power'));
  const faults: Fault[] = unclear
    .filter(({ value }) => value.series === 'max-power')
    .map(({ why, printed }) => ({ told: `A greatest power cannot be read: ${why}.`, evidence: [printed] }));
  if (faults.length === 0) {
    const skipped = unjudged('CL-11', step, ['max-power']);
    if (skipped) return skipped;
  }
  for (const line of clear) {
    const { stretch } = line;
    if (line.series !== 'max-power' || stretch.kind !== 'day') continue;
    const [peak] = table.day(line, stretch.day)?.readings ?? [];
    if (peak) faults.push(...wrongPeak(line, stretch.day, peak));
  }
  return verdict('CL-11', faults, 'Greatest powers are apparent powers with their time.');
}

function wrongPeak(line: Line, day: string, peak: TrueReading): Fault[] {
  const { amount, at, printed } = line;
  if (!amount) return [];
  const evidence = [printed];
  if (!agrees(amount, peak.value)) {
    return [{ told: `${named(line)} on ${day} is ${peak.value} VA, and the program shows ${printed}.`, evidence }];
  }
  if (peak.at === undefined) return [];
  const when = readable(peak.at);
  if (at === undefined) {
    return [
      {
        told: `${named(line)} on ${day} was reached at ${when}; the program shows no instant: ${printed}.`,
        evidence,
      },
    ];
  }
  // a program may show minutes only, cut or rounded
  if (Math.abs(at - peak.at) < 60_000) return [];
  return [{ told: `${named(line)} on ${day} was reached at ${when}, and the program shows ${printed}.`, evidence }];
}
