import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, dayOf, instantOf } from '../../../../mock-server/core/paris.ts';
import { weatherOf } from '../../../../mock-server/core/weather.ts';
import { parkOf } from '../../../../mock-server/providers/enedis/park.ts';
import type { Direction, ElectricityPoint } from '../../../../mock-server/providers/enedis/point.ts';
import { measures } from '../../../../mock-server/providers/enedis/point.ts';
import { clockOf } from '../../../../mock-server/providers/enedis/truth/day-clock.ts';
import { EnergyMeter, forgetEnergy } from '../../../../mock-server/providers/enedis/truth/energy.ts';
import { daylight, sunOf } from '../../../../mock-server/providers/enedis/truth/sun.ts';
import { day, meterWorld, pointIn, pointOf, sum } from '../meter-world.ts';

const world = meterWorld();
const points = [...parkOf(world).points()];
const firstDay = dayOf(2021, 1, 1);
const lastDay = dayOf(2025, 12, 31);
const anyDay = fc.integer({ min: firstDay, max: lastDay });
const anyPoint = fc.constantFrom(...points);
const directions = ['consumption', 'production'] as const satisfies readonly Direction[];
const meterOf = (point: ElectricityPoint, direction: Direction = 'consumption') =>
  new EnergyMeter(world, point, direction);

function* days(from: string, to: string): Iterable<number> {
  for (let at = day(from); at < day(to); at += 1) yield at;
}

describe('energy is split downwards, exactly', () => {
  test('hours add up to the day, parts to the hour, in whole Wh', () => {
    fc.assert(
      fc.property(anyPoint, anyDay, fc.constantFrom(...directions), (point, at, direction) => {
        fc.pre(measures(point, direction));
        const meter = meterOf(point, direction);
        const energyDay = meter.dayOf(at);
        expect(energyDay.hours).toHaveLength(clockOf(at).hours);
        expect(sum(energyDay.hours)).toBe(meter.on(at));
        energyDay.hours.forEach((energy, hour) => {
          const parts = energyDay.parts(hour);
          expect(sum(parts)).toBe(energy);
          expect(parts.every((part) => Number.isInteger(part) && part >= 0)).toBe(true);
        });
      }),
    );
  });

  test('what was used up to a day is the sum of the days before, over any window', () => {
    fc.assert(
      fc.property(anyPoint, anyDay, fc.integer({ min: 1, max: 500 }), (point, at, length) => {
        fc.pre(at >= point.activatedOn);
        const meter = meterOf(point, measures(point, 'consumption') ? 'consumption' : 'production');
        let total = 0;
        for (let nth = 0; nth < length; nth += 1) total += meter.on(at + nth);
        expect(meter.before(at + length) - meter.before(at)).toBe(total);
      }),
      { numRuns: 40 },
    );
  });

  test('a day is the same whatever was asked before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyPoint, anyDay), { minLength: 2, maxLength: 6 }), (asked) => {
        const told = (order: typeof asked) =>
          new Map(order.map(([point, at]) => [`${point.id} ${at}`, [...meterOf(point).dayOf(at).hours]]));
        const inOrder = told(asked);
        forgetEnergy(world);
        expect(told([...asked].reverse())).toEqual(new Map([...inOrder].reverse()));
      }),
      { numRuns: 20 },
    );
  });

  test('a corrected day has the energy it was corrected to, and the days after count it', () => {
    const point = pointOf(world, 'syndicat', 'office');
    const at = day('2025-03-11');
    const corrected = new EnergyMeter(world, point, 'consumption', new Map([[at, 12_345]]));
    expect(sum(corrected.dayOf(at).hours)).toBe(12_345);
    const delta = 12_345 - meterOf(point).on(at);
    expect(corrected.before(at + 1) - meterOf(point).before(at + 1)).toBe(delta);
    expect(corrected.before(at)).toBe(meterOf(point).before(at));
  });
});

