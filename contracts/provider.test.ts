import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSimulator, type Simulator } from '../mock-server/index.ts';
import { connect } from '../mock-server/testing/index.ts';
import type { Interaction } from './verify/interaction.ts';
import { neverDone } from './verify/never.ts';
import { type PactCore, startPactCore } from './verify/pact-library.ts';
import { readPact } from './verify/read-pact.ts';
import { verifyInteraction } from './verify/verify-interaction.ts';

// Our own pacts against our own server: what the reference client counts on is what the simulator does.

const folder = fileURLToPath(new URL('pacts/', import.meta.url));
const interactions = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => readPact(JSON.parse(readFileSync(folder + name, 'utf8')), `contracts/pacts/${name}`));

let simulator: Simulator;
let core: PactCore;

beforeAll(async () => {
  [simulator, core] = await Promise.all([createSimulator({ smtpUrl: '' }), startPactCore()]);
});

afterAll(async () => {
  await Promise.all([simulator?.close(), core?.close()]);
});

test('there are pacts of both operators', () => {
  expect(new Set(interactions.map(({ provider }) => provider)).size).toBeGreaterThanOrEqual(2);
});

test.each(interactions.map((one) => [titleOf(one), one] as const))('%s', async (_, interaction) => {
  const { outcome, told } = await verifyInteraction(connect(simulator.url), interaction, { core });
  expect({ outcome, told }).toEqual({ outcome: 'passed', told: [] });
  expect(neverDone(interaction)).toBeUndefined();
});

function titleOf({ provider, description, states, response }: Interaction): string {
  const given = states.length === 0 ? '' : `, given ${states.map(({ name }) => name).join(' and ')}`;
  return `${provider} answers ${description} with ${response.status}${given}`;
}
