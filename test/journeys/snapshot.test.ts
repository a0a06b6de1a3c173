import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSimulator, type Simulator, type WorldHandle } from '../../mock-server/index.ts';
import { AdictClient } from '../support/adict.ts';
import { EnedisClient } from '../support/enedis.ts';

let simulator: Simulator;
let snapshot: Json;

type Json = { [key: string]: unknown };
type World = { id: string; applications: WorldHandle['applications'] };

const gasPoint = '00000000010001';
const powerPoint = '00000000011001';

beforeAll(async () => {
  simulator = await createSimulator({ clock: 'frozen', now: new Date('2026-01-15T08:00:00Z') });
  const world = await simulator.createWorld({
    name: 'ticket',
    clock: 'frozen',
    now: at,
    rights: 'active',
    explain: 'off',
  });
  await happened(world);
  snapshot = await control<Json>('GET', '/worlds/ticket/snapshot');
});
afterAll(() => simulator.close());

const allTables = [
  'enedis.codeCount',
  'enedis.codes',
  'enedis.consents',
  'enedis.grants',
  'enedis.happenings',
  'enedis.refreshTokens',
  'enedis.returnAddresses',
  'enedis.subscriptions',
  'enedis.tokenCount',
  'grdf.codes',
  'grdf.happenings',
  'grdf.rights',
  'grdf.thirdParties',
];

const at = new Date('2026-01-15T08:00:00Z');

// Rows in every table that a program can fill, a rule, a scenario with settings and one with events.
async function happened(world: WorldHandle): Promise<void> {
  const power = { meteringPointId: powerPoint };
  await world.happen('grdf', 'meterReplaced', { meteringPointId: gasPoint });
  await world.use('gas-proof-found-invalid', { meteringPointId: '00000000010006' });
  await world.happen('grdf', 'thirdPartySuspended');
  await world.happen('grdf', 'thirdPartyReinstated');
  await world.happen('enedis', 'apiSubscriptionEnds', { api: 'addresses' });
  await world.happen('enedis', 'returnAddressRegistered', { address: 'https://app.example/back' });
  await world.happen('enedis', 'dayDelayed', { ...power, byDays: 1 });
  await world.use('power-first-day-errors');
  world.faults.use({
    operation: 'technicalData',
    where: { header: { accept: '*json*' }, query: { a: 'b' } },
    fault: [{ kind: 'refuse', reason: 'no-access-right' }],
    after: 1,
    times: 2,
  });
  await calls(world);
  await connects(world);
}

// The holders consent on the pages of both operators; one code is redeemed for a token that can be refreshed.
async function connects({ applications: [application] }: WorldHandle): Promise<void> {
  const { clientId = '', clientSecret = '' } = application ?? {};
  const query = { client_id: clientId, response_type: 'code', scope: 'openid', redirect_uri: 'http://localhost:9/' };
  const gas = `${simulator.url}/openam/oauth2/realms/externeGrdf/authorize?${new URLSearchParams(query)}`;
  const body = new URLSearchParams({ point: gasPoint, decision: 'accept' });
  await fetch(gas, { method: 'POST', body, redirect: 'manual' });
  const power = new URLSearchParams({ ...query, duration: 'P1Y', state: 'abc0' });
  const once = async () => {
    const page = await fetch(`${simulator.url}/dataconnect/v1/oauth2/authorize?${power}`, { redirect: 'manual' });
    return new URL(page.headers.get('location') ?? '').searchParams.get('code') ?? '';
  };
  const form = {
    grant_type: 'authorization_code',
    client_id: clientId,
    client_secret: clientSecret,
    code: await once(),
  };
  await once();
  await fetch(`${simulator.url}/v1/oauth2/token?redirect_uri=x`, { method: 'POST', body: new URLSearchParams(form) });
}

async function control<T>(method: string, path: string, body?: unknown): Promise<T> {
  return (await asked(method, path, body)).json() as Promise<T>;
}

function asked(method: string, path: string, body?: unknown): Promise<Response> {
  const sent =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  return fetch(`${simulator.url}/_wattif${path}`, { method, ...sent });
}

// What a team does first: a token, the list of rights, a contract, readings; of both operators.
async function calls(world: World): Promise<Headers[]> {
  const [application] = world.applications;
  if (!application) throw new Error('no application');
  const gas = new AdictClient(simulator.url, application);
  const power = new EnedisClient(simulator.url, world as WorldHandle);
  const answers = [
    gas.rights,
    () => gas.contract(gasPoint),
    () => gas.technical(gasPoint),
    () => power.v5('metering_data_dc/v5/daily_consumption', powerPoint, '2026-01-05', '2026-01-12'),
    () => power.v5('customers_upc/v5/usage_points/contracts', powerPoint, '', ''),
  ];
  const headers: Headers[] = [];
  for (const answer of answers) headers.push((await answer.call(gas)).headers);
  return headers;
}

const restore = (document: unknown) => asked('POST', '/snapshots?replace=true', document);

