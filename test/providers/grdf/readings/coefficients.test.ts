import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../../mock-server/core/paris.ts';
import { CoefficientSource, energyOf } from '../../../../mock-server/providers/grdf/readings/coefficients.ts';
import { testWorld } from '../rights/rights-world.ts';
import { madeUp } from './data-world.ts';

const world = testWorld();
const from = dayOf(2026, 1, 4);
const to = dayOf(2026, 2, 4);

describe('coefficients (adict.md 5.5, 5.6)', () => {
  test('1M shows one conversion coefficient of two decimals, like the recorded 11.07 to 11.71', () => {
    const seen: number[] = [];
    for (let nth = 0; nth < 50; nth += 1) {
      const source = new CoefficientSource(world, madeUp({ id: String(nth) }));
      for (let month = 1; month <= 12; month += 1) {
        const { conversion, pressure, calorific } = source.over(
          dayOf(2025, month, 1),
          dayOf(2025, month + 1, 1),
          '1M',
          false,
        );
        expect([pressure, calorific]).toEqual([null, null]);
        seen.push((conversion ?? 0) / 100);
      }
    }
    expect(Math.min(...seen)).toBeGreaterThan(10.9);
    expect(Math.max(...seen)).toBeLessThan(11.85);
  });

  test.each(['6M', 'MM', 'JJ'] as const)('%s shows pressure and calorific value, of three decimals', (frequency) => {
    const shown = new CoefficientSource(world, madeUp()).over(from, to, frequency, false);
    expect(shown.conversion).toBeNull();
    expect(Number.isInteger(shown.pressure)).toBe(true);
    expect(Number.isInteger(shown.calorific)).toBe(true);
  });

  test('meters of one zone have one calorific value a month, and their own pressure', () => {
    const shown = ['a', 'b', 'c'].map((id) => new CoefficientSource(world, madeUp({ id })).over(from, to, '6M', false));
    expect(new Set(shown.map(({ calorific }) => calorific)).size).toBe(1);
    expect(new Set(shown.map(({ pressure }) => pressure)).size).toBeGreaterThan(1);
  });

  test('a value over several months lies between those of the months', () => {
    const source = new CoefficientSource(world, madeUp());
    const months = [1, 2, 3].map(
      (month) => source.over(dayOf(2026, month, 1), dayOf(2026, month + 1, 1), 'MM', false).calorific ?? 0,
    );
    const quarter = source.over(dayOf(2026, 1, 1), dayOf(2026, 4, 1), 'MM', false).calorific ?? 0;
    expect(quarter).toBeGreaterThanOrEqual(Math.min(...months));
    expect(quarter).toBeLessThanOrEqual(Math.max(...months));
  });

  test('energy is rounded half up and exactly, where floats would not be', () => {
    const at = (conversion: number) => ({
      pressure: null,
      calorific: null,
      conversion,
      factor: conversion,
      scale: 100,
    });
    expect(energyOf(180, at(1129))).toBe(2032);
    expect(energyOf(4, at(1171))).toBe(47);
    expect(energyOf(50, at(1115))).toBe(558);
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 900, max: 1300 }), (volume, conversion) => {
        const exact = BigInt(volume) * BigInt(conversion);
        expect(BigInt(energyOf(volume, at(conversion)))).toBe((exact + 50n) / 100n);
      }),
    );
  });
});
