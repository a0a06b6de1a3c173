import { describe, expect, onTestFinished, test as plain } from 'vitest';
import { createSimulator } from '../../mock-server/index.ts';
import {
  connect,
  ExpectationFailed,
  SetupError,
  start,
  type WorldFixtures,
  worldFixtures,
} from '../../mock-server/testing/index.ts';
import { AdictClient } from '../support/adict.ts';

const test = plain.extend<WorldFixtures>(worldFixtures({ now: '2026-01-15T08:00:00Z', rights: 'active' }));
const point = '00000000010001';

test('each test has a frozen world of its own, with credentials for the program under test', async ({
  world,
  simulator,
}) => {
  expect(world.id).not.toBe('default');
  expect(await world.clock.now()).toEqual(new Date('2026-01-15T08:00:00Z'));
  expect(world.url).toBe(simulator.url);
  expect(await new AdictClient(world.url, world.application).token()).toMatch(/^ey/);
  expect((await simulator.world(world.id)).applications).toEqual(world.applications);
});

test('the clock is moved, an event brought about, and the journal tells what was called', async ({ world }) => {
  expect(await world.clock.advance('P1D')).toEqual(new Date('2026-01-16T08:00:00Z'));
  expect(await world.clock.set({ now: '2026-02-01T00:00:00Z' })).toEqual(new Date('2026-02-01T00:00:00Z'));
  const adict = new AdictClient(world.url, world.application);
  expect((await adict.contract(point)).text).not.toContain('1000014');
  await world.happen('grdf', 'holderRevokes', { meteringPointId: point });
  await world.clock.advance('PT1S');
  expect((await adict.contract(point)).text).toContain('1000014');
  const entries = await world.journal.read({ operation: 'contractData' });
  expect(entries.map(({ reason }) => reason)).toEqual([undefined, 'revoked-by-holder']);
  expect(await world.journal.read({ reason: 'revoked-by-holder', limit: 1 })).toHaveLength(1);
});

test('a long journal is read whole, page by page', async ({ world }) => {
  const token = await new AdictClient(world.url, world.application).token();
  const call = () => fetch(`${world.url}/adict/v2/droits_acces`, { headers: { authorization: `Bearer ${token}` } });
  for (let i = 0; i < 11; i += 1) await Promise.all(Array.from({ length: 100 }, call));
  const entries = await world.journal.read({ operation: 'listAccessRights' });
  expect(entries).toHaveLength(1100);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(1100);
  expect(await world.journal.read({ operation: 'listAccessRights', limit: 3 })).toEqual(entries.slice(-3));
  expect(await world.journal.read({ after: entries[1098]?.id ?? '' })).toEqual(entries.slice(-1));
});

describe('an expectation', () => {
  test('that holds says nothing', async ({ world }) => {
    await new AdictClient(world.url, world.application).token();
    await world.journal.expect({ operation: 'sofitToken', times: { atLeast: 1, atMost: 1 } });
  });

  test('is waited for on the server', async ({ world }) => {
    const waiting = world.journal.expect({ operation: 'sofitToken', within: 'PT1M' });
    await new AdictClient(world.url, world.application).token();
    await waiting;
  });

  test('that does not hold tells what did happen', async ({ world }) => {
    await new AdictClient(world.url, world.application).token();
    const failure = world.journal.expect({ operation: 'sofitToken', status: 401 });
    await expect(failure).rejects.toThrow(ExpectationFailed);
    await expect(failure).rejects.toThrow('sofitToken');
  });
});

test('rules are used, listed, restored, removed and reset', async ({ world }) => {
  const adict = new AdictClient(world.url, world.application);
  await adict.token();
  const rule = await world.faults.use({ operation: 'contractData', fault: { kind: 'page' }, times: 1 });
  expect((await adict.contract(point)).status).toBe(503);
  expect((await world.faults.list())[0]).toMatchObject({ id: rule.id, fired: 1 });
  await world.faults.restore();
  expect((await world.faults.list())[0]).toMatchObject({ id: rule.id, fired: 0 });
  await world.faults.remove(rule.id);
  await world.faults.use({ fault: { kind: 'page' } });
  await world.faults.reset();
  expect(await world.faults.list()).toEqual([]);
});

test('a scenario is ordered by its name', async ({ world }) => {
  expect(await world.use('gas-token-dies', { after: 0 })).toMatchObject({ name: 'gas-token-dies', provider: 'grdf' });
});

test('a world goes into a document and comes back as it was', async ({ world, simulator }) => {
  await world.happen('grdf', 'holderRevokes', { meteringPointId: point });
  const snapshot = await world.snapshot();
  await world.reset();
  const again = await simulator.restore(snapshot);
  const { text } = await new AdictClient(again.url, again.application).contract(point);
  expect(text).toContain('1000014');
});

test('points, mails and coverage are read', async ({ world }) => {
  expect((await world.points()).length).toBeGreaterThan(0);
  expect(await world.mails()).toEqual([]);
  await new AdictClient(world.url, world.application).contract(point);
  const { providers } = await world.coverage();
  const grdf = providers.find(({ provider }) => provider === 'grdf');
  expect(grdf?.operations.items).toContainEqual({ name: 'contractData', times: 1 });
  expect(grdf?.operations.items).toContainEqual({ name: 'submitProofs', times: 0 });
  expect(grdf?.states.items).toContainEqual({ name: 'accessRight/active', times: 1 });
});

plain('a simulator that runs elsewhere is used by its address', async () => {
  const elsewhere = await createSimulator();
  onTestFinished(() => elsewhere.close());
  const world = await connect(`${elsewhere.url}/`).createWorld();
  expect(elsewhere.world(world.id).id).toBe(world.id);
  await world.delete();
  expect(() => elsewhere.world(world.id)).toThrow('There is no world');
});

plain('WATTIF_URL names the simulator to use, instead of one of its own', async () => {
  const elsewhere = await createSimulator();
  onTestFinished(() => elsewhere.close());
  process.env.WATTIF_URL = elsewhere.url;
  onTestFinished(() => {
    delete process.env.WATTIF_URL;
  });
  const simulator = await start();
  expect(simulator.url).toBe(elsewhere.url);
  await simulator.close();
  expect((await fetch(`${elsewhere.url}/_wattif/health`)).status).toBe(200);
});

plain('a mistake of the test is told in the words of the simulator', async () => {
  const simulator = await start();
  onTestFinished(() => simulator.close());
  const world = await simulator.world();
  await expect(world.happen('grdf', 'holderSings')).rejects.toThrow('grdf has no event "holderSings"');
  await expect(world.use('no-such-scenario')).rejects.toThrow(SetupError);
  await expect(connect('http://127.0.0.1:1').world()).rejects.toThrow('No simulator answers');
});
