import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf, dayOf } from '../../../../mock-server/core/paris.ts';
import { cycleOf, readingAfter, readingUpTo } from '../../../../mock-server/providers/grdf/readings/cycle.ts';
import { testWorld } from '../rights/rights-world.ts';
import { madeUp } from './data-world.ts';

const world = testWorld();
const anyDay = fc.integer({ min: dayOf(2015, 1, 1), max: dayOf(2035, 1, 1) });

describe('regular readings (adict.md 5.6)', () => {
  test.each([
    ['6M', 2],
    ['1M', 12],
    ['MM', 12],
  ] as const)('%s has %i a year, on its own date', (frequency, readings) => {
    const cycle = cycleOf(world, madeUp({ readingDate: 17 }), frequency);
    let count = 0;
    for (let at = readingAfter(cycle, dayOf(2025, 1, 1) - 1); at < dayOf(2026, 1, 1); at = readingAfter(cycle, at)) {
      count += 1;
      expect(calendarOf(at).date).toBe(frequency === 'MM' ? 1 : 17);
    }
    expect(count).toBe(readings);
  });

  test('half-yearly meters are not all read in the same month', () => {
    const months = new Set(
      Array.from({ length: 40 }, (_, nth) => cycleOf(world, madeUp({ id: String(nth) }), '6M').month),
    );
    expect(months.size).toBe(6);
  });

  test('any day lies between two readings that follow each other', () => {
    const date = fc.integer({ min: 1, max: 28 });
    fc.assert(
      fc.property(anyDay, date, fc.constantFrom('6M', '1M'), fc.string(), (at, readingDate, frequency, id) => {
        const cycle = cycleOf(world, madeUp({ id, readingDate }), frequency);
        const last = readingUpTo(cycle, at);
        const next = readingAfter(cycle, at);
        expect(last).toBeLessThanOrEqual(at);
        expect(next).toBeGreaterThan(at);
        expect(readingAfter(cycle, last)).toBe(next);
        expect(readingUpTo(cycle, next - 1)).toBe(last);
        expect(readingUpTo(cycle, next)).toBe(next);
      }),
    );
  });
});
