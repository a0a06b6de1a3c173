import type { Told } from '../../control.ts';

/** What is known of an interval; `incomplete` is a sum that lacks some of what it is made of. */
export type Quality = Told['Readings']['qualities'][number] | 'incomplete';

/** One quantity of a series, interval by interval, as a plot, a table and a file show it; all columns are equally long. */
export interface Frame {
  readonly quantity: string;
  readonly unit: string;
  /** Start and end of each interval, in seconds since 1970 (UTC). */
  readonly at: readonly number[];
  readonly until: readonly number[];
  readonly values: readonly (number | null)[];
  readonly qualities: readonly Quality[];
  /** Whether the value may still change. */
  readonly provisional: readonly boolean[];
  /** Where a line has its points. */
  readonly stands: 'start' | 'end';
}

/**
 * How a quantity is drawn: an index as a line, means over minutes as steps, amounts of days and longer as bars, and what
 * is no amount as levels, which need not stand on zero.
 */
export type Shape = 'line' | 'steps' | 'bars' | 'levels';

/** How a quantity of a series is drawn. */
export function shapeOf(series: Told['ReadingSeries'], quantity: string): Shape {
  if (isIndex(series, quantity)) return 'line';
  if (unitOf(series, quantity).includes('/')) return 'levels';
  return series.step === 'minutes' ? 'steps' : 'bars';
}

/** Whether days of a quantity add up to a month: amounts do; an index, a peak and a coefficient do not. */
export function addsUp(series: Told['ReadingSeries'], quantity: string): boolean {
  const isAmount = ['Wh', 'kWh', 'm³'].includes(unitOf(series, quantity));
  return series.step === 'day' && !isIndex(series, quantity) && isAmount;
}

function unitOf({ quantities }: Told['ReadingSeries'], quantity: string): string {
  return quantities.find(({ name }) => name === quantity)?.unit ?? '';
}

function isIndex({ name }: Told['ReadingSeries'], quantity: string): boolean {
  return [name, quantity].some((one) => /index/i.test(one));
}

/** One quantity of what the control API tells. */
export function frameOf(
  { series, at, until, values, qualities, provisional }: Told['Readings'],
  quantity: string,
): Frame {
  const open = new Set(provisional);
  return {
    quantity,
    unit: unitOf(series, quantity),
    at,
    until,
    values: values[quantity] ?? [],
    qualities,
    provisional: at.map((_, nth) => open.has(nth)),
    stands: /end$/i.test(quantity) ? 'end' : 'start',
  };
}
