import { describe, expect, test } from 'vitest';
import { SetupError } from '../../mock-server/core/refusal.ts';
import { Beside, type World } from '../../mock-server/core/world.ts';
import { Worlds } from '../../mock-server/core/worlds.ts';
import { fakeProvider } from './fake-provider.ts';

const greeting = {
  about: 'What the API says first.',
  certainty: 'our convention',
  source: 'none',
  values: ['hello', 'bonjour'],
  default: 'hello',
} as const;

/** A provider that puts one row and one draw into each world, and tells which worlds it forgot. */
function townProvider() {
  const forgotten: string[] = [];
  const provider = fakeProvider({
    dialect: { greeting },
    async seed(world: World) {
      await rowsOf(world).put('first', { drawn: world.random.next(), at: world.clock.now().toISOString() });
    },
    forget: (world) => forgotten.push(world.id),
  });
  return { provider, forgotten };
}

const rowsOf = (world: World) => world.store.table<{ drawn: number; at: string }>('rows');
const start = new Date('2026-01-15T08:00:00Z');
const frozen = { now: start, clock: 'frozen' } as const;

const worldsOf = (provider = townProvider().provider): Worlds => new Worlds([provider]);

async function refusalOf(work: () => unknown): Promise<SetupError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof SetupError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('making a world', () => {
  test('gives one application, the park solo, running time and quotas unless told', async () => {
    const world = await worldsOf().create({});
    expect(world).toMatchObject({ id: 'world-1', name: 'world-1', seed: 'wattif', quotas: 'enforced', rights: 'none' });
    expect(world.parks).toEqual(['solo']);
    expect(world.clock.state()).toMatchObject({ mode: 'running', speed: 1 });
    expect(world.applications).toEqual([
      { clientId: 'world-1-app', clientSecret: 'world-1-app-secret', name: 'app', company: 'app', parkSize: 1 },
    ]);
  });

  test('makes its id from its name, and a second world of the name gets another', async () => {
    const worlds = worldsOf();
    const ids = [];
    for (const name of ['Été à Nîmes!', 'Été à Nîmes!', '***', 'default']) ids.push((await worlds.create({ name })).id);
    expect(ids).toEqual(['ete-a-nimes', 'ete-a-nimes-2', 'world-3', 'default']);
    expect(worlds.list().map(({ name }) => name)).toEqual(['Été à Nîmes!', 'Été à Nîmes!', '***', 'default']);
  });

  test('worlds made at the same time have ids of their own', async () => {
    const worlds = worldsOf();
    const made = await Promise.all([worlds.create({ name: 'a' }), worlds.create({ name: 'a' }), worlds.create({})]);
    expect(new Set(made.map(({ id }) => id)).size).toBe(3);
  });

  test('sizes the quotas by the parks, or as told', async () => {
    const worlds = worldsOf();
    const world = await worlds.create({
      parks: ['solo', 'town'],
      applications: [
        { name: 'A' },
        { name: 'B', parkSize: 5, limits: { perDay: 2 }, company: 'Bee', redirectUri: 'https://b.example/cb' },
      ],
    });
    expect(world.applications).toMatchObject([
      { name: 'A', company: 'A', parkSize: 21 },
      { name: 'B', company: 'Bee', parkSize: 5, limits: { perDay: 2 }, redirectUri: 'https://b.example/cb' },
    ]);
  });

  test('equal seeds draw alike, numbers as their text; other seeds do not', async () => {
    const worlds = worldsOf();
    const drawn = [];
    for (const seed of ['7', 7, '8']) drawn.push((await worlds.create({ seed })).random.fork('x').next());
    expect(drawn[0]).toBe(drawn[1]);
    expect(drawn[0]).not.toBe(drawn[2]);
  });

  test('starts the clock where told', async () => {
    const world = await worldsOf().create({ ...frozen, speed: 60 });
    expect(world.clock.state()).toEqual({ now: start, mode: 'frozen', speed: 60 });
    expect(world.startedAt).toEqual(start);
  });
});

