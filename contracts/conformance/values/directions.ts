import type { Finding } from '../check.ts';
import type { Step } from '../scenario.ts';
import type { TrueReading } from '../truth.ts';
import { type Line, linesOf, syncOf } from './line.ts';
import { type About, type ReadingTable, readingTable } from './reading-table.ts';
import { agrees } from './units.ts';
import { type Fault, named, unjudged, verdict } from './verdict.ts';

/**
 * CL-12: what is consumed is not shown as fed in, nor the other way, nor are they added; and when a point has only one
 * of them, that one is shown all the same. Zeros where nothing is known are left to CL-08.
 *
 * @param truth what a client could read in the span of the step's task, of both directions
 */
export function directions(step: Step, truth: readonly TrueReading[]): Finding {
  const skipped = unjudged('CL-12', step);
  if (skipped) return skipped;
  const table = readingTable(truth);
  const lines = linesOf(step).clear.filter(({ amount, stretch }) => amount && stretch.kind === 'day');
  const series = new Set(lines.map((line) => line.series));
  const unseen = table.known.filter(
    (about) => series.has(about.series) && asked(step, about) && !lines.some(isAbout(about)),
  );
  const faults: Fault[] = [
    ...lines.flatMap((line) => mixed(line, table)),
    ...unseen.map((about) => ({ told: `${named(about)} is known, and the program shows none of it.` })),
  ];
  return verdict('CL-12', faults, 'What is consumed and what is fed in stand apart.');
}

function asked(step: Step, { direction }: About): boolean {
  return (syncOf(step).directions ?? ['consumption']).includes(direction);
}

function isAbout(about: About): (line: Line) => boolean {
  return (line) => line.point === about.point && line.series === about.series && line.direction === about.direction;
}

function mixed(line: Line, table: ReadingTable): Fault[] {
  const { stretch, amount, direction } = line;
  if (stretch.kind !== 'day' || !amount || amount.value === 0) return [];
  const own = table.day(line, stretch.day)?.total;
  const otherWay = direction === 'consumption' ? 'production' : 'consumption';
  const other = table.day({ ...line, direction: otherWay }, stretch.day)?.total;
  if (other === undefined || (own !== undefined && agrees(amount, own))) return [];
  const told = `${named(line)} on ${stretch.day} is ${own ?? 'not'} ${own === undefined ? 'known' : 'Wh'}`;
  const because = explained(amount.value, (value) => agrees(amount, value), own ?? 0, other, otherWay);
  if (!because) return [];
  return [{ told: `${told}, and the program shows ${line.printed}, ${because}.`, evidence: [line.printed] }];
}

function explained(
  shown: number,
  is: (value: number) => boolean,
  own: number,
  other: number,
  otherWay: string,
): string | undefined {
  if (is(other)) return `which is its ${otherWay}`;
  if (is(own + other)) return 'which is both added';
  if (is(own - other) || is(other - own)) return 'which is one less the other';
  return shown < 0 ? 'which is negative' : undefined;
}
