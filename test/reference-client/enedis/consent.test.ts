import { expect, test } from 'vitest';
import { EnedisClient } from '../../../reference-client/enedis/enedis-client.ts';
import { pointsOf } from '../../../reference-client/enedis/services.ts';
import { parseCallback } from '../../../reference-client/enedis/wire-callback.ts';
import { all, enedisWorld, thrownBy } from './enedis-world.ts';

const home = '00000000011001';
const days = { from: '2026-02-01', to: '2026-02-08' };

/** What a customer does on the consent page: picks points and says yes, or no. */
async function decide(
  link: string,
  decision: 'accept' | 'refuse',
  points: readonly string[] = [home],
): Promise<string> {
  const body = new URLSearchParams([
    ...points.map((point): [string, string] => ['point', point]),
    ['decision', decision],
  ]);
  const response = await fetch(link, { method: 'POST', body, redirect: 'manual' });
  return response.headers.get('location') ?? '';
}

test('a consent of v1 leads from the link to data on both generations', async () => {
  await using it = await enedisWorld({ rights: 'none' });
  const old = it.client('v5');
  expect(await thrownBy(all(old.dailyEnergy(home, days)))).toMatchObject({
    code: 'no-right',
    operatorCode: 'ADAM-DC-0008',
  });
  const link = old.authorizeLink({ state: 'session-x', duration: 'P1Y' });
  const callback = parseCallback(await decide(link, 'accept'));
  expect(callback).toEqual({ kind: 'granted', meteringPointIds: [home], state: 'session-x' });
  expect(await all(old.dailyEnergy(home, days))).toHaveLength(7);
  expect(await all(it.client('2026').dailyEnergy(home, days))).toHaveLength(7);
});

test('a consent of v2 leads by its services to the point and its data', async () => {
  await using it = await enedisWorld({ rights: 'none' });
  const enedis = it.client('2026');
  const link = enedis.authorizeLink({ state: 'v2_session-x', duration: 'P6M' });
  const callback = parseCallback(await decide(link, 'accept'));
  if (callback.kind !== 'authorised') throw new Error(`the consent is ${callback.kind}`);
  expect(callback.state).toBe('v2_session-x');
  const services = await enedis.servicesOf({ authorisationId: callback.authorisationId });
  expect(pointsOf(services)).toEqual([home]);
  expect(services.map(({ measure }) => measure).sort()).toEqual([
    'contract',
    'dailyEnergy',
    'indexes',
    'loadCurve',
    'maxPower',
  ]);
  expect(services.find(({ measure }) => measure === 'loadCurve')).toMatchObject({ step: 'PT30M', state: 'active' });
  expect(await all(enedis.loadCurve(home, days))).toHaveLength(7 * 48);
  expect(pointsOf(await enedis.servicesOf({ meteringPointIds: [home] }))).toEqual([home]);
});

test('services that are not there yet are waited for as long as the caller wants, and no longer (enedis.md 1.5)', async () => {
  await using it = await enedisWorld({ rights: 'none', dialects: { enedis: { newServices: 'empty-first' } } });
  const enedis = it.client('2026');
  const callback = parseCallback(await decide(enedis.authorizeLink({ state: 'x', duration: 'P1Y' }), 'accept'));
  const authorisationId = callback.kind === 'authorised' ? callback.authorisationId : 0;
  expect(await enedis.servicesOf({ authorisationId })).toEqual([]);
  expect(await enedis.servicesOf({ authorisationId }, { patience: 15_000 })).toEqual([]);
  expect(it.time.waits).toEqual([10_000, 5_000]);
  expect(await enedis.servicesOf({ authorisationId }, { patience: 120_000 })).toHaveLength(5);
  const signal = AbortSignal.abort();
  expect(await thrownBy(enedis.servicesOf({ authorisationId }, { signal }))).toMatchObject({ code: 'aborted' });
});

test('all pages of a search are read (enedis.md 1.5)', async () => {
  await using it = await enedisWorld({ parks: ['electricity-points:30'], rights: 'active' });
  const points = (await it.world.points()).filter(({ park }) => park.startsWith('electricity-points'));
  const ids = points.map(({ meteringPointId }) => meteringPointId);
  const services = await it.client('2026').servicesOf({ meteringPointIds: ids });
  expect(services.length).toBeGreaterThan(100);
  expect(pointsOf(services).sort()).toEqual(ids.sort());
  expect(it.calls().length).toBe(Math.ceil(services.length / 100));
});

test('a customer who refuses is told from a failure, on v1 where the operator tells (enedis.md 1.4, 1.5)', async () => {
  await using it = await enedisWorld({ rights: 'none' });
  const [old, recent] = [it.client('v5'), it.client('2026')];
  const asked = { state: 'x', duration: 'P3Y' };
  expect(parseCallback(await decide(old.authorizeLink(asked), 'refuse'))).toMatchObject({ kind: 'refused' });
  expect(parseCallback(await decide(recent.authorizeLink(asked), 'refuse'))).toMatchObject({
    kind: 'failed',
    state: 'x',
  });
});

