import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WorldClock } from '../../mock-server/core/clock.ts';
import { newWorld } from '../../mock-server/core/new-world.ts';
import type { Provider, WorldEvent } from '../../mock-server/core/provider.ts';
import { SetupError } from '../../mock-server/core/refusal.ts';
import type { Scenario } from '../../mock-server/core/scenario.ts';
import {
  endAllScenarios,
  endScenario,
  ownerOfScenario,
  runningScenarios,
  useScenario,
} from '../../mock-server/core/scenarios.ts';
import type { World } from '../../mock-server/core/world.ts';
import { fakeProvider } from './fake-provider.ts';

const now = new Date('2026-01-15T08:00:00Z');
const freshWorld = (): World => newWorld({ id: 'w', clock: new WorldClock({ now, mode: 'frozen' }) });

const words = (name: string, more: Partial<Scenario>): Scenario => ({
  name,
  about: 'Something happens.',
  incident: 'It did (our convention).',
  certainty: 'our convention',
  goodClient: 'Goes on.',
  ...more,
});

const setting = (...values: [string, ...string[]]) => ({
  about: 'How.',
  certainty: 'our convention' as const,
  source: 'none',
  values,
  default: values[0],
});

function noted(fails = false): WorldEvent {
  return {
    summary: 'A row is written.',
    certainty: 'our convention',
    source: 'our convention',
    needs: 'Nothing.',
    input: {},
    async happen(world, input) {
      if (fails) throw new SetupError('The holder has left already; name another point.', 409);
      const table = world.store.table<unknown>('events');
      await table.put(String(await table.size()), input);
      return {};
    },
  };
}

function provider(scenarios: readonly Scenario[]): Provider {
  return fakeProvider({
    scenarios,
    operations: { read: () => ({ kind: 'empty', status: 200 }), write: () => ({ kind: 'empty', status: 200 }) },
    refusals: { 'too-late': () => ({ kind: 'empty', status: 400 }) },
    events: { noted: noted(), fails: noted(true) },
    dialect: { language: setting('english', 'french', 'german'), hour: setting('08', '10') },
  });
}

const eventsOf = async (world: World) => (await world.store.dump()).events?.map(([, row]) => row) ?? [];

const point = { about: 'The point.' };

const ruled = words('fake-rules', {
  parameters: { after: { about: 'How many.', default: 2 }, meteringPointId: point, until: { about: 'When it ends.' } },
  rules: [
    {
      operation: 'read',
      where: { meteringPointId: '{meteringPointId}' },
      fault: { kind: 'event', event: 'noted', input: { meteringPointId: '{meteringPointId}', why: '{why}' } },
      after: '{after}' as unknown as number,
      until: '{until}',
    },
    { operation: 'write', fault: { kind: 'refuse', reason: 'too-late' }, name: 'after {after} calls' },
  ],
});

test('an order puts the rules in force, the first one first, with its parameters in their places', async () => {
  const world = freshWorld();
  const run = await useScenario(world, provider([ruled]), 'fake-rules', { after: 5, meteringPointId: '17' });
  expect(run).toEqual({ name: 'fake-rules', provider: 'fake', since: now, rules: ['f2', 'f1'], settingsBefore: {} });
  expect(world.faults.list()).toMatchObject([
    {
      id: 'f2',
      scenario: 'fake-rules',
      operation: 'read',
      provider: 'fake',
      where: { meteringPointId: '17' },
      after: 5,
    },
    { id: 'f1', scenario: 'fake-rules', operation: 'write', provider: 'fake', name: 'after 5 calls' },
  ]);
});

test('what names a parameter that is not given is left out, save the point of an event inside a call', async () => {
  const world = freshWorld();
  await useScenario(world, provider([ruled]), 'fake-rules');
  const [rule] = world.faults.list();
  expect(rule).toMatchObject({
    where: {},
    after: 2,
    fault: { kind: 'event', event: 'noted', input: { meteringPointId: '{meteringPointId}' } },
  });
  expect(rule).not.toHaveProperty('until');
  expect(rule).not.toHaveProperty('fault.input.why');
});