describe('what cannot be made is refused with what there is', () => {
  test.each([
    [
      { applications: [{ redirectUri: 'localhost' }] },
      'redirectUri is "localhost"; give one such as http://localhost:3000/callback.',
    ],
    [{ parks: ['solo', 'village'] }, 'There is no park "village". The parks are: solo, town.'],
    [{ dialects: { gaz: {} } }, 'There is no provider "gaz". The providers are: fake.'],
    [{ dialects: { fake: { tone: 'x' } } }, 'fake has no setting "tone". Its settings are: greeting.'],
    [{ dialects: { fake: { toString: 'x' } } }, 'fake has no setting "toString". Its settings are: greeting.'],
    [{ dialects: { fake: { greeting: 'hi' } } }, '"hi" is no value of fake.greeting; choose hello or bonjour.'],
  ])('%o', async (plan, message) => {
    const worlds = worldsOf();
    const refusal = await refusalOf(() => worlds.create(plan as never));
    expect(refusal.message).toBe(message);
    expect(refusal.status).toBe(400);
    expect(worlds.list()).toEqual([]);
  });

  test('a world whose first state cannot be made leaves nothing behind', async () => {
    let broken = true;
    const { provider, forgotten } = townProvider();
    const worlds = worldsOf({
      ...provider,
      async seed() {
        if (broken) throw new SetupError('There is no point "x".');
      },
    });
    await refusalOf(() => worlds.create({ name: 'a', applications: [{ clientId: 'mine' }] }));
    expect(worlds.list()).toEqual([]);
    expect(worlds.ofClient('mine')).toBeUndefined();
    expect(forgotten).toEqual(['a']);
    broken = false;
    expect((await worlds.create({ name: 'a', applications: [{ clientId: 'mine' }] })).id).toBe('a');
  });

  test('a clock that makes no sense', async () => {
    const worlds = worldsOf();
    expect((await refusalOf(() => worlds.create({ speed: -1 }))).message).toContain('speed is -1');
    expect((await refusalOf(() => worlds.create({ now: new Date('x') }))).message).toContain('now is no valid date');
    expect(worlds.list()).toEqual([]);
    expect(worlds.ofClient('world-1-app')).toBeUndefined();
  });
});

describe('client ids', () => {
  test('lead to their world and application', async () => {
    const worlds = worldsOf();
    const world = await worlds.create({ name: 'a', applications: [{ clientId: 'one' }, { name: 'Two' }] });
    expect(worlds.ofClient('one')).toEqual({ world, application: world.applications[0] });
    expect(worlds.ofClient('a-two')?.application).toMatchObject({ clientSecret: 'a-two-secret' });
    expect(worlds.ofClient('nobody')).toBeUndefined();
  });

  test('that are taken are refused, in another world or in the same plan', async () => {
    const worlds = worldsOf();
    await worlds.create({ applications: [{ clientId: 'mine' }] });
    const refusal = await refusalOf(() => worlds.create({ applications: [{ clientId: 'mine' }] }));
    expect(refusal.message).toBe('The client id "mine" is taken; choose another.');
    expect(refusal.status).toBe(409);
    const twice = { applications: [{ clientId: 'twin' }, { clientId: 'twin' }] };
    expect((await refusalOf(() => worlds.create(twice))).status).toBe(409);
    expect(worlds.list()).toHaveLength(1);
  });

  test('that nobody chose are always free ones', async () => {
    const worlds = worldsOf();
    await worlds.create({ name: 'a', applications: [{ name: 'b-c' }, { name: 'b c' }] });
    await worlds.create({ name: 'a-b', applications: [{ name: 'c' }] });
    const ids = worlds.list().flatMap(({ applications }) => applications.map(({ clientId }) => clientId));
    expect(ids).toEqual(['a-b-c', 'a-b-c-2', 'a-b-c-3']);
  });
});

describe('worlds are isolated', () => {
  test('clock, store, journal, counters and settings of one are not those of another', async () => {
    const worlds = worldsOf();
    const [here, there] = [await worlds.create(frozen), await worlds.create(frozen)];
    here.clock.advance('P1D');
    await rowsOf(here).put('more', { drawn: 0, at: '' });
    here.counters.increment('k', 'day', 0);
    worlds.change(here.id, { quotas: 'off', dialects: { fake: { greeting: 'bonjour' } } });
    expect(there.clock.now()).toEqual(start);
    expect(await rowsOf(there).size()).toBe(1);
    expect(there.counters.hits('k', 'day', 0)).toBe(0);
    expect(there.quotas).toBe('enforced');
    expect(there.dialects).toEqual({});
  });

  test('an unknown world is refused with those that exist', async () => {
    const worlds = worldsOf();
    await worlds.create({ name: 'a' });
    await worlds.create({ name: 'b' });
    const refusal = await refusalOf(() => worlds.get('c'));
    expect(refusal.message).toBe('There is no world "c". The worlds are: a, b.');
    expect(refusal.status).toBe(404);
  });
});

