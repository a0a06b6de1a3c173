import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callOver } from '../../mock-server/control/loopback.ts';
import { prepareRecipe, type Tryable } from '../../mock-server/control/recipe-run.ts';
import { createSimulator, type Simulator } from '../../mock-server/index.ts';
import type { components } from '../../openapi/types/control.d.ts';

type Reproduction = components['schemas']['Reproduction'];
type KnownError = components['schemas']['KnownError'];

let simulator: Simulator;
beforeAll(async () => {
  simulator = await createSimulator({ now: new Date('2026-01-15T08:00:00Z'), clock: 'frozen' });
});
afterAll(() => simulator.close());

const pathOf = (id: string): string => `/_wattif/errors/${id}/reproduction`;

async function reproduce(id: string): Promise<Reproduction> {
  const response = await fetch(simulator.url + pathOf(id), { method: 'POST' });
  expect(response.status).toBe(200);
  return (await response.json()) as Reproduction;
}

async function known(id: string): Promise<KnownError> {
  return (await (await fetch(`${simulator.url}/_wattif/errors/${id}`)).json()) as KnownError;
}

/** Ids of worlds that were made to bring errors about. */
async function made(): Promise<string[]> {
  const { worlds } = (await (await fetch(`${simulator.url}/_wattif/worlds`)).json()) as {
    worlds: { id: string; name: string }[];
  };
  return worlds.flatMap(({ id, name }) => (name.startsWith('error ') ? [id] : []));
}

test.each([
  'grdf-data-1000014',
  'grdf-gateway-403-token-scope',
  'grdf-gateway-429-quota-exceeded',
  'grdf-proofs-too-many',
  'grdf-oauth-sofit-invalid-grant',
  'grdf-stream-2000100',
  'enedis-quota-per-hour',
  'enedis-authorize-refused',
  'enedis-authorize-close-window',
  'enedis-firewall-page',
  'enedis-empty-body',
  'enedis-token-415',
])('%s is brought about in a fresh world, and its exchange stands in the journal there', async (id) => {
  const { status, code } = await known(id);
  const told = await reproduce(id);
  expect(told).toMatchObject({ status, expected: { status, code }, asExpected: true });
  const journal = simulator.world(told.world).journal();
  expect(told.journal).toBe(told.world);
  expect(journal.at(-1)).toMatchObject({ id: told.entry, status, bytes: told.bytes });
});

test.each(['grdf-gateway-401-token-missing', 'enedis-token-credentials-missing'])(
  '%s does not tell who sends it, and its exchange stands in the journal of the world default',
  async (id) => {
    // others that nobody can be told from are called at the same time
    const [told] = await Promise.all([reproduce(id), reproduce(id), reproduce('grdf-gateway-401-token-unknown')]);
    expect(told).toMatchObject({ journal: 'default', asExpected: true });
    const entry = simulator
      .world()
      .journal()
      .find((one) => one.id === told.entry);
    expect(entry).toMatchObject({
      status: told.status,
      request: { headers: { 'user-agent': `wattif ${told.world}` } },
    });
  },
);

test('a second time it is a fresh world again', async () => {
  const [first, second] = [await reproduce('grdf-data-1000014'), await reproduce('grdf-data-1000014')];
  expect(second.world).not.toBe(first.world);
  expect(second.body).toBe(first.body);
});

test('an error that nobody knows is told, with where to find all of them', async () => {
  const response = await fetch(simulator.url + pathOf('grdf-nothing'), { method: 'POST' });
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({
    detail: 'There is no known error "grdf-nothing". All of them: /_wattif/errors.',
  });
});

test('twenty worlds made so are kept, the newest; what a person made is left alone', async () => {
  const mine = await simulator.createWorld({ name: 'error of mine' });
  const told: string[] = [];
  for (let nth = 0; nth < 21; nth += 1) told.push((await reproduce('enedis-token-415')).world);
  const after = await made();
  expect(after).toHaveLength(21);
  expect(after).toContain(mine.id);
  expect(new Set(after)).toEqual(new Set([mine.id, ...told.slice(1)]));
  await fetch(`${simulator.url}/_wattif/worlds/${mine.id}`, { method: 'DELETE' });
});

test('whoever leaves while the world is being made leaves none behind', async () => {
  const [error, leaving] = [await known('grdf-data-1000014'), new AbortController()];
  const isThere = (): boolean => {
    try {
      return simulator.world('made-for-nobody') !== undefined;
    } catch {
      return false;
    }
  };
  const server = { here: simulator.url, origin: simulator.url, left: leaving.signal };
  const going = prepareRecipe(server, error as unknown as Tryable, 'made for nobody');
  while (!isThere()) await new Promise(setImmediate);
  leaving.abort();
  await expect(going).rejects.toThrow('aborted');
  expect(isThere()).toBe(false);
});

test('whoever leaves in the middle of an answer is told that they left, not half an answer', async () => {
  const half = createServer((_, response) => {
    response.writeHead(200, { 'content-length': 100 }).write('half');
  });
  await new Promise<void>((resolve) => half.listen(0, '127.0.0.1', resolve));
  const here = `http://127.0.0.1:${(half.address() as AddressInfo).port}`;
  const leaving = new AbortController();
  half.on('request', () => setImmediate(() => leaving.abort()));
  await expect(callOver({ here, origin: here, left: leaving.signal }, { method: 'GET', path: '/' })).rejects.toThrow();
  half.closeAllConnections();
  await new Promise((resolve) => half.close(resolve));
});

test('a caller who has another name for the simulator is answered too, and the world is called by its real address', async () => {
  const body = await new Promise<string>((resolve, reject) => {
    const headers = { host: 'wattif.example:81' };
    const asked = request(simulator.url + pathOf('grdf-data-1000014'), { method: 'POST', headers }, (response) => {
      let text = '';
      response.on('data', (piece: Buffer) => {
        text += piece;
      });
      response.on('end', () => resolve(text));
    });
    asked.on('error', reject).end();
  });
  const told = JSON.parse(body) as Reproduction;
  expect(told.asExpected).toBe(true);
  const entry = simulator.world(told.world).journal().at(-1);
  expect(entry?.request.headers.host).toBe('wattif.example:81');
});

test.each([
  ['before an answer began', 'reset', { headers: {}, body: '', reset: true }],
  ['within an answer', 'cut afterBytes=10 how=reset', { status: 200, body: '{"pce":{"i', reset: true }],
])('a connection that is reset %s is told as far as it came', async (_when, fault, told) => {
  const { provider, recipe } = await known('grdf-data-1000014');
  const { call } = recipe as unknown as Tryable['recipe'];
  const headers = { 'x-wattif-fault': fault };
  const error = { id: 'made-up', provider, recipe: { call: { ...call, headers } } };
  const prepared = await prepareRecipe({ here: simulator.url, origin: simulator.url }, error);
  expect(await prepared.call()).toMatchObject(told);
  await prepared.end();
});