test.each([
  [{ afer: 1 }, 'fake-rules has no parameter "afer". It takes after, meteringPointId, until.'],
  [{ after: '3' }, 'after of fake-rules is "3"; give a whole number from 0, such as 2.'],
  [{ after: 1.5 }, 'after of fake-rules is 1.5; give a whole number from 0, such as 2.'],
  [{ after: -1 }, 'after of fake-rules is -1; give a whole number from 0, such as 2.'],
  [{ meteringPointId: 17 }, 'meteringPointId of fake-rules is 17; give a text.'],
  [{ meteringPointId: ' ' }, 'meteringPointId of fake-rules is " "; give a text.'],
  [{ until: 'noon' }, '"noon" is no instant and no time; write 2026-01-15T09:00:00+01:00, 09:00, or *:00.'],
])('a parameter that makes no sense is refused with the fix: %j', async (parameters, message) => {
  const world = freshWorld();
  await expect(useScenario(world, provider([ruled]), 'fake-rules', parameters)).rejects.toThrow(message);
  expect(world.faults.isEmpty).toBe(true);
  expect(runningScenarios(world)).toEqual([]);
});

test('a parameter that must be told is asked for', async () => {
  const asked = words('fake-asks', { parameters: { day: { about: 'The day.', required: true } } });
  await expect(useScenario(freshWorld(), provider([asked]), 'fake-asks')).rejects.toThrow(
    'fake-asks needs day: The day. Give it as day=….',
  );
});

test('a scenario that does not exist is refused with the nearest name', async () => {
  await expect(useScenario(freshWorld(), provider([ruled]), 'fake-rule')).rejects.toMatchObject({
    status: 404,
    message: 'fake has no scenario "fake-rule". Did you mean "fake-rules"?',
  });
  expect(ownerOfScenario([fakeProvider(), provider([ruled])], 'fake-rules').scenarios).toEqual([ruled]);
  expect(() => ownerOfScenario([provider([ruled])], 'fake-ruless')).toThrow('Did you mean "fake-rules"?');
});

test('a rule that names what the provider does not know is refused, and nothing is left behind', async () => {
  const world = freshWorld();
  const wrong = words('fake-wrong', {
    events: [{ event: 'noted' }],
    rules: [ruled.rules?.[1] ?? { fault: [] }, { operation: 'read', fault: { kind: 'refuse', reason: 'too-lat' } }],
  });
  await expect(useScenario(world, provider([wrong]), 'fake-wrong')).rejects.toThrow('Did you mean "too-late"?');
  expect(world.faults.isEmpty).toBe(true);
  expect(await eventsOf(world)).toEqual([]);
});

test('events come about with their input; the scenario counts as met when it has no rule', async () => {
  const world = freshWorld();
  const happening = words('fake-happens', {
    parameters: {
      meteringPointId: { ...point, default: '17' },
      days: { about: 'Days.', default: 2 },
      date: { about: 'Day.' },
    },
    events: [{ event: 'noted', input: { meteringPointId: '{meteringPointId}', days: '{days}', date: '{date}' } }],
  });
  await useScenario(world, provider([happening]), 'fake-happens');
  expect(await eventsOf(world)).toEqual([{ meteringPointId: '17', days: 2 }]);
  expect(world.met.times('scenario', 'fake/fake-happens')).toBe(1);
  await useScenario(world, provider([ruled]), 'fake-rules');
  expect(world.met.times('scenario', 'fake/fake-rules')).toBe(0);
});

test('an event that cannot come about ends the order: earlier events, settings and rules are not left behind', async () => {
  const world = freshWorld();
  const half = words('fake-half', {
    events: [{ event: 'noted', input: { row: 2 } }, { event: 'fails' }],
    dialect: { language: 'french' },
    rules: [{ operation: 'read', fault: { kind: 'reset' } }],
  });
  let forgotten = 0;
  const forget = () => {
    forgotten += 1;
  };
  const system = { ...provider([half]), forget };
  await system.events.noted?.happen(world, { row: 1 });
  await expect(useScenario(world, system, 'fake-half')).rejects.toMatchObject({ status: 409 });
  expect(await eventsOf(world)).toEqual([{ row: 1 }]);
  expect(forgotten).toBe(1);
  expect(world.dialects).toEqual({});
  expect(world.faults.isEmpty).toBe(true);
  expect(runningScenarios(world)).toEqual([]);
});

test('a setting or a value that the provider does not have is refused', async () => {
  const wrong = words('fake-wrong', { dialect: { language: 'latin' } });
  await expect(useScenario(freshWorld(), provider([wrong]), 'fake-wrong')).rejects.toThrow(
    '"latin" is no value of fake.language; choose english or french or german.',
  );
});

