import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSimulator, type Simulator } from '../../mock-server/index.ts';
import { connect } from '../../mock-server/testing/index.ts';

interface Welcomes {
  application: string;
  origin: string;
  providers: { provider: string; urls: { name: string; url: string }[]; commands: string[] }[];
}

let simulator: Simulator;
beforeAll(async () => {
  simulator = await createSimulator();
});
afterAll(() => simulator.close());

const worldOfTwo = () =>
  connect(simulator.url).createWorld({
    now: '2026-01-15T08:00:00Z',
    parks: ['solo'],
    rights: 'active',
    applications: [{ name: 'one' }, { name: 'two' }],
  });

async function welcome(world: string, query = ''): Promise<{ status: number; body: Welcomes & { detail?: string } }> {
  const answer = await fetch(`${simulator.url}/_wattif/worlds/${world}/welcome${query}`);
  return { status: answer.status, body: (await answer.json()) as never };
}

test('each operator tells its addresses and commands that really answer, for the application that is asked for', async () => {
  const world = await worldOfTwo();
  const second = world.applications[1]?.clientId ?? '';
  const { body } = await welcome(world.id, `?application=${second}`);
  expect(body).toMatchObject({ application: second, origin: simulator.url });
  expect(body.providers.map(({ provider }) => provider)).toEqual(['grdf', 'enedis']);
  for (const { urls, commands } of body.providers) {
    for (const { url } of urls) expect(url.startsWith(`${simulator.url}/`)).toBe(true);
    await promisify(execFile)('sh', ['-c', commands.join('\n')]);
  }
  const calls = await world.journal.read({ application: second, decidedBy: 'handler' });
  expect(
    calls.filter(({ meteringPointId }) => meteringPointId).map(({ provider, status }) => [provider, status]),
  ).toEqual([
    ['grdf', 200],
    ['enedis', 200],
  ]);
});

test('the first application is meant where none is named, and an unknown one is told from those that are', async () => {
  const world = await worldOfTwo();
  const [one, two] = world.applications.map(({ clientId }) => clientId);
  expect((await welcome(world.id)).body.application).toBe(one);
  const unknown = await welcome(world.id, '?application=nobody');
  expect(unknown.status).toBe(400);
  expect(unknown.body.detail).toContain(`${one}, ${two}`);
});