test('the sandbox’s fictitious clients come back by the last digit of the state (enedis.md 3.1)', async () => {
  await using it = await enedisWorld();
  const sandbox = it.client('v5', { environment: 'sandbox' });
  const cameBack = async (state: string) => {
    const response = await fetch(sandbox.authorizeLink({ state, duration: 'P1Y' }), { redirect: 'manual' });
    return parseCallback(response.headers.get('location') ?? '');
  };
  expect(await cameBack('abc7')).toMatchObject({ kind: 'granted', meteringPointIds: { length: 3 } });
  expect(await cameBack('abc9')).toMatchObject({ kind: 'refused', error: 'access_denied' });
});

test('the way back is understood in each form that the operator’s page may choose', async () => {
  for (const [dialect, kind, points] of [
    [{ redirectCode: 'unusable', pointSeparator: 'comma' }, 'granted', 3],
    [{ redirectPoints: 'zeros' }, 'granted', 0],
    [{ authorizeOutage: 'server-error' }, 'failed', 0],
    [{ authorizeOutage: 'malformed-redirect' }, 'failed', 0],
  ] as const) {
    await using it = await enedisWorld({ dialects: { enedis: dialect } });
    const link = it.client('v5').authorizeLink({ state: 'x7', duration: 'P1Y' });
    const response = await fetch(link, { redirect: 'manual' });
    const callback = parseCallback(response.headers.get('location') ?? '');
    expect(callback.kind, JSON.stringify(dialect)).toBe(kind);
    if (callback.kind === 'granted') expect(callback.meteringPointIds).toHaveLength(points);
  }
});

test('a revoked consent stops the reading with one call, and a move is told apart from it', async () => {
  await using it = await enedisWorld();
  for (const generation of ['v5', '2026'] as const) {
    await it.world.happen('enedis', 'consentGiven', { meteringPointId: home });
    const enedis = it.client(generation);
    await it.world.happen('enedis', 'consentRevoked', { meteringPointId: home });
    const before = it.calls().length;
    const month = { from: '2026-01-01', to: '2026-02-01' };
    const error = await thrownBy(all(enedis.loadCurve(home, month)));
    expect(error).toMatchObject({ code: 'no-right', operatorCode: 'ADAM-DC-0008', isTransient: false });
    expect(it.calls().length - before).toBe(1);
  }
  expect(await thrownBy(it.client('v5').customer(home))).toMatchObject({ code: 'no-right' });
  expect(await thrownBy(it.client('2026').customer(home))).toMatchObject({
    code: 'no-right',
    operatorCode: 'Bad request',
  });
  await it.world.happen('enedis', 'consentGiven', { meteringPointId: home });
  await it.world.happen('enedis', 'customerMovesOut', { meteringPointId: home });
  for (const generation of ['v5', '2026'] as const) {
    expect(await thrownBy(all(it.client(generation).dailyEnergy(home, days)))).toMatchObject({ code: 'moved-out' });
  }
});

test('state and duration are checked before a customer is sent anywhere (enedis.md 1.4)', () => {
  const options = { clientId: 'id & co', clientSecret: 's' } as const;
  const now = Date.parse('2026-03-10T10:00:00Z');
  const clock = { now: () => now, sleep: async () => undefined };
  const enedis = new EnedisClient({ ...options, generation: 'v5', clock });
  const link = (duration: string, state = 'x') => enedis.authorizeLink({ duration, state });
  expect(link('P1Y6M')).toBe(
    'https://mon-compte-particulier.enedis.fr/dataconnect/v1/oauth2/authorize?client_id=id+%26+co&response_type=code&state=x&duration=P1Y6M',
  );
  expect(
    new EnedisClient({ ...options, generation: '2026', clock }).authorizeLink({ duration: 'P1D', state: 'x' }),
  ).toContain('/dataconnect/v2/');
  expect(enedis.authorizeLink({ duration: 'P1D', state: 'x', version: 'v2' })).toContain('/dataconnect/v2/');
  for (const good of ['P3Y', 'P36M', 'P1Y4M', 'P1095D', 'P6M', 'P156W', 'P90D']) expect(link(good)).toContain(good);
  for (const bad of [
    'P3Y1D',
    'P37M',
    'P1097D',
    'P157W',
    'PT1H',
    'P1YT1H',
    'P',
    'P0D',
    '-P1Y',
    'P1.5Y',
    '1Y',
    'P99999Y',
    '',
  ]) {
    expect(() => link(bad), bad).toThrow(RangeError);
  }
  expect(() => link('P1Y', '')).toThrow(RangeError);
  expect(() => link('P1Y', 'x'.repeat(101))).toThrow(RangeError);
});
