import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitExactly } from '../../mock-server/core/split.ts';

const weight = fc.oneof(
  fc.constant(0),
  fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
  fc.integer({ min: 1, max: 9 }),
);
const anyWeights = fc.array(weight, { minLength: 1, maxLength: 60 });
const anyTotal = fc.integer({ min: 0, max: 1_000_000_000 });

const partsOf = (cumulated: Float64Array): number[] =>
  Array.from({ length: cumulated.length - 1 }, (_, i) => (cumulated[i + 1] ?? 0) - (cumulated[i] ?? 0));

describe('splitting a whole total', () => {
  test('gives running sums from nothing to the total', () => {
    expect([...splitExactly(10, [1, 1, 1])]).toEqual([0, 3, 6, 10]);
    expect([...splitExactly(10, [1])]).toEqual([0, 10]);
    expect([...splitExactly(10, [])]).toEqual([0]);
  });

  test('gives whole parts, none below zero, that add up exactly', () => {
    fc.assert(
      fc.property(anyTotal, anyWeights, (total, weights) => {
        const parts = partsOf(splitExactly(total, weights));
        expect(parts.every((part) => Number.isInteger(part) && part >= 0)).toBe(true);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
      }),
      { numRuns: 1000 },
    );
  });

  test('gives each part its share, to within one unit', () => {
    fc.assert(
      fc.property(anyTotal, anyWeights, (total, weights) => {
        const whole = weights.reduce((sum, one) => sum + one, 0);
        fc.pre(whole > 0);
        const parts = partsOf(splitExactly(total, weights));
        parts.forEach((part, i) => {
          expect(Math.abs(part - (total * (weights[i] ?? 0)) / whole)).toBeLessThan(1 + 1e-6);
        });
      }),
      { numRuns: 1000 },
    );
  });

  test('gives nothing to a weight of zero, wherever it stands', () => {
    fc.assert(
      fc.property(anyTotal, anyWeights, fc.integer({ min: 0, max: 3 }), (total, weights, zeros) => {
        fc.pre(weights.some((one) => one > 0));
        const padded = [...weights, ...new Array<number>(zeros).fill(0)];
        const parts = partsOf(splitExactly(total, padded));
        padded.forEach((one, i) => {
          if (one === 0) expect(parts[i]).toBe(0);
        });
      }),
      { numRuns: 5000 },
    );
  });

  test('reads weights from typed arrays too', () => {
    expect([...splitExactly(7, Float64Array.of(0.5, 0, 0.5))]).toEqual([0, 3, 3, 7]);
  });

  test('gives all to the first part when no weight says otherwise', () => {
    expect([...splitExactly(5, [0, 0])]).toEqual([0, 5, 5]);
  });
});
