import { type Day, dayAfter, startOf } from '../calendar.ts';
import type { Step } from '../scenario.ts';
import type { ShownValue } from '../shown.ts';
import type { Direction, Series, SyncTask } from '../task.ts';
import { type Amount, amountOf, type Dimension, shownDecimals } from './units.ts';

/** What stretch of time a printed line is about. */
export type Stretch =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'month' | 'year'; readonly from: string; readonly to: string }
  | { readonly kind: 'days'; readonly from: string; readonly to: string }
  | { readonly kind: 'interval'; readonly start: number; readonly end: number };

/** A printed line that was understood. */
export interface Line {
  readonly point: string;
  readonly series: Series;
  readonly direction: Direction;
  readonly stretch: Stretch;
  /** Undefined: known to be missing (`null`). */
  readonly amount?: Amount;
  /** Of a greatest power, in milliseconds since 1970; undefined when it is not told, or not with an offset. */
  readonly at?: number;
  /** The line itself, as evidence. */
  readonly printed: string;
}

/** A printed line that tells nothing that could be compared. */
export interface Unclear {
  readonly value: ShownValue;
  readonly why: string;
  readonly printed: string;
}

/** The lines of one run that lie in the span it was asked for. */
export interface Lines {
  readonly clear: readonly Line[];
  readonly unclear: readonly Unclear[];
}

/** The task of a step that was told to sync; anything else is a mistake of the scenario. */
export function syncOf(step: Step): SyncTask {
  if (step.task.task !== 'sync') throw new Error(`values are judged after a sync, not after "${step.task.task}"`);
  return step.task;
}

/** What a program printed for the points and the span of its task. */
export function linesOf(step: Step): Lines {
  const task = syncOf(step);
  const span = { from: task.from, to: task.to, start: startOf(task.from), end: startOf(task.to) };
  const values = step.shown.values.filter(({ point }) => task.points.includes(point));
  const decimals = decimalsOf(values);
  const clear: Line[] = [];
  const unclear: Unclear[] = [];
  for (const value of values) {
    const read = understood(value, decimals);
    if ('why' in read) unclear.push(read);
    else if (within(read.stretch, span)) clear.push(read);
  }
  return { clear, unclear };
}

// A program may show days, months and intervals with other digits each.
function decimalsOf(values: readonly ShownValue[]): (value: ShownValue) => number {
  const kind = ({ series, unit, period }: ShownValue): string => `${series} ${unit} ${period.length}`;
  const byKind = new Map<string, number[]>();
  for (const value of values) {
    if (value.value === null) continue;
    const numbers = byKind.get(kind(value)) ?? [];
    numbers.push(value.value);
    byKind.set(kind(value), numbers);
  }
  const decimals = new Map([...byKind].map(([name, numbers]) => [name, shownDecimals(numbers)]));
  return (value) => decimals.get(kind(value))?.(value.value ?? 0) ?? 0;
}

function understood(value: ShownValue, decimals: (value: ShownValue) => number): Line | Unclear {
  const printed = printedLine(value);
  const stretch = stretchOf(value.period);
  if (!stretch) return { value, printed, why: `the period "${value.period}" is none of the protocol` };
  const { point, series, direction } = value;
  const at = value.at === undefined ? undefined : (instantOf(value.at) ?? parisTime(value.at));
  const line = { point, series, direction, stretch, printed, ...(at === undefined ? {} : { at }) };
  if (value.value === null) return line;
  const amount = amountOf(value.value, value.unit, decimals(value));
  if (!amount) return { value, printed, why: `the unit "${value.unit}" is none of the protocol` };
  const wanted = dimensionOf(series, stretch);
  if (amount.dimension !== wanted) return { value, printed, why: `${value.unit} is no unit of ${wanted}` };
  return { ...line, amount };
}

/** A line as it was printed, with the keys in the order of the protocol. */
export function printedLine({ point, series, direction, period, value, unit, at }: ShownValue): string {
  return JSON.stringify({ point, series, direction, period, value, unit, ...(at === undefined ? {} : { at }) });
}

function dimensionOf(series: Series, stretch: Stretch): Dimension {
  if (series === 'max-power') return 'apparent power';
  return series === 'load-curve' && stretch.kind === 'interval' ? 'power' : 'energy';
}

function stretchOf(period: string): Stretch | undefined {
  if (/^\d{4}$/.test(period)) return { kind: 'year', from: `${period}-01-01`, to: `${Number(period) + 1}-01-01` };
  if (/^\d{4}-\d\d$/.test(period)) {
    const from = `${period}-01`;
    return isDay(from) ? { kind: 'month', from, to: `${dayAfter(from, 31).slice(0, 7)}-01` } : undefined;
  }
  if (isDay(period)) return { kind: 'day', day: period };
  const [from = '', to = '', more] = period.split('/');
  if (more !== undefined) return undefined;
  if (isDay(from) && isDay(to)) return { kind: 'days', from, to };
  const start = instantOf(from);
  const end = instantOf(to);
  return start === undefined || end === undefined ? undefined : { kind: 'interval', start, end };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

function instantOf(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(text)) return undefined;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? undefined : instant;
}

// The operator's own stamps have no offset, and are local time in Paris.
function parisTime(text: string): number | undefined {
  const [, day = '', time = ''] =
    /^(\d{4}-\d\d-\d\d)[T ]([01]\d:[0-5]\d(?::[0-5]\d)?|2[0-3]:[0-5]\d(?::[0-5]\d)?)$/.exec(text) ?? [];
  return isDay(day) ? startOf(day, time) : undefined;
}

type Span = { readonly from: Day; readonly to: Day; readonly start: number; readonly end: number };

function within(stretch: Stretch, { from, to, start, end }: Span): boolean {
  switch (stretch.kind) {
    case 'day':
      return stretch.day >= from && stretch.day < to;
    case 'interval':
      return stretch.start >= start && stretch.end <= end;
    case 'days':
      return stretch.from < to && stretch.to > from;
    default:
      return stretch.from >= from && stretch.to <= to;
  }
}
