import { describe, expect, test } from 'vitest';
import type { World } from '../../../mock-server/core/world.ts';
import { meterEvents } from '../../../mock-server/providers/enedis/events-meters.ts';
import { meterIndexes, meterReadings } from '../../../mock-server/providers/enedis/meter-readings.ts';
import type { Direction } from '../../../mock-server/providers/enedis/point.ts';
import type { CurveValue } from '../../../mock-server/providers/enedis/readings/request.ts';
import { day, meterWorld, nowOf, pointIn, pointOf, reasonOf, sum } from './meter-world.ts';

const home = '00000000011001';
const hours = (count: number) => `PT${count}H`;

async function happen(world: World, name: keyof typeof meterEvents, input: Record<string, unknown>) {
  return meterEvents[name].happen(world, { meteringPointId: home, ...input });
}

async function energyOn(world: World, at: string, id = home, direction: Direction = 'consumption') {
  const request = { world, point: pointIn(world, id), now: nowOf(world), from: day(at), to: day(at) + 1, direction };
  const measured = await meterReadings(request, 'daily');
  return measured.series === 'daily' ? (measured.values[0]?.energy ?? 0) : 0;
}

async function curveOn(world: World, at: string, id = home): Promise<readonly CurveValue[]> {
  const point = pointIn(world, id);
  const request = {
    world,
    point,
    now: nowOf(world),
    from: day(at),
    to: day(at) + 1,
    direction: 'consumption' as const,
  };
  const measured = await meterReadings(request, 'curve');
  return measured.series === 'curve' ? measured.values : [];
}

const energyOf = (curve: readonly CurveValue[]) =>
  sum(curve.map(({ power, minutes }) => ((power ?? 0) * minutes) / 60));
const missing = (work: Promise<unknown>) => reasonOf(() => work);

// The worlds stand at 2026-01-15, 9:00 in Paris.
describe('dayDelayed', () => {
  test('holds a day back for so many days', async () => {
    const world = meterWorld();
    expect(await happen(world, 'dayDelayed', { byDays: 2 })).toMatchObject({
      day: '2026-01-15',
      dueAt: '2026-01-18T07:00:00.000Z',
    });
    world.clock.advance(hours(24));
    expect(await missing(energyOn(world, '2026-01-15'))).toBe('no-data');
    expect(await missing(curveOn(world, '2026-01-15'))).toBe('no-data');
    world.clock.advance(hours(48));
    expect(await energyOn(world, '2026-01-15')).toBeGreaterThan(0);
  });

  test('lets the first hours of the curve come in time', async () => {
    const world = meterWorld();
    await happen(world, 'dayDelayed', { byDays: 1, hours: 9 });
    world.clock.advance(hours(24));
    expect(await curveOn(world, '2026-01-15')).toHaveLength(18);
    expect(await missing(energyOn(world, '2026-01-15'))).toBe('no-data');
    world.clock.advance(hours(24));
    expect(energyOf(await curveOn(world, '2026-01-15'))).toBe(await energyOn(world, '2026-01-15'));
  });

  test('is a hole until dayCompleted, and leaves the days around it alone', async () => {
    const world = meterWorld();
    await happen(world, 'dayDelayed', { day: '2026-01-16' });
    world.clock.advance(hours(24 * 20));
    expect(await missing(energyOn(world, '2026-01-16'))).toBe('no-data');
    expect(await energyOn(world, '2026-01-17')).toBeGreaterThan(0);
    await happen(world, 'dayCompleted', { day: '2026-01-16' });
    expect(await curveOn(world, '2026-01-16')).toHaveLength(48);
  });

  test('cannot take back what is out', async () => {
    await expect(happen(meterWorld(), 'dayDelayed', { day: '2026-01-14' })).rejects.toThrow(
      'is out already; delay 2026-01-15',
    );
  });
});

