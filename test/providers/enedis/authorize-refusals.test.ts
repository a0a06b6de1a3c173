import { expect, test } from 'vitest';
import { knownErrors } from '../../../mock-server/providers/enedis/catalogue.ts';
import { startSimulator } from '../../support/adict.ts';
import { application, caller, home, peopleWorld } from './people-world.ts';

const errors = await knownErrors();
const pages = errors.filter(
  ({ recipe: { call } }) => /\/dataconnect\/v\d\/oauth2\/authorize/.test(call.path) && !call.headers,
);

test.each(pages.map((error) => [error.id, error] as const))('%s is a refusal with its reason', async (_, error) => {
  const { world: plan = {}, call } = error.recipe;
  const { enedis: settings = {} } = (plan.dialects ?? {}) as { enedis?: Record<string, string> };
  const world = peopleWorld({ settings, ...(call.method === 'POST' && { rights: 'active' as const }) });
  const [path = '', query = ''] = call.path.replace('{clientId}', application.clientId).split('?');
  const version = path.includes('/v2/') ? 'V2' : 'V1';
  const form = typeof call.body === 'string' ? Object.fromEntries(new URLSearchParams(call.body)) : undefined;
  const answer = await caller(world)(`${form ? 'decide' : 'authorize'}${version}`, { query, ...(form && { form }) });
  expect(answer.reason).toBeDefined();
  expect([answer.reason, answer.status]).toEqual([error.reason, error.status]);
  expect(answer.text).toBe(error.location ?? error.body);
});

test.each([
  ['no point is chosen', {}, 'authorize-no-point'],
  ['the point is unknown', { point: '00000000000000' }, 'authorize-unknown-point'],
])('when %s, the page is a refusal too', async (_, more, reason) => {
  const query = { client_id: 'app', response_type: 'code', duration: 'P1Y' };
  const answer = await caller(peopleWorld())('decideV2', { query, form: { decision: 'accept', ...more } });
  expect([answer.status, answer.reason]).toEqual([400, reason]);
});

test('journal, header and coverage tell why a customer did not come back with a consent', async () => {
  await using started = await startSimulator();
  const { simulator, world } = started;
  const [{ clientId } = { clientId: '' }] = world.applications;
  const answer = await fetch(
    `${simulator.url}/dataconnect/v1/oauth2/authorize?client_id=${clientId}&response_type=code&duration=P1Y&state=a9`,
    { redirect: 'manual' },
  );
  expect(answer.status).toBe(302);
  expect(answer.headers.get('x-wattif-why')).toMatch(/^x\d+; The customer refused to share/);
  const journal = await fetch(`${simulator.url}/_wattif/worlds/default/journal?operation=authorizeV1`);
  expect(await journal.text()).toContain('"reason":"authorize-refused"');
  const coverage = await fetch(`${simulator.url}/_wattif/worlds/default/coverage`, {
    headers: { accept: 'application/json' },
  });
  expect(await coverage.text()).toContain('authorize-refused');
});

test('ordered by their reason they are answered as the same call would be', async () => {
  await using started = await startSimulator();
  const { simulator, world } = started;
  const [{ clientId } = { clientId: '' }] = world.applications;
  const path = (version: string, state: string) =>
    `/dataconnect/${version}/oauth2/authorize?client_id=${clientId}&response_type=code&duration=P1Y&state=${state}`;
  const locationOf = async (address: string, fault?: string) => {
    const headers = fault ? { 'x-wattif-fault': fault } : {};
    const answer = await fetch(simulator.url + address, { redirect: 'manual', headers });
    return answer.headers.get('location')?.replace(/a9$/, '');
  };
  for (const version of ['v1', 'v2']) {
    const caused = await locationOf(path(version, 'a9'));
    expect(caused).toContain('error');
    expect(await locationOf(path(version, ''), 'authorize-refused')).toBe(caused);
  }
  expect(await locationOf(path('v1', 'a1'), 'authorize-malformed-redirect')).toContain('/IdPrm=&code=server_error');
  const shared = await fetch(simulator.url + path('v2', 'a1'), {
    headers: { 'x-wattif-fault': `refuse reason=authorize-already-shared detail={"meteringPointId":"${home}"}` },
  });
  expect(await shared.text()).toContain(`déjà partagé avec cette application : ${home}`);
});
