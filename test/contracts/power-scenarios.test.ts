import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checks } from '../../contracts/conformance/check.ts';
import { playScenario } from '../../contracts/conformance/engine.ts';
import { powerScenarios } from '../../contracts/conformance/scenarios/power/index.ts';
import { portalProgram } from '../../contracts/portal/index.ts';
import { start, type TestSimulator } from '../../mock-server/testing/index.ts';

let simulator: TestSimulator;
beforeAll(async () => {
  simulator = await start();
});
afterAll(() => simulator.close());

// streams, lists of rights, gas days, proofs and declarations
const gasAlone = ['CL-14', 'CL-15', 'CL-17', 'CL-21', 'CL-23'];
// the engine judges it in every scenario
const everywhere = 'CL-18';

test.each(['power-v5-', 'power-2026-'])('what begins with %s judges every check that is not of gas alone', (begins) => {
  const own = powerScenarios.filter(({ name }) => name.startsWith(begins) || name === 'power-migration');
  const judged = new Set<string>(own.flatMap((scenario) => scenario.checks));
  const expected = Object.keys(checks).filter((check) => !gasAlone.includes(check) && check !== everywhere);
  expect([...judged].sort()).toEqual(expected);
});

test('names are unique and tell the generation', () => {
  const names = powerScenarios.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, side } of powerScenarios) {
    if (side.operator !== 'enedis') throw new Error(`${name} is not of electricity`);
    expect(name === 'power-migration' || name.startsWith(`power-${side.generation}-`)).toBe(true);
  }
});

// the scenarios in which most depends on the numbers of a world
const told = ['tuesdays', 'half-a-day', 'leap-day', 'new-year', 'clocks-back', 'greatest', 'sun', 'corrected'];
const chosen = powerScenarios.filter(
  ({ name }) => name.startsWith('power-v5-') && told.some((word) => name.includes(word)),
);

describe.each(['another seed', '7'])('with the seed "%s"', (seed) => {
  test.each(chosen)('a good portal does well in $name', async (scenario) => {
    const { findings } = await playScenario(simulator, scenario, portalProgram(), { clock: 'program', seed });
    expect(findings.filter(({ status }) => status !== 'PASS')).toEqual([]);
  });
});
