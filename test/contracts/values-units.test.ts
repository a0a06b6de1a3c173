import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween, gasDayAt, readable } from '../../contracts/conformance/values/civil-time.ts';
import { linesOf } from '../../contracts/conformance/values/line.ts';
import { agrees, amountOf, shownDecimals } from '../../contracts/conformance/values/units.ts';
import { unjudged } from '../../contracts/conformance/values/verdict.ts';
import { line, stepOf } from './support/values.ts';

describe('a shown number agrees with the truth within half of its last digit (portal.md 3.4)', () => {
  test.each([
    [49.171, 'kWh', 49_171, true],
    [49.17, 'kWh', 49_171, true],
    [49.2, 'kWh', 49_171, true],
    [49, 'kWh', 49_171, true],
    [49.1, 'kWh', 49_171, false],
    [50, 'kWh', 49_171, false],
    [49_171, 'kWh', 49_171, false],
    [49_171, 'Wh', 49_171, true],
    [49_172, 'Wh', 49_171, false],
    [0.049171, 'MWh', 49_171, true],
    [4.287, 'kVA', 4_287, true],
    [0, 'kWh', 400, true],
    [1e-7, 'MWh', 0, false],
  ] as const)('%d %s and %d: %s', (value, unit, truth, expected) => {
    const amount = amountOf(value, unit);
    expect(amount && agrees(amount, truth)).toBe(expected);
  });

  test('whatever is rounded to some digits agrees, and what is off by more than a digit does not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 3 }), (wattHours, digits) => {
        const shown = Number((wattHours / 1_000).toFixed(digits));
        const amount = amountOf(shown, 'kWh', digits);
        const off = amountOf(shown + 2 * 10 ** -digits, 'kWh', digits);
        expect(amount && agrees(amount, wattHours)).toBe(true);
        expect(off && agrees(off, wattHours)).toBe(false);
      }),
    );
  });

  test('how many digits a program shows is seen in all of its numbers, because JSON loses zeros at the end', () => {
    const decimals = (values: readonly number[]) => values.map(shownDecimals(values));
    expect(decimals([9.123, 10, 12.345, 0])).toEqual([3, 3, 3, 3]);
    // three significant digits
    expect(decimals([9.12, 49.2, 123])).toEqual([2, 1, 0]);
    expect(decimals([9, 10, 123])).toEqual([0, 0, 0]);
    expect(decimals([0.1 + 0.2, 0.25])).toEqual([2, 2]);
  });

  test('a unit that the protocol does not know is no amount', () => {
    expect(amountOf(1, 'm3')).toBeUndefined();
  });
});

describe('printed lines are understood by their periods', () => {
  const stretch = (period: string, more: object = {}): unknown =>
    linesOf(stepOf([line(period, 1, more)], { series: ['daily'], from: '2025-01-01', to: '2027-01-01' })).clear[0]
      ?.stretch;

  test('days, months, years, days from one to another, and intervals', () => {
    expect(stretch('2026-01-15')).toEqual({ kind: 'day', day: '2026-01-15' });
    expect(stretch('2026-12')).toEqual({ kind: 'month', from: '2026-12-01', to: '2027-01-01' });
    expect(stretch('2026')).toEqual({ kind: 'year', from: '2026-01-01', to: '2027-01-01' });
    expect(stretch('2026-01-01/2026-02-01')).toEqual({ kind: 'days', from: '2026-01-01', to: '2026-02-01' });
    const interval = stretch('2026-10-25T02:30:00+02:00/2026-10-25T02:00:00+01:00', {
      series: 'load-curve',
      unit: 'W',
    });
    expect(interval).toEqual({
      kind: 'interval',
      start: Date.parse('2026-10-25T00:30:00Z'),
      end: Date.parse('2026-10-25T01:00:00Z'),
    });
  });

  test('lines outside of the span, or of other points, are not judged', () => {
    const lines = [line('2025-12-31', 1), line('2026-02-01', 1), line('2026-01', 1), line('2026', 1)];
    const other = line('2026-01-05', 1, { point: '00000000099999' });
    expect(linesOf(stepOf([...lines, other])).clear.map(({ stretch: { kind } }) => kind)).toEqual(['month']);
  });

  test('a unit of something else makes a line unclear', () => {
    const lines = [
      line('2026-01-05', 1, { series: 'max-power', unit: 'kW' }),
      line('2026-01-05T00:00:00+01:00/2026-01-05T00:30:00+01:00', 1, { series: 'load-curve' }),
    ];
    const { clear, unclear } = linesOf(stepOf(lines));
    expect(clear).toEqual([]);
    expect(unclear.map(({ why }) => why)).toEqual(['kW is no unit of apparent power', 'kWh is no unit of power']);
  });
});

describe('values that are not there are not judged', () => {
  test('no line at all, or none of the series, is SKIP', () => {
    expect(unjudged('CL-08', stepOf([]))).toMatchObject({ status: 'SKIP', told: 'The program prints no values.' });
    const nothing = stepOf([line('2026-01-05', null)]);
    expect(unjudged('CL-09', nothing, ['daily'])).toMatchObject({ status: 'SKIP' });
    expect(unjudged('CL-09', stepOf([line('2026-01-05', 1)]), ['daily'])).toBeUndefined();
  });

  test('a program that gave up is warned of, one that does not do the task is not', () => {
    expect(unjudged('CL-08', stepOf([], {}, { exitCode: 1 }))).toMatchObject({ status: 'WARN' });
    expect(unjudged('CL-08', stepOf([], {}, { exitCode: 77 }))).toMatchObject({ status: 'SKIP' });
  });
});

test('gas days begin at six, days end where the clocks say, and instants are told with their offset', () => {
  expect(gasDayAt(Date.parse('2026-01-15T04:59:59Z'))).toBe('2026-01-14');
  expect(gasDayAt(Date.parse('2026-01-15T05:00:00Z'))).toBe('2026-01-15');
  expect(daysBetween('2024-02-28', '2024-03-02')).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
  expect(readable(Date.parse('2026-10-25T00:30:00Z'))).toBe('2026-10-25T02:30:00+02:00');
  expect(readable(Date.parse('2026-10-25T01:30:00Z'))).toBe('2026-10-25T02:30:00+01:00');
});
