import { expect, test } from 'vitest';
import { declarationOf, read, startSimulator } from '../support/adict.ts';

async function steered() {
  const started = await startSimulator();
  const call = async (method: string, path: string, body?: unknown) =>
    read(
      await fetch(`${started.simulator.url}/_wattif${path}`, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      }),
    );
  return { ...started, call, [Symbol.asyncDispose]: () => started.simulator.close() };
}

test('health says that the simulator runs, and with what', async () => {
  await using it = await steered();
  expect((await it.call('GET', '/health')).json()).toMatchObject({ status: 'ok', providers: ['grdf', 'enedis'] });
});

test('a world is made with its own clock, seed, parks and applications, and told its credentials', async () => {
  await using it = await steered();
  const made = await it.call('POST', '/worlds', {
    name: 'Essai n° 1',
    seed: 'seven',
    now: '2026-03-28T12:00:00Z',
    clock: 'frozen',
    quotas: 'off',
    parks: ['syndicat'],
    applications: [{ name: 'portal', company: 'Portal SAS', parkSize: 6000 }],
  });
  expect(made.status).toBe(201);
  expect(made.json()).toMatchObject({
    id: 'essai-n-1',
    clock: { now: '2026-03-28T12:00:00.000Z', mode: 'frozen' },
    applications: [
      { name: 'portal', company: 'Portal SAS', clientId: expect.any(String), clientSecret: expect.any(String) },
    ],
  });
  expect((await it.call('GET', '/worlds')).json<{ worlds: unknown[] }>().worlds).toHaveLength(2);
  expect((await it.call('DELETE', '/worlds/essai-n-1')).status).toBe(204);
  expect((await it.call('GET', '/worlds/essai-n-1')).status).toBe(404);
  expect((await it.call('DELETE', '/worlds/default')).status).toBe(409);
});

test('one application is made when none is named', async () => {
  await using it = await steered();
  const made = (await it.call('POST', '/worlds', {})).json<{ applications: unknown[] }>();
  expect(made.applications).toHaveLength(1);
});

test('the clock is shown, set, sped up and advanced by civil days of Paris', async () => {
  await using it = await steered();
  await it.call('PUT', '/worlds/default/clock', { now: '2026-03-28T12:00:00Z', mode: 'frozen' });
  const advanced = await it.call('POST', '/worlds/default/clock/advance', { by: 'P1DT1H' });
  expect(advanced.json()).toEqual({ now: '2026-03-29T12:00:00.000Z', mode: 'frozen', speed: 1 });
  expect((await it.call('GET', '/worlds/default/clock')).json()).toEqual(advanced.json());
});

test('a provider lists its events with what they take, and one is brought about by name', async () => {
  await using it = await steered();
  const { events } = (await it.call('GET', '/providers/grdf/events')).json<{
    events: { event: string; needs: string }[];
  }>();
  const names = events.map(({ event }) => event);
  for (const name of [
    'holderAccepts',
    'holderRefuses',
    'holderRevokes',
    'holderMovesOut',
    'gasContractEnds',
    'operatorRevokes',
    'operatorMakesObsolete',
    'operatorAsksRecheck',
    'proofControlOpens',
    'proofAccepted',
    'proofRejected',
    'thirdPartyContractExpires',
    'thirdPartySuspended',
    'readingCorrected',
    'publicationDelayed',
    'meterReplaced',
    'supplierChanges',
    'frequencyChanges',
    'tariffChanges',
  ]) {
    expect(names).toContain(name);
  }
  const [, point] = await it.world.points();
  if (!point) throw new Error('no point');
  const { meteringPointId } = point;
  const early = await it.call('POST', '/worlds/default/events/grdf/holderAccepts', { meteringPointId });
  expect([404, 409]).toContain(early.status);
  await it.adict.declare(meteringPointId, declarationOf(point));
  const done = await it.call('POST', '/worlds/default/events/grdf/holderAccepts', { meteringPointId });
  expect(done.status).toBe(200);
});

test('an event of a fourteen-digit point that nobody knows says which points there are to find', async () => {
  await using it = await steered();
  const refused = await it.call('POST', '/worlds/default/events/grdf/holderAccepts', {
    meteringPointId: '99999999999999',
  });
  expect(refused.status).toBe(404);
  expect(refused.headers.get('content-type')).toBe('application/problem+json');
});

test('the journal tells who decided, why, and how a request departed from the contract', async () => {
  await using it = await steered();
  const [point] = await it.world.points();
  const id = point?.meteringPointId ?? '';
  await it.adict.published(id, 'periode=2025&colour=blue');
  await it.adict.published(id, 'periode=nonsense');
  await it.adict.call('GET', `/pce/${id}/donnees_techniques`);
  const entries = async (query: string) =>
    (await it.call('GET', `/worlds/default/journal${query}`)).json<{ entries: Record<string, unknown>[] }>().entries;
  const all = await entries('');
  expect(all.map(({ operation }) => operation)).toEqual([
    'sofitToken',
    'publishedConsumption',
    'publishedConsumption',
    'technicalData',
  ]);
  expect(all[1]).toMatchObject({ status: 200, decidedBy: 'handler', lines: 12, meteringPointId: id });
  expect(all[1]?.departures).toEqual([
    { code: 'unknown-parameter', about: 'the query parameter "colour" is not described' },
  ]);
  expect(all[2]).toMatchObject({ status: 400, reason: 'bad-period' });
  expect(JSON.stringify(all)).not.toContain('wattif-secret');
  expect(await entries('?operation=technicalData')).toHaveLength(1);
  expect(await entries('?status=400')).toHaveLength(1);
  expect(await entries(`?meteringPointId=${id}`)).toHaveLength(3);
  expect(await entries('?since=2027-01-01T00:00:00Z')).toEqual([]);
  expect(await entries('?decidedBy=auth')).toEqual([]);
});

test.for([
  ['POST', '/worlds', { name: 3 }, 'name'],
  ['POST', '/worlds', { colour: 'blue' }, 'colour'],
  ['POST', '/worlds', { parks: ['atlantis'] }, 'solo'],
  ['POST', '/worlds', { now: 'yesterday' }, 'now'],
  ['POST', '/worlds', { dialects: { grdf: { nonsense: 'x' } } }, 'quotaBody'],
  ['POST', '/worlds/default/clock/advance', { by: 'three days' }, 'P3DT1H'],
  ['PUT', '/worlds/default/clock', { speed: -1 }, 'speed'],
  ['PUT', '/worlds/default/clock', { mode: 'backwards' }, 'running'],
  ['GET', '/worlds/nowhere/points', undefined, 'default'],
  ['GET', '/providers/nobody/events', undefined, 'grdf'],
  ['POST', '/worlds/default/events/grdf/earthquake', {}, 'holderAccepts'],
  ['GET', '/worlds/default/journal?status=many', undefined, 'status'],
] as const)('%s %s with %o is answered by problem+json that names the fix', async ([method, path, body, named]) => {
  await using it = await steered();
  const answer = await it.call(method, path, body);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.text).toContain(named);
});

test('points are listed in pages with what one must know to declare them', async () => {
  await using it = await steered();
  await it.call('POST', '/worlds', { name: 'large', parks: ['gas-points:100000'] });
  const first = (await it.call('GET', '/worlds/large/points?limit=3')).json<{
    points: { meteringPointId: string }[];
    next: string;
  }>();
  const second = (await it.call('GET', `/worlds/large/points?limit=3&after=${first.next}`)).json<typeof first>();
  const ids = [...first.points, ...second.points].map(({ meteringPointId }) => meteringPointId);
  expect(new Set(ids).size).toBe(6);
});
