import { expect, test } from 'vitest';
import type { Provider } from '../../mock-server/core/provider.ts';
import { SetupError } from '../../mock-server/core/refusal.ts';
import { objectOf, oneOf, text } from '../../mock-server/core/row-shape.ts';
import { endScenario, useScenario } from '../../mock-server/core/scenarios.ts';
import { readSnapshot, type Snapshot, snapshotVersion } from '../../mock-server/core/snapshot.ts';
import { memoryStore } from '../../mock-server/core/store.ts';
import { Worlds } from '../../mock-server/core/worlds.ts';
import { fakeProvider } from './fake-provider.ts';

const now = new Date('2026-01-15T08:00:00Z');

const setting = {
  about: 'In which language it refuses.',
  certainty: 'our convention' as const,
  source: 'our convention',
  values: ['english', 'french'],
  default: 'english',
};

// A provider with what a snapshot may name: an operation, a setting, a scenario, and two tables, one of them secret.
const rich = (): Provider =>
  fakeProvider({
    operations: { readThing: () => ({ kind: 'empty', status: 200 }) },
    dialect: { language: setting },
    scenarios: [
      {
        name: 'one',
        about: 'a',
        incident: 'b',
        certainty: 'our convention',
        goodClient: 'c',
        dialect: { language: 'french' },
      },
    ],
    tables: { things: { row: objectOf({ owner: text }) }, codes: { row: oneOf(1, 2), secret: true } },
  });

// what travels is text
function overTheWire<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

async function documentOf(worlds: Worlds, id: string): Promise<Snapshot> {
  const world = overTheWire(await worlds.snapshot(id));
  return { format: 'wattif-world', version: snapshotVersion, wattif: '0.1.0', takenAt: '', world };
}

test('a world restored in another simulator is the same in every part', async () => {
  const here = new Worlds([rich()]);
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
  const there = new Worlds([rich()]);
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

const rule = { fault: { kind: 'reset' }, id: 'f1', seen: 0, fired: 0 };
const run = { name: 'one', provider: 'fake', since: now.toISOString(), rules: [], settingsBefore: {} };

test.each<[string, Record<string, unknown>, string]>([
  ['a park', { plan: { now: now.toISOString(), parks: ['nowhere'] } }, 'There is no park "nowhere"'],
  ['a provider of settings', { dialects: { elsewhere: {} } }, 'There is no provider "elsewhere"'],
  ['a setting', { dialects: { fake: { colour: 'red' } } }, 'fake has no setting "colour"'],
  ['an instant beyond the calendar', { plan: { now: '9999-01-01T00:00:00Z' } }, 'The clock goes from 1970 to 2899'],
  ['a fault', { faults: [{ ...rule, fault: { kind: 'nonsense' } }] }, 'There is no fault "nonsense"'],
  ['an operation', { faults: [{ ...rule, operation: 'readThings' }] }, 'Did you mean "readThing"?'],
  ['a window', { faults: [{ ...rule, from: 'soon' }] }, 'soon'],
  ['a scenario', { scenarios: [{ ...run, name: 'two' }] }, 'fake has no scenario "two"'],
  [
    'a setting to put back',
    { scenarios: [{ ...run, settingsBefore: { language: 'x' } }] },
    '"x" is no value of fake.language',
  ],
  ['a table', { tables: { stuff: [] } }, 'There is no table "stuff". The tables are: things, codes.'],
  ['a row', { tables: { things: [['a', { owner: 5 }]] } }, 'In the table things, row "a".owner must be string'],
])(
  'a snapshot that names %s which there is not is refused, and the world that is there goes on',
  async (_what, part, message) => {
    const worlds = new Worlds([rich()]);
    const world = await worlds.create({ name: 'w', now, clock: 'frozen' });
    const { world: from } = await documentOf(worlds, 'w');
    const restored = worlds.restore({ ...from, ...part }, true);
    await expect(restored).rejects.toThrow(message);
    await expect(restored).rejects.toMatchObject({ name: 'SetupError', status: 400 });
    expect(worlds.get('w')).toBe(world);
    expect(worlds.ofClient('w-app')?.world).toBe(world);
  },
);

test('a world that comes while another of its id is being restored stays', async () => {
  const here = new Worlds([rich()]);
  await here.create({ name: 'w', now, clock: 'frozen' });
  const { world: from } = await documentOf(here, 'w');
  const there = new Worlds([rich()]);
  const both = await Promise.allSettled([there.restore(from), there.restore(from)]);
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(there.list()).toHaveLength(1);
});

test('a setting that nobody had set is unset again when a restored scenario ends', async () => {
  const system = rich();
  const here = new Worlds([system]);
  await useScenario(await here.create({ name: 'w', now, clock: 'frozen' }), system, 'one');
  const { world: from } = readSnapshot(overTheWire(await documentOf(here, 'w')));
  const again = await new Worlds([system]).restore(from);
  expect(again.dialects).toEqual({ fake: { language: 'french' } });
  endScenario(again, 'one');
  expect(again.dialects).toEqual({});
});

test('without secrets, codes stay behind and client secrets are made as for a new world', async () => {
  const worlds = new Worlds([rich()]);
  const applications = [{ name: 'app', clientId: 'me', clientSecret: 'hush' }];
  const world = await worlds.create({ name: 'w', now, clock: 'frozen', applications });
  await world.store.table<unknown>('things').put('a', { owner: 'x' });
  await world.store.table<unknown>('codes').put('c', 1);
  const from = await worlds.snapshot('w', 'left out');
  expect(JSON.stringify(from)).not.toContain('hush');
  expect(from.tables).toEqual({ things: [['a', { owner: 'x' }]] });
  const again = await new Worlds([rich()]).restore(from);
  expect(again.applications).toMatchObject([{ clientId: 'me', clientSecret: 'me-secret' }]);
});

test('the id of a world has a hundred characters at most, however long its name', async () => {
  const worlds = new Worlds([rich()]);
  const name = 'a test with a very long name '.repeat(10);
  const ids = [await worlds.create({ name }), await worlds.create({ name })].map((world) => world.id);
  for (const one of ids) expect(one).toMatch(/^[a-z0-9-]{1,100}$/);
  expect(new Set(ids).size).toBe(2);
});

test('rows that were loaded before their table is asked for are found by its indexes', async () => {
  const store = memoryStore();
  await store.load({ things: [['a', { owner: 'x' }]] });
  expect(await store.dump()).toEqual({ things: [['a', { owner: 'x' }]] });
  const table = store.table<{ owner: string }>('things', { owner: (row) => row.owner });
  expect(await table.where('owner', 'x')).toEqual([{ owner: 'x' }]);
  expect(await table.size()).toBe(1);
});
