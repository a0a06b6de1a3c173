import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../mock-server/core/refusal.ts';
import { apiNames, apiOf, generationOf } from '../../../mock-server/providers/enedis/tokens/apis.ts';
import { quotas } from '../../../mock-server/providers/enedis/tokens/quotas.ts';
import { requireSubscription } from '../../../mock-server/providers/enedis/tokens/subscriptions.ts';
import { answerOf, application, exchangeOf, happen, nowOf, other, peopleWorld, read, worded } from './people-world.ts';

const signed = 'Bearer aaa.bbb.ccc';

/** How the gateway words a refusal of an operation. */
function gateway(
  reason: string,
  told: { operation?: string; detail?: object; authorization?: string; at?: string } = {},
) {
  const world = peopleWorld();
  if (told.at) world.clock.set({ now: new Date(told.at) });
  const headers = told.authorization ? { authorization: told.authorization } : {};
  const exchange = exchangeOf(world, told.operation ?? 'dailyConsumption', { headers });
  return answerOf(() => Promise.reject(new Refusal(reason, { ...told.detail })), exchange, world);
}

const badCredentials =
  '{"fault":{"code":900901,"message":"Invalid Credentials","description":"Invalid Credentials. Make sure you have provided the correct security credentials"}}';
const badToken =
  '{"fault":{"code":900901,"message":"Invalid Credentials","description":"Invalid JWT token. Signature verification failed.. Make sure you have provided the correct security credentials"}}';

describe('the gateway answers before any API (enedis.md 4.1, 4.2)', () => {
  test.each([
    ['token-missing', {}, badCredentials],
    ['token-malformed', {}, badCredentials],
    ['token-expired', { authorization: signed }, badCredentials],
    ['token-unknown', { authorization: signed }, badToken],
    ['token-unknown', { authorization: 'Bearer opaque' }, badCredentials],
  ])('%s %o: 401 with the fault 900901', async (reason, told, text) => {
    const answer = await gateway(reason, told);
    expect([answer.status, answer.text]).toEqual([401, text]);
  });

  test('an API that is not subscribed to: 403 with the flat 900908 and its trailing blank', async () => {
    const { status, text } = await gateway('not-subscribed');
    expect([status, text]).toEqual([
      403,
      '{"code":"900908","message":"Resource forbidden ","description":"User is NOT authorized to access the Resource. API Subscription validation failed."}',
    ]);
  });

  test('too many calls in a second: 429 with the fault 900807', async () => {
    for (const quota of ['perSecond', 'perSecondAndApi']) {
      const { status, text } = await gateway('quota-exceeded', { detail: { quota, resetsAt: 0 } });
      expect([status, text]).toEqual([
        429,
        '{"fault":{"code":900807,"message":"Message throttled out","description":"You have exceeded your quota"}}',
      ]);
    }
  });

  test('too many calls in an hour: 429 with the flat 900804, to the byte of the record of 2026-07-17', async () => {
    const resetsAt = Date.parse('2026-07-17T05:00:00Z');
    const { status, text } = await gateway('quota-exceeded', { detail: { quota: 'perHour', resetsAt } });
    expect([status, text]).toEqual([
      429,
      '{"code":"900804","message":"Message throttled out","description":"You have exceeded your quota .You can access API after 2026-Jul-17 05:00:00+0000 UTC","nextAccessTime":"2026-Jul-17 05:00:00+0000 UTC"}',
    ]);
  });

  test('too many calls in v4: 429 with the time that is left', async () => {
    const detail = { quota: 'perHour', resetsAt: Date.parse('2026-01-15T09:00:00Z') };
    const { text } = await gateway('quota-exceeded', {
      operation: 'dailyConsumptionV4',
      detail,
      at: '2026-01-15T08:30:40Z',
    });
    expect(JSON.parse(text)).toEqual({
      error: '429',
      error_description: 'Quota Q4 reached. Call threshold allowed on 0:29:20',
    });
  });

  test('too many calls in v4: the 105 bytes that were recorded with a negative time left (enedis.md 4.2, DOM #84)', async () => {
    const detail = { quota: 'perHour', resetsAt: '2026-01-15T07:29:20Z' };
    const { status, text, type } = await gateway('quota-exceeded', { operation: 'dailyConsumptionV4', detail });
    expect([status, type]).toEqual([429, 'application/json; charset="UTF-8"']);
    // the dump of the record shows blanks, line ends and dots alike
    expect(text.replace(/\s/g, '.')).toBe(
      '{...."error".:."429",...."error_description".:."Quota.Q4.reached..Call.threshold.allowed.on.0:-30:-40"..}',
    );
    expect(text).toHaveLength(0x69);
  });

  test('a quota that a fault orders by its name alone is that of the second; the hour has a name of its own', async () => {
    expect((await gateway('quota-exceeded')).text).toContain('900807');
    expect((await gateway('hourly-quota-exceeded')).text).toContain('2026-Jan-15 09:00:00+0000 UTC');
  });

  test.each([
    ['code-and-message', '{"code":"429","message":"SLA dépassé"}'],
    ['list', '[{"code":"429","message":"SLA dépassé"}]'],
  ])(
    'in 2026, where the world has the documented shape %s, in those words (enedis.md 4.2, MED-26)',
    (shape2026, text) => {
      const world = peopleWorld({ settings: { shape2026 } });
      const refusal = new Refusal('quota-exceeded', { quota: 'perHourAndApi', resetsAt: 0 });
      expect(read(worded(refusal, exchangeOf(world, 'dailyConsumption2026'), world)).text).toBe(text);
      expect(read(worded(refusal, exchangeOf(world, 'dailyConsumption'), world)).text).toContain('900804');
    },
  );
});

