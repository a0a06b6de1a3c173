import { expect, test } from 'vitest';
import { instantOf } from '../../../reference-client/civil-day.ts';
import { gaps } from '../../../reference-client/reading.ts';
import { all, enedisWorld, thrownBy } from './enedis-world.ts';

const home = '00000000011001';
const client1 = '11453290002823';
const client2 = '32320647321714';
const client4 = '42900589957123';
const client5 = '24880057139941';

test('a long span is cut into windows that the operator takes, without gap or overlap (enedis.md 2.4)', async () => {
  await using it = await enedisWorld({ dialects: { enedis: { imperfections: 'none' } } });
  for (const generation of ['v5', '2026'] as const) {
    const span = { from: '2025-12-01', to: '2026-03-10' };
    const curve = await all(it.client(generation).loadCurve(home, span));
    expect(curve).toHaveLength(99 * 48);
    expect(gaps(curve, { start: instantOf(span.from), end: instantOf(span.to) })).toEqual([]);
  }
  expect(it.calls().every((call) => call.endsWith(' 200'))).toBe(true);
  expect(it.calls()).toHaveLength(2 * 15);
});

test('a span is held to the operator’s depth and to today: the ends of it are taken, and one day more is not asked', async () => {
  await using it = await enedisWorld();
  for (const generation of ['v5', '2026'] as const) {
    const enedis = it.client(generation);
    const days = await all(enedis.dailyEnergy(home, { from: '2015-01-01', to: '2030-01-01' }));
    expect(days[0]?.start).toEqual(instantOf('2023-02-23'));
    expect(days.at(-1)?.end).toEqual(instantOf('2026-03-10'));
    const [first] = await all(enedis.loadCurve(home, { from: '2015-01-01', to: '2024-02-28' }));
    expect(first?.start).toEqual(instantOf('2024-02-24'));
  }
  expect(it.world.journal({ status: 400 })).toEqual([]);
});

test('right after midnight no day is asked that may not have begun for the operator (enedis.md 8.17)', async () => {
  for (const today of ['paris', 'utc'] as const) {
    await using it = await enedisWorld({ now: new Date('2026-03-09T23:27:00Z'), dialects: { enedis: { today } } });
    for (const generation of ['v5', '2026'] as const) {
      const enedis = it.client(generation);
      const days = await all(enedis.dailyEnergy(home, { from: '2022-01-01', to: '2026-03-10' }));
      expect(days.at(-1)?.end).toEqual(instantOf('2026-03-09'));
      expect(await all(enedis.dailyEnergy(home, { from: '2026-03-09', to: '2026-03-10' }))).toEqual([]);
    }
    expect(it.world.journal({ status: 400 })).toEqual([]);
  }
});

test('exactly seven days can be avoided, for the weeks in which they were refused (enedis.md 8.18)', async () => {
  await using it = await enedisWorld({ dialects: { enedis: { longestCurve: 'less-than-seven-days' } } });
  const span = { from: '2026-02-01', to: '2026-02-15' };
  expect(await thrownBy(all(it.client('2026').loadCurve(home, span)))).toMatchObject({ operatorCode: 'ADAM-ERR0126' });
  expect((await all(it.client('2026', { longestCurve: 6 }).loadCurve(home, span))).length).toBeGreaterThan(600);
});

test('days in which there is nothing do not end the read of a span, and a span with nothing yields nothing', async () => {
  await using it = await enedisWorld();
  const enedis = it.client('v5', { longestCurve: 6 });
  it.world.faults.use({
    operation: 'consumptionLoadCurve',
    fault: { kind: 'refuse', reason: 'no-data' },
    after: 1,
    times: 1,
  });
  const curve = await all(enedis.loadCurve(home, { from: '2026-02-01', to: '2026-02-19' }));
  expect(gaps(curve, { start: instantOf('2026-02-01'), end: instantOf('2026-02-19') })).toEqual([
    { start: instantOf('2026-02-07'), end: instantOf('2026-02-13') },
  ]);
  expect(await all(enedis.dailyEnergy(client4, { from: '2026-03-03', to: '2026-03-05' }))).toEqual([]);
});

test('a span that begins before the meter’s activation is read from there on (enedis.md 2.4)', async () => {
  await using it = await enedisWorld({ dialects: { enedis: { imperfections: 'none' } } });
  for (const generation of ['v5', '2026'] as const) {
    const enedis = it.client(generation, { environment: 'sandbox' });
    const days = await all(enedis.dailyEnergy(client1, { from: '2018-06-01', to: '2020-01-01' }));
    expect(days[0]?.start).toEqual(instantOf('2019-08-27'));
    expect(days).toHaveLength(127);
    const curve = await all(enedis.loadCurve(client1, { from: '2019-08-20', to: '2019-09-01' }));
    expect(curve[0]?.start).toEqual(instantOf('2019-08-27'));
    expect(curve.at(-1)?.end).toEqual(instantOf('2019-09-01'));
  }
  const refused = it.calls().filter((call) => call.endsWith(' 400'));
  expect(refused).toHaveLength(4);
});

test('where the day of the activation cannot be had, the refusal is told', async () => {
  await using it = await enedisWorld();
  it.world.faults.use({ operation: 'contract*', fault: { kind: 'refuse', reason: 'not-subscribed' } });
  for (const generation of ['v5', '2026'] as const) {
    const enedis = it.client(generation, { environment: 'sandbox' });
    const error = await thrownBy(all(enedis.dailyEnergy(client1, { from: '2019-08-01', to: '2019-10-01' })));
    expect(error).toMatchObject({ code: 'bad-request', operatorCode: 'ADAM-ERR0123' });
  }
});

test('a curve that is not recorded is out of scope, and the days can be read all the same (enedis.md 3.1)', async () => {
  await using it = await enedisWorld();
  const enedis = it.client('v5', { environment: 'sandbox' });
  const span = { from: '2026-02-01', to: '2026-02-08' };
  expect(await thrownBy(all(enedis.loadCurve(client2, span)))).toMatchObject({ code: 'out-of-scope' });
  expect(await all(enedis.dailyEnergy(client2, span))).toHaveLength(7);
  expect(await thrownBy(all(enedis.dailyEnergy(client5, span)))).toMatchObject({ code: 'unknown-point' });
  expect(await all(enedis.dailyEnergy(client5, span, 'production'))).toHaveLength(7);
});

test('what was measured in the last two days is provisional', async () => {
  await using it = await enedisWorld();
  const days = await all(it.client('2026').dailyEnergy(home, { from: '2026-03-05', to: '2026-03-10' }));
  expect(days.map(({ status }) => status)).toEqual(['final', 'final', 'final', 'provisional', 'provisional']);
});
