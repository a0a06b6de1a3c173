/** What a unit measures. */
export type Dimension = 'energy' | 'power' | 'apparent power';

const units: Readonly<Record<string, { readonly dimension: Dimension; readonly factor: number }>> = {
  Wh: { dimension: 'energy', factor: 1 },
  kWh: { dimension: 'energy', factor: 1_000 },
  MWh: { dimension: 'energy', factor: 1_000_000 },
  W: { dimension: 'power', factor: 1 },
  kW: { dimension: 'power', factor: 1_000 },
  VA: { dimension: 'apparent power', factor: 1 },
  kVA: { dimension: 'apparent power', factor: 1_000 },
};

/** A number with how far it may be from the truth, both in Wh, W or VA. */
export interface Amount {
  readonly dimension: Dimension;
  readonly value: number;
  /** Half of the last digit that is shown (portal.md 3.4). */
  readonly halfDigit: number;
}

/**
 * A shown number in Wh, W or VA; undefined when the protocol does not know the unit.
 *
 * @param decimals how many the program shows
 */
export function amountOf(value: number, unit: string, decimals: number = decimalsIn(value)): Amount | undefined {
  const known = units[unit];
  if (!known) return undefined;
  const { dimension, factor } = known;
  return { dimension, value: value * factor, halfDigit: 0.5 * 10 ** -decimals * factor };
}

/** Whether a shown amount is the true one, within half of its last digit and what may be lost in summing (portal.md 3.4). */
export function agrees(shown: Amount, truth: number, slack = 0): boolean {
  // a millionth of a unit more, because decimal fractions are no binary ones
  return Math.abs(shown.value - truth) <= shown.halfDigit + slack + 1e-6 + Math.abs(truth) * 1e-12;
}

/** More decimals than any unit of the protocol has are an accident of binary fractions. */
const mostDecimals = 9;

/** Decimals of a number as JSON has it, in which zeros at the end are lost. */
export function decimalsIn(value: number): number {
  const [mantissa = '', exponent = '0'] = String(Number(value.toFixed(mostDecimals))).split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}

/**
 * How many decimals a program shows of each of its numbers, judged by all of them, for `10` may be 10.000: as many as of
 * any, but no more significant digits than of any.
 */
export function shownDecimals(values: readonly number[]): (value: number) => number {
  const digitsBefore = (value: number): number => (value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value))) + 1);
  const most = Math.max(0, ...values.map(decimalsIn));
  const significant = Math.max(0, ...values.map((value) => digitsBefore(value) + decimalsIn(value)));
  return (value) => Math.min(most, Math.max(decimalsIn(value), significant - digitsBefore(value)));
}
