import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checks } from '../../contracts/conformance/check.ts';
import { playScenario } from '../../contracts/conformance/engine.ts';
import type { Program } from '../../contracts/conformance/program.ts';
import { powerScenarios } from '../../contracts/conformance/scenarios/power/index.ts';
import { portalProgram } from '../../contracts/portal/index.ts';
import { start, type TestSimulator } from '../../mock-server/testing/index.ts';

import { withNetwork, withOutput } from './wrong-clients/changed.ts';

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

describe('with another seed', () => {
  test.each(chosen)('a good portal does well in $name', async (scenario) => {
    const { findings } = await playScenario(simulator, scenario, portalProgram(), {
      clock: 'program',
      seed: 'another',
    });
    expect(findings.filter(({ status }) => status !== 'PASS')).toEqual([]);
  });
});

describe('what only scenarios of power judge is caught', () => {
  const played = async (name: string, program: Program) => {
    const scenario = powerScenarios.find((one) => one.name === name);
    if (!scenario) throw new Error(`there is no scenario ${name}`);
    const { findings } = await playScenario(simulator, scenario, program, { clock: 'program' });
    return findings.filter(({ status }) => status !== 'PASS');
  };

  test.each(['v5', '2026'])('a client of %s that comes again before the hour that a 429 tells', async (generation) => {
    const early = withNetwork(() => async (sent) => {
      const answer = await sent.send();
      return answer.status === 429 ? new Response('{}', { status: 500 }) : answer;
    });
    expect(await played(`power-${generation}-hour-quota-gone`, early)).toEqual([
      expect.objectContaining({ check: 'CL-20', status: 'FAIL', told: expect.stringContaining('more came before') }),
    ]);
  });

  const silent = withOutput((stdout) => linesWithout(stdout, '"problem"'));
  const greedy = withOutput((stdout) =>
    stdout.replace(/^\{"problem".*$/m, '{"consent":{"points":["00000000011001"]}}'),
  );

  test.each([
    ['power-v5-consent-refused', silent, 'said nothing'],
    ['power-2026-consent-refused', greedy, 'took 00000000011001 for consented'],
    ['power-v5-consent-malformed-return', silent, 'said nothing'],
    ['power-2026-consent-fails-at-the-operator', greedy, 'took 00000000011001 for consented'],
    [
      'power-v5-consent-for-two-points',
      withOutput((stdout) => stdout.replace(',"00000000021039"', '')),
      'printed 00000000011001',
    ],
  ] as const)('%s, by a client that takes the way back wrongly', async (name, program, words) => {
    const wrong = expect.objectContaining({ check: 'CL-24', status: 'FAIL', told: expect.stringContaining(words) });
    expect(await played(name, program)).toEqual([wrong]);
  });
});

function linesWithout(text: string, words: string): string {
  return text
    .split('\n')
    .filter((line) => !line.includes(words))
    .join('\n');
}
