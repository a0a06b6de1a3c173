import { describe, expect, test } from 'vitest';
import { parkOf } from '../../../mock-server/providers/enedis/park.ts';
import { application, caller, happen, home, other, peopleWorld, set } from './people-world.ts';

const street = '00000000021001';
const producer = '24880057139941';
const both = '12655648759651';

type Row = Record<string, unknown> & { autorisation: Record<string, unknown> };

function scene(change: Parameters<typeof peopleWorld>[0] = {}) {
  const world = peopleWorld(change);
  const call = caller(world);
  const search = (json: unknown, as = application) => call('subscribedServices', { json, as });
  const rowsOf = async (filter: object, as = application): Promise<Row[]> => {
    const { body } = await search({ comptage: false, ...filter }, as);
    return (body.serviceSouscrit ?? []) as Row[];
  };
  return { world, search, rowsOf };
}

async function consented(world: ReturnType<typeof peopleWorld>, meteringPointId: string, more: object = {}) {
  const { consents } = await happen(world, 'consentGiven', { meteringPointId, clientId: 'app', ...more });
  return (consents as { authorisationId: number }[]).at(-1)?.authorisationId ?? 0;
}

describe('the test cases of the operator’s sandbox (enedis.md 3.4)', () => {
  test('authorisation 10 has no service: the number alone, the list absent', async () => {
    const { search } = scene();
    const { status, text, type } = await search({ comptage: false, autorisationId: 10, etatCode: ['ACTIF'] });
    expect([status, text, type]).toEqual([200, '{"nbTotalServices":0}', 'application/json']);
  });

  test('authorisation 11 has five active services on one point, to the byte of the mock', async () => {
    const { search } = scene();
    const { body } = await search({ comptage: false, autorisationId: 11, etatCode: ['ACTIF'], serviceType: 'ACCES' });
    expect(body.nbTotalServices).toBe(5);
    const rows = body.serviceSouscrit as Row[];
    expect(rows.map(({ mesuresTypeCode, mesuresPas }) => `${mesuresTypeCode} ${mesuresPas}`)).toEqual([
      'CDC PT30M',
      'PMAX P1D',
      'IDX P1D',
      'ENERGIE P1D',
      'ITC NA',
    ]);
    expect(JSON.stringify(rows[0])).toBe(
      '{"id":"80000001","injection":false,"soutirage":true,"serviceCode":"ACCES","dateDebut":"2025-01-01",' +
        '"dateFin":"2026-01-01","etatCode":"ACTIF","etatLibelle":"Actif","pointId":"14000000000001",' +
        '"mesuresTypeCode":"CDC","mesuresPas":"PT30M","mesuresCorrigees":false,"espaceDynamique":true,' +
        '"publicationDonnees":false,"autorisation":{"autorisationId":11,"autorisationLibelle":"DATACONNECT_C5_ACTIF",' +
        '"autorisationType":"EXPLICITE","autorisationStatut":"ACTIVE"}}',
    );
  });

  test('authorisation 12 has fifteen over C5 and P4, 13 terminated ones', async () => {
    const { rowsOf } = scene();
    const fifteen = await rowsOf({ autorisationId: 12 });
    expect(fifteen).toHaveLength(15);
    const labels = new Set(fifteen.map(({ autorisation }) => autorisation.autorisationLibelle));
    expect([...labels]).toEqual(['DATACONNECT_C5_ACTIF', 'DATACONNECT_P4_ACTIF']);
    expect(await rowsOf({ autorisationId: 13, etatCode: ['ACTIF', 'DEMANDE'] })).toEqual([]);
    const ended = await rowsOf({ autorisationId: 13 });
    expect(ended.map(({ etatCode, etatLibelle }) => [etatCode, etatLibelle])).toEqual(
      Array(5).fill(['TERMINE', 'Terminé']),
    );
  });

  test('they answer every application', async () => {
    const { rowsOf } = scene();
    expect(await rowsOf({ autorisationId: 11 }, other)).toHaveLength(5);
  });
});

