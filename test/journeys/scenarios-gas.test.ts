import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSimulator, type Simulator } from '../../mock-server/index.ts';
import { TokenBook } from '../../mock-server/oauth/token-book.ts';
import { grdf } from '../../mock-server/providers/grdf/index.ts';
import { type ScenarioCase, ScenarioWorld } from '../support/scenarios.ts';
import { gasCases, home, settled } from './scenario-cases-gas.ts';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await createSimulator();
});
afterAll(() => simulator.close());

const { scenarios } = grdf(new TokenBook());
const cases: Readonly<Record<string, ScenarioCase>> = gasCases;

test('every scenario of gas has a case here, and no case is left over', () => {
  expect(Object.keys(cases).sort()).toEqual(scenarios.map(({ name }) => name).sort());
});

test.each(scenarios)('$name: $about', async ({ name }) => {
  const now = new Date('2026-01-15T08:00:00Z');
  const world = await simulator.createWorld({ name, now, clock: 'frozen', quotas: 'off', rights: 'active' });
  const it = new ScenarioWorld(simulator, world);
  const { order, sees, heals } = cases[name] ?? { sees: () => Promise.reject(new Error('no case')) };
  const ordered = await it.use(name, order);
  expect([ordered.status, ordered.text]).toEqual([201, expect.stringContaining(name)]);
  await sees(it);
  expect((await it.end(name)).status).toBe(204);
  expect(await it.running()).toEqual([]);
  expect((await it.control('GET', '/faults')).json()).toEqual({ faults: [] });
  expect(await it.dialects()).toEqual({});
  it.gas.forgetToken();
  if (heals) await heals(it);
  else expect(settled(await it.gas.published(home, 'date_debut=2025-06-01&date_fin=2025-12-01'))).toBe(6);
});
