import { describe, expect, test } from 'vitest';
import { instantOf, parseDay } from '../../../mock-server/core/paris.ts';
import { Refusal } from '../../../mock-server/core/refusal.ts';
import type { World } from '../../../mock-server/core/world.ts';
import { requireConsent } from '../../../mock-server/providers/enedis/consents/require-consent.ts';
import { meterReadings } from '../../../mock-server/providers/enedis/meter-readings.ts';
import { parkOf } from '../../../mock-server/providers/enedis/park.ts';
import { type BusinessReason, businessRefusals } from '../../../mock-server/providers/enedis/refusals-business.ts';
import { requireSubscription } from '../../../mock-server/providers/enedis/tokens/subscriptions.ts';
import { check2026Query } from '../../../mock-server/providers/enedis/wire-query-2026.ts';
import { checkV5Query } from '../../../mock-server/providers/enedis/wire-query-v5.ts';
import {
  type Answer,
  answerOf,
  caller,
  exchangeOf,
  happen,
  home,
  nowOf,
  peopleWorld,
  sandboxHome,
} from './people-world.ts';

const withoutCurve = '32320647321714';
const producer = '24880057139941';
const revoking = '26584978546985';

interface Call {
  operation?: string;
  point?: string;
  start?: string;
  end?: string;
  settings?: Record<string, string>;
  rights?: World['rights'];
  /** Happens before the call. */
  before?: (world: World) => Promise<unknown>;
}

/** A call for readings as an operation makes it: gateway, form, consent, meter. */
async function reading(call: Call): Promise<Answer> {
  const { operation = 'dailyConsumption', point = home, settings = {}, rights = 'active' } = call;
  const world = peopleWorld({ settings, rights });
  await call.before?.(world);
  const isNew = operation.endsWith('2026');
  const names = isNew ? ['pointId', 'dateDebut', 'dateFin'] : ['usage_point_id', 'start', 'end'];
  const values = [point, call.start ?? '2026-01-05', call.end ?? '2026-01-07'];
  const query = Object.fromEntries(names.flatMap((name, i) => (values[i] === '' ? [] : [[name, values[i] ?? '']])));
  const exchange = exchangeOf(world, operation, { query });
  const now = nowOf(world);
  return answerOf(
    async () => {
      await requireSubscription(exchange, world);
      const check = isNew ? check2026Query : checkV5Query;
      const asked = check(exchange.query, world, now);
      await requireConsent(exchange, world, asked.meteringPointId, asked.from);
      const found = parkOf(world).find(asked.meteringPointId);
      if (!found) throw new Error('no point');
      const direction = /production/i.test(operation) ? 'production' : 'consumption';
      const series = /curve/i.test(operation) ? 'curve' : 'daily';
      await meterReadings({ world, point: found, now, from: asked.from, to: asked.to, direction }, series);
      return { kind: 'empty', status: 200 };
    },
    exchange,
    world,
  );
}

const event =
  (name: Parameters<typeof happen>[1], input: Record<string, unknown> = {}) =>
  (world: World) =>
    happen(world, name, { meteringPointId: home, ...input });

type Row = [reason: BusinessReason, call: Call, status: number, code: string, text: string];

const noConsent = 'No consent can be found for this customer and this usage point.';
const noMeasure = 'no measure found for this usage point';
const anterior = "The requested period cannot be anterior to the meter's last activation date";

