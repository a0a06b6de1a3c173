import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayAt, dayOf, energyOf, gaps, hoursOf, instantOf } from '../../reference-client/index.ts';

const at = (hours: number): Date => new Date(Date.UTC(2026, 0, 1) + hours * 3_600_000);

test('gaps and readings together cover the span, and never overlap', () => {
  const interval = fc.tuple(fc.integer({ min: -10, max: 110 }), fc.integer({ min: 1, max: 20 }));
  fc.assert(
    fc.property(fc.array(interval), (intervals) => {
      const readings = intervals.map(([start, length]) => ({ start: at(start), end: at(start + length) }));
      const holes = gaps(readings, { start: at(0), end: at(100) });
      for (let hour = 0; hour < 100; hour += 1) {
        const holds = ({ start, end }: { start: Date; end: Date }) => start <= at(hour) && at(hour) < end;
        expect(holes.filter(holds)).toHaveLength(readings.some(holds) ? 0 : 1);
      }
    }),
  );
});

test('nothing measured is one hole, not zero', () => {
  expect(gaps([], { start: at(0), end: at(24) })).toEqual([{ start: at(0), end: at(24) }]);
});

describe('days in France', () => {
  test('are those of the calendar, at every hour of every year', () => {
    const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' });
    const anytime = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) });
    fc.assert(
      fc.property(anytime, (instant) => {
        expect(dayAt(instant)).toBe(calendar.format(instant));
      }),
      { numRuns: 2_000 },
    );
    for (let quarter = Date.UTC(2026, 2, 28); quarter < Date.UTC(2026, 2, 30); quarter += 900_000) {
      expect(dayAt(quarter)).toBe(calendar.format(quarter));
    }
  });

  test.each([
    ['2026-03-28', 24],
    ['2026-03-29', 23],
    ['2026-10-25', 25],
  ])('%s has %i hours', (day, hours) => {
    expect(hoursOf(day)).toBe(hours);
  });

  test('a gas day goes by the day it begins on, also when the clocks change in it (portal.md CL-17)', () => {
    for (const day of ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2026-12-31']) {
      expect(dayOf({ start: instantOf(day, '06:00') })).toBe(day);
      expect(dayOf({ start: instantOf(addDays(day, 1)) })).toBe(addDays(day, 1));
    }
  });
});

test('a mean power counts for the length of its interval (portal.md CL-10)', () => {
  const interval = { start: at(0), end: at(0.5) };
  expect(energyOf({ ...interval, value: 1_000, unit: 'W' })).toBe(500);
  expect(energyOf({ ...interval, value: 2, unit: 'kWh' })).toBe(2_000);
  expect(energyOf({ ...interval, value: 2, unit: 'Wh' })).toBe(2);
  expect(() => energyOf({ ...interval, value: 9, unit: 'VA' })).toThrow(TypeError);
});
