import { expect, test } from 'vitest';
import { instantOf } from '../../../../mock-server/core/paris.ts';
import { dailyEnergy } from '../../../../mock-server/providers/enedis/readings/daily-energy.ts';
import { indexes } from '../../../../mock-server/providers/enedis/readings/indexes.ts';
import { day, meterWorld, nowOf, pointIn, pointOf } from '../meter-world.ts';

const world = meterWorld({ settings: { imperfections: 'none' } });
const now = nowOf(world);
const consumption = { direction: 'consumption' } as const;

test('the energy of a day is the difference of two indexes', async () => {
  for (const id of ['00000000011001', '22516914714270', '12655648759651']) {
    for (const direction of ['consumption', 'production'] as const) {
      const point = pointIn(world, id);
      if (direction === 'production' && point.direction !== 'both') continue;
      const request = { world, point, now, from: day('2021-08-01'), to: day('2021-12-01'), direction };
      const told = await indexes(request);
      const daily = await dailyEnergy({ ...request, to: request.to - 1 });
      expect(told.slice(1).map(({ total }, nth) => total - (told[nth]?.total ?? 0))).toEqual(
        daily.map(({ energy }) => energy),
      );
    }
  }
});

test('an index is of midnight in Paris, and out with the day before', async () => {
  const point = pointIn(world, '00000000011001');
  const request = { world, point, from: day('2026-01-10'), to: day('2026-01-12'), ...consumption };
  const at = async (hour: number) =>
    (await indexes({ ...request, now: instantOf(day('2026-01-11'), hour) })).map((one) => one.at);
  expect(await at(7)).toEqual([instantOf(day('2026-01-10'))]);
  expect(await at(8)).toEqual([instantOf(day('2026-01-10')), instantOf(day('2026-01-11'))]);
});

test('the register of the lower tariff never counts more than the whole, and neither goes back', async () => {
  const points = ['00000000011001', '63695879465986'].map((id) => pointIn(world, id));
  for (const point of points) {
    const told = await indexes({ world, point, now, from: day('2025-01-01'), to: day('2026-01-01'), ...consumption });
    const hasHours = told.every(({ offPeak }) => offPeak !== null);
    told.slice(1).forEach(({ total, offPeak }, nth) => {
      const before = told[nth];
      const used = total - (before?.total ?? 0);
      const usedOffPeak = (offPeak ?? 0) - (before?.offPeak ?? 0);
      expect(used).toBeGreaterThanOrEqual(0);
      if (hasHours) expect(usedOffPeak).toBeGreaterThan(0);
      expect(usedOffPeak).toBeLessThanOrEqual(used);
    });
  }
});

test('a meter that was replaced is read for the last time beside the first reading of the new one', async () => {
  const point = pointOf(world, 'syndicat', 'street-lighting', ({ interval }) => interval === 60);
  const request = { world, point, now, from: day('2025-11-02'), to: day('2025-11-07'), ...consumption };
  const told = await indexes(request);
  const daily = await dailyEnergy(request);
  expect(told.map(({ removed }) => removed)).toEqual([false, false, true, false, false, false]);
  const [, second, last, first, next] = told;
  expect(first?.at).toBe(last?.at);
  expect(first?.total).toBe(0);
  expect((last?.total ?? 0) - (second?.total ?? 0)).toBe(daily[1]?.energy);
  expect(next?.total).toBe(daily[2]?.energy);
});
