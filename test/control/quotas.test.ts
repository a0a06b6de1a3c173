import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSimulator, type Simulator } from '../../mock-server/index.ts';
import { connect, type TestSimulator, type TestWorld } from '../../mock-server/testing/index.ts';

interface Gauge {
  provider: string;
  application: string;
  quota: string;
  group?: string;
  limit: number;
  used: number;
  resetsAt: string;
}

let simulator: Simulator;
let tests: TestSimulator;
let world: TestWorld;

beforeAll(async () => {
  simulator = await createSimulator();
  tests = connect(simulator.url);
});
afterAll(() => simulator.close());
beforeEach(async () => {
  world = await tests.createWorld({ now: '2026-01-15T08:00:00.250Z', rights: 'active' });
});

async function gauges(): Promise<{ switch: string; quotas: Gauge[] }> {
  return (await (await fetch(`${simulator.url}/_wattif/worlds/${world.id}/quotas`)).json()) as never;
}

const named = (quotas: readonly Gauge[], provider: string, quota: string): Gauge[] =>
  quotas.filter((one) => one.provider === provider && one.quota === quota);

async function call(path: string, token: string): Promise<number> {
  return (await fetch(simulator.url + path, { headers: { authorization: `Bearer ${token}` } })).status;
}

async function tokenAt(path: string, scope: Record<string, string>): Promise<string> {
  const { clientId, clientSecret } = world.application;
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    ...scope,
  });
  const answer = await fetch(simulator.url + path, { method: 'POST', body });
  return ((await answer.json()) as { access_token: string }).access_token;
}

test('a world where nothing was called has all of every quota left, of both operators', async () => {
  const { quotas, switch: enforced } = await gauges();
  expect(enforced).toBe('enforced');
  expect(new Set(quotas.map(({ provider }) => provider))).toEqual(new Set(['grdf', 'enedis']));
  expect(quotas.every(({ used }) => used === 0)).toBe(true);
});

test('a call is counted in its second and its day, and leaves the second with it', async () => {
  const token = await tokenAt('/openam/oauth2/realms/externeGrdf/access_token', { scope: '/adict/v2' });
  await call('/adict/v2/pce/00000000010001/donnees_techniques', token);
  const [second] = named((await gauges()).quotas, 'grdf', 'perSecond');
  expect(second).toMatchObject({ used: 1, resetsAt: '2026-01-15T08:00:01.000Z' });
  await world.clock.advance('PT1S');
  const { quotas } = await gauges();
  expect(named(quotas, 'grdf', 'perSecond')[0]?.used).toBe(0);
  expect(named(quotas, 'grdf', 'perDay')[0]).toMatchObject({ used: 1, resetsAt: '2026-01-15T23:00:00.000Z' });
});

test('where quotas are switched off, nothing is counted, and that is said', async () => {
  world = await tests.createWorld({ now: '2026-01-15T08:00:00Z', rights: 'active', quotas: 'off' });
  const token = await tokenAt('/oauth2/v3/token', {});
  await call(
    '/metering_data_dc/v5/daily_consumption?usage_point_id=00000000011001&start=2026-01-01&end=2026-01-02',
    token,
  );
  const { quotas, switch: off } = await gauges();
  expect(off).toBe('off');
  expect(quotas.every(({ used }) => used === 0)).toBe(true);
});
