import { expect, test } from 'vitest';
import { clientOf, declarationOf, startSimulator } from '../support/adict.ts';

test('what happens in one world is not seen in another, though the paths are the same', async () => {
  await using started = await startSimulator();
  const plan = { now: started.world.clock.now(), clock: 'frozen', quotas: 'off' } as const;
  const one = await started.simulator.createWorld({ ...plan, name: 'one' });
  const two = await started.simulator.createWorld({ ...plan, name: 'two' });
  const [point] = await one.points();
  if (!point) throw new Error('no point');
  const declared = await clientOf(started.simulator, one).declare(point.meteringPointId, declarationOf(point));
  expect(declared.status).toBe(201);
  expect((await clientOf(started.simulator, one).rights()).lines()).toHaveLength(2);
  expect((await clientOf(started.simulator, two).rights()).lines()).toHaveLength(1);
  expect(two.journal().map(({ operation }) => operation)).toEqual(['sofitToken', 'listAccessRights']);
});

test('worlds of the same seed hold the same points and the same readings', async () => {
  await using started = await startSimulator();
  const plan = { now: started.world.clock.now(), clock: 'frozen', quotas: 'off', seed: 7, rights: 'active' } as const;
  const one = await started.simulator.createWorld(plan);
  const two = await started.simulator.createWorld(plan);
  expect(await two.points()).toEqual(await one.points());
  const [point] = await one.points();
  const query = 'date_debut=2025-01-01&date_fin=2025-12-01';
  const first = await clientOf(started.simulator, one).published(point?.meteringPointId ?? '', query);
  const second = await clientOf(started.simulator, two).published(point?.meteringPointId ?? '', query);
  expect(second.text).toBe(first.text);
});

test('a reset world is as it was at its start', async () => {
  await using started = await startSimulator();
  const before = (await started.adict.rights()).text;
  const [, other] = await started.world.points();
  if (!other) throw new Error('no second point');
  expect((await started.adict.declare(other.meteringPointId, declarationOf(other))).status).toBe(201);
  started.world.clock.advance('P40D');
  await started.world.reset();
  started.adict.forgetToken();
  expect((await started.adict.rights()).text).toBe(before);
  expect(started.world.clock.now().toISOString()).toBe('2026-01-15T08:00:00.000Z');
});