const french = words('fake-french', { dialect: { language: 'french', hour: '10' } });
const german = words('fake-german', { dialect: { language: 'german' } });

test('what a call declares while an order of several events fails is not lost', async () => {
  const system = provider([words('two', { events: [{ event: 'noted', input: { row: 2 } }, { event: 'fails' }] })]);
  const world = freshWorld();
  const order = useScenario(world, system, 'two');
  await world.store.transaction(() => world.store.table<unknown>('events').put('mine', { row: 1 }));
  await expect(order).rejects.toThrow('The holder has left already');
  expect(await eventsOf(world)).toEqual([{ row: 1 }]);
});

test('the end of a scenario takes its rules away and puts its settings back; what its events did stays', async () => {
  const world = freshWorld();
  const all = words('fake-all', {
    ...french,
    name: 'fake-all',
    events: [{ event: 'noted', input: {} }],
    rules: [{ fault: { kind: 'reset' } }],
  });
  world.dialects = { other: { a: 'b' }, fake: { hour: '08' } };
  const kept = world.faults.use({ fault: { kind: 'reset' } });
  await useScenario(world, provider([all]), 'fake-all');
  expect(world.dialects).toEqual({ other: { a: 'b' }, fake: { hour: '10', language: 'french' } });
  endScenario(world, 'fake-all');
  expect(world.dialects).toEqual({ other: { a: 'b' }, fake: { hour: '08' } });
  expect(world.faults.list()).toEqual([kept]);
  expect(await eventsOf(world)).toEqual([{}]);
});

test('a scenario that is not in force cannot end; the message says which are', async () => {
  const world = freshWorld();
  expect(() => endScenario(world, 'fake-french')).toThrow('The scenario "fake-french" is not in force. None is.');
  await useScenario(world, provider([french]), 'fake-french');
  expect(() => endScenario(world, 'fake-german')).toThrow('In force: fake-french.');
});

test('ordered twice, a scenario ends and begins anew: one set of rules, the settings of before', async () => {
  const world = freshWorld();
  const system = provider([ruled, french]);
  await useScenario(world, system, 'fake-rules');
  await useScenario(world, system, 'fake-rules', { after: 9 });
  expect(world.faults.list()).toHaveLength(2);
  expect(world.faults.list()[0]).toMatchObject({ after: 9, seen: 0 });
  await useScenario(world, system, 'fake-french');
  await useScenario(world, system, 'fake-french');
  endScenario(world, 'fake-french');
  expect(world.dialects).toEqual({});
});

test('of two scenarios that switch one setting, the later one holds; the end of both puts it back, in any order', async () => {
  const system = provider([french, german]);
  for (const first of ['fake-french', 'fake-german']) {
    const world = freshWorld();
    await useScenario(world, system, 'fake-french');
    await useScenario(world, system, 'fake-german');
    expect(world.dialects.fake).toEqual({ hour: '10', language: 'german' });
    endScenario(world, first);
    expect(world.dialects.fake?.language).toBe(first === 'fake-french' ? 'german' : 'french');
    endAllScenarios(world);
    expect(world.dialects).toEqual({});
    expect(runningScenarios(world)).toEqual([]);
  }
});

test('whatever is ordered and ended in whatever order, the last end leaves rules and settings as they were', async () => {
  const many = ['a', 'b', 'c'].map((name, index) =>
    words(name, {
      dialect: { language: ['english', 'french', 'german'][index] ?? '', ...(index > 0 && { hour: '10' }) },
      rules: [{ fault: { kind: 'reset' } }],
    }),
  );
  const system = provider(many);
  const step = fc.record({ name: fc.constantFrom('a', 'b', 'c'), ends: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const world = freshWorld();
      world.dialects = { fake: { language: 'german' } };
      for (const { name, ends } of steps) {
        if (!ends) await useScenario(world, system, name);
        else if (world.scenarios.has(name)) endScenario(world, name);
        expect(world.faults.list()).toHaveLength(world.scenarios.size);
        const last = [...world.scenarios.keys()].at(-1);
        const wanted = many.find(({ name: one }) => one === last)?.dialect?.language ?? 'german';
        expect(world.dialects.fake?.language).toBe(wanted);
      }
      endAllScenarios(world);
      expect(world.dialects).toEqual({ fake: { language: 'german' } });
      expect(world.faults.isEmpty).toBe(true);
    }),
  );
});
