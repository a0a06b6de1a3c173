import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parkOf } from '../../../../mock-server/providers/enedis/park.ts';
import { type ElectricityPoint, measures } from '../../../../mock-server/providers/enedis/point.ts';
import { dailyEnergy } from '../../../../mock-server/providers/enedis/readings/daily-energy.ts';
import { loadCurve } from '../../../../mock-server/providers/enedis/readings/load-curve.ts';
import { maxPower, monthlyMaxPower } from '../../../../mock-server/providers/enedis/readings/max-power.ts';
import type { CurveValue } from '../../../../mock-server/providers/enedis/readings/request.ts';
import { stampOf } from '../../../../mock-server/providers/enedis/stamps.ts';
import { day, meterWorld, nowOf, pointIn, pointOf, sum } from '../meter-world.ts';

const world = meterWorld({ settings: { imperfections: 'none' } });
const now = nowOf(world);
const collected = [...parkOf(world).points()].filter(({ loadCurve: on }) => on);
const anyPoint = fc.constantFrom(...collected);
const anyDay = fc.integer({ min: day('2024-01-15'), max: day('2026-01-10') });

function request(point: ElectricityPoint, from: string | number, to?: string | number) {
  const start = typeof from === 'string' ? day(from) : from;
  const end = to === undefined ? start + 1 : typeof to === 'string' ? day(to) : to;
  const direction = measures(point, 'consumption') ? ('consumption' as const) : ('production' as const);
  return { world, point, now, from: start, to: end, direction };
}

const stamps = (curve: readonly CurveValue[]) => curve.map(({ end }) => stampOf(end));
const energyOf = (curve: readonly CurveValue[]) =>
  sum(curve.map(({ power, minutes }) => ((power ?? 0) * minutes) / 60));

