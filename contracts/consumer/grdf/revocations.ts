import { describe, expect, test } from 'vitest';
import { bearer, pathOf } from '../support/bodies.ts';
import { failureOf, gasAt } from '../support/clients.ts';
import type { PactBook } from '../support/pact-book.ts';
import { api, exampleRight, home, openPoint, outcome, saying, someCode, uuidForm } from './vocabulary.ts';

const rightPath = pathOf(`${api}/droit_acces/\${accessRightId}`, exampleRight, uuidForm);

/** Rights that are given back. */
export function testRevocations(book: PactBook): void {
  describe('a right is given back (adict.md 4.3)', () => {
    test('and is revoked', () =>
      book
        .interaction('a revocation')
        .given(...openPoint)
        .withRequest('PATCH', rightPath, (request) => request.headers(bearer).jsonBody({}))
        .willRespondWith(200, (response) =>
          response.jsonBody(outcome('0000000000', "L'opération s'est déroulée avec succès.")),
        )
        .executeTest(async ({ url }) => {
          await expect(gasAt(url).gas.revoke(exampleRight)).resolves.toBeUndefined();
        }));

    test('but there is no such right', () =>
      book
        .interaction('a revocation of a right that nobody has')
        .withRequest('PATCH', `${api}/droit_acces/${exampleRight}`, (request) => request.headers(bearer).jsonBody({}))
        .willRespondWith(404, (response) =>
          response.jsonBody({
            code_statut_traitement: '1000000001',
            message_retour_traitement: saying("Aucun droit d['’]accès", "Aucun droit d'accès trouvé."),
          }),
        )
        .executeTest(async ({ url }) => {
          const error = await failureOf(gasAt(url).gas.revoke(exampleRight));
          expect(error).toMatchObject({ code: 'no-right', status: 404, operatorCode: '1000000001' });
        }));

    test.each(['revoked', 'obsolete', 'refused'] as const)('but it is %s already', (state) =>
      book
        .interaction(`a revocation of a right that is ${state}`)
        .given('an access right in state', { meteringPointId: home, state })
        .withRequest('PATCH', rightPath, (request) => request.headers(bearer).jsonBody({}))
        .willRespondWith(409, (response) =>
          response.jsonBody(outcome(someCode(10, '2000000021'), "Le droit d'accès à révoquer n'existe pas.")),
        )
        .executeTest(async ({ url }) => {
          expect(await failureOf(gasAt(url).gas.revoke(exampleRight))).toMatchObject({ code: 'conflict', status: 409 });
        }),
    );

    test('but the operator fails: nobody knows whether it was done, so it is not sent again', () =>
      book
        .interaction('a revocation that fails')
        .given(...openPoint)
        .given('a fault is in force', { operation: 'revokeAccessRight', fault: 'revocation-technical-error' })
        .withRequest('PATCH', rightPath, (request) => request.headers(bearer).jsonBody({}))
        .willRespondWith(500, (response) =>
          response.jsonBody(outcome('2000000000', 'Une erreur technique est survenue.')),
        )
        .executeTest(async ({ url }) => {
          const { gas, waits } = gasAt(url);
          expect(await failureOf(gas.revoke(exampleRight))).toMatchObject({ code: 'operator-failed', status: 500 });
          expect(waits).toEqual([]);
        }));
  });
}