describe('use follows the world', () => {
  test('a point uses about what its park says, year by year', () => {
    for (const point of points.filter(({ yearlySolar, park }) => yearlySolar === 0 && park !== 'electricity-points')) {
      const meter = meterOf(point, point.direction === 'production' ? 'production' : 'consumption');
      for (const year of [2024, 2025]) {
        const used = (meter.before(dayOf(year + 1, 1, 1)) - meter.before(dayOf(year, 1, 1))) / 1000;
        expect(used / point.yearlyEnergy).toBeGreaterThan(0.8);
        expect(used / point.yearlyEnergy).toBeLessThan(1.2);
      }
    }
  });

  test('an electric home uses more on cold days', () => {
    const point = pointIn(world, '00000000011001');
    const weather = weatherOf(world, point.station);
    const winter = [...days('2024-11-01', '2025-03-01')].sort(
      (a, b) => weather.temperature(a) - weather.temperature(b),
    );
    const used = (some: readonly number[]) => sum(some.map((at) => meterOf(point).on(at))) / some.length;
    expect(used(winter.slice(0, 30))).toBeGreaterThan(1.3 * used(winter.slice(-30)));
    expect(used([...days('2025-01-01', '2025-02-01')])).toBeGreaterThan(
      2 * used([...days('2025-07-01', '2025-08-01')]),
    );
  });

  test('an office rests at weekends and on public holidays, a school in its holidays too', () => {
    const office = meterOf(pointOf(world, 'syndicat', 'office'));
    const school = meterOf(pointOf(world, 'syndicat', 'school', ({ segment }) => segment === 'C4'));
    expect(office.on(day('2025-06-12'))).toBeGreaterThan(1.8 * office.on(day('2025-06-14')));
    expect(office.on(day('2025-06-10'))).toBeGreaterThan(1.8 * office.on(day('2025-06-09')));
    expect(school.on(day('2025-06-12'))).toBeGreaterThan(2 * school.on(day('2025-07-24')));
  });

  test('a home wakes at six, and uses most in the evening', () => {
    const point = pointOf(world, 'electricity-points', 'home', ({ yearlySolar }) => yearlySolar === 0);
    const by = new Float64Array(24);
    for (const at of days('2025-01-06', '2025-03-01')) {
      meterOf(point)
        .dayOf(at)
        .hours.forEach((energy, hour) => {
          by[hour] = (by[hour] ?? 0) + energy;
        });
    }
    expect(by[19]).toBeGreaterThan(1.5 * (by[15] ?? 0));
    expect(by[7]).toBeGreaterThan(1.5 * (by[3] ?? 0));
  });

  test('street lighting burns at one power, at night alone (portal.md 5.3)', () => {
    const point = pointOf(world, 'syndicat', 'street-lighting', ({ darkAtNight }) => darkAtNight);
    for (const at of [...days('2025-01-10', '2025-01-14'), ...days('2025-06-19', '2025-06-23')]) {
      const { rise, set } = daylight(sunOf(at, point.latitude, point.longitude));
      const { start } = clockOf(at);
      const energyDay = meterOf(point).dayOf(at);
      const full = Math.max(...energyDay.hours);
      energyDay.hours.forEach((energy, hour) => {
        const from = start + hour * 3_600_000;
        if (from >= rise && from + 3_600_000 <= set) expect(energy).toBe(0);
        if (from >= instantOf(at, 23) || from < instantOf(at, 5)) expect(energy).toBe(0);
        if (from >= set && from + 3_600_000 <= instantOf(at, 23))
          expect(Math.abs(energy - full)).toBeLessThanOrEqual(1);
      });
    }
  });

  test('panels make nothing at night, more in summer, and more under a clear sky', () => {
    const point = pointOf(world, 'soleil', 'solar');
    const meter = meterOf(point, 'production');
    const weather = weatherOf(world, point.station);
    const june = [...days('2025-06-01', '2025-07-01')].sort((a, b) => weather.clouds(a) - weather.clouds(b));
    expect(meter.on(june[0] ?? 0)).toBeGreaterThan(1.8 * meter.on(june.at(-1) ?? 0));
    expect(meter.dayOf(june[0] ?? 0).hours[2]).toBe(0);
    const month = (first: string) => meter.before(addMonths(day(first), 1)) - meter.before(day(first));
    expect(month('2025-06-01')).toBeGreaterThan(3 * month('2025-12-01'));
  });

  test('of a self-consumer the larger side shows the difference, the other nothing (enedis.md 3.1, client 6)', () => {
    for (const id of ['12655648759651', '00000000041002', '00000000041003']) {
      const point = pointIn(world, id);
      let both = 0;
      for (const at of days('2025-05-01', '2025-05-15')) {
        const used = meterOf(point).dayOf(at).hours;
        const made = meterOf(point, 'production').dayOf(at).hours;
        expect(used.map((energy, hour) => Math.min(energy, made[hour] ?? 0)).every((least) => least === 0)).toBe(true);
        if (sum(used) > 0 && sum(made) > 0) both += 1;
      }
      expect(both).toBeGreaterThan(7);
    }
  });
});

test('no interval of a C5 point draws more than what is subscribed', () => {
  for (const point of points.filter(({ segment, direction }) => segment === 'C5' && direction !== 'production')) {
    const meter = meterOf(point);
    for (const at of [day('2025-01-14'), day('2025-08-20')]) {
      const energyDay = meter.dayOf(at);
      const most = Math.max(...[...energyDay.hours.keys()].flatMap((hour) => [...energyDay.parts(hour)]));
      expect(most * 12).toBeLessThanOrEqual(point.subscribedPower);
    }
  }
});

test('two worlds of different seeds have different meters, of one seed the same', () => {
  const point = pointIn(world, '00000000011001');
  const at = day('2025-01-14');
  const other = (seed: string) => new EnergyMeter(meterWorld({ seed }), point, 'consumption').on(at);
  expect(other('wattif')).toBe(meterOf(point).on(at));
  expect(other('another')).not.toBe(meterOf(point).on(at));
});
