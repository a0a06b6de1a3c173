import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, calendarOf, dayOf, isoDay } from '../../../../mock-server/core/paris.ts';
import { Refusal } from '../../../../mock-server/core/refusal.ts';
import {
  deepestDay,
  parsePeriod,
  refuseFutureEnd,
  refuseTooDeep,
  requireMeteringPointId,
} from '../../../../mock-server/providers/grdf/readings/period.ts';
import { dataWorld } from './data-world.ts';

const world = dataWorld('2026-05-20T10:00:00Z');
const now = world.clock.now().getTime();

const parse = (query: string, settings = {}) =>
  parsePeriod(new URLSearchParams(query), dataWorld('2026-05-20T10:00:00Z', settings));

function reasonOf(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

describe('the period asked for (adict.md 4.5, 4.6)', () => {
  test.each([
    ['2018', '2018-01-01', '2019-01-01'],
    ['2018-07', '2018-07-01', '2018-08-01'],
    ['2018-12', '2018-12-01', '2019-01-01'],
    ['2020-W53', '2020-12-28', '2021-01-04'],
    ['2026-W01', '2025-12-29', '2026-01-05'],
    ['2024-366', '2024-12-31', '2025-01-01'],
    ['2026-001', '2026-01-01', '2026-01-02'],
  ])('%s runs from %s to %s, the end excluded, and is echoed so', (value, from, to) => {
    const { echo, window } = parse(`periode=${value}`);
    expect(echo).toEqual({ value, from, to });
    expect([isoDay(window.from), isoDay(window.to)]).toEqual([from, to]);
  });

  test('two dates are echoed as they came, with no period (W)', () => {
    const { echo, window, by } = parse('date_debut=2018-08-01&date_fin=2019-08-01');
    expect(by).toBe('dates');
    expect(echo).toEqual({ value: null, from: '2018-08-01', to: '2019-08-01' });
    expect(window).toEqual({ from: dayOf(2018, 8, 1), to: dayOf(2019, 8, 1) });
  });

  test.each([
    ['', 'period-missing'],
    ['periode=', 'period-missing'],
    ['date_debut=&date_fin=', 'period-missing'],
    ['date_debut=2026-01-01', 'end-missing'],
    ['date_debut=2026-01-01&date_fin=', 'end-missing'],
    ['date_fin=2026-01-01', 'start-missing'],
    ['periode=2025&date_debut=2026-01-01', 'period-and-dates'],
    ['periode=2025&date_debut=2026-01-01&date_fin=2026-02-01', 'period-and-dates'],
    ['date_debut=2023-02-30&date_fin=2023-03-01', 'bad-dates'],
    ['date_debut=01/02/2023&date_fin=2023-03-01', 'bad-dates'],
    ['date_debut=2023-01-01&date_debut=2023-01-01&date_fin=2023-03-01', 'bad-dates'],
    ['date_debut=2023-01-01&date_fin=2023-01-01', 'start-not-before-end'],
    ['date_debut=2023-01-02&date_fin=2023-01-01', 'start-not-before-end'],
    ['periode=2025&periode=2025', 'bad-period'],
    ['periode=2023-09-01', 'bad-period'],
    ['periode=2023-13', 'bad-period'],
    ['periode=2023-00', 'bad-period'],
    ['periode=2023-W54', 'bad-period'],
    ['periode=2023-W53', 'bad-period'],
    ['periode=2023-W00', 'bad-period'],
    ['periode=2023-366', 'bad-period'],
    ['periode=2023-000', 'bad-period'],
    ['periode=23', 'bad-period'],
    ['periode=0000', 'bad-period'],
    ['periode=9999', 'bad-period'],
    ['periode=2023 ', 'bad-period'],
    ['periode=2023-W05-3', 'bad-period'],
    ['periode=PN-2023-001', 'bad-period'],
    ['periode=PN-2023-W05-8', 'bad-period'],
    ['periode=PN-2023-W05-0', 'bad-period'],
  ])('"%s" is refused: %s', (query, reason) => {
    expect(reasonOf(() => parse(query))).toBe(reason);
  });

  test.each(['PN-2023', 'PN-2023-02', 'PN-2023-W05', 'PN-2023-W05-3'])(
    '%s is a known form without known meaning: no data',
    (value) => {
      const { window, echo } = parse(`periode=${value}`);
      expect(window.to).toBe(window.from);
      expect(echo.value).toBe(value);
    },
  );

  test.each([
    ['PN-2023', '2022-01-01', '2023-01-01'],
    ['PN-2023-02', '2022-02-01', '2022-03-01'],
    ['PN-2023-W05', '2022-01-31', '2022-02-07'],
    ['PN-2021-W53', undefined, undefined],
    ['PN-2020-W53', '2019-12-23', '2019-12-30'],
    ['PN-2023-W05-3', '2022-02-02', '2022-02-03'],
  ])('where the world says so, %s is the same period one year before', (value, from, to) => {
    if (from === undefined) {
      expect(reasonOf(() => parse(`periode=${value}`, { pnPeriods: 'previous' }))).toBe('bad-period');
      return;
    }
    const { window } = parse(`periode=${value}`, { pnPeriods: 'previous' });
    expect([isoDay(window.from), isoDay(window.to)]).toEqual([from, to]);
  });
});

describe('how far a period may reach (adict.md 4.5, 4.6)', () => {
  test('the end may be today, and not tomorrow', () => {
    expect(reasonOf(() => refuseFutureEnd(parse('date_debut=2026-05-01&date_fin=2026-05-20'), now))).toBeUndefined();
    expect(reasonOf(() => refuseFutureEnd(parse('date_debut=2026-05-01&date_fin=2026-05-21'), now))).toBe(
      'end-in-future',
    );
  });

  test('the running year may be asked as a period', () => {
    expect(reasonOf(() => refuseFutureEnd(parse('periode=2026'), now))).toBeUndefined();
  });

  test('the start may be five years ago to the day, or three', () => {
    const deep = (query: string, years: 3 | 5, settings = {}) =>
      reasonOf(() => refuseTooDeep(parse(query), years, now, dataWorld('2026-05-20T10:00:00Z', settings)));
    expect(deep('date_debut=2021-05-20&date_fin=2026-01-01', 5)).toBeUndefined();
    expect(deep('date_debut=2021-05-19&date_fin=2026-01-01', 5)).toBe('too-deep-5-years');
    expect(deep('date_debut=2023-05-20&date_fin=2026-01-01', 3)).toBeUndefined();
    expect(deep('date_debut=2023-05-19&date_fin=2026-01-01', 3)).toBe('too-deep-3-years');
    expect(deep('periode=2021', 5)).toBeUndefined();
    expect(deep('periode=2021', 5, { periodTooDeep: 'refused' })).toBe('too-deep-5-years');
  });

  test('five years before 29 February is 28 February', () => {
    expect(isoDay(deepestDay(5, Date.parse('2028-02-29T12:00:00Z')))).toBe('2023-02-28');
  });
});

test('an identifier has fourteen digits, or GI and six (adict.md 4.6)', () => {
  for (const id of ['GI123456', '00000000010001']) expect(reasonOf(() => requireMeteringPointId(id))).toBeUndefined();
  for (const id of ['GI12345', 'gi123456', '0999999992828', '0999999992828a', 'GI123456\n', '']) {
    expect(reasonOf(() => requireMeteringPointId(id))).toBe('bad-metering-point');
  }
});

describe('any period', () => {
  const anyDay = fc.integer({ min: dayOf(1990, 1, 1), max: dayOf(2100, 1, 1) });

  test('days of a year and months cover the year without gap or overlap', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month } = calendarOf(day);
        const nth = String(day - dayOf(year, 1, 1) + 1).padStart(3, '0');
        expect(parse(`periode=${year}-${nth}`).window).toEqual({ from: day, to: day + 1 });
        const first = dayOf(year, month, 1);
        const inMonth = parse(`periode=${year}-${String(month).padStart(2, '0')}`).window;
        expect(inMonth).toEqual({ from: first, to: addMonths(first, 1) });
      }),
    );
  });

  test('a week has seven days from a Monday, and weeks of a year follow each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 52 }), (year, week) => {
        const name = (nth: number) => `periode=${year}-W${String(nth).padStart(2, '0')}`;
        const { from, to } = parse(name(week)).window;
        expect(calendarOf(from).weekday).toBe(1);
        expect(to - from).toBe(7);
        // ISO 8601: a week belongs to the year of its Thursday
        expect(calendarOf(from + 3).year).toBe(year);
        if (week > 1) expect(parse(name(week - 1)).window.to).toBe(from);
      }),
    );
  });

  test('whatever text comes, it is a period or it is refused', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^(PN-)?\d{4}(-W?\d{1,3}){0,2}$/));
    fc.assert(
      fc.property(text, (value) => {
        const reason = reasonOf(() => {
          const { window } = parsePeriod(new URLSearchParams({ periode: value }), world);
          expect(window.to).toBeGreaterThanOrEqual(window.from);
        });
        expect(['bad-period', 'period-missing', undefined]).toContain(reason);
      }),
      { numRuns: 500 },
    );
  });
});