/** Each row of enedis.md 4.2 that a state, or a setting with one, can cause. */
const caused: readonly Row[] = [
  ['usage-point-missing', { point: '' }, 400, 'Invalid_request', 'usage_point_id parameter is required.'],
  [
    'usage-point-malformed',
    { point: '123' },
    400,
    'Invalid_request',
    'usage_point_id parameter must be 14 digits long.',
  ],
  ['start-missing', { start: '' }, 400, 'Invalid_request', 'Start date parameter is required.'],
  ['end-missing', { end: '' }, 400, 'Invalid_request', 'End date parameter is required.'],
  [
    'start-malformed',
    { start: '05/01/2026' },
    400,
    'Invalid_request',
    'Start date parameter must be in the format YYYY-MM-DD',
  ],
  ['end-malformed', { end: '2026-1-7' }, 400, 'Invalid_request', 'End date parameter must be in the format YYYY-MM-DD'],
  [
    'end-not-past',
    { end: '2026-01-16' },
    400,
    'Invalid_request',
    'The end date parameter must be earlier than the current date.',
  ],
  ['start-not-before-end', { start: '2026-01-07' }, 400, 'Invalid_request', 'Start date should be before end date.'],
  [
    'start-not-before-end',
    { operation: 'dailyConsumption2026', start: '2026-01-07' },
    400,
    'ADAM-ERR0002',
    'La date de fin doit être supérieure à la date de début.',
  ],
  [
    'before-activation',
    { point: '11453290002823', start: '2019-08-26', end: '2019-08-28' },
    400,
    'ADAM-ERR0123',
    anterior,
  ],
  [
    'before-activation',
    { operation: 'dailyConsumption2026', point: '11453290002823', start: '2019-08-26', end: '2019-08-28' },
    400,
    'ADAM-ERR0123',
    'La demande ne peut pas aboutir, la période demandée est antérieure à la date de dernière mise en service du point.',
  ],
  [
    'beyond-history',
    { start: '2022-12-01', end: '2022-12-03' },
    400,
    'ADAM-ERR0125',
    'The start date must be greater than the history deadline.',
  ],
  [
    'beyond-history',
    { operation: 'dailyConsumptionV4', start: '2022-12-01', end: '2022-12-03', settings: { v4PeriodCodes: 'older' } },
    400,
    'ADAM-DC-0016',
    'The start date must be greater than the history deadline.',
  ],
  [
    'curve-too-long',
    { operation: 'consumptionLoadCurve', start: '2026-01-01', end: '2026-01-09' },
    400,
    'ADAM-ERR0126',
    'The requested period must be less than 7 days for an access to the load curve.',
  ],
  [
    'curve-too-long',
    {
      operation: 'consumptionLoadCurveV4',
      start: '2026-01-01',
      end: '2026-01-09',
      settings: { v4PeriodCodes: 'older' },
    },
    400,
    'ADAM-DC-0015',
    'The requested period must be less than 7 days for an access to the load curve.',
  ],
  [
    'wrong-direction',
    { point: producer },
    400,
    'ADAM-ERR0069',
    'Le sens de la mesure ne correspond pas pour le PRM demandé',
  ],
  [
    'wrong-direction',
    { operation: 'dailyProduction', settings: { wrongDirection: 'technical-error' } },
    500,
    'technical_error',
    'Technical error. Please try later.',
  ],
  [
    'curve-not-activated',
    { operation: 'consumptionLoadCurve', point: withoutCurve },
    400,
    'ADAM-ERR0075',
    'The customer objected to the load curve recording',
  ],
  [
    'no-data',
    { operation: 'consumptionLoadCurve', point: withoutCurve, settings: { sandboxUncollectedCurve: 'no-data' } },
    404,
    'no_data_found',
    noMeasure,
  ],
  // 8:00 UTC is 9:00 in Paris: the day before is out, today is not
  [
    'no-data',
    { start: '2026-01-14', end: '2026-01-15', before: (world) => early(world) },
    404,
    'no_data_found',
    noMeasure,
  ],
  ['no-consent', { rights: 'none' }, 403, 'ADAM-DC-0008', noConsent],
  ['no-consent', { before: event('consentRevoked') }, 403, 'ADAM-DC-0008', noConsent],
  ['no-consent', { before: event('consentExpires') }, 403, 'ADAM-DC-0008', noConsent],
  ['no-consent', { point: revoking }, 403, 'ADAM-DC-0008', noConsent],
  ['no-consent', { point: '99999999999999' }, 403, 'ADAM-DC-0008', noConsent],
  [
    'moved-out',
    { before: event('customerMovesOut') },
    403,
    'ADAM-DC-0007',
    'The customer is not owner of this usage point.',
  ],
  [
    'moved-out',
    { before: event('customerMovesOut'), settings: { language: 'french' } },
    400,
    'ADAM-DC-0007',
    "Le client n'est pas titulaire du point demandé.",
  ],
  [
    'not-holder',
    { before: event('customerMovesOut'), settings: { movedOut: 'not-holder' } },
    400,
    'ADAM-ERR0061',
    'The seeker is not recognized as the actual meter holder',
  ],
  [
    'before-consent',
    { rights: 'none', before: event('consentGiven'), settings: { dataBeforeConsent: 'refused' } },
    403,
    'ADAM-DC-0009',
    'The start date of the request must be greater than the consent start date.',
  ],
  [
    'unauthorized-user',
    { point: '99999999999999', settings: { unknownPoint: 'unauthorized-user' } },
    403,
    'unauthorized_user',
    'user is not authorized to access this resource',
  ],
  [
    'technical-error',
    { rights: 'none', before: event('consentGiven'), settings: { firstDayOfConsent: 'technical-error' } },
    500,
    'technical_error',
    'Technical error. Please try later.',
  ],
  [
    'technical-error',
    { before: event('newTermsToAccept') },
    500,
    'technical_error',
    'Technical error. Please try later.',
  ],
];

