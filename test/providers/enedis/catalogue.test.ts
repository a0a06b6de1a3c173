import { describe, expect, test } from 'vitest';
import { parseFault } from '../../../mock-server/core/fault-words.ts';
import type { KnownError } from '../../../mock-server/core/known-error.ts';
import { Refusal } from '../../../mock-server/core/refusal.ts';
import { knownErrors } from '../../../mock-server/providers/enedis/catalogue.ts';
import { causes } from '../../../mock-server/providers/enedis/causes.ts';
import { refusals } from '../../../mock-server/providers/enedis/refusals.ts';
import { tokenRequest } from '../../../mock-server/providers/enedis/tokens/wire-token.ts';
import routes from '../../../openapi/generated/enedis-data-connect.routes.json' with { type: 'json' };
import { application, caller, exchangeOf, peopleWorld, read, worded } from './people-world.ts';

const errors = await knownErrors();

/** Headings of enedis.md under which an error, or what an error says, stands. */
const sections = ['1.2', '1.3', '1.4', '1.5', '2.4', '2.7', '2.8', '3.1', '3.3', '3.4', '4.1', '4.2', '8'];

/** Reasons that no row of the reference has. */
const notInTheReference: Readonly<Record<string, string>> = {
  'token-scope': 'a token opens every API that its application subscribes to, so that none is ever too narrow',
  'authorize-no-point': 'a page of ours: nobody saw what the operator says',
  'authorize-unknown-point': 'a page of ours: nobody saw what the operator says',
};

/** Errors of the reference that are no rows of Data Connect. */
const leftOut: readonly (readonly [code: string, why: string])[] = [
  ['ADAM-ERR0025', 'only in the code of promeos-poc, whose dialect is invented: [UNV] in enedis.md 4.2'],
  ['ADAM-ERR0031', 'only in the code of promeos-poc, whose dialect is invented: [UNV] in enedis.md 4.2'],
  ['ADAM_ADAM-ERR0191', "the customer portal's private API, which is not Data Connect: enedis.md 4.2"],
  ['enedis_return_ko', 'a public gateway in front, as all of enedis.md 6'],
  ['UNKERROR_', 'made by a client (SAN) for itself: enedis.md 7'],
  ['yyyy-mm-dd', 'the error page writes two texts so, in small letters; enedis.md 4.2 does not spell them out'],
];

