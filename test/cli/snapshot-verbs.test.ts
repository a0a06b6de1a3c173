import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { run } from '../../mock-server/cli/program.ts';
import { createSimulator, type Simulator } from '../../mock-server/index.ts';
import { clientOf } from '../support/adict.ts';
import { capturePrinted } from '../support/command-line.ts';

let simulator: Simulator;
let folder: string;
const told = capturePrinted();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wattif-snapshot-'));
  simulator = await createSimulator({ clock: 'frozen', now: new Date('2026-01-15T08:00:00Z'), quotas: 'off' });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await simulator.close();
});

const wattif = (...words: string[]) => run(['node', 'wattif', ...words, '--url', simulator.url]);
const fileOf = (name: string): string => join(folder, name);

test('a failing state goes into a file, and a developer starts from it elsewhere', async () => {
  const point = '00000000010001';
  const world = await simulator.createWorld({ name: 'ticket', clock: 'frozen', quotas: 'off', rights: 'active' });
  await world.happen('grdf', 'holderRevokes', { meteringPointId: point });
  world.faults.use({ operation: 'technicalData', fault: { kind: 'page' } });
  world.clock.advance('PT1M');
  await clientOf(simulator, world).contract(point);
  await wattif('snapshot', 'save', fileOf('ticket.json'), '--world', 'ticket');

  const elsewhere = await createSimulator();
  onTestFinished(() => elsewhere.close());
  await run(['node', 'wattif', 'snapshot', 'load', fileOf('ticket.json'), '--url', elsewhere.url]);
  const again = elsewhere.world('ticket');
  const client = clientOf(elsewhere, again);
  expect(again.clock.now()).toEqual(world.clock.now());
  expect((await client.contract(point)).text).toContain('"1000014"');
  expect((await client.technical(point)).status).toBe(503);
  expect(JSON.parse(told.out)).toMatchObject({ id: 'ticket', applications: [{ clientId: 'ticket-app' }] });
});

test('a snapshot shows the last exchanges to whoever reads the ticket, without secrets', async () => {
  await clientOf(simulator, simulator.world()).rights();
  await wattif('snapshot', 'save', fileOf('default.json'));
  const { world } = JSON.parse(readFileSync(fileOf('default.json'), 'utf8'));
  const operations = world.journal.map(({ operation }: { operation: string }) => operation);
  expect(operations).toEqual(['sofitToken', 'listAccessRights']);
  expect(JSON.stringify(world.journal)).not.toContain('wattif-secret');
});

test('without secrets, a file opens no door, and the world starts from it all the same', async () => {
  const applications = [{ name: 'app', clientId: 'quiet', clientSecret: 'hush-hush' }];
  await simulator.createWorld({ name: 'quiet', applications });
  await wattif('snapshot', 'save', fileOf('open.json'), '-w', 'quiet');
  expect(readFileSync(fileOf('open.json'), 'utf8')).toContain('hush-hush');
  await wattif('snapshot', 'save', fileOf('quiet.json'), '-w', 'quiet', '--without-secrets');
  expect(readFileSync(fileOf('quiet.json'), 'utf8')).not.toContain('hush-hush');
  await wattif('snapshot', 'load', fileOf('quiet.json'), '--replace');
  expect(simulator.world('quiet').applications).toMatchObject([{ clientId: 'quiet', clientSecret: 'quiet-secret' }]);
});

test('a world of that id gives way only when told', async () => {
  await simulator.createWorld({ name: 'twice' });
  await wattif('snapshot', 'save', fileOf('twice.json'), '-w', 'twice');
  await wattif('snapshot', 'load', fileOf('twice.json'));
  expect(told.errors).toContain('There is a world "twice"; replace it with --replace');
  await wattif('snapshot', 'load', fileOf('twice.json'), '--replace');
  expect(JSON.parse(told.out)).toMatchObject({ id: 'twice' });
});

test.each([
  ['is not there', undefined, 'cannot be read; give the path of a snapshot'],
  ['is no JSON', 'hello', 'is no JSON; give the path of a snapshot'],
  ['is of a version that nobody knows', '{"format":"wattif-world","version":99,"world":{}}', 'is of version 99'],
  ['is something else', '{"format":"else","version":1,"world":{}}', "the body's format must be one of wattif-world"],
])('a file that %s is refused with the reason', async (name, text, message) => {
  if (text !== undefined) writeFileSync(fileOf(`${name}.json`), text);
  await wattif('snapshot', 'load', fileOf(`${name}.json`));
  expect(told.errors).toContain(message);
  expect(process.exitCode).toBe(1);
});

test('a file that cannot be written says so', async () => {
  await wattif('snapshot', 'save', join(folder, 'no', 'such', 'folder.json'));
  expect(told.errors).toContain('cannot be written');
});

test('coverage tells what was never met, or all of it, as text, JSON or a page', async () => {
  const world = await simulator.createWorld({ name: 'covered', clock: 'frozen', quotas: 'off', rights: 'active' });
  await clientOf(simulator, world).contract('00000000010001');
  await wattif('coverage', '-w', 'covered');
  expect(told.out).toMatch(/^grdf operations: 2 of \d+\n/);
  expect(told.out).toContain('  never  submitProofs\n');
  expect(told.out).not.toContain('contractData');
  told.out = '';
  await wattif('coverage', '-w', 'covered', '--all');
  expect(told.out).toContain('      1  contractData\n');
  told.out = '';
  await wattif('coverage', '-w', 'covered', '--json');
  expect(JSON.parse(told.out)).toMatchObject({ world: 'covered' });
  await wattif('coverage', '-w', 'covered', '--html', fileOf('coverage.html'));
  expect(readFileSync(fileOf('coverage.html'), 'utf8')).toContain('<h1>Coverage of covered</h1>');
});