/** Puts the clock before the morning's publication. */
async function early(world: World): Promise<void> {
  world.clock.set({ now: new Date(instantOf(parseDay('2026-01-15') ?? 0, 7)) });
}

describe('each row of the table of errors that a state can cause is caused by it (enedis.md 4.2)', () => {
  test.each(caused)('%s: %o', async (reason, call, status, code, text) => {
    const answer = await reading(call);
    expect(answer.reason).toBe(reason);
    expect(answer.status).toBe(status);
    const isV4 = call.operation?.endsWith('V4');
    expect(answer.body).toEqual({
      error: code,
      error_description: text,
      ...(isV4 && { error_uri: 'https://bluecoder.enedis.fr/api-doc/consulter-souscrire' }),
    });
    expect(Object.keys(answer.body).slice(0, 2)).toEqual(['error', 'error_description']);
  });

  test('the right call is answered', async () => {
    expect((await reading({})).status).toBe(200);
    expect((await reading({ point: sandboxHome })).status).toBe(200);
    expect((await reading({ operation: 'consumptionLoadCurve2026' })).status).toBe(200);
  });

  test.each([
    ['no-data', { start: '2026-01-14', end: '2026-01-15', before: early }, 'Pas de mesure trouvée pour ce point'],
    ['usage-point-missing', { point: '' }, 'Le paramètre usage_point_id est obligatoire'],
  ])(
    '%s is told in French in the documented shape, whatever the language; else as recorded (enedis.md 4.2)',
    async (reason, call, message) => {
      const operation = 'dailyConsumption2026';
      for (const language of ['by-generation', 'english', 'french']) {
        const told = await reading({ ...call, operation, settings: { shape2026: 'code-and-message', language } });
        expect([told.reason, told.body.message]).toEqual([reason, message]);
        const recorded = await reading({ ...call, operation, settings: { language } });
        expect(recorded.body.error_description).not.toBe(message);
      }
    },
  );

  test('no data in v4 have the code of 2020 (enedis.md 4.2)', async () => {
    const { status, text } = await reading({
      operation: 'consumptionLoadCurveV4',
      point: withoutCurve,
      settings: { sandboxUncollectedCurve: 'no-data' },
    });
    expect(status).toBe(404);
    expect(text).toBe(
      '{"error":"STM-ERR-0000020","error_description":"no measure found for this usage point","error_uri":"https://bluecoder.enedis.fr/api-doc/consulter-souscrire"}',
    );
  });

  test('the rows of customer data are caused in customers.test.ts, those of contracts in contracts-2026.test.ts', async () => {
    const call = caller(peopleWorld());
    const noSite = await call('identity', { query: { usage_point_id: producer } });
    expect([noSite.reason, noSite.body.error]).toEqual(['no-site', 'STM-ERR-0000019']);
    expect((await call('supply', { params: { prm: home } })).reason).toBe('no-services');
    expect((await call('supply', { params: { prm: '1' } })).reason).toBe('outside-description');
    expect((await call('supply', { params: { prm: '99999999999998' } })).reason).toBe('unknown-contract');
    expect((await call('subscribedServices', { json: {} })).reason).toBe('request-malformed');
  });

  // What only the operator's own machines decide is left to ordered faults; a fault names it by its reason. The first is
  // also what a max power of 2026 without its step gets (wire-query-2026.ts), which is our convention.
  const leftToFaults: readonly BusinessReason[] = [
    'request-malformed',
    'person-missing',
    'no-communicating-meter',
    'technical-exception',
    'technical-failure',
    'internal-error',
    'service-unavailable',
  ];

  test('the others are left to faults, and all have words', () => {
    const reasons = [
      ...caused.map(([reason]) => reason),
      'no-site',
      'no-services',
      'unknown-contract',
      'outside-description',
      ...leftToFaults,
    ];
    expect([...new Set(reasons)].sort()).toEqual(Object.keys(businessRefusals).sort());
  });

  test.each([
    ['request-malformed', 400, 'Invalid_request', 'Empty header, bad request format, partial or incorrect data'],
    [
      'person-missing',
      400,
      'Invalid_request',
      'person_id parameter is required when the user is not an authentified customer',
    ],
    ['no-communicating-meter', 404, 'STM-ERR-0000014', ''],
    ['technical-exception', 500, 'ADAM-DC-0500', 'Technical Exception'],
    ['technical-failure', 500, 'STM-ERR-0000001', ''],
    ['internal-error', 500, 'Internal Server error', 'Un problème a été rencontré lors du traitement.'],
    ['service-unavailable', 503, '503', 'Service Unavailable'],
  ] as const)('%s', async (reason, status, error, description) => {
    const world = peopleWorld();
    const exchange = exchangeOf(world, 'dailyConsumption');
    const answer = await answerOf(() => Promise.reject(new Refusal(reason)), exchange, world);
    expect([answer.status, answer.body]).toEqual([status, { error, error_description: description }]);
  });
});

