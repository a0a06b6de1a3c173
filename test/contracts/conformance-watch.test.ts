import { afterAll, beforeAll, expect, test } from 'vitest';
import { exitCodeOf } from '../../contracts/conformance/report.ts';
import { type WatchOptions, watchPortal } from '../../contracts/conformance/watch.ts';
import { start, type TestSimulator, type TestWorld, type TestWorldPlan } from '../../mock-server/testing/index.ts';
import { electricityPoint, readDaily } from './support/conformance.ts';

let simulator: TestSimulator;
beforeAll(async () => {
  simulator = await start();
});
afterAll(() => simulator.close());

const plan: TestWorldPlan = { parks: ['solo'], rights: 'active', now: '2026-01-15T09:00:00Z', clock: 'running' };

function portalIn(world: TestWorld, span: { from: string; to: string }): Promise<unknown> {
  const { clientId, clientSecret } = world.application;
  return readDaily({
    WATTIF_BASE_URL: world.url,
    WATTIF_CLIENT_ID: clientId,
    WATTIF_CLIENT_SECRET: clientSecret,
    WATTIF_POINTS: electricityPoint,
    WATTIF_FROM: span.from,
    WATTIF_TO: span.to,
  });
}

/** Watches; resolves when it has begun. */
function watched(options: WatchOptions): Promise<{ report: ReturnType<typeof watchPortal> }> {
  return new Promise((resolve, reject) => {
    const report = watchPortal({ ...options, onBegin: () => setImmediate(() => resolve({ report })) });
    report.catch(reject);
  });
}

test('a running portal is watched: findings as they appear, the rest at the end, and what needs a scenario is skipped', async () => {
  const world = await simulator.createWorld(plan);
  await portalIn(world, { from: '2026-02-01', to: '2026-02-02' });
  const stop = new AbortController();
  const appeared: string[] = [];
  const watching = await watched({
    ...{ url: simulator.url, world: world.id, signal: stop.signal, patience: 0 },
    onFinding: ({ check, status }, journal) => {
      appeared.push(`${check} ${status} ${journal.length > 0}`);
      if (check === 'CL-04') stop.abort();
    },
  });
  while (appeared.length === 0) await portalIn(world, { from: '2026-01-20', to: '2026-01-21' });
  const report = await watching.report;
  expect(appeared).toContain('CL-04 FAIL true');
  const [story] = report.scenarios;
  const status = (id: string) => story?.findings.find(({ check }) => check === id)?.status;
  expect([status('CL-04'), status('CL-01'), status('CL-08'), status('CL-18')]).toEqual([
    'FAIL',
    'FAIL',
    'SKIP',
    'SKIP',
  ]);
  expect(story?.findings.find(({ check }) => check === 'CL-08')?.told).toContain('needs a scenario');
  expect(story?.journal.some(({ url }) => url.includes('2026-02-01'))).toBe(false);
  expect(story?.findings).toHaveLength(25);
  expect([report.verdict, exitCodeOf(report)]).toEqual(['failed', 1]);
  expect(story?.reproduce).toBe(`wattif conformance watch --url ${simulator.url} --world ${world.id}`);
});

test('a portal that calls well is good, and one that calls nothing is not judged', async () => {
  const world = await simulator.createWorld({ ...plan, now: '2026-01-16T09:00:00Z' });
  const stop = new AbortController();
  const told: string[] = [];
  const watching = await watched({
    ...{ url: simulator.url, world: world.id, signal: stop.signal, patience: 0 },
    onFinding: ({ check }) => told.push(check),
  });
  const silent = await watchPortal({ url: simulator.url, world: world.id, signal: AbortSignal.abort() });
  expect([silent.verdict, silent.counts.SKIP]).toEqual(['harness', 25]);
  await portalIn(world, { from: '2026-01-12', to: '2026-01-15' });
  stop.abort();
  const report = await watching.report;
  expect(told).toEqual([]);
  expect([report.counts.FAIL, report.counts.WARN]).toEqual([0, 0]);
  expect(report.verdict).toBe('good');
});

test('in a world that stands still, paces and waits are not judged', async () => {
  const world = await simulator.createWorld({ ...plan, clock: 'frozen', quotas: 'off' });
  const stop = new AbortController();
  const watching = await watched({ url: simulator.url, world: world.id, signal: stop.signal });
  for (let call = 0; call < 7; call += 1) await portalIn(world, { from: '2026-01-12', to: '2026-01-15' });
  stop.abort();
  const report = await watching.report;
  const byCheck = new Map(report.checks.map(({ check, status }) => [check, status]));
  expect([byCheck.get('CL-02'), byCheck.get('CL-04')]).toEqual(['SKIP', 'PASS']);
  expect(report).toMatchObject({ clock: 'program' });
});

test('a world or a simulator that is not there is told with the fix', async () => {
  const { signal } = new AbortController();
  await expect(watchPortal({ url: simulator.url, world: 'nowhere', signal })).rejects.toThrow(/nowhere/);
  await expect(watchPortal({ url: 'http://127.0.0.1:9', signal })).rejects.toThrow('No simulator answers');
});
