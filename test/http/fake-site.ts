import { onTestFinished } from 'vitest';
import type { Api } from '../../mock-server/core/api.ts';
import { type Chunk, json, type Reply } from '../../mock-server/core/exchange.ts';
import type { JournalEntry } from '../../mock-server/core/journal.ts';
import type { Provider, Route } from '../../mock-server/core/provider.ts';
import { Refusal, SetupError } from '../../mock-server/core/refusal.ts';
import type { World } from '../../mock-server/core/world.ts';
import { type WorldPlan, Worlds } from '../../mock-server/core/worlds.ts';
import { type Listening, listen } from '../../mock-server/http/server.ts';
import type { Site } from '../../mock-server/http/site.ts';
import { TokenBook } from '../../mock-server/oauth/token-book.ts';
import { fakeProvider } from '../core/fake-provider.ts';

export const start = new Date('2026-01-15T08:00:00Z');

const thing = { method: 'GET', mounts: ['/fake/v1', '/fake/bas/v1'], secured: true, accepts: [] };

/** A small API: one operation of each kind of request and answer. */
const routes: readonly Route[] = [
  { ...thing, operation: 'readThing', path: '/things/{id}' },
  { ...thing, operation: 'addThing', method: 'POST', path: '/things', accepts: ['application/json'] },
  { ...thing, operation: 'changeThing', method: 'PATCH', path: '/things/{id}', accepts: ['application/json'] },
  { ...thing, operation: 'exportThings', path: '/export' },
  { ...thing, operation: 'breakDown', path: '/bug' },
  { ...thing, operation: 'sendFiles', method: 'POST', path: '/files', accepts: ['multipart/form-data'] },
  {
    operation: 'askToken',
    method: 'POST',
    path: '/oauth/token',
    mounts: [''],
    secured: false,
    accepts: ['application/x-www-form-urlencoded'],
  },
];

const operations: Provider['operations'] = {
  readThing: ({ params }) => {
    if (params.id === 'unknown') throw new Refusal('thing-unknown', { id: params.id });
    return json({ id: params.id });
  },
  addThing: ({ body }) => {
    if (body.kind === 'unreadable') throw new Refusal('thing-unreadable', { why: body.why });
    return json(body.kind === 'json' ? { got: body.value } : { got: null, kind: body.kind });
  },
  changeThing: () => ({ kind: 'empty', status: 204 }),
  exportThings: () => lines(['{"line":1}\n{"line":2}\n', '{"line":3}\n']),
  breakDown: () => {
    throw new TypeError('this.that is undefined');
  },
  sendFiles: async ({ body }) => {
    if (body.kind !== 'files') return json({ kind: body }, 400);
    const got: { field: string; name: string; size: number }[] = [];
    for await (const { field, fileName, bytes } of body.files) {
      let size = 0;
      for await (const chunk of bytes) size += chunk.length;
      got.push({ field, name: fileName, size });
    }
    return json({ got });
  },
  askToken: ({ body }) => {
    if (body.kind === 'unreadable') throw new Refusal('thing-unreadable', { why: body.why });
    return json({ form: body.kind === 'form' ? [...body.value] : body.kind });
  },
};

const refusals: Provider['refusals'] = {
  'token-missing': () => json({ error: 'missing' }, 401),
  'token-malformed': () => json({ error: 'malformed' }, 400),
  'token-unknown': () => json({ error: 'unknown' }, 401),
  'token-expired': ({ expiredAt }) => json({ error: 'expired', expiredAt }, 401),
  'token-scope': ({ scopes, mount }) => json({ error: 'scope', scopes, mount }, 403),
  'quota-exceeded': (detail) => json({ error: 'quota', ...detail }, 429),
  'thing-unknown': ({ id }) => json({ error: 'unknown thing', id }, 404),
  'thing-unreadable': ({ why }) => json({ error: 'unreadable', why }, 400),
  'body-unreadable': () => json({ error: 'broken form' }, 400),
};

