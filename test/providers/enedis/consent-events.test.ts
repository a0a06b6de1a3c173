import { describe, expect, test } from 'vitest';
import { parseDay } from '../../../mock-server/core/paris.ts';
import type { World } from '../../../mock-server/core/world.ts';
import { consentOf, consentsOf, pointIn } from '../../../mock-server/providers/enedis/consents/consents.ts';
import { hasInitialConsent } from '../../../mock-server/providers/enedis/consents/initial-consents.ts';
import { requireConsent } from '../../../mock-server/providers/enedis/consents/require-consent.ts';
import { parkOf } from '../../../mock-server/providers/enedis/park.ts';
import { answerOf, exchangeOf, happen, home, nowOf, other, peopleWorld, sandboxHome, set } from './people-world.ts';

const meteringPointId = home;
const revokingClient = '26584978546985';

/** The answer to a data call of v5 about a point, as far as consents decide it. */
function dataCall(
  world: World,
  point = meteringPointId,
  told: { as?: typeof other; from?: string; operation?: string } = {},
) {
  const exchange = exchangeOf(world, told.operation ?? 'dailyConsumption', told.as ? { as: told.as } : {});
  const from = told.from === undefined ? undefined : parseDay(told.from);
  return answerOf(
    async () => {
      await requireConsent(exchange, world, point, from);
      return { kind: 'empty', status: 200 };
    },
    exchange,
    world,
  );
}

const reasonOf = async (...args: Parameters<typeof dataCall>) => (await dataCall(...args)).reason ?? 'open';

describe('a data call', () => {
  test('is refused without a consent, and answered with one, of that application alone (enedis.md 4.2)', async () => {
    const world = peopleWorld();
    expect(await reasonOf(world)).toBe('no-consent');
    await happen(world, 'consentGiven', { meteringPointId, clientId: 'app' });
    expect(await reasonOf(world)).toBe('open');
    expect(await reasonOf(world, home, { as: other })).toBe('no-consent');
  });

  test('is refused at once when the customer revokes: 403 ADAM-DC-0008 (enedis.md 1.4, 4.2)', async () => {
    const world = peopleWorld();
    await happen(world, 'consentGiven', { meteringPointId });
    await happen(world, 'consentRevoked', { meteringPointId });
    const { status, text } = await dataCall(world);
    expect([status, text]).toEqual([
      403,
      '{"error":"ADAM-DC-0008","error_description":"No consent can be found for this customer and this usage point."}',
    ]);
    await happen(world, 'consentGiven', { meteringPointId });
    expect(await reasonOf(world)).toBe('open');
  });

  test('is refused when the term is over, to the minute (enedis.md 1.4)', async () => {
    const world = peopleWorld();
    await happen(world, 'consentGiven', { meteringPointId, duration: 'P6M' });
    world.clock.set({ now: new Date('2026-07-15T06:59:59Z') });
    expect(await reasonOf(world)).toBe('open');
    world.clock.advance('PT1S');
    expect(await reasonOf(world)).toBe('no-consent');
    world.clock.set({ now: new Date('2026-02-01T00:00:00Z') });
    expect(await reasonOf(world), 'the clock may go back').toBe('open');
  });

  test('is refused when the operator ended the consent before its term (enedis.md 8.10)', async () => {
    const world = peopleWorld();
    await happen(world, 'consentGiven', { meteringPointId });
    await happen(world, 'consentExpires', { meteringPointId });
    expect(await reasonOf(world)).toBe('no-consent');
  });

  test('is refused when the customer moved out: 403 ADAM-DC-0007 (enedis.md 1.4, 4.2)', async () => {
    const world = peopleWorld();
    await happen(world, 'consentGiven', { meteringPointId });
    await happen(world, 'customerMovesOut', { meteringPointId });
    const { status, text } = await dataCall(world);
    expect([status, text]).toEqual([
      403,
      '{"error":"ADAM-DC-0007","error_description":"The customer is not owner of this usage point."}',
    ]);
    await happen(world, 'consentGiven', { meteringPointId });
    expect(await reasonOf(world), 'the next holder consents').toBe('open');
  });

  test('is refused by a move on its day, if that is yet to come', async () => {
    const world = peopleWorld();
    await happen(world, 'consentGiven', { meteringPointId });
    await happen(world, 'customerMovesOut', { meteringPointId, date: '2026-02-01' });
    world.clock.set({ now: new Date('2026-01-31T22:59:59Z') });
    expect(await reasonOf(world)).toBe('open');
    world.clock.advance('PT1S');
    expect(await reasonOf(world)).toBe('moved-out');
  });

  test('tells of a move as a holder mismatch where the setting says so (enedis.md 4.2)', async () => {
    const world = peopleWorld({ settings: { movedOut: 'not-holder' } });
    await happen(world, 'consentGiven', { meteringPointId });
    await happen(world, 'customerMovesOut', { meteringPointId });
    const { status, body } = await dataCall(world);
    expect([status, body.error]).toEqual([400, 'ADAM-ERR0061']);
  });

  test('is not lost by a move that is told twice: the second may not be before the first', async () => {
    const world = peopleWorld();
    await happen(world, 'customerMovesOut', { meteringPointId, date: '2026-01-10' });
    await expect(happen(world, 'customerMovesOut', { meteringPointId, date: '2026-01-09' })).rejects.toThrow(
      'give 2026-01-10 or a later day',
    );
    expect(await happen(world, 'customerMovesOut', { meteringPointId })).toMatchObject({ date: '2026-01-15' });
  });

  test.each([
    ['technical-error', 500, 'technical_error'],
    ['unauthorized-user', 403, 'unauthorized_user'],
    ['no-consent', 403, 'ADAM-DC-0008'],
  ])('fails until new terms are accepted: %s (enedis.md 8.9)', async (newTerms, status, code) => {
    const world = peopleWorld({ settings: { newTerms } });
    await happen(world, 'newTermsToAccept', { meteringPointId: sandboxHome });
    const answer = await dataCall(world, sandboxHome);
    expect([answer.status, answer.body.error]).toEqual([status, code]);
    await happen(world, 'newTermsAccepted', { meteringPointId: sandboxHome });
    expect(await reasonOf(world, sandboxHome)).toBe('open');
  });

  test('fails in the first 24 hours of a new consent where the setting says so (enedis.md 8.11)', async () => {
    const world = peopleWorld({ settings: { firstDayOfConsent: 'technical-error' } });
    await happen(world, 'consentGiven', { meteringPointId });
    const { status, text } = await dataCall(world);
    expect([status, text]).toEqual([
      500,
      '{"error":"technical_error","error_description":"Technical error. Please try later."}',
    ]);
    world.clock.advance('PT24H');
    expect(await reasonOf(world)).toBe('open');
  });

  test('may go back behind the consent, unless the setting says otherwise (enedis.md 4.2)', async () => {
    const world = peopleWorld();
    await happen(world, 'consentGiven', { meteringPointId });
    expect(await reasonOf(world, home, { from: '2026-01-14' })).toBe('open');
    set(world, { dataBeforeConsent: 'refused' });
    const { status, body } = await dataCall(world, home, { from: '2026-01-14' });
    expect([status, body.error]).toEqual([403, 'ADAM-DC-0009']);
    expect(await reasonOf(world, home, { from: '2026-01-15' })).toBe('open');
    expect(await reasonOf(world)).toBe('open');
  });

  test.each([
    ['no-consent', 403],
    ['unauthorized-user', 403],
    ['wrong-direction', 400],
    ['no-data', 404],
  ])('about a point that does not exist answers %s (enedis.md 3.3)', async (unknownPoint, status) => {
    const world = peopleWorld({ settings: { unknownPoint } });
    const answer = await dataCall(world, '99999999999999');
    expect([answer.reason, answer.status]).toEqual([unknownPoint, status]);
  });
});

