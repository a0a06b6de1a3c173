import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSimulator, type Simulator } from '../../../mock-server/index.ts';
import { sheetOf } from '../../../mock-server/providers/enedis/sheet.ts';
import { connect, type TestWorld } from '../../../mock-server/testing/index.ts';
import type { components } from '../../../openapi/types/control.d.ts';
import { happen, home, nowOf, peopleWorld, sandboxHome, set } from './people-world.ts';

type Sheet = components['schemas']['PointSheet'];

let simulator: Simulator;
let world: TestWorld;

beforeAll(async () => {
  simulator = await createSimulator();
  world = await connect(simulator.url).createWorld({ now: '2026-01-15T08:00:00Z', parks: ['solo'], rights: 'none' });
});
afterAll(() => simulator.close());

async function sheetAt(path: string): Promise<Sheet> {
  const answer = await fetch(`${simulator.url}/_wattif/worlds/${world.id}/points/${path}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Sheet;
}

async function pasted(lines: readonly string[]): Promise<string> {
  return (await promisify(execFile)('bash', ['-c', lines.join('\n')])).stdout;
}

const factsIn = ({ facts }: { readonly facts: readonly { name: string; value: string }[] }) =>
  Object.fromEntries(facts.map(({ name, value }) => [name, value]));

test('the commands of a sheet give the application a consent, and show what it opened', async () => {
  const before = await sheetAt(home);
  expect(before.declare.about).toMatch(/The application has no consent yet\.$/);
  const answers = await pasted(before.declare.commands);
  expect(answers).toMatch(/^HTTP\/1\.1 302/);
  expect(answers).toContain(`usage_point_id=${home}`);
  expect(JSON.parse(answers.slice(answers.indexOf('{')))).toMatchObject({
    nbTotalServices: 5,
    serviceSouscrit: [{ pointId: home, etatCode: 'ACTIF' }, {}, {}, {}, {}],
  });
  const after = await sheetAt(home);
  expect(after.declare.about).toMatch(
    /The application has a consent: given on 2026-01-15, for a term until 2027-01-15\.$/,
  );
});

test('a sandbox client answers at once, by the last digit of the state (enedis.md 1.4, 3.1)', async () => {
  const { declare } = await sheetAt(sandboxHome);
  expect(declare.fields).toEqual([
    { name: 'client_id', value: world.application.clientId },
    { name: 'response_type', value: 'code' },
    { name: 'duration', value: 'P1Y' },
    { name: 'state', value: 'demo0' },
    { name: 'usage_point_id', value: sandboxHome },
  ]);
  const [authorize = ''] = declare.commands;
  expect(await pasted([authorize])).toContain(`&state=demo0&usage_point_id=${sandboxHome}`);
});

test('the commands of a look at the meter make the call that it shows', async () => {
  const path = `${sandboxHome}/readings?series=load-curve&from=2026-01-01&to=2026-01-15`;
  const answer = await fetch(`${simulator.url}/_wattif/worlds/${world.id}/points/${path}`);
  const { commands, values } = (await answer.json()) as components['schemas']['Readings'];
  const told = JSON.parse(await pasted(commands)) as {
    meter_reading: { interval_reading: { value: string }[] };
  };
  const first = told.meter_reading.interval_reading.map(({ value }) => Number(value));
  expect(first).toHaveLength(7 * 48);
  expect(values.power?.slice(0, 7 * 48)).toEqual(first);
});

test('a sheet tells the contract and the meter with units, as they stand at the present', async () => {
  const people = peopleWorld();
  const known = async (id: string) => {
    const sheet = await sheetOf(people, id, 'app', 'http://localhost:4010');
    if (!sheet) throw new Error(`no point ${id}`);
    return sheet;
  };
  expect(factsIn(await known(sandboxHome))).toMatchObject({
    segment: 'C5',
    'subscribed power': '9 kVA',
    'yearly energy': '15200 kWh',
    meter: 'AMM (Compteur Linky)',
    phases: '1',
    'interval of the load curve': '30 min',
    'load curve collected': 'yes',
    'activated on': '2015-12-01',
    'sandbox client': '0',
  });
  const { meterEvents } = await import('../../../mock-server/providers/enedis/events-meters.ts');
  const before = factsIn(await known(home))['meter number'];
  await meterEvents.meterReplaced.happen(people, { meteringPointId: home, interval: 10 });
  people.clock.advance('P1D');
  const facts = factsIn(await known(home));
  expect(facts['meter number']).not.toBe(before);
  expect(facts['interval of the load curve']).toBe('10 min');
});

test('a sheet says what became of the consent, and what series the meter has', async () => {
  const people = peopleWorld({ rights: 'active' });
  const aboutOf = async (clientId = 'app') =>
    (await sheetOf(people, home, clientId, 'http://localhost:4010'))?.declare.about.split('. ').at(-1);
  expect(await aboutOf()).toMatch(/^The application has a consent: given on/);
  await happen(people, 'consentRevoked', { meteringPointId: home, clientId: 'app' });
  expect(await aboutOf()).toMatch(/^The consent was revoked: given on/);
  expect(await aboutOf('other')).toMatch(/^The application has a consent/);
  const names = async (id: string) => (await sheetOf(people, id, 'app', ''))?.series.map(({ name }) => name);
  expect(await names(home)).toEqual(['daily-energy', 'load-curve', 'max-power', 'index']);
  expect(await sheetOf(people, '1', 'app', '')).toBeUndefined();
  expect(nowOf(people)).toBe(Date.parse('2026-01-15T08:00:00Z'));
});

test('services are asked for where the APIs of 2026 are served, and nothing in the name of nobody', async () => {
  const people = peopleWorld();
  const commands = async (clientId: string) =>
    (await sheetOf(people, home, clientId, 'http://localhost:4010'))?.declare.commands ?? [];
  expect((await commands('app')).at(-1)).toContain('/subscribed_services/v1');
  set(people, { apis2026: 'not-yet' });
  expect((await commands('app')).join()).not.toContain('subscribed_services');
  expect(await commands('nobody')).toEqual([]);
});
