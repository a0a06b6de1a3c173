import type { Finding } from '../check.ts';
import type { Step } from '../scenario.ts';
import type { TrueReading } from '../truth.ts';
import { linesOf } from './line.ts';
import { type About, type KnownDay, lastsLonger, readingTable, shownDays } from './reading-table.ts';
import { agrees } from './units.ts';
import { type Fault, named, unjudged, verdict } from './verdict.ts';

/**
 * CL-07, as far as values show it: a day that was corrected shows its new value, and a day that came late shows one.
 * Days that show neither the old nor the new value cannot be told here, and only warn.
 *
 * @param before what could be read at an earlier step
 * @param after what can be read at this one
 */
export function corrected(step: Step, before: readonly TrueReading[], after: readonly TrueReading[]): Finding {
  const skipped = unjudged('CL-07', step);
  if (skipped) return skipped;
  const was = readingTable(before);
  const is = readingTable(after);
  const shown = shownDays(linesOf(step).clear);
  const faults: Fault[] = [];
  const unsure: Fault[] = [];
  for (const { about, day, now } of daysOf(after, is)) {
    const then = was.day(about, day);
    if (then && agreesWith(then, now)) continue;
    const line = shown(about, day);
    const value = line?.amount;
    if (value && agrees(value, now.total, now.readings.length)) continue;
    const seen = line ? `shows ${line.printed}` : 'shows nothing of it';
    const evidence = line ? [line.printed] : [];
    const became = `${named(about)} on ${day} ${then ? `was corrected from ${then.total} to` : 'came late, with'} ${now.total}`;
    const stale = then ? value && agrees(value, then.total, then.readings.length) : !value;
    (stale ? faults : unsure).push({ told: `${became}, and the program ${seen}.`, evidence });
  }
  const [first] = unsure;
  if (faults.length > 0 || !first) return verdict('CL-07', faults, 'Late and corrected days show their new values.');
  return { check: 'CL-07', status: 'WARN', told: first.told, evidence: first.evidence ?? [] };
}

function agreesWith(then: KnownDay, now: KnownDay): boolean {
  return then.total === now.total && then.readings.length === now.readings.length;
}

function* daysOf(
  readings: readonly TrueReading[],
  table: ReturnType<typeof readingTable>,
): Generator<{ about: About; day: string; now: KnownDay }> {
  const done = new Set<KnownDay['readings'][number]>();
  for (const reading of readings) {
    if (done.has(reading) || lastsLonger(reading)) continue;
    const now = table.day(reading, reading.day);
    if (!now) continue;
    for (const one of now.readings) done.add(one);
    yield { about: reading, day: reading.day, now };
  }
}