describe('the services of a consent', () => {
  test('tell the point of an authorisation: how the second authorize API is used (enedis.md 1.5)', async () => {
    const { world, rowsOf } = scene();
    const autorisationId = await consented(world, home);
    const rows = await rowsOf({
      autorisationId,
      etatCode: ['ACTIF', 'DEMANDE'],
      serviceType: 'ACCES',
      autorisation: true,
    });
    expect(rows).toHaveLength(5);
    expect(new Set(rows.map(({ pointId }) => pointId))).toEqual(new Set([home]));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(5);
    expect(rows[0]).toMatchObject({ dateDebut: '2026-01-15', dateFin: '2029-01-15', etatCode: 'ACTIF' });
    expect(rows[0]?.autorisation).toEqual({
      autorisationId,
      autorisationLibelle: 'DATACONNECT_C5_ACTIF',
      autorisationType: 'EXPLICITE',
    });
  });

  test('follow the meter: the step of its curve, both directions of a self-consumer, no max power of what is fed in', async () => {
    const { world, rowsOf } = scene();
    const c4 = [...parkOf(world).points()].find(({ segment, interval }) => segment === 'C4' && interval === 10);
    const large = await rowsOf({ pointId: [c4?.id ?? ''], autorisationId: await consented(world, c4?.id ?? '') });
    expect(large[0]).toMatchObject({ mesuresTypeCode: 'CDC', mesuresPas: 'PT10M' });
    const fed = await rowsOf({ pointId: [producer] });
    expect(fed.map(({ mesuresTypeCode }) => mesuresTypeCode)).toEqual(['CDC', 'IDX', 'ENERGIE', 'ITC']);
    expect(fed.every(({ injection, soutirage }) => injection === true && soutirage === false)).toBe(true);
    const self = await rowsOf({ pointId: [both] });
    expect(self.map(({ injection }) => injection)).toEqual([...Array(5).fill(false), ...Array(4).fill(true)]);
    expect(self.at(-1)?.autorisation.autorisationLibelle).toBe('DATACONNECT_P4_ACTIF');
  });

  test('are terminated with the consent, on that day', async () => {
    const { world, rowsOf } = scene();
    const autorisationId = await consented(world, home);
    world.clock.advance('P10D');
    await happen(world, 'consentRevoked', { meteringPointId: home });
    world.clock.advance('P10D');
    expect(await rowsOf({ autorisationId, etatCode: ['ACTIF', 'DEMANDE'] })).toEqual([]);
    const ended = await rowsOf({ autorisationId, etatCode: ['TERMINE'] });
    expect(ended[0]).toMatchObject({ etatCode: 'TERMINE', dateDebut: '2026-01-15', dateFin: '2026-01-25' });
    await consented(world, home);
    expect(await rowsOf({ autorisationId }), 'the same authorisation again').toHaveLength(5);
  });

  test('belong to the holder: the next one’s are another authorisation’s', async () => {
    const { world, rowsOf } = scene();
    const first = await consented(world, home);
    await happen(world, 'customerMovesOut', { meteringPointId: home });
    const second = await consented(world, home);
    expect(second).not.toBe(first);
    expect((await rowsOf({ autorisationId: first }))[0]).toMatchObject({ etatCode: 'TERMINE' });
    expect(await rowsOf({ autorisationId: second, etatCode: ['ACTIF'] })).toHaveLength(5);
    expect(await rowsOf({ pointId: [home] })).toHaveLength(10);
  });

  test('are told to the application that has the consent, and to no other', async () => {
    const { world, rowsOf } = scene();
    const autorisationId = await consented(world, home);
    expect(await rowsOf({ autorisationId }, other)).toEqual([]);
    expect(await rowsOf({ pointId: [home] }, other)).toEqual([]);
    expect(await rowsOf({ autorisationId: 999_999_999 })).toEqual([]);
    expect(await rowsOf({ autorisationId: 5 })).toEqual([]);
  });

  test('may be empty for a minute after the consent, or only asked for: clients retry (enedis.md 1.5)', async () => {
    const { world, rowsOf } = scene({ settings: { newServices: 'empty-first' } });
    const autorisationId = await consented(world, home);
    expect(await rowsOf({ autorisationId })).toEqual([]);
    set(world, { newServices: 'requested-first' });
    expect((await rowsOf({ autorisationId }))[0]).toMatchObject({ etatCode: 'DEMANDE' });
    expect(await rowsOf({ autorisationId, etatCode: ['ACTIF'] })).toEqual([]);
    world.clock.advance('PT1M');
    expect(await rowsOf({ autorisationId, etatCode: ['ACTIF'] })).toHaveLength(5);
  });
});

