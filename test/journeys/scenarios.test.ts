import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSimulator, type Simulator } from '../../mock-server/index.ts';
import control from '../../openapi/generated/control.schemas.json' with { type: 'json' };
import { read } from '../support/adict.ts';
import { ScenarioWorld } from '../support/scenarios.ts';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await createSimulator();
});
afterAll(() => simulator.close());

const gasHome = '00000000010001';
const powerHome = '00000000011001';

async function fresh(): Promise<ScenarioWorld> {
  const now = new Date('2026-01-15T08:00:00Z');
  const world = await simulator.createWorld({ now, clock: 'frozen', quotas: 'off', rights: 'active' });
  return new ScenarioWorld(simulator, world);
}

const listed = async (query = '') => read(await fetch(`${simulator.url}/_wattif/scenarios${query}`));
type Listed = { scenarios: { name: string; provider: string; rules?: unknown[] }[] };

test('all scenarios are listed with their words, of all operators or of one', async () => {
  const { scenarios } = (await listed()).json<Listed>();
  expect(scenarios.length).toBeGreaterThanOrEqual(48);
  expect(new Set(scenarios.map(({ provider }) => provider))).toEqual(new Set(['grdf', 'enedis']));
  const gas = (await listed('?provider=grdf')).json<Listed>().scenarios;
  expect(gas).toEqual(scenarios.filter(({ provider }) => provider === 'grdf'));
  expect((await listed('?provider=gas')).status).toBe(404);
});

test('an order answers with the scenario in force, and the list shows how often its rules acted', async () => {
  const it = await fresh();
  const ordered = await it.use('gas-2000100-mid-stream', { afterRecords: 1 });
  expect(ordered.status).toBe(201);
  expect(ordered.json()).toEqual({
    name: 'gas-2000100-mid-stream',
    provider: 'grdf',
    since: '2026-01-15T08:00:00.000Z',
    rules: [
      {
        id: 'f1',
        scenario: 'gas-2000100-mid-stream',
        provider: 'grdf',
        operation: ['*Consumption', 'publishedInjection*'],
        fault: { kind: 'refuse', reason: 'partial-failure', afterRecords: 1 },
        seen: 0,
        fired: 0,
      },
    ],
  });
  await it.gas.informative(gasHome, 'date_debut=2025-10-01&date_fin=2025-12-01');
  expect(await it.running()).toMatchObject([{ name: 'gas-2000100-mid-stream', rules: [{ seen: 1, fired: 1 }] }]);
});

test('a scenario of one operator leaves the calls of the other alone', async () => {
  const it = await fresh();
  await it.use('gas-fresh-tokens-refused');
  await it.use('power-html-page', { status: 503 });
  expect((await it.gas.contract(gasHome)).status).toBe(401);
  const days = () => it.power.v5('metering_data_dc/v5/daily_consumption', powerHome, '2026-01-05', '2026-01-12');
  expect((await days()).status).toBe(503);
  await it.end('power-html-page');
  expect((await days()).status).toBe(200);
  expect((await it.gas.contract(gasHome)).status).toBe(401);
});

test('a scenario for one point leaves the others alone', async () => {
  const it = await fresh();
  await it.use('gas-error-inside-200', { meteringPointId: gasHome, reason: 'proof-rejected' });
  const [here, there] = [await it.gas.contract(gasHome), await it.gas.contract('00000000010006')];
  expect([here.json().statut_restitution, there.json().statut_restitution]).toEqual([
    { code: '1000011', message: expect.any(String) },
    null,
  ]);
});

test.each([
  ['gas-token-die', {}, 404, 'There is no scenario "gas-token-die". Did you mean "gas-token-dies"?'],
  ['gas-token-dies', { afer: 2 }, 400, 'gas-token-dies has no parameter "afer". It takes after, times.'],
  ['power-day-corrected', {}, 400, 'power-day-corrected needs day: The day (YYYY-MM-DD). Give it as day=….'],
  ['gas-error-inside-200', { reason: 'proof-rejectd' }, 400, 'Did you mean "proof-rejected"?'],
])('an order of %s that makes no sense is refused with the fix', async (name, parameters, status, detail) => {
  const it = await fresh();
  const refused = await it.use(name, parameters);
  expect([refused.status, refused.json().detail]).toEqual([status, expect.stringContaining(detail)]);
  expect(await it.running()).toEqual([]);
});

test('an event that cannot come about refuses the order, and an order of several events leaves no trace', async () => {
  const it = await fresh();
  await it.world.happen('grdf', 'holderRevokes', { meteringPointId: gasHome });
  const before = await it.gas.rights();
  const refused = await it.use('gas-proof-found-invalid');
  expect(refused.status).toBe(409);
  expect((await it.gas.rights()).text).toBe(before.text);
  expect(await it.running()).toEqual([]);
});

test('what is not in force cannot be ended, and taking all faults away ends the scenarios', async () => {
  const it = await fresh();
  const none = await it.end('gas-token-dies');
  expect([none.status, none.json().detail]).toEqual([404, 'The scenario "gas-token-dies" is not in force. None is.']);
  await it.use('gas-json-label-over-lines');
  expect((await it.control('DELETE', '/faults')).status).toBe(204);
  expect([await it.running(), await it.dialects()]).toEqual([[], {}]);
});

test('the list and what is in force are as their description says', async () => {
  const ajv = new Ajv2020({ strict: false, formats: { 'date-time': true } }).addSchema(control.components);
  const described = (name: string) => ajv.compile({ $ref: `control#/$defs/${name}` });
  const it = await fresh();
  await it.use('power-null-curve');
  const isList = described('Scenarios');
  const isRuns = described('ScenarioRuns');
  expect([isList((await listed()).json()), isList.errors]).toEqual([true, null]);
  expect([isRuns((await it.control('GET', '/scenarios')).json()), isRuns.errors]).toEqual([true, null]);
});
