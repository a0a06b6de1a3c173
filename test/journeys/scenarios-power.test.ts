import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSimulator, type Simulator } from '../../mock-server/index.ts';
import { TokenBook } from '../../mock-server/oauth/token-book.ts';
import { enedis } from '../../mock-server/providers/enedis/index.ts';
import { daily, pointsOf } from '../support/power-scenarios.ts';
import { type ScenarioCase, ScenarioWorld } from '../support/scenarios.ts';
import { powerCases } from './scenario-cases-power.ts';
import { powerDayCases } from './scenario-cases-power-days.ts';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await createSimulator();
});
afterAll(() => simulator.close());

const { scenarios } = enedis(new TokenBook());
const cases: Readonly<Record<string, ScenarioCase>> = { ...powerCases, ...powerDayCases };

test('every scenario of electricity has a case here, and no case is left over', () => {
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
  it.power.forgetToken();
  if (heals) await heals(it);
  else expect(pointsOf(await daily(it))).toHaveLength(7);
});
