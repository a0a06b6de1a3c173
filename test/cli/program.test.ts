import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../mock-server/cli/program.ts';
import { createSimulator, type Simulator } from '../../mock-server/index.ts';
import { clientOf, declarationOf } from '../support/adict.ts';
import { capturePrinted } from '../support/command-line.ts';

let simulator: Simulator;
const told = capturePrinted();

beforeAll(async () => {
  simulator = await createSimulator({ clock: 'frozen', now: new Date('2026-01-15T08:00:00Z'), quotas: 'off' });
});
afterAll(() => simulator.close());

const wattif = (...words: string[]) => run(['node', 'wattif', ...words, '--url', simulator.url]);
const printed = <T>(): T => JSON.parse(told.out) as T;

test('a world is made, shown, listed, reset and deleted from the command line', async () => {
  await wattif('world', 'create', '--name', 'demo', '--parks', 'syndicat', '--clock', 'frozen', '--quotas', 'off');
  expect(printed()).toMatchObject({ id: 'demo', parks: ['syndicat'], quotas: 'off' });
  told.out = '';
  await wattif('world', 'list');
  expect(printed<{ worlds: unknown[] }>().worlds).toHaveLength(2);
  told.out = '';
  await wattif('world', 'reset', 'demo');
  expect(printed()).toMatchObject({ id: 'demo' });
  told.out = '';
  await wattif('world', 'delete', 'demo');
  expect(told.out).toBe('');
  await wattif('world', 'show', 'demo');
  expect(told.errors).toContain('There is no world "demo"');
  expect(process.exitCode).toBe(1);
});

test('the clock is shown, set and advanced from the command line', async () => {
  await wattif('clock', 'set', '--now', '2026-02-01T00:00:00Z');
  told.out = '';
  await wattif('clock', 'advance', 'P3DT1H');
  expect(printed()).toMatchObject({ now: '2026-02-04T01:00:00.000Z' });
  await wattif('clock', 'set', '--now', '2026-01-15T08:00:00Z');
});

test('the clock goes back by a negative duration', async () => {
  await wattif('clock', 'advance', '-P1D');
  expect(printed()).toMatchObject({ now: '2026-01-14T08:00:00.000Z' });
  await wattif('clock', 'set', '--now', '2026-01-15T08:00:00Z');
});

test('a world is made with an application, rights and settings of its own', async () => {
  const application = ['--application', 'name=portal', 'company=Portal SAS', 'parkSize=6000'];
  const settings = ['--dialect', 'grdf.quotaRetryAfter=seconds', 'enedis.transitionalMeasures=served'];
  await wattif('world', 'create', '--name', 'own', '--rights', 'active', ...application, ...settings);
  expect(printed()).toMatchObject({
    rights: 'active',
    applications: [{ name: 'portal', company: 'Portal SAS', parkSize: 6000 }],
    dialects: { grdf: { quotaRetryAfter: 'seconds' }, enedis: { transitionalMeasures: 'served' } },
  });
  await wattif('world', 'delete', 'own');
});

test('an event is brought about with input as name=value; fourteen digits stay text', async () => {
  const world = simulator.world();
  const [, point] = await world.points();
  if (!point) throw new Error('no point');
  await clientOf(simulator, world).declare(point.meteringPointId, declarationOf(point));
  await wattif('event', 'grdf', 'holderAccepts', `meteringPointId=${point.meteringPointId}`);
  expect(printed()).toMatchObject({ event: 'holderAccepts' });
  expect(told.errors).toBe('');
});

test('the journal, the points, the mailbox and the events of a provider are printed as JSON', async () => {
  await wattif('journal', '--operation', 'declareAccessRight', '--limit', '1', '--json');
  expect(printed<{ entries: unknown[] }>().entries).toHaveLength(1);
  for (const verb of [['points'], ['mailbox', '--json'], ['events', 'grdf'], ['clock', 'show']]) {
    told.out = '';
    await wattif(...verb);
    expect(printed()).toBeTypeOf('object');
  }
});

test('quotas and consents are printed as JSON', async () => {
  await wattif('quotas');
  expect(printed<{ quotas: unknown[] }>().quotas.length).toBeGreaterThan(3);
  told.out = '';
  await wattif('consents', '--point', '00000000010001', '--limit', '1');
  expect(printed()).toMatchObject({ consents: [{ meteringPointId: '00000000010001', state: 'active' }] });
});

test('a mistake is one sentence that says how to mend it, and exit code 1', async () => {
  await wattif('event', 'grdf', 'holderAccepts', 'nonsense');
  expect(told.errors).toContain('write name=value');
  expect(process.exitCode).toBe(1);
});

test('without a simulator to steer, the command says how to start one', async () => {
  await run(['node', 'wattif', 'world', 'list', '--url', 'http://127.0.0.1:9']);
  expect(told.errors).toContain('wattif start');
  expect(process.exitCode).toBe(1);
});
