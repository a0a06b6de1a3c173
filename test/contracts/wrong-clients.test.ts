import { afterAll, beforeAll, expect, test } from 'vitest';
import { playScenario } from '../../contracts/conformance/engine.ts';
import type { ConformanceScenario } from '../../contracts/conformance/scenario.ts';
import { scenarios } from '../../contracts/conformance/scenarios/index.ts';
import type { Side } from '../../contracts/conformance/task.ts';
import { start, type TestSimulator } from '../../mock-server/testing/index.ts';
import { type WrongClient, wrongClients } from './wrong-clients/index.ts';

let simulator: TestSimulator;
const table: { readonly mistake: string; readonly check: string; readonly caughtIn: string }[] = [];

beforeAll(async () => {
  simulator = await start();
});
afterAll(async () => {
  await simulator.close();
  process.stdout.write(`\n${tableText()}\n`);
});

// Those that judge the mistake, and others that must not mind it: all of its side with WRONG_CLIENTS=all, which takes
// minutes; else a seventh of them, other ones for each client.
function scenariosFor({ side, caughtBy, mayWarn = [], shownIn }: WrongClient, nth: number): ConformanceScenario[] {
  const own = scenarios.filter((scenario) => isSame(scenario.side, side));
  if (process.env.WRONG_CLIENTS === 'all') return own;
  const named = new Set([...caughtBy, ...mayWarn]);
  return own.filter(
    ({ name, checks }, place) =>
      name === shownIn || checks.some((check) => named.has(check)) || (place + nth) % 7 === 0,
  );
}

const titled = wrongClients.map((client, nth) => [titleOf(client), client, nth] as const);

test.each(titled)('%s', async (_, client, nth) => {
  const { mistake, caughtBy, mayWarn = [], program } = client;
  const played = await Promise.all(
    scenariosFor(client, nth).map((one) => playScenario(simulator, one, program, { clock: 'program' })),
  );
  const found = played.flatMap(({ scenario, findings }) => findings.map((one) => ({ ...one, in: scenario.name })));
  const failed = found.filter(({ status }) => status === 'FAIL' || status === 'ERROR');
  const warned = found.filter(({ status, check }) => status === 'WARN' && !caughtBy.includes(check));
  const told = [...failed, ...warned].map((one) => `${one.check} ${one.status} in ${one.in}: ${one.told}`).join('\n');
  expect(checksOf(failed), told).toEqual([...caughtBy].sort());
  expect(checksOf(warned), told).toEqual([...mayWarn].sort());
  for (const check of [...caughtBy, ...mayWarn]) {
    const by = [...failed, ...warned].filter((one) => one.check === check);
    const isWarning = by.every(({ status }) => status === 'WARN');
    table.push({
      mistake,
      check: isWarning ? `${check} (warns)` : check,
      caughtIn: by.map((one) => one.in).join(', '),
    });
  }
});

test('there are wrong clients of both operators and both generations, each with its own mistake', () => {
  expect(new Set(wrongClients.map(({ mistake }) => mistake)).size).toBe(wrongClients.length);
  expect(wrongClients.length).toBeGreaterThanOrEqual(40);
  expect(new Set(wrongClients.map(({ side }) => JSON.stringify(side))).size).toBe(3);
});

function titleOf({ mistake, caughtBy }: WrongClient): string {
  if (caughtBy.length === 0) return `a client that ${mistake} is warned of, and nothing else`;
  return `a client that ${mistake} is caught by ${caughtBy.join(' and ')} and by nothing else`;
}

function checksOf(found: readonly { readonly check: string }[]): string[] {
  return [...new Set(found.map(({ check }) => check))].sort();
}

function isSame(one: Side, other: Side): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function tableText(): string {
  const rows = [{ mistake: 'A client that …', check: 'caught by', caughtIn: 'in' }, ...table];
  const widths = [
    Math.max(...rows.map(({ mistake }) => mistake.length)),
    Math.max(...rows.map(({ check }) => check.length)),
  ];
  return rows
    .map(({ mistake, check, caughtIn }) =>
      [mistake.padEnd(widths[0] ?? 0), check.padEnd(widths[1] ?? 0), caughtIn].join('  '),
    )
    .join('\n');
}
