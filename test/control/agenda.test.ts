import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSimulator, type Simulator } from '../../mock-server/index.ts';
import { connect, type TestSimulator, type TestWorld, type TestWorldPlan } from '../../mock-server/testing/index.ts';

interface Item {
  at: string;
  provider: string;
  kind: string;
  about: string;
  meteringPointId?: string;
}

let simulator: Simulator;
let tests: TestSimulator;

beforeAll(async () => {
  simulator = await createSimulator();
  tests = connect(simulator.url);
});
afterAll(() => simulator.close());

const worldAt = (now: string, plan: TestWorldPlan = {}): Promise<TestWorld> =>
  tests.createWorld({ now, quotas: 'off', parks: ['solo'], ...plan });

async function agenda(world: TestWorld, by: string): Promise<{ until: string; items: Item[]; more?: true }> {
  const answer = await fetch(`${simulator.url}/_wattif/worlds/${world.id}/agenda?by=${by}`);
  return (await answer.json()) as never;
}

test('electricity of a day is due the next morning at 8:00 in Paris (enedis.md 2.4)', async () => {
  const { items, until } = await agenda(await worldAt('2026-01-15T06:00:00Z'), 'P1D');
  expect(until).toBe('2026-01-16T06:00:00.000Z');
  const power = items.filter(({ provider }) => provider === 'enedis');
  expect(power).toEqual([
    {
      at: '2026-01-15T07:00:00.000Z',
      provider: 'enedis',
      kind: 'publication',
      about: 'Electricity of 2026-01-14 is due.',
    },
  ]);
});

test('what the agenda says is due is not there before, and is there then: informative gas of a 1M meter (adict.md 5.6)', async () => {
  const world = await worldAt('2026-01-14T23:30:00Z', { rights: 'active' });
  const [item] = (await agenda(world, 'P1D')).items.filter(({ about }) => about.startsWith('Informative'));
  const [day = ''] = /\d{4}-\d\d-\d\d/.exec(item?.about ?? '') ?? [];
  const days = async () => {
    const { GrdfClient } = await import('../../reference-client/index.ts');
    const clock = { now: () => Date.parse('2026-01-15T12:00:00Z'), sleep: async () => undefined };
    const grdf = new GrdfClient({ ...world.application, host: world.url, clock, paces: [] });
    const found: string[] = [];
    for await (const { start } of grdf.informative('00000000010001', { from: '2026-01-01', to: '2026-01-15' })) {
      found.push(start.toISOString().slice(0, 10));
    }
    return found;
  };
  await world.clock.set({ now: new Date(Date.parse(item?.at ?? '') - 1000).toISOString() });
  expect(await days()).not.toContain(day);
  await world.clock.set({ now: item?.at ?? '' });
  expect(await days()).toContain(day);
});

test('a published month is due the day after the reading of its point, and a half-year too (adict.md 5.6)', async () => {
  const { items } = await agenda(await worldAt('2026-02-01T12:00:00Z'), 'P1D');
  expect(items.filter(({ meteringPointId }) => meteringPointId === '00000000010001')).toEqual([
    expect.objectContaining({ about: 'Published gas from 2026-01-01 to 2026-02-01 is due.' }),
  ]);
});

test('a consent whose term ends stands on the agenda, in the order of time', async () => {
  const world = await worldAt('2026-01-15T08:00:00Z');
  await world.happen('enedis', 'consentGiven', { meteringPointId: '00000000011001', duration: 'P2D' });
  const { items } = await agenda(world, 'P3D');
  expect(items.map(({ at }) => at)).toEqual(items.map(({ at }) => at).toSorted());
  expect(items).toContainEqual({
    at: '2026-01-17T08:00:00.000Z',
    provider: 'enedis',
    kind: 'consent',
    about: 'The term ends.',
    meteringPointId: '00000000011001',
  });
});

test('a duration that is none is told so', async () => {
  expect(await agenda(await worldAt('2026-01-15T08:00:00Z'), 'tomorrow')).toMatchObject({
    status: 400,
    detail: expect.stringContaining('"tomorrow" is no ISO 8601 duration'),
  });
});

test('a look ahead over centuries shows what comes first, and says that there is more', async () => {
  const world = await worldAt('2026-01-15T08:00:00Z');
  const [near, far] = [await agenda(world, 'P3Y'), await agenda(world, 'P900Y')];
  expect(far.more).toBe(true);
  expect(far.items).toHaveLength(500);
  expect(far.items).toEqual(near.items);
});

test('the agenda of one meter knows what comes of it alone, however far behind in its park it stands', async () => {
  const world = await worldAt('2026-01-15T08:00:00Z', { parks: ['gas-points:900'] });
  const points = (await world.points()).filter(({ park }) => park === 'gas-points');
  const point = points.slice(600).find(({ frequency }) => frequency === 'MM');
  const { items } = await agenda(world, `P40D&kind=publication&meteringPointId=${point?.meteringPointId}`);
  const own = items.filter(({ meteringPointId }) => meteringPointId !== undefined);
  expect(own.map(({ about }) => about)).toEqual(['Published gas from 2026-01-01 to 2026-02-01 is due.']);
  expect(own.map(({ meteringPointId }) => meteringPointId)).toEqual([point?.meteringPointId]);
  expect(items.filter(({ about }) => about.includes('(JJ)'))).toEqual([]);
  expect(items.length).toBeGreaterThan(30);
});
