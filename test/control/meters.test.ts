import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSimulator, type Simulator } from '../../mock-server/index.ts';
import { connect, type TestSimulator, type TestWorld } from '../../mock-server/testing/index.ts';
import type { components } from '../../openapi/types/control.d.ts';
import { flawsOf } from '../support/schema.ts';

type Readings = components['schemas']['Readings'];
type Points = components['schemas']['Points'];
type Problem = components['schemas']['Problem'];

const sandboxHome = '22516914714270';

let simulator: Simulator;
let tests: TestSimulator;
let world: TestWorld;

beforeAll(async () => {
  simulator = await createSimulator();
  tests = connect(simulator.url);
  world = await tests.createWorld({
    now: '2026-01-15T08:00:00Z',
    parks: ['solo', 'syndicat', 'electricity-points:3000'],
    rights: 'active',
  });
});
afterAll(() => simulator.close());

async function told<T>(path: string, status = 200): Promise<T> {
  const answer = await fetch(`${simulator.url}/_wattif/worlds/${world.id}${path}`);
  const body = (await answer.json()) as T;
  expect(answer.status, JSON.stringify(body).slice(0, 200)).toBe(status);
  return body;
}

test('readings come in columns of one length, days in Paris, with what they are and who looks', async () => {
  const found = await told<Readings>(
    `/points/42900589957123/readings?series=daily-energy&from=2026-01-12&to=2026-01-17`,
  );
  expect(found).toMatchObject({
    now: '2026-01-15T08:00:00.000Z',
    world: world.id,
    provider: 'enedis',
    meteringPointId: '42900589957123',
    as: 'visible',
    application: world.application.clientId,
    from: '2026-01-12',
    to: '2026-01-17',
    series: { name: 'daily-energy', step: 'day', quantities: [{ name: 'energy', unit: 'Wh' }] },
    at: [1768172400, 1768258800, 1768345200, 1768431600, 1768518000],
    until: [1768258800, 1768345200, 1768431600, 1768518000, 1768604400],
    values: { energy: [expect.any(Number), null, null, null, null] },
    qualities: ['measured', 'hole', 'hole', 'awaited', 'awaited'],
    provisional: [],
  });
  expect(found.refused).toBeUndefined();
  const truth = await told<Readings>(
    `/points/42900589957123/readings?series=daily-energy&from=2026-01-12&to=2026-01-17&as=true`,
  );
  expect(truth.qualities).toEqual(['measured', 'measured', 'measured', 'awaited', 'awaited']);
});

test("unless told otherwise a look is at the point's first series, for 31 days up to today, as the first application", async () => {
  const found = await told<Readings>(`/points/${sandboxHome}/readings`);
  expect(found).toMatchObject({
    series: { name: 'daily-energy' },
    from: '2025-12-16',
    to: '2026-01-16',
    as: 'visible',
  });
  expect(found.at).toHaveLength(31);
  expect(found.qualities.slice(-2)).toEqual(['measured', 'awaited']);
});

test('what one application may not see, with the reason, another may', async () => {
  const two = await tests.createWorld({
    now: '2026-01-15T08:00:00Z',
    parks: ['solo'],
    applications: [{ name: 'one' }, { name: 'two' }],
    rights: 'active',
  });
  const [home] = (await two.points()).filter(({ provider }) => provider === 'enedis');
  const id = home?.meteringPointId ?? '';
  await two.happen('enedis', 'consentRevoked', { meteringPointId: id, clientId: two.applications[1]?.clientId });
  const seenBy = async (nth: number) => {
    const query = `from=2026-01-01&to=2026-01-10&application=${two.applications[nth]?.clientId}`;
    const answer = await fetch(`${simulator.url}/_wattif/worlds/${two.id}/points/${id}/readings?${query}`);
    return (await answer.json()) as Readings;
  };
  expect((await seenBy(0)).refused).toBeUndefined();
  const refused = await seenBy(1);
  expect(refused.refused).toEqual({
    reason: 'no-consent',
    why: 'No consent of the customer for this application and point: ask for one at the authorize page.',
  });
  expect(refused.values.energy?.every((value) => value === null)).toBe(true);
});

test.each([
  ['showPoint', `/points/${sandboxHome}`],
  ['readReadings', `/points/${sandboxHome}/readings?series=load-curve`],
  ['readReadings', `/points/${sandboxHome}/readings?series=index&as=true`],
  ['readReadings', '/points/32320647321714/readings?series=load-curve'],
  ['showPoint', '/points/1'],
])('%s answers %s as it is described', async (operation, path) => {
  const answer = await fetch(`${simulator.url}/_wattif/worlds/${world.id}${path}`);
  expect(flawsOf(operation, { status: answer.status, text: await answer.text(), headers: answer.headers })).toEqual([]);
});

