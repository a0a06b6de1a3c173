import { expect, test } from 'vitest';
import { SetupError } from '../../mock-server/core/refusal.ts';
import { readSnapshot, type Snapshot, snapshotVersion } from '../../mock-server/core/snapshot.ts';
import { memoryStore } from '../../mock-server/core/store.ts';
import { Worlds } from '../../mock-server/core/worlds.ts';
import { fakeProvider } from './fake-provider.ts';

const now = new Date('2026-01-15T08:00:00Z');

// what travels is text
function overTheWire<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

async function documentOf(worlds: Worlds, id: string): Promise<Snapshot> {
  const world = overTheWire(await worlds.snapshot(id));
  return { format: 'wattif-world', version: snapshotVersion, wattif: '0.1.0', takenAt: '', world };
}

test('a world restored in another simulator is the same in every part', async () => {
  const here = new Worlds([fakeProvider()]);
  const world = await here.create({ name: 'Ticket 12', now, clock: 'frozen', quotas: 'off', seed: 7 });
  const rows = world.store.table<{ owner: string }>('things', { owner: (row) => row.owner });
  await rows.put('b', { owner: 'x' });
  await rows.put('a', { owner: 'x' });
  world.counters.increment('key', 'day', now.getTime());
  world.faults.use({ operation: 'readThing', fault: { kind: 'reset' }, after: 2, times: 1 });
  world.met.meet('operation', 'fake/readThing');
  world.scenarios.set('one', { name: 'one', provider: 'fake', since: now, rules: ['f1'], settingsBefore: {} });
  world.clock.advance('P3D');

  const { world: from } = readSnapshot(overTheWire(await documentOf(here, world.id)));
  const there = new Worlds([fakeProvider()]);
  const again = await there.restore(from);

  expect(await documentOf(there, again.id)).toEqual(await documentOf(here, world.id));
  expect(again.applications).toEqual(world.applications);
  expect(again.clock.now()).toEqual(new Date('2026-01-18T08:00:00Z'));
  expect(again.counters.hits('key', 'day', now.getTime())).toBe(1);
  const found = again.store.table<{ owner: string }>('things', { owner: (row) => row.owner });
  expect(await found.where('owner', 'x')).toHaveLength(2);
  expect(again.faults.list()).toMatchObject([{ id: 'f1', after: 2, times: 1, seen: 0 }]);
});

test('a reset of a restored world goes back to how the original began', async () => {
  const here = new Worlds([fakeProvider()]);
  const world = await here.create({ name: 'w', now, clock: 'frozen', dialects: {} });
  world.clock.advance('P1D');
  const there = new Worlds([fakeProvider()]);
  await there.restore((await documentOf(here, world.id)).world);
  expect((await there.reset('w')).clock.now()).toEqual(now);
});

test('a world of the same id gives way only when told', async () => {
  const worlds = new Worlds([fakeProvider()]);
  const world = await worlds.create({ name: 'w', now, clock: 'frozen' });
  const { world: from } = await documentOf(worlds, 'w');
  await expect(worlds.restore(from)).rejects.toThrow('There is a world "w"; replace it');
  expect(worlds.get('w')).toBe(world);
  expect(await worlds.restore(from, true)).not.toBe(world);
  expect(worlds.list()).toHaveLength(1);
});

test('a snapshot that cannot be restored leaves the world that was there', async () => {
  const worlds = new Worlds([fakeProvider()]);
  const world = await worlds.create({ name: 'w', now, clock: 'frozen' });
  const { world: from } = await documentOf(worlds, 'w');
  const elsewhere = { ...from, plan: { ...from.plan, parks: ['nowhere'] } };
  await expect(worlds.restore(elsewhere, true)).rejects.toThrow('There is no park "nowhere"');
  const badClock = { ...from, clock: { ...from.clock, now: 'soon' } };
  await expect(worlds.restore(badClock, true)).rejects.toThrow('now is no valid date');
  expect(worlds.get('w')).toBe(world);
  expect(worlds.ofClient('w-app')?.world).toBe(world);
});

test.each([
  ['nothing', null, 'This is no snapshot of a world'],
  ['another document', { hello: 1 }, 'This is no snapshot of a world'],
  [
    'a later version',
    { format: 'wattif-world', version: 2, wattif: '3.0.0', world: {} },
    'The snapshot is of version 2 (taken by wattif 3.0.0); this simulator reads version 1.',
  ],
  ['a part of one', { format: 'wattif-world', version: 1, world: { id: 'w' } }, 'The snapshot lacks plan, clock'],
])('%s is refused with the reason', (_name, document, message) => {
  expect(() => readSnapshot(document)).toThrow(SetupError);
  expect(() => readSnapshot(document)).toThrow(message);
});

test('rows that were loaded before their table is asked for are found by its indexes', async () => {
  const store = memoryStore();
  await store.load({ things: [['a', { owner: 'x' }]] });
  expect(await store.dump()).toEqual({ things: [['a', { owner: 'x' }]] });
  const table = store.table<{ owner: string }>('things', { owner: (row) => row.owner });
  expect(await table.where('owner', 'x')).toEqual([{ owner: 'x' }]);
  expect(await table.size()).toBe(1);
});
