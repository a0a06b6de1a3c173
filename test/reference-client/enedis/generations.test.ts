import { expect, test } from 'vitest';
import { instantOf } from '../../../reference-client/civil-day.ts';
import { GenerationError } from '../../../reference-client/enedis/generation.ts';
import { gaps } from '../../../reference-client/reading.ts';
import { all, enedisWorld, thrownBy } from './enedis-world.ts';

const home = '00000000011001';
const sunHome = '00000000041001';
const client0 = '22516914714270';
const client4 = '42900589957123';

test('the same span of the same meter gives equal readings on v5 and on 2026', async () => {
  await using it = await enedisWorld({ parks: ['solo', 'soleil'], rights: 'active' });
  const [old, recent] = [it.client('v5'), it.client('2026')];
  const month = { from: '2025-10-20', to: '2025-11-12' };
  for (const point of [home, sunHome]) {
    const curve = await all(old.loadCurve(point, month));
    expect(curve.length).toBeGreaterThan(23 * 48 - 100);
    expect(await all(recent.loadCurve(point, month))).toEqual(curve);
    const days = await all(old.dailyEnergy(point, month));
    expect(days.length).toBeGreaterThan(20);
    expect(await all(recent.dailyEnergy(point, month))).toEqual(days);
    const peaks = await all(old.maxPower(point, month));
    expect(peaks.every(({ at, start, end }) => at && at >= start && at < end)).toBe(true);
    expect(await all(recent.maxPower(point, month))).toEqual(peaks);
  }
  const fed = await all(old.dailyEnergy(sunHome, month, 'production'));
  expect(fed[0]).toMatchObject({ direction: 'production', unit: 'Wh' });
  expect(await all(recent.dailyEnergy(sunHome, month, 'production'))).toEqual(fed);
  expect(await all(recent.loadCurve(sunHome, month, 'production'))).toEqual(
    await all(old.loadCurve(sunHome, month, 'production')),
  );
});

test('a curve runs through the days of 23 and 25 hours without a hole, and adds up to each day', async () => {
  await using it = await enedisWorld({ dialects: { enedis: { imperfections: 'none' } } });
  const enedis = it.client('2026');
  for (const [from, to, halfHours] of [
    ['2025-03-30', '2025-03-31', 46],
    ['2025-10-26', '2025-10-27', 50],
  ] as const) {
    const curve = await all(enedis.loadCurve(home, { from, to }));
    expect(curve).toHaveLength(halfHours);
    expect(gaps(curve, { start: instantOf(from), end: instantOf(to) })).toEqual([]);
    const [day] = await all(enedis.dailyEnergy(home, { from, to }));
    expect(curve.reduce((sum, { value }) => sum + value / 2, 0)).toBe(day?.value);
    expect([day?.start, day?.end]).toEqual([instantOf(from), instantOf(to)]);
  }
});

test('the recorded days of sandbox client 0 are read whatever their age (enedis.md 3.2)', async () => {
  await using it = await enedisWorld();
  for (const generation of ['v5', '2026'] as const) {
    const sandbox = it.client(generation, { environment: 'sandbox' });
    const days = await all(sandbox.dailyEnergy(client0, { from: '2021-09-14', to: '2021-09-22' }));
    expect(days.map(({ value }) => value)).toEqual([49171, 44101, 38218, 39894, 34943, 26429, 38000, 34589]);
    const curve = await all(sandbox.loadCurve(client0, { from: '2021-09-14', to: '2021-09-15' }));
    expect(curve).toHaveLength(48);
    expect(curve[0]).toEqual({
      meteringPointId: client0,
      direction: 'consumption',
      start: new Date('2021-09-13T22:00:00Z'),
      end: new Date('2021-09-13T22:30:00Z'),
      value: 2249,
      unit: 'W',
      quality: 'measured',
      status: 'final',
    });
    expect(curve.at(-1)).toMatchObject({ value: 2172, end: new Date('2021-09-14T22:00:00Z') });
    const [peak] = await all(sandbox.maxPower(client0, { from: '2021-09-14', to: '2021-09-15' }));
    expect(peak).toMatchObject({ value: 4287, unit: 'VA', at: new Date('2021-09-14T09:37:02Z') });
  }
});

