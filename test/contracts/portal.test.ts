import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { environmentOf } from '../../contracts/conformance/environment.ts';
import type { Task } from '../../contracts/conformance/task.ts';
import { runPortal } from '../../contracts/portal/index.ts';
import { worldTime } from '../../contracts/portal/world-clock.ts';
import { start, type TestSimulator, type TestWorld } from '../../mock-server/testing/index.ts';

let simulator: TestSimulator;
let folder: string;

beforeAll(async () => {
  simulator = await start();
  folder = await mkdtemp(join(tmpdir(), 'wattif-portal-'));
});
afterAll(async () => {
  await simulator.close();
  await rm(folder, { recursive: true });
});

const now = new Date('2026-01-15T08:30:00Z');
const power = { operator: 'enedis', generation: '2026' } as const;
const home = '00000000011001';
const sync: Task = { task: 'sync', points: [home], series: ['daily'], from: '2026-01-10', to: '2026-01-15' };

function worldNow(): Promise<TestWorld> {
  return simulator.createWorld({ now: now.toISOString(), parks: ['solo'], rights: 'active' });
}

async function run(environment: Readonly<Record<string, string | undefined>>) {
  const printed: string[] = [];
  const logged: string[] = [];
  const exitCode = await runPortal({
    environment,
    print: (line) => printed.push(line),
    log: (line) => logged.push(line),
  });
  return { exitCode, printed, logged };
}

const told = async (name: string) =>
  environmentOf(sync, { side: power, world: await worldNow(), now, folder: join(folder, name), clock: 'program' });

test.each([
  ['WATTIF_BASE_URL', undefined, 'WATTIF_BASE_URL is missing'],
  ['WATTIF_NOW', 'soon', 'WATTIF_NOW makes no sense: give an instant'],
  ['WATTIF_GENERATION', 'v6', 'WATTIF_GENERATION makes no sense: give v5 or 2026'],
  ['WATTIF_SERIES', 'daily hourly', 'WATTIF_SERIES makes no sense: give words of daily, load-curve'],
  ['WATTIF_TO', '15/01/2026', 'WATTIF_TO makes no sense: give a day'],
])('a mistake in %s is told in one sentence, with exit code 2', async (name, value, sentence) => {
  const { exitCode, printed, logged } = await run({ ...(await told('mistakes')), [name]: value });
  expect({ exitCode, printed }).toEqual({ exitCode: 2, printed: [] });
  expect(logged).toEqual([expect.stringContaining(sentence)]);
});

test('a task that the portal does not know ends it with exit code 77', async () => {
  expect(await run({ ...(await told('tasks')), WATTIF_TASK: 'bill' })).toEqual({
    exitCode: 77,
    printed: [],
    logged: [],
  });
});

test('a run that finds everything there already shows it and makes no call', async () => {
  const world = await worldNow();
  const environment = environmentOf(sync, { side: power, world, now, folder: join(folder, 'twice'), clock: 'program' });
  const first = await run(environment);
  const calls = (await world.journal.read()).length;
  expect(first.printed).toHaveLength(5);
  expect(await run(environment)).toEqual(first);
  expect((await world.journal.read()).length).toBe(calls);
  expect(await readdir(join(folder, 'twice'))).toEqual(['portal.json']);
});

test('what cannot be read is a problem line, and the point is left alone from then on', async () => {
  const world = await simulator.createWorld({ now: now.toISOString(), parks: ['solo'], rights: 'none' });
  const environment = environmentOf(sync, { side: power, world, now, folder: join(folder, 'none'), clock: 'program' });
  const { exitCode, printed } = await run(environment);
  expect(exitCode).toBe(0);
  expect(JSON.parse(printed[0] ?? '')).toEqual({
    problem: 'daily consumption: no-right (403 ADAM-DC-0008)',
    point: home,
  });
  expect(printed.slice(1).map((line) => JSON.parse(line).value)).toEqual([null, null, null, null, null]);
  const calls = (await world.journal.read()).length;
  expect((await run(environment)).printed[0]).toContain('nothing is asked about it any more');
  expect((await world.journal.read()).length).toBe(calls);
});

test('parallel sleeps move the world to the longest of them, not to their sum', async () => {
  const world = await worldNow();
  const { clock } = await worldTime(`${world.url}/_wattif/worlds/${world.id}/clock`, fetch);
  const woken: number[] = [];
  const sleep = async (milliseconds: number) => {
    await clock.sleep(milliseconds);
    woken.push(clock.now() - now.getTime());
  };
  await Promise.all([sleep(1_500), sleep(500), sleep(1_000)]);
  expect(woken).toEqual([500, 1_000, 1_500]);
  expect((await world.clock.now()).getTime() - now.getTime()).toBe(1_500);
});

test('the world does not move while a call is on its way', async () => {
  const world = await worldNow();
  const answers: ((response: Response) => void)[] = [];
  const slow = (() => new Promise<Response>((resolve) => answers.push(resolve))) as typeof fetch;
  const time = await worldTime(`${world.url}/_wattif/worlds/${world.id}/clock`, slow);
  const events: string[] = [];
  const call = time.fetch('http://localhost/').then(async (response) => {
    events.push(`${await response.text()} at ${time.clock.now() - now.getTime()}`);
  });
  const nap = time.clock.sleep(1_000).then(() => events.push(`awake at ${time.clock.now() - now.getTime()}`));
  expect((await world.clock.now()).getTime()).toBe(now.getTime());
  answers[0]?.(new Response('answered'));
  await Promise.all([call, nap]);
  expect(events).toEqual(['answered at 0', 'awake at 1000']);
});

test('a gas point that is named for the first time is looked up at once, however lately the list was read', async () => {
  const world = await simulator.createWorld({ now: now.toISOString(), parks: ['solo'], rights: 'active' });
  const gasSync = (points: readonly string[]): Task => ({
    task: 'sync',
    points,
    series: ['published'],
    from: '2025-10-01',
    to: '2026-01-01',
  });
  const setting = { side: { operator: 'grdf' }, world, now, folder: join(folder, 'new'), clock: 'program' } as const;
  await run(environmentOf(gasSync(['00000000010001']), setting));
  const { printed } = await run(environmentOf(gasSync(['00000000010001', '00000000010006']), setting));
  expect(printed.join('\n')).not.toContain('problem');
});