describe('dayCompleted', () => {
  test('needs a day that is due, and lacks something', async () => {
    const world = meterWorld();
    await expect(happen(world, 'dayCompleted', { day: '2026-01-15' })).rejects.toThrow('is not due yet');
    await expect(happen(world, 'dayCompleted', { day: '2026-01-14' })).rejects.toThrow('lacks nothing');
    await expect(happen(world, 'dayCompleted', {})).rejects.toThrow('day is missing');
  });
});

describe('dayCorrected', () => {
  test('changes the day, its curve and the indexes after it, and no other day', async () => {
    const world = meterWorld();
    const before = await energyOn(world, '2026-01-12');
    const neighbour = await curveOn(world, '2026-01-13');
    const request = {
      world,
      point: pointIn(world, home),
      from: day('2026-01-12'),
      to: day('2026-01-15'),
      direction: 'consumption' as const,
    };
    const indexBefore = await meterIndexes({ ...request, now: nowOf(world) });
    await happen(world, 'dayCorrected', { day: '2026-01-12', energy: before + 1001 });
    expect(await energyOn(world, '2026-01-12')).toBe(before + 1001);
    expect(energyOf(await curveOn(world, '2026-01-12'))).toBe(before + 1001);
    expect(await curveOn(world, '2026-01-13')).toEqual(neighbour);
    const indexAfter = await meterIndexes({ ...request, now: nowOf(world) });
    expect(indexAfter.map(({ total }, nth) => total - (indexBefore[nth]?.total ?? 0))).toEqual([0, 1001, 1001]);
  });

  test('replaces a recorded day of the sandbox as well', async () => {
    const world = meterWorld();
    const id = '22516914714270';
    await meterEvents.dayCorrected.happen(world, { meteringPointId: id, day: '2021-09-14', energy: 40_000 });
    expect(await energyOn(world, '2021-09-14', id)).toBe(40_000);
    expect(energyOf(await curveOn(world, '2021-09-14', id))).toBe(40_000);
  });

  test('works on production, and refuses what the meter cannot have counted', async () => {
    const world = meterWorld();
    const id = '24880057139941';
    const input = { meteringPointId: id, day: '2025-06-10', energy: 12_000, direction: 'production' };
    await meterEvents.dayCorrected.happen(world, input);
    expect(await energyOn(world, '2025-06-10', id, 'production')).toBe(12_000);
    await expect(happen(world, 'dayCorrected', { ...input, meteringPointId: home })).rejects.toThrow(
      'measures no production',
    );
    await expect(happen(world, 'dayCorrected', { day: '2026-01-12', energy: 9_000_000 })).rejects.toThrow(
      'at the most',
    );
    await expect(happen(world, 'dayCorrected', { day: '2026-01-12', energy: 1.5 })).rejects.toThrow('whole number');
    await expect(happen(world, 'dayCorrected', { day: '2026-01-12' })).rejects.toThrow('energy is missing');
    await expect(happen(world, 'dayCorrected', { day: '2026-01-15', energy: 1 })).rejects.toThrow('not out yet');
  });
});

describe('loadCurveSwitched', () => {
  test('off: today is not collected any more, what was collected stays', async () => {
    const world = meterWorld();
    expect(await happen(world, 'loadCurveSwitched', { on: false })).toMatchObject({ from: '2026-01-15' });
    world.clock.advance(hours(24));
    expect(await missing(curveOn(world, '2026-01-15'))).toBe('no-data');
    expect(await curveOn(world, '2026-01-14')).toHaveLength(48);
    expect(await energyOn(world, '2026-01-15')).toBeGreaterThan(0);
  });

  test('on: data appear within 24 to 72 hours (enedis.md 2.4)', async () => {
    const world = meterWorld();
    const id = '32320647321714';
    await meterEvents.loadCurveSwitched.happen(world, { meteringPointId: id, on: true });
    world.clock.advance(hours(46));
    expect(await missing(curveOn(world, '2026-01-16', id))).toBe('no-data');
    expect(await missing(curveOn(world, '2026-01-15', id))).toBe('no-data');
    world.clock.advance(hours(1));
    expect(await curveOn(world, '2026-01-16', id)).toHaveLength(48);
  });

  test('needs the other state before', async () => {
    await expect(happen(meterWorld(), 'loadCurveSwitched', { on: true })).rejects.toThrow('collected already');
    await expect(happen(meterWorld(), 'loadCurveSwitched', {})).rejects.toThrow('give true or false');
  });
});

