import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf, dayOf } from '../../../../mock-server/core/paris.ts';
import type { Usage } from '../../../../mock-server/providers/grdf/park/point.ts';
import { CoefficientSource } from '../../../../mock-server/providers/grdf/readings/coefficients.ts';
import { type DayCorrection, LitreSource } from '../../../../mock-server/providers/grdf/readings/litres.ts';
import { testWorld } from '../rights/rights-world.ts';
import { day, madeUp } from './data-world.ts';

const anyDay = fc.integer({ min: dayOf(2018, 3, 10), max: dayOf(2027, 6, 1) });

function litresOf(
  seed: string,
  change: Parameters<typeof madeUp>[0] = {},
  corrections: DayCorrection[] = [],
): LitreSource {
  const world = testWorld({ seed });
  const of = madeUp(change);
  return new LitreSource(world, of, new CoefficientSource(world, of), corrections);
}

describe('litres per gas day', () => {
  test('equal seeds give equal litres, in whatever order the days are asked', () => {
    fc.assert(
      fc.property(fc.array(anyDay, { minLength: 1, maxLength: 6 }), (days) => {
        const used = litresOf('a');
        const asked = days.map((one) => used.before(one));
        const others = days.toReversed().map((one) => litresOf('a').before(one));
        expect(others.reverse()).toEqual(asked);
      }),
      { numRuns: 10 },
    );
  });

  test('another seed gives other litres', () => {
    expect(litresOf('a').before(day('2026-01-01'))).not.toBe(litresOf('b').before(day('2026-01-01')));
  });

  test('every day uses whole litres, never less than none, and days add up to any longer time', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 500 }), (from, length) => {
        const litres = litresOf('a', { usage: 'office', yearlyReference: 40_000 });
        let sum = 0;
        for (let at = from; at < from + length; at += 1) {
          expect(litres.on(at)).toBeGreaterThanOrEqual(0);
          expect(Number.isInteger(litres.on(at))).toBe(true);
          sum += litres.on(at);
        }
        expect(litres.before(from + length) - litres.before(from)).toBe(sum);
      }),
      { numRuns: 10 },
    );
  });

  test.each(['home', 'cooking', 'school', 'office', 'pool', 'industry', 'biomethane'] as const)(
    'the years of a point used for %s are near its yearly reference',
    (usage: Usage) => {
      const world = testWorld();
      const of = madeUp({ usage, yearlyReference: 100_000, commissionedOn: dayOf(2000, 1, 1) });
      const source = new CoefficientSource(world, of);
      const litres = new LitreSource(world, of, source);
      const kWh = litres.before(dayOf(2026, 1, 1)) / source.litresPerKwh;
      expect(Math.abs(kWh / 26 / 100_000 - 1)).toBeLessThan(0.05);
    },
  );

  test('a home burns most of its gas from November to March', () => {
    const litres = litresOf('a');
    const year = litres.before(dayOf(2026, 1, 1)) - litres.before(dayOf(2025, 1, 1));
    const warm = litres.before(dayOf(2025, 11, 1)) - litres.before(dayOf(2025, 4, 1));
    expect(1 - warm / year).toBeGreaterThan(0.6);
    expect(1 - warm / year).toBeLessThan(0.85);
  });

  test('a school uses less at the week-end than the day before or after it', () => {
    const litres = litresOf('a', { usage: 'school', yearlyReference: 180_000 });
    let closed = 0;
    let open = 0;
    for (let at = dayOf(2026, 1, 10); at < dayOf(2026, 3, 28); at += 1) {
      const { weekday } = calendarOf(at);
      if (weekday === 0 || weekday === 6) closed += litres.on(at) / 22;
      else open += litres.on(at) / 55;
    }
    expect(closed / open).toBeLessThan(0.6);
  });

  test('a corrected day changes that day and all that is counted after it, and no other day', () => {
    const corrected = day('2025-02-03');
    fc.assert(
      fc.property(anyDay, fc.nat(100_000), (at, litres) => {
        const before = litresOf('a');
        const after = litresOf('a', {}, [{ day: corrected, litres }]);
        expect(after.on(corrected)).toBe(litres);
        if (at !== corrected) expect(after.on(at)).toBe(before.on(at));
        const moved = at > corrected ? litres - before.on(corrected) : 0;
        expect(after.before(at) - before.before(at)).toBe(moved);
      }),
      { numRuns: 30 },
    );
  });
});
