import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../mock-server/cli/program.ts';
import { createSimulator, type Simulator } from '../../mock-server/index.ts';
import { capturePrinted } from '../support/command-line.ts';

let simulator: Simulator;
const told = capturePrinted();
const sandboxHome = '22516914714270';
const withHoles = '42900589957123';

beforeAll(async () => {
  const now = new Date('2026-01-15T08:00:00Z');
  simulator = await createSimulator({ clock: 'frozen', now, quotas: 'off', parks: ['solo'], rights: 'none' });
});
afterAll(() => simulator.close());

const wattif = (...words: string[]) => run(['node', 'wattif', ...words, '--url', simulator.url]);
const january = ['--series', 'daily-energy', '--from', '2026-01-12', '--to', '2026-01-16'];

test('points are listed, and found by words that stand in them', async () => {
  await wattif('points', '--limit', '1');
  expect(JSON.parse(told.out)).toMatchObject({ points: [{ provider: 'grdf' }], next: expect.any(String) });
  told.out = '';
  await wattif('points', 'list', '--search', 'jeanne d’arc caron');
  expect(JSON.parse(told.out)).toMatchObject({ points: [{ meteringPointId: sandboxHome }] });
});

test('a point is shown with its contract, and with commands to paste', async () => {
  await wattif('points', 'show', sandboxHome);
  expect(told.out).toMatch(/^metering point +22516914714270 \(enedis, park enedis-sandbox\)$/m);
  expect(told.out).toMatch(/^subscribed power +9 kVA$/m);
  expect(told.out).toMatch(/^response_type +code$/m);
  expect(told.out).toContain(`curl -s -i '${simulator.url}/dataconnect/v1/oauth2/authorize?client_id=wattif&`);
  told.out = '';
  await wattif('points', 'show', sandboxHome, '--json');
  expect(JSON.parse(told.out)).toMatchObject({ summary: { meteringPointId: sandboxHome }, series: expect.any(Array) });
});

test('readings are printed as a table, in which a hole is an empty cell', async () => {
  await wattif('readings', withHoles, ...january);
  const [heads, monday, tuesday, , thursday] = told.out.split('\n');
  expect(heads).toMatch(/^from +to +energy \(Wh\) +quality$/);
  expect(monday).toMatch(/^2026-01-12T00:00:00\+01:00 +2026-01-13T00:00:00\+01:00 +\d+ +measured$/);
  expect(tuesday).toMatch(/^2026-01-13T00:00:00\+01:00 +2026-01-14T00:00:00\+01:00 +hole$/);
  expect(thursday).toMatch(/awaited$/);
});

test('readings are printed as CSV and as JSON', async () => {
  await wattif('readings', withHoles, ...january, '--as', 'true', '--format', 'csv');
  const lines = told.out.trimEnd().split('\n');
  expect(lines[0]).toBe('from,to,energy (Wh),quality');
  expect(lines[2]).toMatch(/^2026-01-13T00:00:00\+01:00,2026-01-14T00:00:00\+01:00,\d+,measured$/);
  expect(lines[4]).toBe('2026-01-15T00:00:00+01:00,2026-01-16T00:00:00+01:00,,awaited');
  told.out = '';
  await wattif('readings', withHoles, ...january, '--format', 'json');
  expect(JSON.parse(told.out)).toMatchObject({ qualities: ['measured', 'hole', 'hole', 'awaited'] });
});

test('that the application gets nothing is said beside the table, with the reason', async () => {
  const [home] = (await simulator.world().points()).filter(({ provider }) => provider === 'enedis');
  await wattif('readings', home?.meteringPointId ?? '', ...january);
  expect(told.errors).toBe(
    'refused (no-consent): No consent of the customer for this application and point: ask for one at the authorize page.\n',
  );
  expect(told.out.split('\n')).toHaveLength(6);
});

test('the agenda is asked for what comes next to one meter', async () => {
  await wattif('clock', 'agenda', 'P1D', '--kind', 'publication', '--point', sandboxHome);
  expect(JSON.parse(told.out)).toMatchObject({
    items: [{ at: '2026-01-16T07:00:00.000Z', provider: 'enedis', kind: 'publication' }],
  });
});

test('a point that is not there is one sentence, and exit code 1', async () => {
  await wattif('readings', '1');
  expect(told.errors).toMatch(/^wattif: There is no metering point "1" in the world "default"\. GET /);
  expect(process.exitCode).toBe(1);
});
