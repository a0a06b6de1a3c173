import { MatchersV3 } from '@pact-foundation/pact';
import { describe, expect, test } from 'vitest';
import type { AccessRightState } from '../../../reference-client/index.ts';
import { bearer, json } from '../support/bodies.ts';
import { all, failureOf, gasAt } from '../support/clients.ts';
import type { PactBook } from '../support/pact-book.ts';
import { api, exampleRight, home, lines, openPoint, outcome, unknownPoint } from './vocabulary.ts';
import { listEnd, listEndForm, nothingListed, nothingListedForm, rightForm, rightLine, states } from './wire-lines.ts';

const { like } = MatchersV3;

const inState = {
  'A valider': 'toValidate',
  Active: 'active',
  'A revérifier': 'toRecheck',
  Refusée: 'refused',
  Révoquée: 'revoked',
  Obsolète: 'obsolete',
} as const satisfies Record<(typeof states)[number], AccessRightState>;

/** The list of rights, and searches in it. */
export function testRights(book: PactBook): void {
  describe('the list of rights', () => {
    test('has one right a line, and a last line that tells the outcome (adict.md 2.3, 2.6)', () =>
      book
        .interaction('a request for all rights')
        .given(...openPoint)
        .withRequest('GET', `${api}/droits_acces`, (request) => request.headers(bearer))
        .willRespondWith(200, (response) => {
          const shown = [rightLine('Active'), listEnd];
          lines(response, 'listAccessRights', { lines: shown, line: rightForm(), lastLine: listEndForm });
        })
        .executeTest(async ({ url }) => {
          const [right, ...others] = await all(gasAt(url).gas.rights());
          expect(right).toEqual({
            id: exampleRight,
            meteringPointId: home,
            role: 'authorisedForSupply',
            state: 'active',
            createdAt: '2024-03-16 19:42:40',
            days: { from: '2024-03-14', to: '2030-03-14' },
            consumption: { from: '2021-03-14', to: '2030-03-14' },
            injection: { from: null, to: null },
            scope: { contract: true, technical: true, informative: true, published: true },
            proof: null,
            ended: null,
          });
          expect(others).toEqual([]);
        }));

    test('of nobody says so in its only line: that is an empty list (adict.md 4.2)', () =>
      book
        .interaction('a request for all rights of an application that has none')
        .given('no access rights')
        .withRequest('GET', `${api}/droits_acces`, (request) => request.headers(bearer))
        .willRespondWith(200, (response) =>
          lines(response, 'listAccessRights', { lines: [nothingListed], line: nothingListedForm }),
        )
        .executeTest(async ({ url }) => {
          expect(await all(gasAt(url).gas.rights())).toEqual([]);
        }));

    test('fails: the client comes back, and gives up at last (adict.md 4.2)', () =>
      book
        .interaction('a request for all rights that fails')
        .given('a fault is in force', { operation: 'listAccessRights', fault: 'list-technical-error' })
        .withRequest('GET', `${api}/droits_acces`, (request) => request.headers(bearer))
        .willRespondWith(500, (response) =>
          response.jsonBody(outcome('2000000001', 'Une erreur technique est survenue.')),
        )
        .executeTest(async ({ url }) => {
          const { gas, waits } = gasAt(url);
          expect(await failureOf(all(gas.rights()))).toMatchObject({
            code: 'operator-failed',
            operatorCode: '2000000001',
          });
          expect(waits).toHaveLength(3);
        }));
  });

  describe('a search of rights (adict.md 2.8)', () => {
    const search = `${api}/droits_acces`;

    test.each(states)('finds those of the state "%s" (adict.md 3.2)', (label) =>
      book
        .interaction(`a search for rights of the state "${label}"`)
        .given('an access right in state', { meteringPointId: home, state: inState[label] })
        .withRequest('POST', search, (request) => request.headers(bearer).jsonBody({ etat_droit_acces: [label] }))
        .willRespondWith(200, (response) =>
          lines(response, 'searchAccessRights', {
            lines: [rightLine(label), listEnd],
            line: rightForm(`"${label}"`),
            lastLine: listEndForm,
          }),
        )
        .executeTest(async ({ url }) => {
          const found = await all(gasAt(url).gas.rights({ states: [inState[label]] }));
          expect(found.map(({ state }) => state)).toEqual([inState[label]]);
        }),
    );

    test('by points and roles finds those of which both hold', () =>
      book
        .interaction('a search for rights by points and roles')
        .given(...openPoint)
        .withRequest('POST', search, (request) =>
          request.headers(bearer).jsonBody({ id_pce: [like(home)], role_tiers: ['AUTORISE_CONTRAT_FOURNITURE'] }),
        )
        .willRespondWith(200, (response) =>
          lines(response, 'searchAccessRights', {
            lines: [rightLine('Active'), listEnd],
            line: rightForm(),
            lastLine: listEndForm,
          }),
        )
        .executeTest(async ({ url }) => {
          const filter = { meteringPointIds: [home], roles: ['authorisedForSupply'] } as const;
          expect(await all(gasAt(url).gas.rights(filter))).toHaveLength(1);
        }));

    test('finds those of which a proof is awaited, and until when (adict.md 3.5)', () =>
      book
        .interaction('a search for rights of which a proof is awaited')
        .given('a proof control is open', { meteringPointId: home })
        .withRequest('POST', search, (request) =>
          request.headers(bearer).jsonBody({ statut_controle_preuve: ['Preuve en attente'] }),
        )
        .willRespondWith(200, (response) => {
          const awaited = {
            statut_controle_preuve: 'Preuve en attente',
            date_limite_transmission_preuve: '2026-02-12',
          };
          lines(response, 'searchAccessRights', {
            lines: [rightLine('Active', awaited), listEnd],
            line: rightForm('"Active"', json.oneOf('Preuve en attente')),
            lastLine: listEndForm,
          });
        })
        .executeTest(async ({ url }) => {
          const [right] = await all(gasAt(url).gas.rights({ proofs: ['awaited'] }));
          expect(right?.proof).toEqual({ status: 'awaited', deadline: '2026-02-12' });
        }));

    test('that finds nothing is an empty list', () =>
      book
        .interaction('a search for rights that finds none')
        .given(...openPoint)
        .withRequest('POST', search, (request) => request.headers(bearer).jsonBody({ id_pce: [like(unknownPoint)] }))
        .willRespondWith(200, (response) =>
          lines(response, 'searchAccessRights', { lines: [nothingListed], line: nothingListedForm }),
        )
        .executeTest(async ({ url }) => {
          expect(await all(gasAt(url).gas.rights({ meteringPointIds: [unknownPoint] }))).toEqual([]);
        }));
  });
}
