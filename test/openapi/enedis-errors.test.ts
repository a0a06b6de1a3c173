import { describe, expect, test } from 'vitest';
import { described, examplesOf } from './examples.ts';

const description = described('enedis-data-connect');
const { operations } = description.schemas;
const examples = examplesOf(description);

describe('every row of the table of errors', () => {
  const v4 = 'dailyConsumptionV4';
  const curve = 'consumptionLoadCurve';
  const current = 'dailyConsumption2026';
  // enedis.md 4.2, copied by hand: operation and status, code, text
  const rows: readonly [string, string, string][] = [
    [`${curve} 400`, 'Invalid_request', 'usage_point_id parameter is required.'],
    [`${curve} 400`, 'Invalid_request', 'usage_point_id parameter must be 14 digits long.'],
    [`${curve} 400`, 'Invalid_request', 'Start date parameter is required.'],
    [`${curve} 400`, 'Invalid_request', 'End date parameter is required.'],
    [`${curve} 400`, 'Invalid_request', 'Start date parameter must be in the format YYYY-MM-DD'],
    [`${curve} 400`, 'Invalid_request', 'End date parameter must be in the format YYYY-MM-DD'],
    [`${curve} 400`, 'Invalid_request', 'The end date parameter must be earlier than the current date.'],
    [`${curve} 400`, 'Invalid_request', 'Start date should be before end date.'],
    [`${curve} 400`, 'Invalid_request', 'Empty header, bad request format, partial or incorrect data'],
    [
      `${curve} 400`,
      'Invalid_request',
      'person_id parameter is required when the user is not an authentified customer',
    ],
    [`${curve} 400`, 'ADAM-ERR0123', "The requested period cannot be anterior to the meter's last activation date"],
    [
      `${current} 400`,
      'ADAM-ERR0123',
      'La demande ne peut pas aboutir, la période demandée est antérieure à la date de dernière mise en service du point.',
    ],
    [`${curve} 400`, 'ADAM-ERR0125', 'The start date must be greater than the history deadline.'],
    [`${v4} 400`, 'ADAM-DC-0016', 'The start date must be greater than the history deadline.'],
    [`${curve} 400`, 'ADAM-ERR0126', 'The requested period must be less than 7 days for an access to the load curve.'],
    [
      'consumptionLoadCurveV4 400',
      'ADAM-DC-0015',
      'The requested period must be less than 7 days for an access to the load curve.',
    ],
    [`${curve} 400`, 'ADAM-ERR0069', 'Le sens de la mesure ne correspond pas pour le PRM demandé'],
    [`${v4} 400`, 'ADAM-ERR0069', 'Le sens de la mesure ne correspond pas pour le PRM demandé'],
    [`${curve} 400`, 'ADAM-ERR0075', 'The customer objected to the load curve recording'],
    [`${curve} 400`, 'ADAM-ERR0061', 'The seeker is not recognized as the actual meter holder'],
    [`${current} 400`, 'ADAM-ERR0002', 'La date de fin doit être supérieure à la date de début.'],
    [`${current} 400`, 'ADAM-DC-0007', "Le client n'est pas titulaire du point demandé."],
    [`${curve} 403`, 'ADAM-DC-0007', 'The customer is not owner of this usage point.'],
    [`${curve} 403`, 'ADAM-DC-0008', 'No consent can be found for this customer and this usage point.'],
    [`${curve} 403`, 'ADAM-DC-0009', 'The start date of the request must be greater than the consent start date.'],
    [`${curve} 403`, 'unauthorized_user', 'user is not authorized to access this resource'],
    [`${curve} 404`, 'no_data_found', 'no measure found for this usage point'],
    [`${v4} 404`, 'STM-ERR-0000020', 'no measure found for this usage point'],
    [`${curve} 404`, 'STM-ERR-0000014', ''],
    ['identity 404', 'STM-ERR-0000019', 'Unknown or unauthorized user'],
    ['identity 400', 'invalid_request', 'usage_point_id parameter is required.'],
    [`${curve} 500`, 'ADAM-DC-0500', 'Technical Exception'],
    [`${curve} 500`, 'STM-ERR-0000001', ''],
    [`${curve} 500`, 'technical_error', 'Technical error. Please try later.'],
    [`${v4} 500`, 'Internal Server error', 'Un problème a été rencontré lors du traitement.'],
    [`${curve} 503`, '503', 'Service Unavailable'],
    ['contractSituation 400', 'Bad request', 'Pas de services souscrits, le flux est stoppé.'],
  ];
  const errorUri = 'https://bluecoder.enedis.fr/api-doc/consulter-souscrire';

  test.each(rows)('%s %s "%s" is shown, dots and all', (place, error, error_description) => {
    const old = place.includes('V4 ');
    const shown = examples.filter(({ where }) => where.startsWith(`${place} `)).map(({ value }) => value);
    expect(shown).toContainEqual({ error, error_description, ...(old && { error_uri: errorUri }) });
  });

  const mustBeRight = 'Make sure you have provided the correct security credentials';
  const throttled = 'Message throttled out';
  const reopens = '2026-Jul-17 05:00:00+0000 UTC';
  test.each([
    [
      '401',
      { fault: { code: 900901, message: 'Invalid Credentials', description: `Invalid Credentials. ${mustBeRight}` } },
    ],
    [
      '401',
      {
        fault: {
          code: 900901,
          message: 'Invalid Credentials',
          description: `Invalid JWT token. Signature verification failed.. ${mustBeRight}`,
        },
      },
    ],
    [
      '403',
      {
        code: '900908',
        message: 'Resource forbidden ',
        description: 'User is NOT authorized to access the Resource. API Subscription validation failed.',
      },
    ],
    ['429', { fault: { code: 900807, message: throttled, description: 'You have exceeded your quota' } }],
    [
      '429',
      {
        code: '900804',
        message: throttled,
        description: `You have exceeded your quota .You can access API after ${reopens}`,
        nextAccessTime: reopens,
      },
    ],
  ])('the gateway says %s so, in front of every operation that asks for a token', (status, body) => {
    const secured = Object.keys(operations).filter((id) => operations[id]?.responses['429']);
    const silent = secured.filter((id) => {
      const shown = examples.filter(({ where }) => where.startsWith(`${id} ${status} `)).map(({ value }) => value);
      return !shown.some((value) => JSON.stringify(value) === JSON.stringify(body));
    });
    expect(silent).toEqual([]);
  });

  test('what the documents of 2026 say has their shape (enedis.md 4.2)', () => {
    const texts = examples
      .filter(({ operation, where }) => operation === current || where.startsWith('contractSituation 40'))
      .flatMap(({ value }) => (value as { message?: string }).message ?? []);
    expect(texts).toEqual(
      expect.arrayContaining([
        'Le paramètre usage_point_id est obligatoire',
        "Le client n'est pas titulaire du point demandé",
        'Pas de mesure trouvée pour ce point',
        'SLA dépassé',
        "Le client n'est pas autorisé pour le point demandé",
        'Situation contractuelle ou PRM non existant',
        "Problème technique dans l'interrogation du SI coeur",
      ]),
    );
  });
});