test.each([
  [
    '/points/1',
    404,
    /^There is no metering point "1" in the world ".+"\. GET \/_wattif\/worlds\/.+\/points lists those/,
  ],
  ['/points/1/readings', 404, /^There is no metering point "1"/],
  [
    `/points/${sandboxHome}?application=nobody`,
    400,
    /^There is no application "nobody" in the world .+ Its client ids are: /,
  ],
  [
    `/points/${sandboxHome}/readings?series=gas`,
    400,
    /^22516914714270 has no series "gas"\. Its series are: daily-energy, /,
  ],
  [`/points/${sandboxHome}/readings?from=2026-02-30`, 400, /from/],
  [`/points/${sandboxHome}/readings?from=2026-01-02&to=2026-01-02`, 400, /^from \(2026-01-02\) is not before to/],
  [`/points/${sandboxHome}/readings?as=everything`, 400, /as/],
  [`/points/${sandboxHome}/readings?series=load-curve&from=2020-01-01`, 400, /ask for 750 days at the most/],
])('a slip in %s is a sentence that says how to mend it', async (path, status, detail) => {
  expect((await told<Problem>(path, status)).detail).toMatch(detail);
});

test('a search finds points by id, city, postcode and holder, whatever the case and the accents', async () => {
  const all = (await told<Points>('/points?limit=50')).points;
  const search = async (words: string) =>
    (await told<Points>(`/points?limit=100&search=${encodeURIComponent(words)}`)).points;
  expect((await search(sandboxHome)).map(({ meteringPointId }) => meteringPointId)).toEqual([sandboxHome]);
  const [point] = all;
  if (!point) throw new Error('no points');
  const words = [
    point.postcode,
    point.city.toLowerCase(),
    point.holder.name.toUpperCase(),
    point.meteringPointId.slice(2, 12),
  ];
  for (const word of words) {
    expect(
      (await search(word)).map(({ meteringPointId }) => meteringPointId),
      word,
    ).toContain(point.meteringPointId);
  }
  const accented = (await search('jeanne d’arc caron'))[0];
  expect(accented?.meteringPointId).toBe(sandboxHome);
  expect(await search('no such words')).toEqual([]);
});

test('a search goes on behind a page, and finds each point once', async () => {
  const found: string[] = [];
  let after = '';
  do {
    const page = await told<Points>(`/points?search=lambdaville&limit=70${after}`);
    found.push(...page.points.map(({ meteringPointId }) => meteringPointId));
    after = page.next === undefined ? '' : `&after=${page.next}`;
  } while (after !== '');
  expect(new Set(found).size).toBe(found.length);
  expect(found.length).toBeGreaterThan(200);
});

test('a list that is read page by page has each point once, those of both operators', async () => {
  const found: string[] = [];
  let after = '';
  do {
    const page = await told<Points>(`/points?limit=700${after}`);
    found.push(...page.points.map(({ meteringPointId }) => meteringPointId));
    after = page.next === undefined ? '' : `&after=${page.next}`;
  } while (after !== '' && found.length < 10_000);
  expect(new Set(found).size).toBe(found.length);
  expect(found.length).toBeGreaterThan(3000);
});

test('points of a park are looked for among ten thousand a call', async () => {
  const big = await tests.createWorld({ parks: ['gas-points:12000'] });
  const answer = await fetch(`${simulator.url}/_wattif/worlds/${big.id}/points?park=no-such`);
  const { points, next } = (await answer.json()) as Points;
  expect(points).toEqual([]);
  expect(next).toMatch(/^GI/);
  const behind = await fetch(`${simulator.url}/_wattif/worlds/${big.id}/points?park=no-such&after=${next}`);
  expect(await behind.json()).toEqual({ points: [] });
});

test('the agenda of one kind, or of one meter, is not crowded out by the rest', async () => {
  interface Agenda {
    items: { kind: string; at: string; meteringPointId?: string }[];
  }
  const kinds = async (query: string) =>
    new Set((await told<Agenda>(`/agenda?by=P3Y&${query}`)).items.map(({ kind }) => kind));
  expect(await kinds('kind=publication')).toEqual(new Set(['publication']));
  expect(await kinds('kind=consent')).toEqual(new Set(['consent']));
  const [home] = (await world.points()).filter(({ provider }) => provider === 'enedis');
  const { items } = await told<Agenda>(`/agenda?by=P3Y&kind=consent&meteringPointId=${home?.meteringPointId}`);
  expect(items.map(({ meteringPointId }) => meteringPointId)).toEqual([home?.meteringPointId]);
  const [next] = (await told<Agenda>('/agenda?by=P2D&kind=publication&meteringPointId=22516914714270')).items;
  expect(next?.at).toBe('2026-01-16T07:00:00.000Z');
});
