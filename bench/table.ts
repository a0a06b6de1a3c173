import { type Target, targetText, verdictOf } from './targets.ts';

/** One line of the report, ready to print. */
export interface Row {
  readonly name: string;
  readonly figure: string;
  /** Who stands beside, and with what figure. */
  readonly peer?: string;
  /** Our figure over the peer's. */
  readonly ratio?: number;
  readonly target?: string;
  readonly verdict?: string;
}

/** What one part of the benchmark found: lines to read, and every round's figures. */
export interface Findings {
  readonly rows: readonly Row[];
  readonly raw: unknown;
}

/** One of our figures as it is to be printed, and what it has to reach. */
export interface Ours {
  readonly name: string;
  readonly figure: string;
  /** The target, and the number that is held against it. */
  readonly held?: { readonly target: Target; readonly number: number };
}

/** A peer's figure, and ours over it. */
export interface Beside {
  readonly peer: string;
  readonly ratio?: number;
}

/** A figure of ours with its peers, one below the other. */
export function rowsOf({ name, figure, held }: Ours, [first, ...others]: readonly Beside[] = []): Row[] {
  const judged = held && { target: targetText(held.target), verdict: verdictOf(held.target, held.number) };
  return [{ name, figure, ...first, ...judged }, ...others.map((one) => ({ name: '', figure: '', ...one }))];
}

const heads = ['', 'wattif', 'beside it', 'ratio', 'target', 'verdict'];

/** Lays rows out as a table for a terminal; columns are as wide as what stands in them. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [heads, ...rows.map(cellsOf)];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const printed = lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [printed[0], rule, ...printed.slice(1)].map((line) => line?.trimEnd()).join('\n');
}

function cellsOf({ name, figure, peer = '', ratio, target = '', verdict = '' }: Row): string[] {
  return [name, figure, peer, ratio === undefined ? '' : ratioText(ratio), target, verdict];
}

function ratioText(ratio: number): string {
  return ratio >= 10 || ratio === 0 ? ratio.toFixed(0) : ratio.toPrecision(2);
}

/** Prints a number with a digit behind the point below ten, and its unit. */
export function told(value: number, unit: string): string {
  const text = Math.abs(value) < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en').replace(',', ' ');
  return `${text} ${unit}`;
}
