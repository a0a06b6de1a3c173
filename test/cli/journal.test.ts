import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { run } from '../../mock-server/cli/program.ts';
import { createSimulator, type Simulator } from '../../mock-server/index.ts';
import { type AdictClient, clientOf } from '../support/adict.ts';
import { capturePrinted } from '../support/command-line.ts';

let simulator: Simulator;
let client: AdictClient;
const told = capturePrinted();

beforeEach(async () => {
  simulator = await createSimulator({ clock: 'frozen', now: new Date('2026-01-15T08:00:00Z'), quotas: 'off' });
  client = clientOf(simulator, simulator.world());
});
afterEach(async () => {
  await simulator.close();
});

const wattif = (...words: string[]) => run(['node', 'wattif', ...words, '--url', simulator.url]);

test('the journal is one line an exchange: when, what, how it ended, who decided and why', async () => {
  await client.call('GET', '/droits_acces');
  await client.published('nonsense', 'periode=2025&colour=blue');
  await wattif('journal');
  const lines = told.out.trim().split('\n');
  expect(lines[0]).toMatch(/^x\d+ 2026-01-15 09:00:00 POST \/openam\/\S+ 200$/);
  expect(lines[1]).toMatch(/^x\d+ 2026-01-15 09:00:00 GET \/adict\/v2\/droits_acces 200$/);
  expect(lines[2]).toMatch(/ 400 handler: .+ \[.*unknown-parameter.*\]$/);
  told.out = '';
  await wattif('journal', '--reason', 'bad-metering-point');
  expect(told.out.trim().split('\n')).toHaveLength(1);
  told.out = '';
  await wattif('journal', '--after', lines[0]?.split(' ')[0] ?? '', '--limit', '1');
  expect(told.out.trim()).toBe(lines[1]);
});

test('as JSON it has all that is known', async () => {
  await client.call('GET', '/droits_acces');
  await wattif('journal', '--json', '--limit', '1');
  expect(JSON.parse(told.out)).toMatchObject({ entries: [{ operation: 'listAccessRights' }], dropped: 0 });
});

test('it says how many exchanges were let go', async () => {
  await simulator.createWorld({ name: 'small', journalBytes: 10_000, quotas: 'off' });
  const small = clientOf(simulator, simulator.world('small'));
  for (let i = 0; i < 30; i += 1) await small.call('GET', '/droits_acces');
  await wattif('journal', '-w', 'small');
  expect(told.out).toMatch(/\(\d+ older exchanges were let go; start with --journal-bytes to keep more\)/);
});

test('a long journal is shown whole, page by page; of it as JSON too', async () => {
  const call = () => fetch(`${simulator.url}/adict/v2/droits_acces`);
  for (let i = 0; i < 11; i += 1) await Promise.all(Array.from({ length: 100 }, call));
  await wattif('journal');
  const lines = told.out.trim().split('\n');
  expect(new Set(lines.map((line) => line.split(' ')[0])).size).toBe(1100);
  told.out = '';
  await wattif('journal', '--json');
  expect(JSON.parse(told.out)).toMatchObject({ dropped: 0, next: lines.at(-1)?.split(' ')[0] });
  expect(JSON.parse(told.out).entries).toHaveLength(1100);
});

test('followed, it goes on with what comes, and says when the simulator has ended', async () => {
  await client.call('GET', '/droits_acces');
  const following = wattif('journal', '--follow', '--limit', '1');
  await vi.waitFor(() => expect(told.out).toContain('/droits_acces 200'));
  await client.published('nonsense', 'periode=2025');
  await vi.waitFor(() => expect(told.out).toContain('/pce/nonsense/'));
  await simulator.close();
  await following;
  expect(told.out.trim().split('\n')).toHaveLength(2);
  expect(told.errors).toContain('The stream has ended: the simulator at');
  expect(process.exitCode).toBe(1);
});

test('an expectation that holds is told; one that does not ends with exit code 1 and what did happen', async () => {
  await client.call('GET', '/droits_acces');
  await wattif('expect', 'listAccessRights', '--status', '200', '--at-least', '1', '--at-most', '1');
  expect(told.out).toContain('and so it is: it came once');
  expect(process.exitCode).toBeUndefined();
  await wattif('expect', 'listAccessRights', '--status', '429', '--within', 'PT0.01S');
  expect(told.errors).toMatch(
    /it never came\. Seen: .*Nearest miss: x\d+ GET \/adict\/v2\/droits_acces was 200, not 429/,
  );
  expect(process.exitCode).toBe(1);
});

test('an answer is explained by its entry, or by its header as it came', async () => {
  const answer = await client.published('nonsense', 'periode=2025&colour=blue');
  const header = answer.headers.get('x-wattif-why') ?? '';
  await wattif('why', `x-wattif-why: ${header}`);
  const byHeader = told.out;
  expect(byHeader).toContain('GET /adict/v2/pce/nonsense/');
  expect(byHeader).toContain('decided by: handler (bad-metering-point)');
  expect(byHeader).toContain('departure unknown-parameter: the query parameter "colour" is not described');
  told.out = '';
  await wattif('why', header.split(';')[0] ?? '');
  expect(told.out).toBe(byHeader);
  await wattif('why', 'nonsense');
  expect(told.errors).toContain('names no entry');
  await wattif('why', 'x999999999');
  expect(told.errors).toContain('has no entry x999999999');
});