describe('quotas (enedis.md 5)', () => {
  const applying = (operation: string) =>
    quotas
      .filter((rule) => rule.counts?.(operation))
      .map((rule) => [rule.window, rule.limit(application), rule.group?.(operation) ?? 'all']);

  test.each(['dailyConsumption', 'identity', 'contractsV4', 'consumptionLoadCurveV4'])(
    '%s: five a second and 10 000 an hour, all APIs of v5 and v4 together',
    (operation) => {
      expect(applying(operation)).toEqual([
        ['second', 5, 'all'],
        ['hour', 10_000, 'all'],
      ]);
    },
  );

  test.each([
    ['dailyConsumption2026', 'measures2026'],
    ['consumptionIndex2026', 'measures2026'],
    ['subscribedServices', 'subscribedServices'],
    ['supply', 'supply'],
    ['dailyConsumptionV1', 'measuresV1'],
  ])('%s: five a second and 1 000 an hour, for the API %s alone', (operation, api) => {
    expect(applying(operation)).toEqual([
      ['second', 5, api],
      ['hour', 1000, api],
    ]);
  });
});

describe('subscriptions', () => {
  async function isOpen(world: ReturnType<typeof peopleWorld>, operation: string, as = application): Promise<boolean> {
    const exchange = exchangeOf(world, operation, { as });
    const answer = await answerOf(
      async () => {
        await requireSubscription(exchange, world);
        return { kind: 'empty', status: 200 };
      },
      exchange,
      world,
    );
    return answer.status === 200;
  }

  test('are there from the start, but for the transitional API (enedis.md 2.9)', async () => {
    const world = peopleWorld();
    for (const operation of ['dailyConsumption', 'identityV4', 'dailyConsumption2026', 'supply', 'tokenV3']) {
      expect(await isOpen(world, operation)).toBe(true);
    }
    expect(await isOpen(world, 'dailyConsumptionV1')).toBe(false);
    const switched = peopleWorld({ settings: { transitionalMeasures: 'served' } });
    expect(await isOpen(switched, 'dailyConsumptionV1')).toBe(true);
  });

  test('can be lost for one API of one application, and taken again', async () => {
    const world = peopleWorld();
    await happen(world, 'apiSubscriptionEnds', { api: 'dailyConsumption', clientId: 'app' });
    expect(await isOpen(world, 'dailyConsumption')).toBe(false);
    expect(await isOpen(world, 'dailyConsumption', other)).toBe(true);
    expect(await isOpen(world, 'dailyProduction')).toBe(true);
    world.clock.advance('PT1H');
    await happen(world, 'apiSubscriptionStarts', { api: 'dailyConsumption' });
    expect(await isOpen(world, 'dailyConsumption')).toBe(true);
    world.clock.advance('-PT30M');
    expect(await isOpen(world, 'dailyConsumption'), 'as it stood then').toBe(false);
  });

  test('an event that changes nothing says so', async () => {
    const world = peopleWorld();
    await expect(happen(world, 'apiSubscriptionStarts', {})).rejects.toThrow('subscribe already');
    await expect(happen(world, 'apiSubscriptionEnds', { api: 'x' })).rejects.toThrow('The APIs are: dailyConsumption');
    await happen(world, 'apiSubscriptionEnds', {});
    await expect(happen(world, 'apiSubscriptionEnds', {})).rejects.toThrow('do not subscribe');
  });

  test('end for a generation with it: v5 after October 2026, 2026 before it (enedis.md 0)', async () => {
    const after = peopleWorld({ settings: { v5Apis: 'stopped' } });
    expect([await isOpen(after, 'identity'), await isOpen(after, 'dailyProductionV4')]).toEqual([false, false]);
    expect(await isOpen(after, 'maxPower2026')).toBe(true);
    const before = peopleWorld({ settings: { apis2026: 'not-yet' } });
    expect([await isOpen(before, 'identity'), await isOpen(before, 'subscribedServices')]).toEqual([true, false]);
    expect(nowOf(before)).toBe(nowOf(after));
  });
});

test('every API has a generation and operations of its own', () => {
  expect(new Set(apiNames).size).toBe(apiNames.length);
  expect(apiOf('dailyConsumptionMaxPowerV4')).toBe('measuresV4');
  expect(generationOf('dailyConsumptionMaxPowerV1')).toBe('transitional');
  expect(apiOf('authorizeV1')).toBeUndefined();
});
