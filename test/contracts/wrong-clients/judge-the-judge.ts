import { afterAll, beforeAll, expect, test } from 'vitest';
import { playScenario } from '../../../contracts/conformance/engine.ts';
import { scenarios } from '../../../contracts/conformance/scenarios/index.ts';
import type { Side } from '../../../contracts/conformance/task.ts';
import { start, type TestSimulator } from '../../../mock-server/testing/index.ts';
import { type WrongClient, wrongClients } from './index.ts';

/**
 * Judges the judge by the wrong clients of one side: each plays all its scenarios, fails the checks that name its mistake,
 * and no others. The table of mistakes is printed at the end.
 */
export function judgeTheJudge(side: Side): void {
  let simulator: TestSimulator;
  const own = scenarios.filter((scenario) => isSame(scenario.side, side));
  const clients = wrongClients.filter((client) => isSame(client.side, side));
  const table: Row[] = [];

  beforeAll(async () => {
    simulator = await start();
  });
  afterAll(async () => {
    await simulator.close();
    process.stdout.write(`\n${tableText(table)}\n`);
  });

  test.each(clients.map((client) => [titleOf(client), client] as const))('%s', async (_, client) => {
    const { mistake, caughtBy, mayWarn = [], program } = client;
    const played = await Promise.all(own.map((one) => playScenario(simulator, one, program, { clock: 'program' })));
    const found = played.flatMap(({ scenario, findings }) => findings.map((one) => ({ ...one, in: scenario.name })));
    const failed = found.filter(({ status }) => status === 'FAIL' || status === 'ERROR');
    const warned = found.filter(({ status, check }) => status === 'WARN' && !caughtBy.includes(check));
    const told = [...failed, ...warned].map((one) => `${one.check} ${one.status} in ${one.in}: ${one.told}`).join('\n');
    expect(checksOf(failed), told).toEqual([...caughtBy].sort());
    expect(checksOf(warned), told).toEqual([...mayWarn].sort());
    for (const check of [...caughtBy, ...mayWarn]) {
      const by = [...failed, ...warned].filter((one) => one.check === check);
      const warns = by.every(({ status }) => status === 'WARN') ? ' (warns)' : '';
      table.push({ mistake, check: check + warns, caughtIn: by.map((one) => one.in).join(', ') });
    }
  });
}

interface Row {
  readonly mistake: string;
  readonly check: string;
  readonly caughtIn: string;
}

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

function tableText(told: readonly Row[]): string {
  const rows = [{ mistake: 'A client that …', check: 'caught by', caughtIn: 'in' }, ...told];
  const width = (name: 'mistake' | 'check'): number => Math.max(...rows.map((row) => row[name].length));
  const [mistakes, names] = [width('mistake'), width('check')];
  return rows
    .map(({ mistake, check, caughtIn }) => `${mistake.padEnd(mistakes)}  ${check.padEnd(names)}  ${caughtIn}`)
    .join('\n');
}
