import { MatchersV3 } from '@pact-foundation/pact';
import { describe, expect, test } from 'vitest';
import { bearer } from '../support/bodies.ts';
import { all, failureOf, gasAt } from '../support/clients.ts';
import type { PactBook } from '../support/pact-book.ts';
import { api, day, home, lines, openPoint } from './vocabulary.ts';
import { refusedForm, refusedLine } from './wire-lines.ts';

const { like } = MatchersV3;

// The bodies of the gateway are hardly known (adict.md 11): what is asked of them is what the client counts on, which is
// the status. Left out, because a pact has one answer to one request, whenever it comes: a token that is renewed and
// then works, a quota that opens again, a failure that passes, connections that break, stall or drip, and what depends
// on the order of calls. A malformed `Authorization` (400) is not in it, because this client sends none.

const technical = `${api}/pce/${home}/donnees_techniques`;

interface Refusal {
  readonly cause: string;
  readonly given: readonly (readonly [string, Readonly<Record<string, string>>?])[];
  readonly status: number;
  /** Absent where nobody knows it. */
  readonly body?: Readonly<Record<string, unknown>>;
  readonly becomes: string;
  readonly tries: number;
}

const fault = (name: string) => ['a fault is in force', { operation: 'technicalData', fault: name }] as const;
const unauthenticated = { erreur: like('Une authentification est nécessaire pour accéder à la ressource. ') };

const refusals: readonly Refusal[] = [
  {
    cause: 'nobody issued the token',
    given: [openPoint, ['the token is not valid']],
    status: 401,
    body: unauthenticated,
    becomes: 'unauthenticated',
    tries: 1,
  },
  {
    cause: 'the token has expired',
    given: [openPoint, ['the token has expired']],
    status: 401,
    body: unauthenticated,
    becomes: 'unauthenticated',
    tries: 1,
  },
  {
    cause: 'the application may not',
    given: [openPoint, fault('token-scope')],
    status: 403,
    becomes: 'forbidden',
    tries: 1,
  },
  {
    cause: 'the quota of the second is used up',
    given: [openPoint, ['the quota is used up', { operator: 'grdf', per: 'second' }]],
    status: 429,
    becomes: 'quota',
    tries: 4,
  },
  {
    cause: 'the quota of the day is used up',
    given: [openPoint, ['the quota is used up', { operator: 'grdf', per: 'day' }]],
    status: 429,
    becomes: 'quota',
    tries: 4,
  },
  {
    cause: 'the operator is down',
    given: [openPoint, fault('service-unavailable')],
    status: 503,
    becomes: 'unavailable',
    tries: 4,
  },
  {
    cause: 'the operator takes too long',
    given: [openPoint, fault('gateway-timeout')],
    status: 504,
    becomes: 'unavailable',
    tries: 4,
  },
];

/** What the gateway refuses, and failures of the operator. */
export function testGateway(book: PactBook): void {
  describe('the gateway refuses a call (adict.md 1.7, 7)', () => {
    test.each(refusals)('because $cause', ({ cause, given, status, body, becomes, tries }) => {
      const begun = book.interaction(`a call that the gateway refuses: ${cause}`);
      for (const [name, parameters] of given) begun.given(name, parameters && { ...parameters });
      return begun
        .withRequest('GET', technical, (request) => request.headers(bearer))
        .willRespondWith(status, (response) => {
          if (body) response.jsonBody(body);
        })
        .executeTest(async ({ url }) => {
          const { gas, waits } = gasAt(url);
          expect(await failureOf(gas.technical(home))).toMatchObject({ code: becomes, status });
          expect(waits).toHaveLength(tries - 1);
        });
    });
  });

  describe('the operator fails with status 500: that is tried again (adict.md 4.5)', () => {
    const text =
      'Le serveur a rencontré une erreur lors de l’exécution de la requête, veuillez réessayer ultérieurement.';
    const code = '2000000';

    test('among technical data', () =>
      book
        .interaction('a request for technical data that fails')
        .given(...openPoint)
        .given(...fault('server-error'))
        .withRequest('GET', technical, (request) => request.headers(bearer))
        .willRespondWith(500, (response) => response.jsonBody({ statut_restitution: { code, message: like(text) } }))
        .executeTest(async ({ url }) => {
          const { gas, waits } = gasAt(url);
          expect(await failureOf(gas.technical(home))).toMatchObject({ code: 'operator-failed', operatorCode: code });
          expect(waits).toEqual([5_000, 10_000, 20_000]);
        }));

    test('among readings', () => {
      const asked = { from: '2026-01-05', to: '2026-01-08' };
      return book
        .interaction('a request for readings that fails')
        .given(...openPoint)
        .given('a fault is in force', { operation: 'publishedConsumption', fault: 'server-error' })
        .withRequest('GET', `${api}/pce/${home}/donnees_consos_publiees`, (request) =>
          request.headers(bearer).query({ date_debut: day(asked.from), date_fin: day(asked.to) }),
        )
        .willRespondWith(500, (response) => {
          const line = refusedLine(asked, { code, text });
          lines(response, 'publishedConsumption', { lines: [line], line: refusedForm(code) }, 500);
        })
        .executeTest(async ({ url }) => {
          const { gas, waits } = gasAt(url);
          const error = await failureOf(all(gas.published(home, asked)));
          expect(error).toMatchObject({ code: 'operator-failed', status: 500, operatorCode: code });
          expect(waits).toHaveLength(3);
        });
    });
  });
}
