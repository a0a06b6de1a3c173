import { describe, expect, test } from 'vitest';
import { bearer, filesBody, pathOf } from '../support/bodies.ts';
import { failureOf, gasAt } from '../support/clients.ts';
import type { PactBook } from '../support/pact-book.ts';
import { api, exampleRight, home, openPoint, outcome, someCode, uuidForm } from './vocabulary.ts';

// What the client checks itself is never sent, so that no pact can say it: more than three files, files of more than
// 4 MB, and endings that the operator does not take (adict.md 3.5).

const path = pathOf(`${api}/droit_acces/\${accessRightId}/preuves`, exampleRight, uuidForm);
const pdf = (words: string): Buffer => Buffer.from(`%PDF-1.4\n% ${words}\n%%EOF\n`);
const files = [
  { name: 'consent.pdf', bytes: pdf('the holder agrees') },
  { name: 'mandate.pdf', bytes: pdf('and signs') },
];
const form = { part: 'preuves', type: 'application/pdf', files };

/** Proofs of a consent. */
export function testProofs(book: PactBook): void {
  describe('proofs (adict.md 2.10, 3.5)', () => {
    test('are files of one form, each a part of the same name', () =>
      book
        .interaction('proofs of a consent that is under control')
        .given('a proof control is open', { meteringPointId: home })
        .withRequest('PUT', path, (request) => filesBody(request.headers(bearer), form))
        .willRespondWith(200, (response) =>
          response.jsonBody(outcome('0000000000', "L'opération s'est déroulée avec succès.")),
        )
        .executeTest(async ({ url }) => {
          await expect(gasAt(url).gas.sendProofs(exampleRight, files)).resolves.toBeUndefined();
        }));

    test('that nobody asked for are refused (adict.md 4.3)', () =>
      book
        .interaction('proofs that the operator did not ask for')
        .given(...openPoint)
        .withRequest('PUT', path, (request) => filesBody(request.headers(bearer), form))
        .willRespondWith(409, (response) =>
          response.jsonBody(outcome('2000000003', "GRDF ne demande pas de preuve sur ce droit d'accès.")),
        )
        .executeTest(async ({ url }) => {
          const { gas, waits } = gasAt(url);
          const error = await failureOf(gas.sendProofs(exampleRight, files));
          expect(error).toMatchObject({ code: 'conflict', status: 409, operatorCode: '2000000003' });
          expect(waits).toEqual([]);
        }));

    test('that are damaged are refused by a code that is not public', () =>
      book
        .interaction('proofs that are damaged')
        .given('a proof control is open', { meteringPointId: home })
        .given('a fault is in force', { operation: 'submitProofs', fault: 'proofs-corrupted' })
        .withRequest('PUT', path, (request) => filesBody(request.headers(bearer), form))
        .willRespondWith(409, (response) =>
          response.jsonBody(outcome(someCode(10, '2000000024'), 'Une ou plusieurs preuves sont corrompues.')),
        )
        .executeTest(async ({ url }) => {
          const error = await failureOf(gasAt(url).gas.sendProofs(exampleRight, files));
          expect(error).toMatchObject({ code: 'conflict', status: 409 });
        }));

    test('are not sent again when the operator fails', () =>
      book
        .interaction('proofs while the operator fails')
        .given('a proof control is open', { meteringPointId: home })
        .given('a fault is in force', { operation: 'submitProofs', fault: 'proofs-technical-error' })
        .withRequest('PUT', path, (request) => filesBody(request.headers(bearer), form))
        .willRespondWith(500, (response) =>
          response.jsonBody(outcome('2000000001', 'Une erreur technique est survenue.')),
        )
        .executeTest(async ({ url }) => {
          const { gas, waits } = gasAt(url);
          expect(await failureOf(gas.sendProofs(exampleRight, files))).toMatchObject({ code: 'operator-failed' });
          expect(waits).toEqual([]);
        }));
  });
}