describe('the two shapes of errors in 2026 (enedis.md 4.1)', () => {
  const call = { operation: 'dailyConsumption2026', rights: 'none' } as const;

  test('as recorded: the keys of v5', async () => {
    expect((await reading(call)).text).toBe(`{"error":"ADAM-DC-0008","error_description":"${noConsent}"}`);
  });

  test.each([
    [call, 403, "Le client n'est pas autorisé pour le point demandé"],
    [{ ...call, point: '' }, 400, 'Le paramètre usage_point_id est obligatoire'],
    [
      { operation: 'dailyConsumption2026', start: '2026-01-14', end: '2026-01-15', before: early },
      404,
      'Pas de mesure trouvée pour ce point',
    ],
    [
      { operation: 'dailyConsumption2026', before: event('customerMovesOut') },
      403,
      "Le client n'est pas titulaire du point demandé",
    ],
    [
      { operation: 'dailyConsumption2026', before: event('newTermsToAccept') },
      500,
      "Problème technique dans l'interrogation du SI coeur",
    ],
    [
      { operation: 'dailyConsumption2026', start: '2026-01-07' },
      400,
      'La date de fin doit être supérieure à la date de début.',
    ],
  ])('as documented, code and message: %o', async (asked: Call, status, message) => {
    const answer = await reading({ ...asked, settings: { shape2026: 'code-and-message' } });
    expect([answer.status, answer.body]).toEqual([status, { code: String(status), message }]);
    const list = await reading({ ...asked, settings: { shape2026: 'list' } });
    expect(list.body).toEqual([{ code: String(status), message }]);
  });

  test('v5 keeps its own shape', async () => {
    const { body } = await reading({ rights: 'none', settings: { shape2026: 'code-and-message' } });
    expect(Object.keys(body)).toEqual(['error', 'error_description']);
  });
});

describe('the language of errors (enedis.md 8.7)', () => {
  const early2019 = { point: '11453290002823', start: '2019-08-26', end: '2019-08-28' };

  test.each([
    ['english', 'dailyConsumption2026', anterior],
    ['french', 'dailyConsumption', expect.stringContaining('mise en service')],
    ['by-generation', 'dailyConsumption', anterior],
    ['by-generation', 'dailyConsumption2026', expect.stringContaining('mise en service')],
  ])('%s in %s', async (language, operation, text) => {
    const { body } = await reading({ ...early2019, operation, settings: { language } });
    expect(body.error_description).toEqual(text);
  });
});