describe('the load curve', () => {
  test('adds up to the energy of the day exactly (enedis.md 2.3)', async () => {
    await fc.assert(
      fc.asyncProperty(anyPoint, anyDay, async (point, at) => {
        // the recorded days of the sandbox disagree, as they do there
        fc.pre(point.sandboxClient === undefined || ![day('2023-05-29'), day('2021-09-14')].includes(at));
        fc.pre(point.sandboxClient !== 4);
        const curve = await loadCurve(request(point, at));
        const [daily] = await dailyEnergy(request(point, at));
        expect(energyOf(curve)).toBe(daily?.energy);
      }),
    );
  });

  test('has even watts at 30 minutes, multiples of 4 at 15, of 6 at 10 (enedis.md 2.3)', async () => {
    await fc.assert(
      fc.asyncProperty(anyPoint, anyDay, async (point, at) => {
        for (const { minutes, power } of await loadCurve(request(point, at))) {
          expect(Number.isInteger(power)).toBe(true);
          expect((power ?? 0) % (60 / minutes)).toBe(0);
        }
      }),
    );
  });

  test('is stamped with the end of each interval in Paris, the last with the next day (enedis.md 2.3)', async () => {
    const told = stamps(await loadCurve(request(pointIn(world, '00000000011001'), '2026-01-05')));
    expect(told).toHaveLength(48);
    expect(told[0]).toBe('2026-01-05 00:30:00');
    expect(told[1]).toBe('2026-01-05 01:00:00');
    expect(told[47]).toBe('2026-01-06 00:00:00');
    const hourly = pointOf(world, 'electricity-points', 'home', ({ interval, loadCurve: on }) => interval === 60 && on);
    expect(stamps(await loadCurve(request(hourly, '2026-01-05')))[0]).toBe('2026-01-05 01:00:00');
  });

  test('has 46 half-hours when the clocks go forward: 01:00, 01:30, 03:00 (enedis.md 2.3)', async () => {
    const told = stamps(await loadCurve(request(pointIn(world, '00000000011001'), '2025-03-30')));
    expect(told).toHaveLength(46);
    expect(told.slice(1, 5).map((stamp) => stamp.slice(11, 16))).toEqual(['01:00', '01:30', '03:00', '03:30']);
    expect(told.at(-1)).toBe('2025-03-31 00:00:00');
  });

  test('has 50 half-hours when they go back: 02:00, 02:30, 02:00, 02:30, 03:00 (enedis.md 2.3)', async () => {
    const told = stamps(await loadCurve(request(pointIn(world, '00000000011001'), '2025-10-26')));
    expect(told).toHaveLength(50);
    expect(told.slice(3, 8).map((stamp) => stamp.slice(11, 16))).toEqual(['02:00', '02:30', '02:00', '02:30', '03:00']);
    const sizes = [];
    for (const interval of [10, 15, 60] as const) {
      sizes.push((await loadCurve(request({ ...pointIn(world, '00000000011001'), interval }, '2025-10-26'))).length);
    }
    expect(sizes).toEqual([150, 100, 25]);
  });

  test('has intervals of any length, and the same energy in all', async () => {
    const point = pointIn(world, '00000000011001');
    const hourly = await loadCurve(request({ ...point, interval: 60 }, '2026-01-05'));
    for (const interval of [10, 15, 30] as const) {
      const curve = await loadCurve(request({ ...point, interval }, '2026-01-05'));
      expect(curve).toHaveLength((24 * 60) / interval);
      const byHour = hourly.map((_, hour) =>
        energyOf(curve.slice((hour * 60) / interval, ((hour + 1) * 60) / interval)),
      );
      expect(byHour).toEqual(hourly.map(({ power }) => power));
    }
  });

  test('changes its intervals inside one answer where the meter changed (enedis.md 8)', async () => {
    const point = pointOf(world, 'syndicat', 'street-lighting', ({ interval }) => interval === 60);
    const curve = await loadCurve(request(point, '2025-11-04'));
    expect(curve.slice(0, 10).every(({ minutes }) => minutes === 60)).toBe(true);
    expect(stamps(curve.slice(9, 12)).map((stamp) => stamp.slice(11, 16))).toEqual(['10:00', '10:30', '11:00']);
    expect(curve).toHaveLength(10 + 28);
    expect(energyOf(curve)).toBe((await dailyEnergy(request(point, '2025-11-04')))[0]?.energy);
  });

  test('holds only days on which it was collected', async () => {
    const point = pointOf(world, 'syndicat', 'office', ({ loadCurve: on }) => !on);
    const curve = await loadCurve(request(point, '2025-06-01', '2025-06-06'));
    expect(curve).toHaveLength(3 * 48);
    expect(stamps(curve)[0]).toBe('2025-06-03 00:30:00');
    expect(await loadCurve(request(pointIn(world, '32320647321714'), '2026-01-05'))).toEqual([]);
  });

  test('is the same in any order of asking, and in windows that overlap', async () => {
    await fc.assert(
      fc.asyncProperty(anyPoint, anyDay, async (point, at) => {
        const week = await loadCurve(request(point, at, Math.min(at + 7, day('2026-01-14'))));
        const one = await loadCurve(request(point, at + 2));
        expect(week.filter(({ end }) => one.some((value) => value.end === end))).toEqual(one);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the greatest power', () => {
  test('is no less than what the curve of the day shows, and no more than 1.1 times the subscribed on C5', async () => {
    const consuming = collected.filter((point) => measures(point, 'consumption') && point.sandboxClient !== 4);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...consuming), anyDay, async (point, at) => {
        fc.pre(point.sandboxClient === undefined);
        const [peak] = await maxPower(request(point, at));
        const curve = await loadCurve(request(point, at));
        const shown = Math.max(...curve.map(({ power }) => power ?? 0));
        expect(peak?.power).toBeGreaterThanOrEqual(shown);
        if (point.segment === 'C5') expect(peak?.power).toBeLessThanOrEqual(point.subscribedPower * 1.1);
        const holding = curve.find(
          ({ end, minutes }) => (peak?.at ?? 0) < end && (peak?.at ?? 0) >= end - minutes * 60_000,
        );
        expect(holding).toBeDefined();
        expect(sum(peak?.phases ?? [peak?.power ?? 0])).toBe(peak?.power);
      }),
    );
  });

  test('is found once, and the same when it is asked for day by day', async () => {
    const point = pointIn(world, '00000000011001');
    const month = await maxPower(request(point, '2025-02-01', '2025-03-01'));
    const single = [];
    for (let at = day('2025-02-28'); at >= day('2025-02-01'); at -= 1)
      single.unshift(...(await maxPower(request(point, at))));
    expect(single).toEqual(month);
    expect(month.map(({ at }) => stampOf(at).slice(0, 10))).toEqual(
      Array.from({ length: 28 }, (_, nth) => `2025-02-${String(nth + 1).padStart(2, '0')}`),
    );
  });

  test('of a month is the greatest of its days', async () => {
    const values = await maxPower(request(pointIn(world, '00000000021048'), '2025-01-20', '2025-03-05'));
    const monthly = monthlyMaxPower(values);
    expect(monthly.map(({ at }) => stampOf(at).slice(0, 7))).toEqual(['2025-01', '2025-02', '2025-03']);
    const february = values.filter(({ at }) => stampOf(at).startsWith('2025-02'));
    expect(monthly[1]?.power).toBe(Math.max(...february.map(({ power }) => power ?? 0)));
    expect(monthly[1]?.phases).not.toBeNull();
  });
});
