import { dayAfter, startOf } from '../calendar.ts';
import type { Finding } from '../check.ts';
import type { Step } from '../scenario.ts';
import type { TrueReading } from '../truth.ts';
import { daysBetween } from './civil-time.ts';
import { wrongCount, wrongIntervals } from './intervals.ts';
import { type Line, linesOf, syncOf, type Unclear } from './line.ts';
import { type About, isWhole, type KnownDay, readingTable } from './reading-table.ts';
import { agrees } from './units.ts';
import { type Fault, named, unjudged, verdict } from './verdict.ts';

/**
 * CL-10: the intervals of a load curve stand where they are, each once, 46 and 50 half-hours on days of 23 and 25 hours;
 * and a day's energy is the sum of power × length. The energy of a day with holes is not judged, because `null` and the
 * sum of what is known are both right, and what fills a hole is told by CL-08. Nor is a day of which nothing is shown,
 * unless it is one of 23 or 25 hours between days that are shown.
 *
 * @param truth what a client could read in the span of the step's task
 */
export function curve(step: Step, truth: readonly TrueReading[]): Finding {
  const { clear, unclear } = linesOf(step);
  const table = readingTable(truth.filter(({ series }) => series === 'load-curve'));
  const lines = clear.filter(({ series }) => series === 'load-curve');
  const faults = unreadable(step, unclear);
  if (faults.length === 0) {
    const skipped = unjudged('CL-10', step, ['load-curve']);
    if (skipped) return skipped;
  }
  const { from, to } = syncOf(step);
  for (const about of table.known) {
    const own = lines.filter((line) => named(line) === named(about));
    faults.push(...wrongIntervals(own, table.of(about)));
    for (const day of daysBetween(from, to)) {
      const known = table.day(about, day);
      if (known) faults.push(...wrongDay(about, day, known, own));
    }
  }
  return verdict('CL-10', faults, 'Every interval stands at its place, and days are the sums of power × length.');
}

// Stamps without an offset are no instants: an hour of autumn would have two meanings.
function unreadable({ shown }: Step, unclear: readonly Unclear[]): Fault[] {
  const lines = unclear.filter(({ value }) => value.series === 'load-curve');
  const mistakes = shown.mistakes.filter((mistake) => mistake.includes('"load-curve"'));
  return [
    ...lines.map(({ why, printed }) => ({
      told: `A line of the load curve cannot be read: ${why}.`,
      evidence: [printed],
    })),
    ...mistakes.map((mistake) => ({
      told: `A line of the load curve cannot be read: ${mistake}.`,
      evidence: [mistake],
    })),
  ];
}

function wrongDay(about: About, day: string, known: KnownDay, own: readonly Line[]): Fault[] {
  const energies = own.filter(({ stretch }) => stretch.kind === 'day' && stretch.day === day);
  const intervals = intervalsOf(own, day);
  const around = [dayAfter(day, -1), dayAfter(day, 1)].every((beside) => intervalsOf(own, beside).length > 0);
  const expected = intervals.length > 0 || (around && !isOrdinary(day));
  return [
    ...(expected ? wrongCount(named(about), day, known, intervals) : []),
    ...energies.flatMap((line) => (line.amount || expected ? wrongEnergy(line, day, known) : [])),
  ];
}

function intervalsOf(own: readonly Line[], day: string): Line[] {
  const [start, end] = [startOf(day), startOf(dayAfter(day, 1))];
  return own.filter(
    ({ stretch, amount }) => amount && stretch.kind === 'interval' && stretch.start >= start && stretch.start < end,
  );
}

function isOrdinary(day: string): boolean {
  return startOf(dayAfter(day, 1)) - startOf(day) === 24 * 3_600_000;
}

function wrongEnergy(line: Line, day: string, known: KnownDay): Fault[] {
  if (!isWhole(day, known)) return [];
  // one watt for each interval (portal.md 3.4)
  const slack = known.readings.reduce((sum, { start, end }) => sum + (end - start) / 3_600_000, 0);
  if (line.amount && agrees(line.amount, known.total, slack)) return [];
  const sum = `${known.total} Wh (power × minutes / 60 over ${known.readings.length} intervals)`;
  return [
    {
      told: `${named(line)} on ${day} sums to ${sum}, and the program shows ${line.printed}.`,
      evidence: [line.printed],
    },
  ];
}
