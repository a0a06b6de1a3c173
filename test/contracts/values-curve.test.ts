import { describe, expect, test } from 'vitest';
import type { TrueReading } from '../../contracts/conformance/truth.ts';
import { readable } from '../../contracts/conformance/values/civil-time.ts';
import { curve } from '../../contracts/conformance/values/curve.ts';
import { maxPower } from '../../contracts/conformance/values/max-power.ts';
import { sameValues } from '../../contracts/conformance/values/same-values.ts';
import { curveOf, line, point, reading, stepOf } from './support/values.ts';

const loadCurve = { series: 'load-curve' } as const;
const powers = { ...loadCurve, unit: 'kW' };
const interval = ({ start, end, value }: TrueReading): object =>
  line(`${readable(start)}/${readable(end)}`, value / 1_000, powers);
const energy = (readings: readonly TrueReading[], day: string): object => {
  const sum = readings.reduce((all, { start, end, value }) => all + (value * (end - start)) / 3_600_000, 0);
  return line(day, sum / 1_000, loadCurve);
};
const october = { from: '2026-10-24', to: '2026-10-27', ...{ series: ['load-curve'] as const } };
const march = { ...october, from: '2026-03-28', to: '2026-03-31' };

describe('CL-10: intervals and their energy', () => {
  test.each([
    ['2026-03-29', 46, march],
    ['2026-10-25', 50, october],
    ['2026-10-26', 48, october],
  ] as const)('%s has %d half-hours, each shown once, and the sum of power times length', (day, count, task) => {
    const truth = curveOf(day);
    expect(truth).toHaveLength(count);
    const lines = [...truth.map(interval), energy(truth, day)];
    expect(curve(stepOf(lines, task), truth)).toMatchObject({ check: 'CL-10', status: 'PASS' });
  });

  test('the doubled hour shown once fails, and so does an hour that does not exist', () => {
    const autumn = curveOf('2026-10-25');
    const lines = autumn.map(interval);
    expect(curve(stepOf(lines.toSpliced(6, 2), october), autumn)).toMatchObject({
      status: 'FAIL',
      told: 'load curve of 00000000011001 on 2026-10-25: the program shows 48 of 50 intervals; 2026-10-25T02:00:00+01:00 is missing.',
    });
    const twice = lines.with(6, interval(autumn[4] ?? reading('', 0)));
    expect(curve(stepOf(twice, october), autumn)).toMatchObject({
      status: 'FAIL',
      told: expect.stringContaining('twice'),
    });
  });

  test('stamps without an offset cannot be read', () => {
    const local = line('2026-10-25T02:00:00/2026-10-25T02:30:00', 0.108, powers);
    const rest = curveOf('2026-10-26').map(interval);
    expect(curve(stepOf([...rest, local], october), curveOf('2026-10-26'))).toMatchObject({
      status: 'FAIL',
      told: expect.stringContaining('cannot be read'),
    });
  });

  test('watts that are added up as watt-hours fail, at every length of interval', () => {
    for (const minutes of [10, 15, 30]) {
      const truth = curveOf('2026-10-26', minutes);
      const added = truth.reduce((sum, { value }) => sum + value, 0);
      const lines = [...truth.map(interval), line('2026-10-26', added / 1_000, loadCurve)];
      expect(curve(stepOf(lines, october), truth).status).toBe('FAIL');
    }
  });

  test('intervals by the stamps of their ends fail', () => {
    const truth = curveOf('2026-10-26');
    const shifted = truth.map((one) => interval({ ...one, start: one.end, end: one.end + 1_800_000 }));
    expect(curve(stepOf(shifted, october), truth).status).toBe('FAIL');
  });

  test('on a day with a hole null and the sum of what is known are right', () => {
    const half = curveOf('2026-10-26').slice(0, 28);
    const lines = half.map(interval);
    for (const day of [energy(half, '2026-10-26'), line('2026-10-26', null, loadCurve)]) {
      expect(curve(stepOf([...lines, day], october), half).status).toBe('PASS');
    }
  });

  test('of a day of which nothing is shown nothing is said, unless it is one of 23 or 25 hours among others', () => {
    const days = ['2026-10-24', '2026-10-25', '2026-10-26'].map((day) => curveOf(day));
    const truth = days.flat();
    const [first = [], second = [], third = []] = days;
    expect(curve(stepOf([...first, ...second].map(interval), october), truth).status).toBe('PASS');
    expect(curve(stepOf([...first, ...third].map(interval), october), truth)).toMatchObject({
      status: 'FAIL',
      told: expect.stringContaining('0 of 50'),
    });
  });

  test('without numbers of a curve there is nothing to judge', () => {
    expect(curve(stepOf([line('2026-10-25', null, loadCurve)], october), curveOf('2026-10-25')).status).toBe('SKIP');
  });
});

describe('CL-11: greatest powers', () => {
  const peak = { series: 'max-power', unit: 'VA', at: Date.parse('2026-01-05T11:06:20Z') } as const;
  const truth = [reading('2026-01-05', 4_287, peak)];
  const judged = (value: number, unit: string, at?: string) =>
    maxPower(stepOf([{ point, series: 'max-power', period: '2026-01-05', value, unit, at }]), truth).status;

  test('VA and kVA with their instant are right, to the minute at least', () => {
    expect(judged(4_287, 'VA', '2026-01-05T12:06:20+01:00')).toBe('PASS');
    expect(judged(4.29, 'kVA', '2026-01-05T12:06:00+01:00')).toBe('PASS');
  });

  test('a time without an offset is local time in Paris, as the operator writes it (enedis.md 3)', () => {
    expect(judged(4_287, 'VA', '2026-01-05 12:06:20')).toBe('PASS');
    expect(judged(4_287, 'VA', '2026-01-05T12:06')).toBe('PASS');
  });

  test('W, another number, another time and no time fail', () => {
    expect(judged(4.287, 'kW', '2026-01-05T12:06:20+01:00')).toBe('FAIL');
    expect(judged(4_287, 'kVA', '2026-01-05T12:06:20+01:00')).toBe('FAIL');
    expect(judged(4.287, 'kVA', '2026-01-05T12:06:20Z')).toBe('FAIL');
    expect(judged(4.287, 'kVA', '2026-01-05 11:06:20')).toBe('FAIL');
    expect(judged(4.287, 'kVA', '2026-01-05 noon')).toBe('FAIL');
    expect(judged(4.287, 'kVA')).toBe('FAIL');
  });
});

describe('CL-25: v5 and 2026 show the same', () => {
  const before = [line('2026-01-05', 9.123), line('2026-01-06', null)];
  const judged = (after: readonly object[]) => sameValues(stepOf(before), stepOf(after)).status;

  test('in other units or with fewer digits it is the same', () => {
    expect(judged([line('2026-01-05', 9_123, { unit: 'Wh' })])).toBe('PASS');
    expect(judged([line('2026-01-05', 9.12), line('2026-01-06', null)])).toBe('PASS');
  });

  test('another value, a value in a hole, and a lost line are not', () => {
    expect(judged([line('2026-01-05', 9.2)])).toBe('FAIL');
    expect(judged([line('2026-01-05', 9.123), line('2026-01-06', 0)])).toBe('FAIL');
    expect(judged([line('2026-01-05', 9.123), line('2026-01-07', 1)])).toBe('FAIL');
    expect(judged([line('2026-01-06', null)])).toBe('FAIL');
  });
});