describe('meterReplaced', () => {
  test('begins a new index at midnight, and may change the intervals', async () => {
    const world = meterWorld();
    await happen(world, 'meterReplaced', { index: 7, interval: 15 });
    world.clock.advance(hours(48));
    const request = { world, point: pointIn(world, home), now: nowOf(world), direction: 'consumption' as const };
    const told = await meterIndexes({ ...request, from: day('2026-01-15'), to: day('2026-01-18') });
    expect(told.map(({ removed }) => removed)).toEqual([false, true, false, false]);
    expect(told[2]?.total).toBe(7);
    expect(told[3]?.total).toBe(7 + (await energyOn(world, '2026-01-16')));
    const week = await meterReadings({ ...request, from: day('2026-01-14'), to: day('2026-01-17') }, 'curve');
    if (week.series !== 'curve') throw new Error(week.series);
    expect(week.values.map(({ minutes }) => minutes)).toEqual([...Array(96).fill(30), ...Array(96).fill(15)]);
  });

  test('cannot be of a day whose index is out', async () => {
    await expect(happen(meterWorld(), 'meterReplaced', { date: '2026-01-15' })).rejects.toThrow('is out already');
  });
});

describe('intervalChanges', () => {
  test('inside a day, and the energy stays what it is', async () => {
    const world = meterWorld();
    const plain = meterWorld();
    await happen(world, 'intervalChanges', { interval: 10, hour: 14 });
    for (const one of [world, plain]) one.clock.advance(hours(24));
    const curve = await curveOn(world, '2026-01-15');
    expect(curve).toHaveLength(28 + 60);
    expect(energyOf(curve)).toBe(await energyOn(plain, '2026-01-15'));
    expect(curve.slice(0, 28)).toEqual((await curveOn(plain, '2026-01-15')).slice(0, 28));
  });

  test('takes minutes, or their duration as the readings print it', async () => {
    expect(await happen(meterWorld(), 'intervalChanges', { interval: 'PT10M' })).toMatchObject({ interval: 10 });
    expect(await happen(meterWorld(), 'intervalChanges', { interval: 'PT60M' })).toMatchObject({ interval: 60 });
    expect(await happen(meterWorld(), 'meterReplaced', { interval: 'PT15M' })).toMatchObject({ interval: 15 });
    await expect(happen(meterWorld(), 'intervalChanges', { interval: 'PT20M' })).rejects.toThrow('give 10, 15, 30, 60');
    await expect(happen(meterWorld(), 'intervalChanges', {})).rejects.toThrow('interval is missing');
  });

  test('refuses a length that no meter has', async () => {
    await expect(happen(meterWorld(), 'intervalChanges', { interval: 20 })).rejects.toThrow('give 10, 15, 30, 60');
    await expect(happen(meterWorld(), 'intervalChanges', { interval: 10, hour: 24 })).rejects.toThrow('from 0 to 23');
    await expect(happen(meterWorld(), 'intervalChanges', { interval: 10, day: '2026-01-10' })).rejects.toThrow(
      'is out already',
    );
  });
});

test('an event about a point that does not exist says so', async () => {
  const world = meterWorld();
  await expect(happen(world, 'dayDelayed', { meteringPointId: '99999999999999' })).rejects.toThrow(
    'There is no electricity point',
  );
  await expect(meterEvents.dayDelayed.happen(world, {})).rejects.toThrow('meteringPointId is missing');
  expect(pointOf(world, 'syndicat', 'pool').segment).toBe('C2');
});
