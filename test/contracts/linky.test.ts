import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandProgram } from '../../contracts/conformance/command-program.ts';
import { playScenario } from '../../contracts/conformance/engine.ts';
import type { Program } from '../../contracts/conformance/program.ts';
import { scenarios } from '../../contracts/conformance/scenarios/index.ts';
import { start, type TestSimulator } from '../../mock-server/testing/index.ts';
import { linkyGateway } from './linky/gateway.ts';

let simulator: TestSimulator;

beforeAll(async () => {
  simulator = await start();
});
afterAll(() => simulator.close());

/** The npm package `linky` and the gateway that it talks to, as one program. */
const linky: Program = async (invocation) => {
  const {
    WATTIF_BASE_URL: url = '',
    WATTIF_CLIENT_ID: clientId = '',
    WATTIF_CLIENT_SECRET: clientSecret = '',
  } = invocation.environment;
  const gateway = await linkyGateway({ url, clientId, clientSecret });
  try {
    const environment = { ...invocation.environment, LINKY_GATEWAY: gateway.url };
    return await commandProgram(`"${process.execPath}" test/contracts/linky/portal.mjs`)({
      ...invocation,
      environment,
    });
  } finally {
    await gateway.close();
  }
};

// What linky leaves to whoever calls it: windows, dates, waits, retries. Its gateway keeps one token, and for ever.
const verdicts = [
  ['one-token', 'CL-01', 'PASS'],
  ['token-dies', 'CL-01', 'FAIL'],
  ['curve-of-thirty-days', 'CL-03', 'FAIL'],
  ['span-beyond-today', 'CL-04', 'FAIL'],
  ['greatest-power', 'CL-11', 'PASS'],
  ['sun', 'CL-12', 'PASS'],
  ['no-load-curve', 'CL-13', 'PASS'],
  ['broken-answers', 'CL-16', 'PASS'],
  ['failing-then-fine', 'CL-19', 'FAIL'],
  ['consent-given', 'CL-24', 'SKIP'],
] as const;

test.each(verdicts)(
  'the npm package linky, which nobody wrote for us, gets in "%s" for %s: %s',
  async (name, check, status) => {
    const scenario = scenarios.find((one) => one.name === `power-v5-${name}`);
    if (!scenario) throw new Error(`there is no scenario power-v5-${name}`);
    const { findings } = await playScenario(simulator, scenario, linky);
    expect(findings).toContainEqual(expect.objectContaining({ check, status }));
  },
);