test('the holes of sandbox client 4 are gaps, in each way that they may look, and never zeros', async () => {
  for (const sandboxHoles of ['absent', 'null'] as const) {
    await using it = await enedisWorld({ dialects: { enedis: { sandboxHoles } } });
    const week = { from: '2026-03-02', to: '2026-03-09' };
    const span = { start: instantOf(week.from), end: instantOf(week.to) };
    const hole = { start: instantOf('2026-03-03'), end: instantOf('2026-03-05') };
    for (const generation of ['v5', '2026'] as const) {
      const enedis = it.client(generation);
      const curve = await all(enedis.loadCurve(client4, week));
      expect(curve).toHaveLength(5 * 48);
      expect(gaps(curve, span)).toEqual([hole]);
      const days = await all(enedis.dailyEnergy(client4, week));
      expect(gaps(days, span)).toEqual([hole]);
      expect(days.some(({ value }) => value === 0)).toBe(false);
    }
  }
});

test('indexes are there since 2026, and a typed error before', async () => {
  await using it = await enedisWorld();
  const span = { from: '2026-03-01', to: '2026-03-04' };
  const indexes = await all(it.client('2026').indexes(home, span));
  const total = indexes.filter(({ calendar }) => calendar === null);
  expect(total.length).toBeGreaterThanOrEqual(3);
  expect(total[0]).toMatchObject({ meteringPointId: home, direction: 'consumption', unit: 'Wh', context: 'COL' });
  expect(total[0]?.value).toBeGreaterThan(0);
  expect(() => it.client('v5').indexes(home, span)).toThrow(GenerationError);
  await expect(it.client('v5').connection(home)).rejects.toThrow(/no data of the connection/);
  expect(await it.client('2026').connection(home)).toMatchObject({ voltageLevel: 'BT' });
});

test('customer data are the same on both generations where fields correspond', async () => {
  await using it = await enedisWorld({
    parks: ['solo', 'soleil', 'syndicat'],
    rights: 'active',
    dialects: { enedis: { addressGaps: 'none', customerIds: 'positive' } },
  });
  const [old, recent] = [it.client('v5'), it.client('2026')];
  const points = (await it.world.points()).filter(({ provider, park }) => provider === 'enedis' && park !== 'reserved');
  let compared = 0;
  for (const { meteringPointId } of points.filter((_, index) => index % 4 === 0)) {
    const before = await old.customer(meteringPointId).catch(() => undefined);
    if (!before) continue;
    const now = await recent.customer(meteringPointId);
    compared += 1;
    const { holder, contact, contract, address } = before;
    expect(now.contact).toEqual(contact);
    expect(now.holder?.organisation?.siret).toBe(holder?.organisation?.siret);
    if (!holder?.organisation) expect(now.holder?.person).toEqual(holder?.person);
    expect(now.address).toMatchObject({
      street: address?.street,
      postcode: address?.postcode,
      city: address?.city,
      communeCode: address?.communeCode,
    });
    const { segment, activatedOn, type, offPeak, subscribedPower } = contract ?? {};
    expect(now.contract).toMatchObject({ segment, activatedOn, type, offPeak });
    expect(now.contract?.subscribedPower?.value).toBe(subscribedPower?.value);
  }
  expect(compared).toBeGreaterThan(5);
  const some = await recent.customer(home, { parts: ['address'] });
  expect([some.holder, some.contact, some.contract]).toEqual([null, null, null]);
  expect(some.address).not.toBeNull();
});

test('a point or a span that is none is refused before anything is called', async () => {
  await using it = await enedisWorld();
  const enedis = it.client('2026');
  expect(() => enedis.dailyEnergy('123', { from: '2026-01-01', to: '2026-01-02' })).toThrow(RangeError);
  expect(() => enedis.dailyEnergy(home, { from: '2026-01-02', to: '2026-01-01' })).toThrow(RangeError);
  expect(await thrownBy(enedis.customer('x'))).toBeInstanceOf(RangeError);
  expect(await all(enedis.dailyEnergy(home, { from: '2026-03-10', to: '2026-04-01' }))).toEqual([]);
  expect(await all(enedis.loadCurve(home, { from: '2020-01-01', to: '2020-02-01' }))).toEqual([]);
  expect(it.calls()).toEqual([]);
});
