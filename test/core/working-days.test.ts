import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, isoDay } from '../../mock-server/core/paris.ts';
import { addWorkingDays, holidaysOf, isWorkingDay } from '../../mock-server/core/working-days.ts';

const anyDay = fc.integer({ min: dayOf(2000, 1, 1), max: dayOf(2060, 1, 1) });

describe('French working days', () => {
  test('twenty working days after 10 April 2025 is 13 May 2025: Easter Monday and two holidays of May are left out', () => {
    expect(isoDay(addWorkingDays(dayOf(2025, 4, 10), 20))).toBe('2025-05-13');
  });

  test('a year has eleven holidays', () => {
    expect([...holidaysOf(2026)].map(isoDay).sort()).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
  });

  test('a holiday may fall on another: in 2008 Ascension was on 1 May', () => {
    expect(holidaysOf(2008).size).toBe(10);
    expect(isWorkingDay(dayOf(2008, 5, 1))).toBe(false);
  });

  test('Saturdays and Sundays are no working days', () => {
    expect(isWorkingDay(dayOf(2026, 3, 6))).toBe(true);
    expect(isWorkingDay(dayOf(2026, 3, 7))).toBe(false);
    expect(isWorkingDay(dayOf(2026, 3, 8))).toBe(false);
  });

  test('no working day is added: the day stays, working or not', () => {
    expect(addWorkingDays(dayOf(2026, 3, 7), 0)).toBe(dayOf(2026, 3, 7));
  });

  test('counting the working days passed gives back the number that was added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, count) => {
        const end = addWorkingDays(day, count);
        let passed = 0;
        for (let at = Math.min(day, end); at <= Math.max(day, end); at += 1)
          if (at !== day && isWorkingDay(at)) passed += 1;
        expect(passed).toBe(Math.abs(count));
        if (count !== 0) expect(isWorkingDay(end)).toBe(true);
      }),
    );
  });
});