test('a snapshot of much that happened is restored, and is the same again', async () => {
  expect((await restore(snapshot)).status).toBe(201);
  const again = await control<Json>('GET', '/worlds/ticket/snapshot');
  expect({ ...again, takenAt: '', world: { ...(again.world as Json), journal: [] } }).toEqual({
    ...snapshot,
    takenAt: '',
    world: { ...(snapshot.world as Json), journal: [] },
  });
  expect(Object.keys((again.world as Json).tables as Json).sort()).toEqual(allTables);
});

test('without secrets, the tables that hold codes and tokens stay behind', async () => {
  const { world } = await control<{ world: { tables: Json } }>('GET', '/worlds/ticket/snapshot?secrets=false');
  const left = ['enedis.codes', 'enedis.grants', 'enedis.refreshTokens', 'grdf.codes'];
  expect(Object.keys(world.tables).sort()).toEqual(allTables.filter((name) => !left.includes(name)));
});

test.each<[string, Json]>([
  ['an id with a bar', { id: 'a|b' }],
  ['an id in another script', { id: 'wörld-€' }],
  ['an id that is a number', { id: 5 }],
  ['no dialects', { dialects: null }],
  ['a right that is null', { tables: { 'grdf.rights': [['a', null]] } }],
  ['no plan', { plan: null }],
  ['no clock', { clock: null }],
  ['nothing met', { met: null }],
  ['faults that are no list', { faults: {} }],
  ['a switch that hangs', { quotas: 'maybe' }],
])('a snapshot with %s is refused as a mistake, with the fix', async (_what, part) => {
  const answer = await restore({ ...snapshot, world: { ...(snapshot.world as Json), ...part } });
  expect(answer.status).toBe(400);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect((await control<World>('GET', '/worlds/ticket')).id).toBe('ticket');
});

test('what was sent of mails goes along', async () => {
  const { tables, ...world } = snapshot.world as { tables: Json };
  const sent = { 'postman.sent': [['mail-1', { about: 1 }]] };
  expect((await restore({ ...snapshot, world: { ...world, tables: { ...tables, ...sent } } })).status).toBe(201);
  expect(await control<Json>('GET', '/worlds/ticket/snapshot')).toMatchObject({ world: { tables: sent } });
});

type Place = readonly (string | number)[];

function placesIn(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  const keys = Array.isArray(value) ? value.map((_one, index) => index) : Object.keys(value);
  return [at, ...keys.flatMap((key) => placesIn((value as Json)[key], [...at, key]))];
}

const gone = Symbol('gone');

function changed(document: unknown, place: Place, to: unknown): unknown {
  const [key, ...rest] = place;
  if (key === undefined) return to;
  if (typeof document !== 'object' || document === null) return document;
  const copy = (Array.isArray(document) ? [...document] : { ...document }) as Json;
  const inner = changed(copy[key], rest, to);
  if (inner !== gone) copy[key] = inner;
  else if (Array.isArray(copy)) copy.splice(Number(key), 1);
  else delete copy[key];
  return copy;
}

const stuff = fc.oneof(
  fc.constant(gone),
  fc.constantFrom(
    null,
    0,
    -1,
    5,
    0.5,
    1e300,
    2 ** 53,
    true,
    '',
    'x',
    'a|b',
    'wörld-€',
    '__proto__',
    '9999-12-31T23:59:59Z',
  ),
  fc.constantFrom([], {}, [null], { x: null }, [['k', null]], [['k', {}]]),
);

test('a snapshot with anything changed is taken or refused, never our own failure, and no world is lost', async () => {
  const world = snapshot.world as Json;
  const places = placesIn(world).filter(([first]) => first !== 'journal');
  const change = fc.tuple(fc.nat(places.length - 1), stuff);
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 2 }), async (changes) => {
      await restore(snapshot);
      let document: unknown = world;
      for (const [place, to] of changes) document = changed(document, places[place] ?? [], to);
      const answer = await restore({ ...snapshot, world: document });
      const told = (await answer.json()) as Json;
      if (answer.status !== 201) {
        expect([answer.status, told.detail]).toEqual([expect.toBeOneOf([400, 409]), expect.any(String)]);
        const kept = await control<World>('GET', '/worlds/ticket');
        expect(kept.applications.map(({ clientId }) => clientId)).toEqual(['ticket-app']);
        return;
      }
      await works(told as unknown as World);
    }),
    { numRuns: 150 },
  );
}, 60_000);

async function works(world: World): Promise<void> {
  const path = `/worlds/${world.id}`;
  for (const look of ['', '/faults', '/scenarios', '/mailbox', '/points', '/coverage', '/snapshot']) {
    const looked = await asked('GET', path + look);
    expect([look, looked.status === 200 ? '' : await looked.text()]).toEqual([look, '']);
  }
  await asked('DELETE', `${path}/faults`);
  for (const headers of await calls(world)) expect(headers.get('x-wattif-bug')).toBeNull();
  const journal = await control<{ entries: Json[] }>('GET', `${path}/journal`);
  expect(journal.entries.filter(({ decidedBy }) => decidedBy === 'bug')).toEqual([]);
  expect((await asked('POST', `${path}/reset`)).status).toBe(200);
  if (world.id !== 'ticket') await asked('DELETE', path);
}
