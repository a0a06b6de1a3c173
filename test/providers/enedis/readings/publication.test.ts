import { describe, expect, test } from 'vitest';
import { instantOf } from '../../../../mock-server/core/paris.ts';
import type { World } from '../../../../mock-server/core/world.ts';
import { parkOf } from '../../../../mock-server/providers/enedis/park.ts';
import type { ElectricityPoint } from '../../../../mock-server/providers/enedis/point.ts';
import { dailyEnergy } from '../../../../mock-server/providers/enedis/readings/daily-energy.ts';
import { indexes } from '../../../../mock-server/providers/enedis/readings/indexes.ts';
import { loadCurve } from '../../../../mock-server/providers/enedis/readings/load-curve.ts';
import { maxPower } from '../../../../mock-server/providers/enedis/readings/max-power.ts';
import { type Flaw, flaws, Plan } from '../../../../mock-server/providers/enedis/readings/plan.ts';
import { day, meterWorld, pointIn, sum } from '../meter-world.ts';

const world = meterWorld();
const home = pointIn(world, '00000000011001');
const consumption = { direction: 'consumption' } as const;

// What a customer of a point sees of one day at a moment of a later one.
async function seen(
  point: ElectricityPoint,
  at: number,
  later: number,
  hour: number,
  minute = 0,
  inWorld: World = world,
) {
  const request = {
    world: inWorld,
    point,
    now: instantOf(at + later, hour, minute),
    from: at,
    to: at + 1,
    ...consumption,
  };
  return {
    energy: (await dailyEnergy(request))[0]?.energy,
    points: (await loadCurve(request)).length,
    peaks: (await maxPower(request)).length,
  };
}

describe('a day comes out', () => {
  test('the next morning at 8:00 in Paris, not before (enedis.md 2.4)', async () => {
    const at = day('2025-07-10');
    expect(await seen(home, at, 1, 7, 59)).toEqual({ energy: undefined, points: 0, peaks: 0 });
    expect(await seen(home, at, 1, 8)).toMatchObject({ points: 48, peaks: 1 });
  });

  test('at another hour where the dialect says so (enedis.md 2.4: 6:00 to 10:00 observed)', async () => {
    const early = meterWorld({ settings: { publicationHour: '06' } });
    expect((await seen(home, day('2025-07-10'), 1, 6, 0, early)).points).toBe(48);
  });

  test('and is left out of a longer answer before that (enedis.md 2.4, partial data)', async () => {
    const request = { world, point: home, from: day('2025-07-01'), to: day('2025-07-11'), ...consumption };
    const before = await dailyEnergy({ ...request, now: instantOf(day('2025-07-11'), 7) });
    expect(before.map(({ day: at }) => at)).toEqual(Array.from({ length: 9 }, (_, nth) => day('2025-07-01') + nth));
  });
});

describe('a few days of a park', () => {
  const points = [...parkOf(world).points()].filter(
    ({ park, direction, loadCurve: on }) => park === 'electricity-points' && direction === 'consumption' && on,
  );

  // a day that has a flaw, of some point
  function flawed(flaw: Flaw): { point: ElectricityPoint; at: number } {
    for (const point of points) {
      for (let at = day('2025-01-01'); at < day('2026-01-01'); at += 1) {
        if (new Plan(world, point).flawOf(at) === flaw) return { point, at };
      }
    }
    throw new Error('none');
  }

  test('come a day late', async () => {
    const { point, at } = flawed(flaws.late);
    expect(await seen(point, at, 2, 7, 59)).toEqual({ energy: undefined, points: 0, peaks: 0 });
    expect((await seen(point, at, 2, 8)).points).toBeGreaterThan(0);
  });

  test('have their energy days before their curve (enedis.md 8)', async () => {
    const { point, at } = flawed(flaws.curveLate);
    expect(await seen(point, at, 1, 8)).toMatchObject({ energy: expect.any(Number), points: 0, peaks: 1 });
    expect((await seen(point, at, 3, 8)).points).toBeGreaterThan(0);
  });

  test('come in two parts', async () => {
    const { point, at } = flawed(flaws.inParts);
    const first = await seen(point, at, 1, 8);
    const whole = await seen(point, at, 2, 8);
    expect(first.energy).toBeUndefined();
    expect(first.points).toBeGreaterThan(0);
    expect(first.points).toBeLessThan(whole.points);
  });

  test('are a hole that is filled after three days (enedis.md 2.4)', async () => {
    const { point, at } = flawed(flaws.hole);
    expect(await seen(point, at, 3, 23)).toEqual({ energy: undefined, points: 0, peaks: 0 });
    expect((await seen(point, at, 4, 8)).points).toBeGreaterThan(0);
  });

  test('lose their curve for ever, and keep their energy', async () => {
    const { point, at } = flawed(flaws.curveLost);
    expect(await seen(point, at, 300, 8)).toMatchObject({ energy: expect.any(Number), points: 0 });
  });

  test('are too low at first, and set right two days later, curve and index with them', async () => {
    const { point, at } = flawed(flaws.wrongAtFirst);
    const first = await seen(point, at, 1, 8);
    const later = await seen(point, at, 3, 8);
    expect(first.energy).toBeLessThan(later.energy ?? 0);
    const asked = { world, point, now: instantOf(at + 1, 9), from: at, to: at + 2, ...consumption };
    const energy = sum(
      (await loadCurve({ ...asked, to: at + 1 })).map(({ power, minutes }) => ((power ?? 0) * minutes) / 60),
    );
    expect(energy).toBe(first.energy);
    const [before, after] = await indexes(asked);
    expect((after?.total ?? 0) - (before?.total ?? 0)).toBe(first.energy);
  });

  test('are as rare as the plan says, and none where the dialect or the park wants none', () => {
    const shareOf = (inWorld: World, from: readonly ElectricityPoint[]) => {
      let found = 0;
      for (const point of from) {
        const plan = new Plan(inWorld, point);
        for (let at = day('2024-01-01'); at < day('2026-01-01'); at += 1) if (plan.flawOf(at)) found += 1;
      }
      return found / (from.length * 731);
    };
    const planned = sum(Object.values(flaws).map(({ share }) => share));
    expect(shareOf(world, points)).toBeCloseTo(planned, 2);
    expect(shareOf(meterWorld({ settings: { imperfections: 'none' } }), points)).toBe(0);
    expect(shareOf(world, [home])).toBe(0);
  });
});