const control: Api = {
  routes: [
    { operation: 'health', method: 'GET', path: '/health', mounts: ['/_wattif'], secured: false, accepts: [] },
    {
      operation: 'echo',
      method: 'POST',
      path: '/echo/{id}',
      mounts: ['/_wattif'],
      secured: false,
      accepts: ['application/json'],
    },
  ],
  async answer({ operation, params, query, body, origin }) {
    if (params.id === 'nobody') throw new SetupError('There is no "nobody". Ask for somebody.', 404);
    if (params.id === 'bug') throw new TypeError('this.that is undefined');
    return json({ operation, params, query: [...query], body, origin });
  },
};

/** A stream of ready texts, each of as many lines as it has line feeds. */
export function lines(texts: Iterable<string>): Reply {
  return { kind: 'stream', status: 200, headers: { 'content-type': 'application/x-ndjson' }, chunks: chunksOf(texts) };
}

function* chunksOf(texts: Iterable<string>): Generator<Chunk> {
  for (const data of texts) yield { data, lines: data.split('\n').length - 1 };
}

/** What a test changes of the small API: operations are added to or put in place of its own. */
export interface FakeSite {
  readonly site: Site;
  readonly world: World;
  readonly worlds: Worlds;
  /** An `Authorization` header for a token of the default application, good for an hour, or as told. */
  bearer(told?: { clientId?: string; scope?: string; exp?: number }): Promise<string>;
}

/** A site of the small API with a frozen world `default`. */
export async function fakeSite(more: Partial<Provider> = {}, plan: WorldPlan = {}): Promise<FakeSite> {
  const admits = (scopes: readonly string[], mount: string) => mount !== '/fake/v1' || scopes.includes('read');
  const provider = fakeProvider({
    routes,
    refusals,
    admits,
    meteringPointOf: ({ params }) => params.id,
    ...more,
    operations: { ...operations, ...more.operations },
  });
  const worlds = new Worlds([provider]);
  const world = await worlds.create({ now: start, clock: 'frozen', ...plan }, 'default');
  const tokens = new TokenBook();
  const site = { providers: [provider], worlds, tokens, control, pages: { console: '/nowhere', docs: '/nowhere' } };
  let asked = 0;
  return {
    site,
    world,
    worlds,
    async bearer({ clientId = 'default-app', scope = 'read', exp = start.getTime() / 1000 + 3600 } = {}) {
      asked += 1;
      const claims = { client_id: clientId, scope, exp };
      return `Bearer ${await tokens.sign(String(asked), () => ({ header: { alg: 'RS256' }, claims }))}`;
    },
  };
}

/** A site that listens on a free port, and whose default token is at hand. */
export interface RunningSite extends FakeSite {
  readonly server: Listening;
  readonly url: string;
  readonly port: number;
  readonly authorization: string;
  /** Calls `/fake/v1…` with the default token. */
  call(path: string, init?: RequestInit): Promise<Response>;
}

/** Starts a site, and closes it when the test has finished. */
export async function runningSite(more: Partial<Provider> = {}, plan: WorldPlan = {}): Promise<RunningSite> {
  const fake = await fakeSite(more, plan);
  const server = await listen(fake.site, { port: 0, host: '127.0.0.1' });
  onTestFinished(() => server.close());
  const authorization = await fake.bearer();
  return {
    ...fake,
    server,
    url: server.url,
    port: server.port,
    authorization,
    call: (path, init) =>
      fetch(`${server.url}/fake/v1${path}`, { ...init, headers: { authorization, ...(init?.headers as object) } }),
  };
}

/** The only entry of a world's journal that matches; waits for it, since it is written when the answer has ended. */
export async function entryOf(world: World, operation: string): Promise<JournalEntry> {
  await until(() => world.journal.find({ operation }).length > 0);
  const [entry] = world.journal.find({ operation });
  if (!entry) throw new Error('no entry');
  return entry;
}

/** Gives the event loop turns until something holds; the test's own time limit ends a wait in vain. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await turn();
}

/** Gives the event loop turns until a number has stood still for many of them. */
export async function untilStill(read: () => number): Promise<number> {
  let last = read();
  for (let still = 0; still < 10_000; still += 1) {
    await turn();
    if (read() !== last) still = 0;
    last = read();
  }
  return last;
}

export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
