import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter } from '../../contracts/conformance/calendar.ts';
import { corrected } from '../../contracts/conformance/values/corrected.ts';
import { directions } from '../../contracts/conformance/values/directions.ts';
import { gasDay } from '../../contracts/conformance/values/gas-day.ts';
import { holes } from '../../contracts/conformance/values/holes.ts';
import { shownOnce } from '../../contracts/conformance/values/shown-once.ts';
import { totals } from '../../contracts/conformance/values/totals.ts';
import { gasReading, line, point, reading, stepOf } from './support/values.ts';

const gas = { series: 'informative' };
const known = [reading('2026-01-05', 9_001), reading('2026-01-06', 10_000), reading('2026-01-08', 12_003)];
const shown = [line('2026-01-05', 9.001), line('2026-01-06', 10), line('2026-01-07', null), line('2026-01-08', 12.003)];

describe('CL-08: a hole stays a hole', () => {
  test('null and no line are right', () => {
    expect(holes(stepOf(shown), known)).toMatchObject({ check: 'CL-08', status: 'PASS' });
    expect(holes(stepOf(shown.toSpliced(2, 1)), known).status).toBe('PASS');
  });

  test.each([0, 10, 11])('%d kWh on a day of which nothing is known fails, with the day', (value) => {
    const finding = holes(stepOf(shown.with(2, line('2026-01-07', value))), known);
    expect(finding).toMatchObject({ status: 'FAIL', told: expect.stringContaining('no value on 2026-01-07') });
    expect(finding.evidence?.[0]).toContain(`"value":${value}`);
  });

  test('days that are labelled by the day after are no holes that were filled', () => {
    const late = [line('2026-01-06', 9, gas), line('2026-01-07', 10, gas), line('2026-01-09', 12, gas)];
    const truth = [gasReading('2026-01-05', 9), gasReading('2026-01-06', 10), gasReading('2026-01-08', 12)];
    expect(holes(stepOf(late), truth).status).toBe('PASS');
  });

  test('an interval where there is none fails; days within a longer reading do not', () => {
    const interval = (value: number | null) =>
      line('2026-01-07T00:00:00+01:00/2026-01-07T00:30:00+01:00', value, { series: 'load-curve', unit: 'W' });
    expect(holes(stepOf([interval(0)]), known)).toMatchObject({
      status: 'FAIL',
      told: expect.stringContaining('2026-01-07T00:00:00+01:00'),
    });
    expect(holes(stepOf([interval(null)]), known).status).toBe('PASS');
    const month = gasReading('2026-01-01', 310, '2026-02-01');
    expect(holes(stepOf([line('2026-01-31', 10, gas)]), [month]).status).toBe('PASS');
  });
});

describe('CL-09: days, months and years add up', () => {
  const january = { from: '2026-01-01', to: '2026-02-01' };
  const days = Array.from({ length: 31 }, (_, place) => dayAfter(january.from, place));
  const whole = days.map((day, place) => reading(day, 1_000 + place));
  const lines = whole.map(({ day, value }) => line(day, value / 1_000));
  const sum = 31 * 1_000 + (30 * 31) / 2;

  test('the sum of a whole month is right in any unit, and null is not', () => {
    expect(totals(stepOf([...lines, line('2026-01', sum / 1_000)]), whole).status).toBe('PASS');
    expect(totals(stepOf([...lines, line('2026-01', Math.round(sum / 1_000))]), whole).status).toBe('PASS');
    expect(totals(stepOf([...lines, line('2026-01', sum)]), whole).status).toBe('FAIL');
    expect(totals(stepOf([...lines, line('2026-01', null)]), whole).status).toBe('FAIL');
  });

  test('of an incomplete month, the sum of what is known and null are both right', () => {
    const [, ...later] = whole;
    const [, ...others] = lines;
    for (const value of [(sum - 1_000) / 1_000, null]) {
      expect(totals(stepOf([...others, line('2026-01', value)]), later).status).toBe('PASS');
    }
    expect(totals(stepOf([...others, line('2026-01', 900)]), later).status).toBe('FAIL');
  });

  test('days that are right in rounded kWh may be summed as they are shown', () => {
    const rounded = whole.map(({ day, value }) => line(day, Number((value / 1_000).toFixed(1))));
    expect(totals(stepOf([...rounded, line('2026-01', 31)]), whole).status).toBe('PASS');
  });

  test('kWh that are Wh fail', () => {
    expect(totals(stepOf([line('2026-01-05', 1_004)]), whole)).toMatchObject({
      status: 'FAIL',
      told: expect.stringContaining('2026-01-05 is 1004 Wh'),
    });
  });

  test('a 29 February that is lost fails; other days that are lost are not said of sums', () => {
    const leap = ['2024-02-28', '2024-02-29', '2024-03-01'].map((day, place) => reading(day, 1_001 + place));
    const own = leap.map(({ day, value }) => line(day, value / 1_000));
    const judged = (lines: readonly object[]) => totals(stepOf(lines, { from: '2024-02-01', to: '2024-04-01' }), leap);
    expect(judged(own.toSpliced(1, 1))).toMatchObject({ status: 'FAIL', told: expect.stringContaining('2024-02-29') });
    expect(judged(own.toSpliced(1, 2)).status).toBe('SKIP');
    expect(totals(stepOf([...lines.toSpliced(9, 1), line('2026-01', sum / 1_000)]), whole).status).toBe('PASS');
  });

  test('without months and years there is nothing to add up', () => {
    expect(totals(stepOf(lines), whole)).toMatchObject({ status: 'SKIP' });
  });

  test('a month into which a longer reading reaches is not judged', () => {
    const long = gasReading('2025-12-14', 900, '2026-01-14');
    expect(totals(stepOf([line('2026-01', 1, gas), line('2026-01-20', null, gas)]), [long]).status).toBe('PASS');
  });

  test('whatever days there are, their own sum passes, and one that is a kWh off fails', () => {
    fc.assert(
      fc.property(fc.subarray(whole, { minLength: 1 }), (some) => {
        const own = some.map(({ day, value }) => line(day, value / 1_000));
        const total = some.reduce((all, { value }) => all + value, 0) / 1_000;
        expect(totals(stepOf([...own, line('2026-01', Number(total.toFixed(3)))]), some).status).toBe('PASS');
        expect(totals(stepOf([...own, line('2026-01', Number((total + 3).toFixed(3)))]), some).status).toBe('FAIL');
      }),
      { numRuns: 30 },
    );
  });
});