describe('changing a world', () => {
  test('switches what is named and leaves the rest', async () => {
    const settings = { greeting, farewell: greeting };
    const worlds = worldsOf(fakeProvider({ dialect: settings }));
    const world = await worlds.create({ dialects: { fake: { greeting: 'bonjour' } } });
    worlds.change(world.id, { dialects: { fake: { farewell: 'bonjour' } } });
    expect(world.dialects).toEqual({ fake: { greeting: 'bonjour', farewell: 'bonjour' } });
    worlds.change(world.id, { quotas: 'off' });
    expect(world.quotas).toBe('off');
    expect(world.dialects.fake?.greeting).toBe('bonjour');
  });

  test('refuses an unknown setting and changes nothing', async () => {
    const worlds = worldsOf();
    const world = await worlds.create({});
    await refusalOf(() => worlds.change(world.id, { quotas: 'off', dialects: { fake: { tone: 'x' } } }));
    expect(world.quotas).toBe('enforced');
  });
});

describe('resetting a world', () => {
  test('puts it back to how it began, chance included', async () => {
    const { provider, forgotten } = townProvider();
    const worlds = worldsOf(provider);
    const world = await worlds.create({ ...frozen, name: 'a', speed: 60, dialects: { fake: { greeting: 'bonjour' } } });
    const before = await rowsOf(world).get('first');
    world.clock.set({ now: new Date('2030-01-01T00:00:00Z'), mode: 'running', speed: 1 });
    await rowsOf(world).put('more', { drawn: 0, at: '' });
    world.counters.increment('k', 'day', start.getTime());
    worlds.change('a', { quotas: 'off', dialects: { fake: { greeting: 'hello' } } });
    expect(await worlds.reset('a')).toBe(world);
    expect(world.clock.state()).toEqual({ now: start, mode: 'frozen', speed: 60 });
    expect(await rowsOf(world).size()).toBe(1);
    expect(await rowsOf(world).get('first')).toEqual(before);
    expect(world.counters.hits('k', 'day', start.getTime())).toBe(0);
    expect(world.quotas).toBe('enforced');
    expect(world.dialects).toEqual({ fake: { greeting: 'bonjour' } });
    expect(world.journal.find()).toEqual([]);
    expect(forgotten).toEqual(['a']);
    expect(worlds.ofClient('a-app')?.world).toBe(world);
  });

  test('a running clock begins again at the instant it began', async () => {
    const worlds = worldsOf();
    const world = await worlds.create({ now: start });
    world.clock.advance('P3D');
    await worlds.reset(world.id);
    expect(world.clock.now().getTime() - start.getTime()).toBeLessThan(5000);
  });
});

describe('deleting a world', () => {
  test('takes its applications along, and its ids are free again', async () => {
    const { provider, forgotten } = townProvider();
    const worlds = worldsOf(provider);
    await worlds.create({ name: 'a', applications: [{ clientId: 'mine' }] });
    worlds.delete('a');
    expect(worlds.list()).toEqual([]);
    expect(worlds.ofClient('mine')).toBeUndefined();
    expect(forgotten).toEqual(['a']);
    expect((await worlds.create({ name: 'a', applications: [{ clientId: 'mine' }] })).id).toBe('a');
  });

  test('is refused for the world default, and for one that is not there', async () => {
    const worlds = worldsOf();
    await worlds.create({}, 'default');
    expect((await refusalOf(() => worlds.delete('default'))).status).toBe(409);
    expect((await refusalOf(() => worlds.delete('b'))).status).toBe(404);
  });
});

describe('what a provider keeps beside a world', () => {
  test('is made once for each, and again after it was forgotten', async () => {
    const worlds = worldsOf();
    const [here, there] = [await worlds.create({}), await worlds.create({})];
    let made = 0;
    const beside = new Beside(() => {
      made += 1;
      return { made };
    });
    expect(beside.of(here)).toBe(beside.of(here));
    expect(beside.of(there)).toEqual({ made: 2 });
    beside.forget(here);
    expect(beside.of(here)).toEqual({ made: 3 });
  });
});