describe('a search for services', () => {
  test('counts only, where that is asked for (enedis.md 1.5)', async () => {
    const { search } = scene();
    expect((await search({ comptage: true, autorisationId: 12 })).text).toBe('{"nbTotalServices":15}');
  });

  test.each([
    [{ mesureTypeCode: ['CDC', 'IDX'] }, 4],
    [{ soutirage: true }, 5],
    [{ injection: true }, 4],
    [{ soutirage: false, injection: false }, 9],
    [{ dateDebut: '1970-01-01' }, 9],
    [{ dateDebut: '2026-01-01' }, 0],
    [{ dateFin: '2030-01-01' }, 9],
    [{ serviceType: 'CCDC' }, 0],
    [{ serviceType: ['ACCES'] }, 9],
    [{ autorisation: false }, 0],
    [{ etatCode: ['SUPPRIME'] }, 0],
    [{ page: 0 }, 9],
    [{ unknown: 1 }, 9],
  ])('%o admits %d of a self-consumer’s nine (enedis.md 1.5)', async (filter, count) => {
    const { search } = scene();
    const { body } = await search({ comptage: false, pointId: [both], ...filter });
    expect(body.nbTotalServices).toBe(count);
  });

  test('goes by the holder’s company number, over all its points', async () => {
    const { world, rowsOf } = scene({ rights: 'active' });
    const [first] = await rowsOf({ pointId: [street] });
    const siren = String(first?.sirenTitulaire);
    expect(siren).toMatch(/^\d{9}$/);
    const points = new Set((await rowsOf({ siren: [siren] })).map(({ pointId }) => pointId));
    const held = [...parkOf(world).points()].filter(({ facts }) => facts?.holder?.name === 'Commune de Valcendre');
    expect(points.size).toBe(held.length);
    expect(points).toContain(street);
    expect(await rowsOf({ siren: ['000000000'] })).toEqual([]);
    expect((await rowsOf({ pointId: [home] }))[0]).not.toHaveProperty('sirenTitulaire');
  });

  test('has pages of a hundred', async () => {
    const { search, rowsOf } = scene({ rights: 'active', parks: ['electricity-points:200'] });
    const pointId = Array.from({ length: 40 }, (_, i) => `0200${String(i).padStart(10, '0')}`);
    const { body } = await search({ comptage: false, pointId });
    const total = Number(body.nbTotalServices);
    expect(total).toBeGreaterThan(150);
    const pages = [await rowsOf({ pointId }), await rowsOf({ pointId, page: 1 }), await rowsOf({ pointId, page: 2 })];
    expect(pages.flat()).toHaveLength(total);
    expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(total);
  });

  test.each([
    ['nothing', undefined],
    ['no object', []],
    ['no comptage', { autorisationId: 11 }],
    ['a text for a number', { comptage: false, autorisationId: '11' }],
    ['half a number', { comptage: false, autorisationId: 1.5 }],
    ['a text for a list', { comptage: false, pointId: home }],
    ['an unknown state', { comptage: false, autorisationId: 11, etatCode: ['VIVANT'] }],
    ['an unknown measure', { comptage: false, autorisationId: 11, mesureTypeCode: ['X'] }],
    ['an unknown type', { comptage: false, autorisationId: 11, serviceType: 'X' }],
    ['a date that is none', { comptage: false, autorisationId: 11, dateDebut: '2026-02-30' }],
    ['a negative page', { comptage: false, autorisationId: 11, page: -1 }],
    ['a text for a flag', { comptage: false, autorisationId: 11, soutirage: 'true' }],
  ])('with %s is malformed, in the shape of 2026 (our convention)', async (_, json) => {
    const { search, world } = scene();
    const text = 'Empty header, bad request format, partial or incorrect data';
    const told = await search(json);
    expect([told.status, told.body]).toEqual([400, { error: 'Invalid_request', error_description: text }]);
    set(world, { shape2026: 'code-and-message' });
    expect((await search(json)).body).toEqual({ code: '400', message: text });
  });

  test('is malformed where its body is broken', async () => {
    const { world } = scene();
    const body = { kind: 'unreadable', why: 'syntax' } as const;
    expect((await caller(world)('subscribedServices', { body })).status).toBe(400);
  });

  test('needs nothing but `comptage`: it finds the services of every consent, ended ones too (enedis.md 1.5)', async () => {
    const { world, rowsOf, search } = scene();
    const own = async (filter = {}) =>
      (await rowsOf(filter)).filter(({ pointId }) => pointId === home || pointId === street);
    expect(await own()).toEqual([]);
    for (const point of [home, street]) await consented(world, point);
    await happen(world, 'consentRevoked', { meteringPointId: street });
    expect((await own()).map(({ etatCode }) => etatCode)).toEqual([
      ...Array(5).fill('ACTIF'),
      ...Array(5).fill('TERMINE'),
    ]);
    expect(await own({ etatCode: ['ACTIF'] })).toHaveLength(5);
    expect((await search({ comptage: true })).body.nbTotalServices).toBe((await rowsOf({})).length);
  });
});