describe('the catalogue of errors', () => {
  test('names each row once, by what it is', () => {
    const ids = errors.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^enedis-[a-z0-9-]+$/.test(id))).toEqual([]);
    expect(errors.every(({ provider }) => provider === 'enedis')).toBe(true);
  });

  test('has its rows from sections of the dossier', () => {
    const astray = errors.filter(({ section, source }) => {
      const told = source.match(/^enedis\.md ([\d.]+)/)?.[1];
      return !sections.includes(section) || told === undefined || !sections.includes(told);
    });
    expect(astray.map(({ id, section, source }) => `${id}: ${section}, ${source}`)).toEqual([]);
  });

  test.each(named(errors))('%s: its code and text stand in its body', (_, error) => {
    const wire = error.body + decodeURIComponent(error.location ?? '');
    expect(wire).toContain(error.code);
    expect(wire).toContain(error.text.replace(/"/g, '\\"'));
    expect(error.status === 302).toBe(error.location !== undefined);
    expect(error.cause).toMatch(/^[A-Z][\x20-\x7e]+\.$/);
  });

  test('has every reason that the provider can word, but for the few listed here', () => {
    const met = new Set(errors.map(({ reason }) => reason));
    const missing = Object.keys(refusals).filter((reason) => !met.has(reason));
    expect(missing).toEqual(Object.keys(notInTheReference));
    expect([...met].filter((reason) => reason !== undefined && !Object.hasOwn(refusals, reason))).toEqual([]);
  });

  test.each(leftOut)('leaves %s out: %s', (code) => {
    expect(errors.filter((error) => (error.body + error.code).includes(code))).toEqual([]);
  });

  test('puts the request for a token into each call that carries one', () => {
    const bought = errors.filter(({ recipe }) => recipe.call.tokenFrom);
    expect(bought.every(({ recipe }) => recipe.call.tokenFrom === tokenRequest)).toBe(true);
    const free = errors.filter(({ recipe }) => !recipe.call.tokenFrom);
    const asked = free.filter(({ recipe: { call } }) => call.token !== 'none' && !/oauth2\//.test(call.path));
    expect(asked.map(({ id }) => id)).toEqual([]);
    expect(bought.filter(({ recipe }) => /oauth2\//.test(recipe.call.path))).toEqual([]);
  });
});

describe('what is ordered by its reason has the words of the reference', () => {
  const ordered = errors.filter(({ recipe }) => recipe.call.headers?.['x-wattif-fault']);

  test.each(named(ordered))('%s', (_, error) => {
    const { world: plan = {}, call } = error.recipe;
    const [fault] = parseFault(call.headers?.['x-wattif-fault'] ?? '');
    if (fault?.kind !== 'refuse') throw new Error(`${error.id} is ordered by ${fault?.kind}`);
    expect(fault.reason).toBe(error.reason);
    const world = peopleWorld({ settings: settingsOf(plan) });
    const exchange = exchangeOf(world, operationOf(call));
    const { status, text } = read(worded(new Refusal(fault.reason, { ...fault.detail }), exchange, world));
    expect(status).toBe(error.status);
    if (error.body.includes('{*}'))
      expect(text).toMatch(/^\{"reasons":\[\],"details":\{"msgId":"Id-[0-9a-f]{24}"\}\}$/);
    else expect(text).toBe(error.body);
  });
});

test.each([
  ['plain-text-error', 'text/plain'],
  ['authorize-unavailable', 'text/plain'],
  ['firewall-page', 'text/html; charset=utf-8'],
  ['oauth-unsupported-media-type', ''],
])('%s travels as "%s" (enedis.md 1.3, 1.4, 4.1)', (reason, type) => {
  const world = peopleWorld();
  expect(read(worded(new Refusal(reason), exchangeOf(world, 'dailyConsumption'), world)).type).toBe(type);
});

describe('where a redirect leads', () => {
  const redirects = errors.filter(({ location }) => location !== undefined);

  test.each(named(redirects))('%s: to the byte (enedis.md 1.4, 1.5)', async (_, { location, recipe }) => {
    const world = peopleWorld({ settings: settingsOf(recipe.world ?? {}) });
    const query = recipe.call.path.split('?')[1]?.replace('{clientId}', application.clientId) ?? '';
    const operation = operationOf(recipe.call) as 'authorizeV1' | 'authorizeV2';
    expect((await caller(world)(operation, { query })).text).toBe(location);
  });

  test('is told of the four answers that are redirects', () => {
    expect(redirects.map(({ code, text }) => `${code}/${text}`)).toEqual([
      'access_denied/authorization_request_refused',
      'server_error/lincs-internal-server-error',
      'server_error/server_error',
      'invalid_request/demande_non_aboutie',
    ]);
  });
});

function named(rows: readonly KnownError[]) {
  return rows.map((error) => [error.id, error] as const);
}

function settingsOf(plan: Readonly<Record<string, unknown>>): Record<string, string> {
  const { enedis = {} } = (plan.dialects ?? {}) as { enedis?: Record<string, string> };
  return enedis;
}

function operationOf({ method = 'GET', path }: KnownError['recipe']['call']): string {
  const [bare] = path.split('?');
  const route = routes.find((one) => one.path === bare && one.method.toUpperCase() === method);
  if (!route) throw new Error(`no operation at ${method} ${bare}`);
  return route.operation;
}

describe('the table of errors (enedis.md 4.2), copied by hand', () => {
  const noMeasure = 'no measure found for this usage point';
  const noDot = "The requested period cannot be anterior to the meter's last activation date";
  test.each([
    [400, 'Invalid_request', 'usage_point_id parameter is required.'],
    [400, 'Invalid_request', 'usage_point_id parameter must be 14 digits long.'],
    [400, 'Invalid_request', 'Start date parameter is required.'],
    [400, 'Invalid_request', 'End date parameter is required.'],
    [400, 'Invalid_request', 'Start date parameter must be in the format YYYY-MM-DD'],
    [400, 'Invalid_request', 'End date parameter must be in the format YYYY-MM-DD'],
    [400, 'Invalid_request', 'The end date parameter must be earlier than the current date.'],
    [400, 'Invalid_request', 'Start date should be before end date.'],
    [400, 'Invalid_request', 'Empty header, bad request format, partial or incorrect data'],
    [400, 'Invalid_request', 'person_id parameter is required when the user is not an authentified customer'],
    [400, 'ADAM-ERR0123', noDot],
    [
      400,
      'ADAM-ERR0123',
      'La demande ne peut pas aboutir, la période demandée est antérieure à la date de dernière mise en service du point.',
    ],
    [400, 'ADAM-ERR0125', 'The start date must be greater than the history deadline.'],
    [400, 'ADAM-DC-0016', 'The start date must be greater than the history deadline.'],
    [400, 'ADAM-ERR0126', 'The requested period must be less than 7 days for an access to the load curve.'],
    [400, 'ADAM-DC-0015', 'The requested period must be less than 7 days for an access to the load curve.'],
    [400, 'ADAM-ERR0069', 'Le sens de la mesure ne correspond pas pour le PRM demandé'],
    [400, 'ADAM-ERR0075', 'The customer objected to the load curve recording'],
    [400, 'ADAM-ERR0061', 'The seeker is not recognized as the actual meter holder'],
    [400, 'ADAM-ERR0002', 'La date de fin doit être supérieure à la date de début.'],
    [400, 'ADAM-DC-0007', "Le client n'est pas titulaire du point demandé."],
    [403, 'ADAM-DC-0007', 'The customer is not owner of this usage point.'],
    [403, 'ADAM-DC-0008', 'No consent can be found for this customer and this usage point.'],
    [403, 'ADAM-DC-0009', 'The start date of the request must be greater than the consent start date.'],
    [403, 'unauthorized_user', 'user is not authorized to access this resource'],
    [404, 'no_data_found', noMeasure],
    [404, 'STM-ERR-0000020', noMeasure],
    [404, 'STM-ERR-0000014', ''],
    [404, 'STM-ERR-0000019', 'Unknown or unauthorized user'],
    [400, 'invalid_request', 'usage_point_id parameter is required.'],
    [500, 'ADAM-DC-0500', 'Technical Exception'],
    [500, 'STM-ERR-0000001', ''],
    [500, 'technical_error', 'Technical error. Please try later.'],
    [500, 'Internal Server error', 'Un problème a été rencontré lors du traitement.'],
    [401, '900901', 'Invalid Credentials'],
    [403, '900908', 'Resource forbidden '],
    [429, '900807', 'Message throttled out'],
    [429, '900804', 'Message throttled out'],
    [503, '503', 'Service Unavailable'],
    [400, '400', 'Le paramètre usage_point_id est obligatoire'],
    [403, '403', "Le client n'est pas titulaire du point demandé"],
    [404, '404', 'Pas de mesure trouvée pour ce point'],
    [429, '429', 'SLA dépassé'],
    [500, '500', "Problème technique dans l'interrogation du SI coeur"],
    [400, 'Bad request', 'Pas de services souscrits, le flux est stoppé.'],
  ])('%i %s "%s" is a row', (status, code, text) => {
    const found = errors.filter((error) => error.status === status && error.code === code && error.text === text);
    expect(found.length).toBeGreaterThan(0);
  });
});

describe('the causes', () => {
  test('are one sentence in plain letters for each reason, and for no other', () => {
    expect(Object.keys(causes).sort()).toEqual(Object.keys(refusals).sort());
    const others = Object.entries(causes).filter(([, cause]) => !/^[A-Z][\x20-\x7e]+\.$/.test(cause));
    expect(others).toEqual([]);
  });
});
