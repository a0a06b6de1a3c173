import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandProgram } from '../../contracts/conformance/command-program.ts';
import { playScenario } from '../../contracts/conformance/engine.ts';
import type { Program } from '../../contracts/conformance/program.ts';
import type { ConformanceScenario } from '../../contracts/conformance/scenario.ts';
import { scenarios } from '../../contracts/conformance/scenarios/index.ts';
import { start, type TestSimulator } from '../../mock-server/testing/index.ts';
import { goodPortal } from './wrong-clients/changed.ts';

let simulator: TestSimulator;

beforeAll(async () => {
  simulator = await start();
});
afterAll(() => simulator.close());

// What is not PASS, and what the portal had to say of it.
async function faultsOf(scenario: ConformanceScenario, program: Program): Promise<string[]> {
  const { findings, steps } = await playScenario(simulator, scenario, program, { clock: 'program' });
  const wrong = findings.filter(({ status }) => status !== 'PASS');
  const log = wrong.length > 0 ? steps.map(({ end }) => end.stderr) : [];
  return [...wrong.map(({ check, status, told }) => `${check} ${status}: ${told}`), ...log];
}

const named = scenarios.map((scenario) => [scenario.name, scenario] as const);

test.each(named)('the reference portal keeps every rule in %s', async (_, scenario) => {
  expect(await faultsOf(scenario, goodPortal)).toEqual([]);
});

const asCommand = named.filter(([name]) => name === 'gas-retry-after' || name === 'power-2026-no-load-curve');

test.each(asCommand)('`wattif portal` keeps every rule in %s', async (_, scenario) => {
  const program = commandProgram(`"${process.execPath}" --import tsx mock-server/cli.ts portal`);
  expect(await faultsOf(scenario, program)).toEqual([]);
});

test('the real commands are run', () => {
  expect(asCommand).toHaveLength(2);
});
