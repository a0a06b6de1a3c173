import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../mock-server/core/paris.ts';
import { stations, weatherOf } from '../../mock-server/core/weather.ts';
import type { World } from '../../mock-server/core/world.ts';

const worldOf = (seed: string) => ({ seed }) as World;
const names = Object.keys(stations) as (keyof typeof stations)[];

describe('weather', () => {
  test.each(names)('the heating seasons of %s have their normal degree days on average (portal.md 5.2)', (name) => {
    let sum = 0;
    for (let seed = 0; seed < 10; seed += 1) {
      const weather = weatherOf(worldOf(String(seed)), name);
      for (let year = 2006; year < 2026; year += 1) {
        for (let day = dayOf(year, 10, 1); day <= dayOf(year + 1, 5, 20); day += 1) sum += weather.degreeDays(day);
      }
    }
    expect(Math.abs(sum / 200 / stations[name].normal - 1)).toBeLessThan(0.03);
  });

  test('a day has the same degree days whatever was asked before', () => {
    const day = fc.integer({ min: dayOf(2015, 1, 1), max: dayOf(2027, 1, 1) });
    fc.assert(
      fc.property(fc.array(day, { minLength: 1 }), (days) => {
        const used = weatherOf(worldOf('a'), 'ORLY');
        const asked = days.map((one) => used.degreeDays(one));
        const fresh = days.toReversed().map((one) => weatherOf(worldOf('a'), 'ORLY').degreeDays(one));
        expect(fresh.reverse()).toEqual(asked);
      }),
    );
  });

  test('heating stops in summer, and lags behind the weather', () => {
    const weather = weatherOf(worldOf('a'), 'BELFORT');
    const year = weather.heatingOf(2025);
    expect(year).toHaveLength(365);
    expect(weather.heatingOf(2024)).toHaveLength(366);
    const first = dayOf(2025, 1, 1);
    for (let day = dayOf(2025, 5, 21); day < dayOf(2025, 10, 1); day += 1) expect(year[day - first]).toBe(0);
    const weighed = [0.64, 0.24, 0.12].reduce((sum, part, lag) => sum + part * weather.degreeDays(first + 20 - lag), 0);
    expect(year[20]).toBeCloseTo(weighed, 6);
  });
});