describe('consents from the start', () => {
  test('every application has those of the sandbox clients, whatever the date (enedis.md 3.1)', async () => {
    const world = peopleWorld();
    const points = [...parkOf(world).points()].filter(({ sandboxClient }) => sandboxClient !== undefined);
    expect(points).toHaveLength(12);
    for (const now of ['1999-01-01T00:00:00Z', '2021-09-14T00:00:00Z', '2150-01-01T00:00:00Z']) {
      world.clock.set({ now: new Date(now) });
      for (const { id } of points) {
        const reason = id === revokingClient ? 'no-consent' : 'open';
        expect(await reasonOf(world, id)).toBe(reason);
        expect(await reasonOf(world, id, { as: other })).toBe(reason);
      }
    }
  });

  test('client 8 revoked at once: 403 ADAM-DC-0008, even after consenting again (enedis.md 3.1, 3.3)', async () => {
    const world = peopleWorld();
    expect((await dataCall(world, revokingClient)).body.error).toBe('ADAM-DC-0008');
    await happen(world, 'consentGiven', { meteringPointId: revokingClient });
    expect((await dataCall(world, revokingClient)).body.error).toBe('ADAM-DC-0008');
  });

  test('a world may begin with all points open, or with those it names', async () => {
    expect(await reasonOf(peopleWorld({ rights: 'active' }))).toBe('open');
    const named = peopleWorld({ rights: [home, '00000000010001'] });
    expect(await reasonOf(named)).toBe('open');
    expect(await reasonOf(named, home, { as: other })).toBe('open');
    expect(await reasonOf(named, '00000000021001')).toBe('no-consent');
    const points = [...parkOf(named).points()].filter((point) => hasInitialConsent(named, point));
    expect(points.filter(({ sandboxClient }) => sandboxClient === undefined)).toHaveLength(1);
  });

  test('they cost nothing: nothing is stored before something happens to one', async () => {
    const world = peopleWorld({ rights: 'active', parks: ['electricity-points:40000000'] });
    expect(await reasonOf(world, '02000039999999')).toBe('open');
    expect(await world.store.table('enedis.consents').size()).toBe(0);
    await happen(world, 'consentRevoked', { meteringPointId: '02000039999999', clientId: 'app' });
    expect(await world.store.table('enedis.consents').size()).toBe(1);
    expect(await reasonOf(world, '02000039999999')).toBe('no-consent');
    expect(await reasonOf(world, '02000039999999', { as: other })).toBe('open');
  });

  test('they are months old, outlive the world’s start by two years, and are the same in equal worlds', async () => {
    const world = peopleWorld({ rights: 'active' });
    const year = 365 * 86_400_000;
    for (const { id, sandboxClient } of parkOf(world).points()) {
      if (sandboxClient !== undefined) continue;
      const consent = (await consentOf(world, 'app', id, nowOf(world)))?.consent;
      expect(consent).toEqual((await consentOf(peopleWorld({ rights: 'active' }), 'app', id, nowOf(world)))?.consent);
      const start = world.startedAt.getTime();
      expect(start - (consent?.givenAt ?? 0)).toBeGreaterThan(year / 13);
      expect((consent?.endsAt ?? 0) - start).toBeGreaterThan(2 * year);
    }
  });

  test('a move ends them too', async () => {
    const world = peopleWorld({ rights: 'active' });
    await happen(world, 'customerMovesOut', { meteringPointId });
    expect(await reasonOf(world)).toBe('moved-out');
    expect(await reasonOf(world, '00000000021001')).toBe('open');
  });
});