describe('CL-07: late and corrected days show their new values', () => {
  const after = known.with(1, reading('2026-01-06', 10_500)).toSpliced(2, 0, reading('2026-01-07', 11_000));

  test('the new values are right; the old one, and a late day that is still missing, are not', () => {
    const good = [shown[0], line('2026-01-06', 10.5), line('2026-01-07', 11), shown[3]].map((one) => one ?? {});
    expect(corrected(stepOf(good), known, after)).toMatchObject({ check: 'CL-07', status: 'PASS' });
    expect(corrected(stepOf(good.with(1, line('2026-01-06', 10))), known, after)).toMatchObject({
      status: 'FAIL',
      told: expect.stringContaining('was corrected from 10000 to 10500'),
    });
    expect(corrected(stepOf(good.with(2, line('2026-01-07', null))), known, after)).toMatchObject({
      status: 'FAIL',
      told: expect.stringContaining('came late'),
    });
  });

  test('a value that is neither cannot be told', () => {
    const odd = [line('2026-01-06', 99), line('2026-01-07', 11)];
    expect(corrected(stepOf(odd), known, after).status).toBe('WARN');
  });
});

describe('CL-12: consumption and production stand apart', () => {
  const production = { direction: 'production' } as const;
  const truth = [reading('2026-01-05', 9_000), reading('2026-01-05', 4_000, production)];
  const both = { directions: ['consumption', 'production'] } as const;
  const judged = (consumed: number | null, fedIn: number | null) =>
    directions(stepOf([line('2026-01-05', consumed), line('2026-01-05', fedIn, production)], both), truth);

  test('each as it is passes; exchanged, added or subtracted they fail', () => {
    expect(judged(9, 4)).toMatchObject({ check: 'CL-12', status: 'PASS' });
    for (const [consumed, fedIn] of [
      [4, 9],
      [13, 4],
      [5, 4],
      [-5, 4],
    ] as const) {
      expect(judged(consumed, fedIn).status).toBe('FAIL');
    }
  });

  test('a direction that is known and not shown at all fails when it was asked for', () => {
    expect(judged(9, null).status).toBe('FAIL');
    expect(directions(stepOf([line('2026-01-05', 9)]), truth).status).toBe('PASS');
  });

  test('a zero where there is only the other direction is left to CL-08', () => {
    const one = [reading('2026-01-05', 9_000)];
    const lines = [line('2026-01-05', 9), line('2026-01-05', 0, production)];
    expect(directions(stepOf(lines, both), one).status).toBe('PASS');
    expect(holes(stepOf(lines, both), one).status).toBe('FAIL');
    expect(directions(stepOf(lines.with(1, line('2026-01-05', 9, production)), both), one).status).toBe('FAIL');
  });
});

describe('CL-17: a gas day goes by the day on which it begins', () => {
  const truth = [gasReading('2026-01-05', 9), gasReading('2026-01-06', 10), gasReading('2026-01-07', 11)];

  test('by its first day it is right, by its last one it is not', () => {
    const right = truth.map(({ day, value }) => line(day, value, gas));
    const wrong = truth.map(({ day, value }) => line(dayAfter(day), value, gas));
    expect(gasDay(stepOf(right), truth)).toMatchObject({ check: 'CL-17', status: 'PASS' });
    expect(gasDay(stepOf(wrong), truth)).toMatchObject({ status: 'FAIL' });
  });

  test('what lasts longer is shown from its first day to the one after its last', () => {
    const published = { series: 'published' } as const;
    const month = { ...gasReading('2026-01-01', 310, '2026-02-01'), ...published };
    const judged = (period: string) => gasDay(stepOf([line(period, 310, published)]), [month]).status;
    expect(judged('2026-01-01/2026-02-01')).toBe('PASS');
    expect(judged('2026-01-01/2026-01-31')).toBe('FAIL');
    expect(judged('2026-01-02/2026-02-02')).toBe('FAIL');
  });
});

describe('every day that is known is shown once', () => {
  test('a lost day and a day twice fail, a hole does not', () => {
    expect(shownOnce('CL-03', stepOf(shown), known)).toMatchObject({ check: 'CL-03', status: 'PASS' });
    expect(shownOnce('CL-03', stepOf(shown.toSpliced(1, 1)), known)).toMatchObject({
      status: 'FAIL',
      told: expect.stringContaining('1 of 3 known days'),
    });
    expect(shownOnce('CL-03', stepOf([...shown, line('2026-01-06', 10)]), known)).toMatchObject({
      status: 'FAIL',
      told: expect.stringContaining('twice on 2026-01-06'),
    });
  });

  test('a point of which nothing is shown is told in one sentence', () => {
    const other = known.map((one) => ({ ...one, point: '00000000021001' }));
    const step = stepOf(shown, { points: [point, '00000000021001'] });
    expect(shownOnce('CL-16', step, [...known, ...other])).toMatchObject({
      status: 'FAIL',
      told: 'daily energy of 00000000021001 is known on 3 days, and the program shows none of them.',
    });
  });
});
