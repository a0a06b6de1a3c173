import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../mock-server/cli/program.ts';
import { createSimulator, type Simulator } from '../../mock-server/index.ts';
import { capturePrinted } from '../support/command-line.ts';

let simulator: Simulator;
const told = capturePrinted();

beforeAll(async () => {
  simulator = await createSimulator({ clock: 'frozen', now: new Date('2026-01-15T08:00:00Z') });
});
afterAll(() => simulator.close());

const wattif = async (...words: string[]): Promise<string> => {
  told.out = '';
  await run(['node', 'wattif', ...words, '--url', simulator.url]);
  return told.out;
};

test('scenarios are listed, one a line, of all operators or of one', async () => {
  const lines = (await wattif('scenario', 'list')).split('\n');
  expect(lines[0]).toMatch(/^name +what happens$/);
  expect(lines).toContainEqual(expect.stringMatching(/^gas-revoked-mid-job +The holder revokes the consent/));
  expect(lines).toContainEqual(expect.stringMatching(/^power-v5-stopped +The v5 and v4 APIs are stopped/));
  expect(await wattif('scenario', 'list', 'enedis')).not.toContain('\ngas-');
  const { scenarios } = JSON.parse(await wattif('scenario', 'list', 'grdf', '--json')) as { scenarios: unknown[] };
  expect(scenarios.length).toBeGreaterThanOrEqual(24);
});

test('one scenario is shown with all that it orders, and with the command that orders it', async () => {
  expect(await wattif('scenario', 'show', 'gas-json-label-over-lines')).toBe(
    `gas-json-label-over-lines (grdf, documented)

What happens:  Lines of NDJSON come under the label application/json.
Comes from:    Old documents label the lists so, and clients that ask for JSON get lines all the same (adict.md 2.2, 2.3, 9 (3)).
A good client: Reads lines whatever the label says.

Orders:
  setting dataContentType=application/json
  fault content-type type=application/json on listAccessRights, searchAccessRights

wattif scenario use gas-json-label-over-lines
`,
  );
  const corrected = await wattif('scenario', 'show', 'power-day-corrected');
  expect(corrected).toContain('  day: The day (YYYY-MM-DD). Must be told.');
  expect(corrected).toContain('  energy=12345: Wh of that day, from the correction on.');
  expect(corrected).toContain('wattif scenario use power-day-corrected day=…');
  expect(await wattif('scenario', 'show', 'gas-right-to-recheck')).toContain(
    '  event operatorAsksRecheck {"meteringPointId":"{meteringPointId}"}',
  );
  expect(JSON.parse(await wattif('scenario', 'show', 'power-v5-stopped', '--json'))).toMatchObject({
    provider: 'enedis',
    dialect: { v5Apis: 'stopped' },
  });
  await wattif('scenario', 'show', 'gas-token-dyes');
  expect(told.errors).toContain('There is no scenario "gas-token-dyes". Did you mean "gas-token-dies"?');
});

test('a scenario is ordered with parameters, shown in force, and ended', async () => {
  expect(await wattif('scenario', 'running')).toBe('No scenario is in force.\n');
  const ordered = JSON.parse(await wattif('scenario', 'use', 'gas-token-dies', 'after=5'));
  expect(ordered).toMatchObject({ name: 'gas-token-dies', rules: [{ after: 5, times: 1 }] });
  await wattif('scenario', 'use', 'power-v5-stopped');
  expect(await wattif('scenario', 'running')).toBe(
    `name              since (world)             rules and how often they acted
gas-token-dies    2026-01-15T08:00:00.000Z  f1 (0)
power-v5-stopped  2026-01-15T08:00:00.000Z  -
`,
  );
  expect(await wattif('scenario', 'end', 'gas-token-dies')).toBe('');
  const running = JSON.parse(await wattif('scenario', 'running', '--json'));
  expect(running).toMatchObject({ scenarios: [{ name: 'power-v5-stopped', rules: [] }] });
  await wattif('scenario', 'end', 'gas-token-dies');
  expect(told.errors).toContain('The scenario "gas-token-dies" is not in force. In force: power-v5-stopped.');
  expect(process.exitCode).toBe(1);
});