describe('an event about consents', () => {
  test('tells the consents as they stand', async () => {
    const world = peopleWorld();
    const { consents } = await happen(world, 'consentGiven', { meteringPointId, clientId: 'app', duration: 'P1Y' });
    expect(consents).toEqual([
      {
        consentId: `app|${home}|1`,
        clientId: 'app',
        meteringPointId: home,
        state: 'given',
        authorisationId: expect.any(Number),
        endsAt: '2027-01-15T08:00:00.000Z',
      },
    ]);
    expect(await happen(world, 'consentRevoked', { meteringPointId })).toMatchObject({
      consents: [{ state: 'revoked', clientId: 'app' }],
    });
    expect(await happen(world, 'customerMovesOut', { meteringPointId, date: '2026-01-10' })).toMatchObject({
      meteringPointId: home,
      date: '2026-01-10',
    });
  });

  test('is one for all applications unless one is named', async () => {
    const world = peopleWorld();
    expect(await happen(world, 'consentGiven', { meteringPointId })).toMatchObject({
      consents: [{ clientId: 'app' }, { clientId: 'other' }],
    });
  });

  test('that gives a consent replaces the one there was: one stands, and taking it back ends it', async () => {
    const world = peopleWorld({ rights: 'active' });
    for (const duration of ['P1Y', 'P2Y']) {
      world.clock.advance('P1D');
      await happen(world, 'consentGiven', { meteringPointId, clientId: 'app', duration });
    }
    const point = pointIn(world, home);
    const standing = await consentsOf(world, 'app', point, nowOf(world));
    expect(standing.map(({ state }) => state)).toEqual(['expired', 'expired', 'given']);
    const { consents } = await happen(world, 'consentRevoked', { meteringPointId, clientId: 'app' });
    expect(consents).toHaveLength(1);
  });

  test.each([
    ['consentRevoked', {}, 'consentRevoked is not possible: no application has a consent'],
    ['consentExpires', {}, 'consentExpires is not possible'],
    ['newTermsAccepted', { meteringPointId: sandboxHome }, 'newTermsAccepted is not possible'],
    ['newTermsToAccept', {}, 'newTermsToAccept is not possible'],
    ['customerMovesOut', { date: '1990-01-01' }, 'came into service for the present holder on'],
    ['customerMovesOut', { date: '2027-01-17' }, 'is more than a year ahead'],
    ['consentGiven', { meteringPointId: '123' }, 'There is no electricity point "123"'],
    ['consentGiven', { meteringPointId: undefined }, 'Name a point'],
    ['consentGiven', { clientId: 'nobody' }, 'its applications are: app, other'],
    ['consentGiven', { duration: 'P9Y' }, 'three years at most'],
    ['customerMovesOut', { date: '31/01/2026' }, 'give a day such as'],
    ['newTermsAccepted', { meteringPointId: sandboxHome }, 'is given'],
    ['newTermsToAccept', { meteringPointId: revokingClient }, 'is revoked'],
  ] as const)('that is not possible says why: %s %o', async (name, change, message) => {
    await expect(happen(peopleWorld(), name, { meteringPointId, ...change })).rejects.toThrow(message);
  });
});
