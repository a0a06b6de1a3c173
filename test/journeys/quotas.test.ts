import { expect, test } from 'vitest';
import { clientOf, startSimulator } from '../support/adict.ts';

test('the second of two calls in one second fails with 429, whatever the operations (adict.md 7)', async () => {
  await using started = await startSimulator({ quotas: 'enforced' });
  const [point] = await started.world.points();
  expect((await started.adict.rights()).status).toBe(200);
  expect((await started.adict.contract(point?.meteringPointId ?? '')).status).toBe(429);
  started.world.clock.advance('PT1S');
  expect((await started.adict.rights()).status).toBe(200);
});

test('a park of more than 50 000 points may call three times a second (adict.md 7)', async () => {
  await using started = await startSimulator({ quotas: 'enforced' });
  const world = await started.simulator.createWorld({
    now: started.world.clock.now(),
    clock: 'frozen',
    applications: [{ name: 'large', company: 'Large', parkSize: 50_001 }],
  });
  const adict = clientOf(started.simulator, world);
  const statuses = [];
  for (let call = 0; call < 4; call += 1) statuses.push((await adict.rights()).status);
  expect(statuses).toEqual([200, 200, 200, 429]);
});

test('the daily quota closes after its last call and opens again at midnight in Paris', async () => {
  await using started = await startSimulator({ quotas: 'enforced' });
  const world = await started.simulator.createWorld({
    now: new Date('2026-01-15T22:59:00Z'),
    clock: 'frozen',
    applications: [{ name: 'few', limits: { perDay: 2 } }],
  });
  const adict = clientOf(started.simulator, world);
  const statuses = [];
  for (let call = 0; call < 3; call += 1) {
    statuses.push((await adict.rights()).status);
    world.clock.advance('PT1S');
  }
  expect(statuses).toEqual([200, 200, 429]);
  world.clock.set({ now: new Date('2026-01-15T23:00:00Z') });
  expect((await adict.rights()).status).toBe(200);
});

test('quotas count per application and can be switched off for a world', async () => {
  await using started = await startSimulator({ quotas: 'off' });
  for (let call = 0; call < 5; call += 1) expect((await started.adict.rights()).status).toBe(200);
});

test('the journal says that the quota refused, and which', async () => {
  await using started = await startSimulator({ quotas: 'enforced' });
  await started.adict.rights();
  await started.adict.rights();
  const [entry] = started.world.journal({ status: 429 });
  expect(entry).toMatchObject({ decidedBy: 'quota', reason: 'quota-exceeded', operation: 'listAccessRights' });
});
