import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ConsentView } from '../../mock-server/core/consent-view.ts';
import { createSimulator, type Simulator } from '../../mock-server/index.ts';
import { connect, type TestSimulator, type TestWorld } from '../../mock-server/testing/index.ts';
import { clientOf, declarationOf } from '../support/adict.ts';

let simulator: Simulator;
let tests: TestSimulator;
let world: TestWorld;

beforeAll(async () => {
  simulator = await createSimulator();
  tests = connect(simulator.url);
});
afterAll(() => simulator.close());
beforeEach(async () => {
  world = await tests.createWorld({ now: '2026-01-15T08:00:00Z', quotas: 'off' });
});

const gasHome = '00000000010001';
const electricHome = '00000000011001';

async function consents(query = ''): Promise<ConsentView[]> {
  const answer = await fetch(`${simulator.url}/_wattif/worlds/${world.id}/consents${query}`);
  return ((await answer.json()) as { consents: ConsentView[] }).consents;
}

async function declare(): Promise<void> {
  const client = clientOf(simulator, simulator.world(world.id));
  const points = await world.points();
  const point = points.find(({ meteringPointId }) => meteringPointId === gasHome);
  if (!point) throw new Error('no such point');
  await client.declare(gasHome, declarationOf(point));
}

test('a right that nobody answered says when it will be refused, four nights on at 02:54:14 in Paris (adict.md 3.3)', async () => {
  await declare();
  const [right] = await consents();
  expect(right).toMatchObject({ provider: 'grdf', meteringPointId: gasHome, state: 'toValidate' });
  expect(right?.possible).toEqual(expect.arrayContaining(['holderAccepts', 'holderRefuses']));
  expect(right?.steps).toEqual([
    {
      at: '2026-01-19T01:54:14.000Z',
      event: 'personStaysSilent',
      about: 'Refused, unless the holder answers before.',
      state: 'refused',
      of: 'consent',
      ahead: true,
    },
  ]);
});

test('once the clock has passed it, the same step lies behind and nothing is possible any more', async () => {
  await declare();
  await world.clock.advance('P4D');
  const [right] = await consents();
  expect(right).toMatchObject({ state: 'refused', possible: [] });
  expect(right?.steps).toMatchObject([{ about: 'The holder did not answer in time: refused.', ahead: false }]);
});

test('a proof control that opens shows its deadline ahead, among the steps of the right', async () => {
  await declare();
  await world.happen('grdf', 'holderAccepts', { meteringPointId: gasHome });
  await world.happen('grdf', 'proofControlOpens', { meteringPointId: gasHome });
  const [right] = await consents();
  expect(right).toMatchObject({ state: 'active', proofStatus: 'awaited' });
  expect(right?.steps.map(({ event, ahead, of }) => [event, ahead, of])).toEqual([
    ['holderAccepts', false, 'consent'],
    ['opens', false, 'proof'],
    ['deadlinePasses', true, 'proof'],
    ['termEnds', true, 'consent'],
  ]);
});

test('a consent to electricity tells when its term ends, and by which event it can be revoked', async () => {
  await world.happen('enedis', 'consentGiven', { meteringPointId: electricHome, duration: 'P1Y' });
  const [consent] = await consents('?provider=enedis');
  expect(consent).toMatchObject({ state: 'given', meteringPointId: electricHome });
  expect(consent?.possible).toContain('consentRevoked');
  expect(consent?.steps).toMatchObject([{ event: 'termEnds', at: '2027-01-15T08:00:00.000Z', ahead: true }]);
  await world.happen('enedis', 'consentRevoked', { meteringPointId: electricHome });
  const [revoked] = await consents('?provider=enedis');
  expect(revoked).toMatchObject({ state: 'revoked', possible: [] });
  expect(revoked?.steps).toMatchObject([{ event: 'customerRevokes', ahead: false }]);
});

test('consents are narrowed by point, state and number, and the answer says when it left some out', async () => {
  world = await tests.createWorld({ now: '2026-01-15T08:00:00Z', parks: ['syndicat'], rights: 'active' });
  const everything = await consents('?limit=1000');
  expect(everything.length).toBeGreaterThan(20);
  const gas = everything.find(({ provider }) => provider === 'grdf');
  expect(await consents(`?meteringPointId=${gas?.meteringPointId}`)).toEqual([gas]);
  expect((await consents('?state=revoked')).every(({ state }) => state === 'revoked')).toBe(true);
  expect(await consents('?state=refused')).toEqual([]);
  expect(await consents(`?id=${gas?.id}`)).toEqual([gas]);
  const answer = await fetch(`${simulator.url}/_wattif/worlds/${world.id}/consents?limit=3`);
  expect(await answer.json()).toMatchObject({ consents: everything.slice(0, 3), more: true });
});
