import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { run } from '../../mock-server/cli/program.ts';
import { createSimulator, type Simulator } from '../../mock-server/index.ts';
import { capturePrinted } from '../support/command-line.ts';

let simulator: Simulator;
const told = capturePrinted();

beforeAll(async () => {
  simulator = await createSimulator({ clock: 'frozen', now: new Date('2026-01-15T08:00:00Z'), quotas: 'off' });
});
afterAll(() => simulator.close());

afterEach(() => {
  simulator.world().faults.reset();
});

const wattif = (...words: string[]) => run(['node', 'wattif', 'fault', ...words, '--url', simulator.url]);
const inForce = () => simulator.world().faults.list();

test('a fault is ordered in words, with every condition as an option', async () => {
  await wattif(
    ...['use', 'publishedConsumption', 'cut', 'afterRecords=3', 'how=stall', '--point', '00000000010001'],
    ...['--application', 'wattif', '--query', 'periode=2025', 'x=1', '--header', 'x-a=b=c', '--at', 'operation'],
    ...['--after', '2', '--times', '1', '--probability', '0.5', '--from', '09:00', '--until', '09:20'],
    ...['--ttl', 'PT10M', '--name', 'the third export'],
  );
  expect(told.errors).toBe('');
  expect(JSON.parse(told.out)).toMatchObject({ seen: 0, healsAt: expect.stringMatching(/Z$/) });
  const [{ id: _id, healsAt: _healsAt, ...rule } = { id: '' }] = inForce();
  expect(rule).toEqual({
    name: 'the third export',
    provider: 'grdf',
    operation: 'publishedConsumption',
    where: {
      meteringPointId: '00000000010001',
      application: 'wattif',
      query: { periode: '2025', x: '1' },
      header: { 'x-a': 'b=c' },
    },
    fault: { kind: 'cut', afterRecords: 3, how: 'stall' },
    at: 'operation',
    after: 2,
    times: 1,
    probability: 0.5,
    from: '09:00',
    until: '09:20',
    timeToLive: 'PT10M',
    seen: 0,
    fired: 0,
  });
});

test.each([
  [['*', 'no-data'], { fault: { kind: 'refuse', reason: 'no-data' } }],
  [['*', '503', '--provider', 'enedis'], { provider: 'enedis', fault: { kind: 'answer', status: 503 } }],
  [['daily*,identity', 'reset'], { operation: ['daily*', 'identity'] }],
  [['*', 'delay by=PT2S; reset'], { fault: [{ kind: 'delay', by: 'PT2S' }, { kind: 'reset' }] }],
  [['*', 'prefix', 'text=a b'], { fault: { kind: 'prefix', text: 'a b' } }],
  [['*', 'replace', 'values={"value": null}'], { fault: { kind: 'replace', values: { value: null } } }],
  [['*', '{"kind": "drop", "record": 2}'], { fault: { kind: 'drop', record: 2 } }],
])('fault use %j', async (words, rule) => {
  await wattif('use', ...words);
  expect(told.errors).toBe('');
  expect(inForce()).toMatchObject([rule]);
});

test('rules are listed as a table a person reads, or as JSON', async () => {
  await wattif('list');
  expect(told.out).toBe('No rule is in force.\n');
  const { id } = simulator.world().faults.use({
    provider: 'grdf',
    operation: 'publishedConsumption',
    where: { meteringPointId: '00000000010001' },
    fault: { kind: 'cut', afterRecords: 3 },
    after: 2,
  });
  told.out = '';
  await wattif('list');
  const [heads, row, rest] = told.out.split('\n');
  expect(heads?.split(/ {2,}/)).toEqual(['id', 'what', 'where', 'seen/fired', 'heals', 'name']);
  expect(row).toBe(`${id}  cut afterRecords=3  grdf publishedConsumption, 00000000010001, after 2  0/0         -`);
  expect(rest).toBe('');
  told.out = '';
  await wattif('list', '--json');
  expect(JSON.parse(told.out)).toMatchObject({ faults: [{ id }] });
});

test('rules are removed, restored and reset', async () => {
  const { id } = simulator.world().faults.use({ fault: { kind: 'reset' } });
  simulator.world().faults.use({ fault: { kind: 'reset' } });
  await wattif('remove', id);
  expect(inForce()).toHaveLength(1);
  await wattif('restore');
  expect(JSON.parse(told.out)).toMatchObject({ faults: [{ seen: 0 }] });
  await wattif('reset');
  expect(inForce()).toEqual([]);
});

test('the reserved identifiers of a provider are listed, a line each', async () => {
  await wattif('reserved', 'grdf');
  expect(told.out).toMatch(/^identifier +what its calls answer +operations\n/);
  expect(told.out).toMatch(/^00000000090001 {2}The holder has moved out: data calls answer 1000000\. +published/m);
  told.out = '';
  await wattif('reserved', 'enedis', '--json');
  expect(JSON.parse(told.out).points.length).toBeGreaterThanOrEqual(25);
});

test.each([
  [['use', 'publishedConsumption', 'dely', 'by=PT2S'], 'There is no fault "dely". Did you mean "delay"?'],
  [['use', 'publishedConsumption', 'delay', 'PT2S'], 'such as delay by=PT2S.'],
  [['use', 'publishedConsumption', 'nodata'], 'Did you mean "no-data"?'],
  [['use', 'published', 'reset'], 'Did you mean "publishedConsumption"?'],
  [['use', '*', 'reset', '--query', 'periode'], '"periode" is no condition; write name=value.'],
  [['use', '*', 'reset', '--probability', '2'], 'Give a number from 0 to 1.'],
  [['remove', 'f0'], 'There is no rule "f0". None is in force.'],
  [['reserved', 'engie'], 'There is no provider "engie".'],
])('a slip is one sentence with the fix, and exit code 1: fault %j', async (words, fix) => {
  await wattif(...words);
  expect(told.errors).toContain(fix);
  expect(process.exitCode).toBe(1);
  expect(inForce()).toEqual([]);
});
