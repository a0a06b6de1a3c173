import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { start, type TestSimulator, type TestWorld } from '../../../mock-server/testing/index.ts';
import type { components } from '../../../openapi/types/control.d.ts';

type Sheet = components['schemas']['PointSheet'];

let simulator: TestSimulator;
let world: TestWorld;
beforeAll(async () => {
  simulator = await start();
  const parks = ['syndicat', 'biomethane'];
  world = await simulator.createWorld({ now: '2026-01-15T08:00:00Z', parks, rights: 'none', quotas: 'off' });
});
afterAll(() => simulator.close());

const pasted = async (lines: readonly string[]): Promise<string> =>
  (await promisify(execFile)('bash', ['-c', lines.join('\n')])).stdout;

async function sheetOf(id: string): Promise<Sheet> {
  const answer = await fetch(`${simulator.url}/_wattif/worlds/${world.id}/points/${id}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Sheet;
}

const kinds = {
  person: ({ holder, injects }) => holder.kind === 'person' && !injects,
  company: ({ holder, injects }) => holder.kind === 'entity' && !injects,
  'biomethane site': ({ injects }) => injects === true,
} satisfies Record<string, (point: Awaited<ReturnType<TestWorld['points']>>[number]) => boolean>;

test.each(Object.entries(kinds))('the commands of the sheet of a %s declare a right (adict.md 2.4)', async (_, is) => {
  const point = (await world.points()).find((one) => one.provider === 'grdf' && is(one));
  const before = await sheetOf(point?.meteringPointId ?? '');
  expect(before.declare.about).toMatch(/The application has no right yet\.$/);
  expect(JSON.parse(await pasted(before.declare.commands))).toMatchObject({
    code_statut_traitement: '0000000002',
    id_droit_acces: expect.any(String),
  });
  const after = await sheetOf(point?.meteringPointId ?? '');
  expect(after.declare.about).toMatch(/which the holder has not answered yet\.$/);
});

test('a sheet tells who, where, the contract and the meter, with units', async () => {
  const point = (await world.points()).find((one) => one.provider === 'grdf' && one.frequency === '1M');
  const { summary, facts, series, declare } = await sheetOf(point?.meteringPointId ?? '');
  expect(summary).toEqual(point);
  const told = Object.fromEntries(facts.map(({ name, value }) => [name, value]));
  expect(told).toMatchObject({
    'reading frequency': '1M',
    'reference use, this gas year': expect.stringMatching(/^\d+ kWh$/),
    'greatest flow': expect.stringMatching(/ m³\/h$/),
    'meter number': expect.stringMatching(/^\d+$/),
    address: expect.stringContaining(`${point?.postcode} ${point?.city}`),
  });
  expect(series.map(({ name }) => name)).toEqual(['published', 'informative']);
  expect(declare.fields).toContainEqual({ name: 'courriel_titulaire', value: point?.holder.email });
});

test('the commands of a look read the same days', async () => {
  const created = await simulator.createWorld({ now: '2026-01-15T08:00:00Z', rights: 'active', quotas: 'off' });
  const [point] = (await created.points()).filter(({ provider }) => provider === 'grdf');
  const query = 'series=published&from=2025-01-01&to=2026-01-01';
  const path = `/_wattif/worlds/${created.id}/points/${point?.meteringPointId}/readings?${query}`;
  const { commands } = (await (await fetch(simulator.url + path)).json()) as components['schemas']['Readings'];
  const lines = (await pasted(commands)).trim().split('\n');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    pce: { id_pce: point?.meteringPointId },
    periode: { date_debut: '2025-01-01', date_fin: '2026-01-01' },
  });
});
