import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitCapped } from '../../../../mock-server/providers/enedis/truth/capped-split.ts';
import { sum } from '../meter-world.ts';

const weights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e3, noNaN: true })), {
  minLength: 1,
  maxLength: 30,
});

describe('splitting a whole total under a cap', () => {
  test('gives what is beyond the cap to the others, by their weights', () => {
    expect([...splitCapped(10, [8, 1, 1], 6)]).toEqual([6, 2, 2]);
    expect([...splitCapped(10, [1, 1], 100)]).toEqual([5, 5]);
  });

  test('spreads evenly what is too much for the cap, or has no other place', () => {
    expect([...splitCapped(10, [8, 1], 4)]).toEqual([5, 5]);
    expect([...splitCapped(10, [1, 0, 0], 6)]).toEqual([6, 2, 2]);
  });

  test('gives whole parts that add up exactly, none beyond the cap', () => {
    fc.assert(
      fc.property(
        weights,
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: 1, max: 10_000 }),
        (by, total, cap) => {
          const parts = splitCapped(total, by, cap);
          expect(sum(parts)).toBe(total);
          expect(parts.every((part) => Number.isInteger(part) && part >= 0)).toBe(true);
          // an unlucky rounding of floats may add one
          if (total <= cap * by.length) expect(Math.max(...parts)).toBeLessThanOrEqual(cap + 1);
        },
      ),
      { numRuns: 500 },
    );
  });
});
