import { daysBetween } from './civil-time.ts';
import type { Line } from './line.ts';
import { type About, amountIn, endDayOf, type ReadingTable } from './reading-table.ts';
import { agrees } from './units.ts';
import { type Fault, named } from './verdict.ts';

/** What is known of some days: the sum in Wh, how many values it sums, and whether no day is missing. */
interface KnownSum {
  readonly sum: number;
  readonly count: number;
  readonly complete: boolean;
}

type Days = { readonly from: string; readonly to: string };

/** A month or year that is not the sum of its days; one that a longer reading reaches into cannot be told. */
export function wrongSum(line: Line, table: ReadingTable, lines: readonly Line[]): Fault[] {
  const { stretch, amount } = line;
  if (stretch.kind !== 'month' && stretch.kind !== 'year') return [];
  const known = knownSum(line, stretch, table);
  if (!known) return [];
  const name = stretch.kind === 'month' ? stretch.from.slice(0, 7) : stretch.from.slice(0, 4);
  const told = `${named(line)} in ${name} is ${known.sum} Wh (${known.count} values), and the program shows ${line.printed}.`;
  if (!amount) return known.complete ? [{ told, evidence: [line.printed] }] : [];
  // one unit of the source for each value, as portal.md 3.4 allows
  if (agrees(amount, known.sum, known.count)) return [];
  const own = ownSum(line, stretch, lines);
  return own && agrees(amount, own.sum, own.slack) ? [] : [{ told, evidence: [line.printed] }];
}

function knownSum(about: About, { from, to }: Days, table: ReadingTable): KnownSum | undefined {
  const inside = table.of(about).filter((reading) => reading.day < to && endDayOf(reading) > from);
  if (inside.some((reading) => reading.day < from || endDayOf(reading) > to)) return undefined;
  const days = new Set(inside.flatMap((reading) => daysBetween(reading.day, endDayOf(reading))));
  return {
    sum: inside.reduce((sum, reading) => sum + amountIn(reading), 0),
    count: inside.length,
    complete: days.size === daysBetween(from, to).length,
  };
}

function ownSum(about: Line, { from, to }: Days, lines: readonly Line[]): { sum: number; slack: number } | undefined {
  let found = false;
  let sum = 0;
  let slack = 0;
  for (const line of lines) {
    const { stretch, amount } = line;
    if (named(line) !== named(about) || !amount) continue;
    const inside =
      stretch.kind === 'day'
        ? stretch.day >= from && stretch.day < to
        : stretch.kind === 'days' && stretch.from >= from && stretch.to <= to;
    if (!inside) continue;
    found = true;
    sum += amount.value;
    slack += amount.halfDigit;
  }
  return found ? { sum, slack } : undefined;
}
