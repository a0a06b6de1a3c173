import { describe, expect, test } from 'vitest';
import type { ClientErrorCode, GrdfClient } from '../../../reference-client/index.ts';
import { bearer } from '../support/bodies.ts';
import { all, failureOf, gasAt } from '../support/clients.ts';
import type { PactBook } from '../support/pact-book.ts';
import { api, closedPoint, day, home, lines, openPoint, plant, saying, someCode, unknownPoint } from './vocabulary.ts';
import { refusedForm, refusedLine } from './wire-lines.ts';

// Data calls say no with status 200 and an error inside (adict.md 4.4): as the only line of readings, or as an object.

const asked = { from: '2026-01-05', to: '2026-01-08' };

/** How each kind of data is asked for. */
const kinds = {
  published: { path: 'donnees_consos_publiees', operation: 'publishedConsumption', block: 'consommation' },
  informative: { path: 'donnees_consos_informatives', operation: 'informativeConsumption', block: 'consommation' },
  injection: { path: 'donnees_injections_publiees', operation: 'publishedInjection', block: 'injection' },
  contract: { path: 'donnees_contractuelles', block: undefined },
  technical: { path: 'donnees_techniques', block: undefined },
} as const;
type Kind = keyof typeof kinds;

interface Refusal {
  readonly cause: string;
  readonly of: readonly Kind[];
  readonly given: readonly (readonly [string, Readonly<Record<string, string>>])[];
  readonly point?: string;
  /** Absent where it is not public; then the client goes by some words. */
  readonly code?: string;
  readonly words?: string;
  readonly text: string;
  readonly becomes: ClientErrorCode;
}

const event = (name: string, more: Readonly<Record<string, string>> = {}) =>
  ['an event has happened', { provider: 'grdf', event: name, ...more }] as const;
const rightIs = (state: string) => ['an access right in state', { meteringPointId: home, state }] as const;
const notCovered = (data: string, meteringPointId = home) =>
  ['an access right that does not cover', { meteringPointId, data }] as const;
const scopeText = (data: string): string =>
  `Le périmètre des données auxquelles vous avez accès pour ce PCE ne couvre pas les données ${data}.`;
const notAuthorised = "Vous n'êtes pas ou plus autorisé à consulter les données de ce PCE.";

const refusals: readonly Refusal[] = [
  {
    cause: 'the holder moved out',
    of: ['published', 'contract'],
    given: [openPoint, event('holderMovesOut', { meteringPointId: home })],
    code: '1000000',
    text: "Le client semble avoir déménagé et n'est plus titulaire de ce PCE, vous ne pouvez donc plus accéder à ses données.",
    becomes: 'moved-out',
  },
  {
    cause: 'the right has expired',
    of: ['published'],
    given: [openPoint, ['a fault is in force', { operation: 'publishedConsumption', fault: 'access-right-expired' }]],
    code: '1000001',
    text: 'Votre droit d’accès sur ce PCE a expiré.',
    becomes: 'no-right',
  },
  {
    cause: 'there never was a right',
    of: ['published', 'technical'],
    given: [closedPoint],
    code: '1000002',
    text: "Vous n'êtes pas autorisé à consulter les données de ce PCE.",
    becomes: 'no-right',
  },
  {
    cause: 'nobody knows the point, which is no other answer than that there is no right',
    of: ['informative', 'contract'],
    given: [['an unknown gas point', { meteringPointId: unknownPoint }]],
    point: unknownPoint,
    code: '1000002',
    text: "Vous n'êtes pas autorisé à consulter les données de ce PCE.",
    becomes: 'no-right',
  },
  {
    cause: 'the proof of the consent was not valid',
    of: ['informative'],
    given: [openPoint, event('operatorMakesObsolete', { meteringPointId: home, because: 'proof' })],
    code: '1000011',
    text: 'La preuve de consentement fournie lors du contrôle opéré par GRDF n’est pas valide.',
    becomes: 'no-right',
  },
  {
    cause: 'the holder revoked the right',
    of: ['published', 'informative', 'technical'],
    given: [rightIs('revoked')],
    code: '1000014',
    text: 'Le client titulaire a révoqué son consentement, vous ne pouvez plus accéder aux données de ce PCE.',
    becomes: 'no-right',
  },
  {
    cause: 'the operator revoked the right',
    of: ['published'],
    given: [openPoint, event('operatorRevokes', { meteringPointId: home })],
    words: 'révoqué votre droit',
    text: 'GRDF a révoqué votre droit d’accès aux données de ce PCE à la demande du client titulaire.',
    becomes: 'no-right',
  },
  {
    cause: 'the operator made the right obsolete',
    of: ['published'],
    given: [rightIs('obsolete')],
    words: 'obsolète',
    text: "GRDF a passé le droit d'accès à l'état obsolète.",
    becomes: 'no-right',
  },
  {
    cause: 'the right is to be checked again',
    of: ['published'],
    given: [rightIs('toRecheck')],
    words: "n'êtes pas",
    text: notAuthorised,
    becomes: 'no-right',
  },
  {
    cause: 'the holder has not agreed yet',
    of: ['published'],
    given: [rightIs('toValidate')],
    words: "n'êtes pas",
    text: notAuthorised,
    becomes: 'no-right',
  },
  {
    cause: 'the holder refused',
    of: ['published'],
    given: [rightIs('refused')],
    words: "n'êtes pas",
    text: notAuthorised,
    becomes: 'no-right',
  },
  {
    cause: "the third party's own contract has expired",
    of: ['published', 'contract'],
    given: [openPoint, event('thirdPartyContractExpires')],
    words: 'contrat GRDF ADICT est expiré',
    text: 'Votre contrat GRDF ADICT est expiré. Veuillez prendre contact avec GRDF pour le renouveler.',
    becomes: 'forbidden',
  },
  {
    cause: 'the third party is suspended',
    of: ['published'],
    given: [openPoint, event('thirdPartySuspended')],
    words: 'ont été suspendus',
    text: 'Vos droits d’accès aux données des PCE ont été suspendus en raison d’une mauvaise utilisation de la plateforme.',
    becomes: 'forbidden',
  },
  {
    cause: 'the right does not cover published consumption',
    of: ['published'],
    given: [notCovered('published')],
    code: '1000009',
    text: scopeText('de consommations publiées'),
    becomes: 'out-of-scope',
  },
  {
    cause: 'the right does not cover informative consumption',
    of: ['informative'],
    given: [notCovered('informative')],
    code: '1000010',
    text: scopeText('de consommations informatives'),
    becomes: 'out-of-scope',
  },
  {
    cause: 'the right does not cover published injection',
    of: ['injection'],
    given: [notCovered('published', plant)],
    point: plant,
    words: 'périmètre des données',
    text: scopeText("d'injections publiées"),
    becomes: 'out-of-scope',
  },
  {
    cause: 'the right does not cover contract data',
    of: ['contract'],
    given: [notCovered('contract')],
    words: 'périmètre des données',
    text: scopeText('contractuelles'),
    becomes: 'out-of-scope',
  },
  {
    cause: 'the right does not cover technical data',
    of: ['technical'],
    given: [notCovered('technical')],
    words: 'périmètre des données',
    text: scopeText('techniques'),
    becomes: 'out-of-scope',
  },
];

const cases = refusals.flatMap((refusal) => refusal.of.map((kind) => [kind, refusal.cause, refusal] as const));

// Readings that come after all are a mistake of the test: it waits for an error.
function askedOf(gas: GrdfClient, kind: Kind, point: string): Promise<unknown> {
  return kind === 'contract' || kind === 'technical' ? gas[kind](point) : all(gas[kind](point, asked));
}

/** Calls for data that are refused, with status 200 or 400. */
export function testRefusedData(book: PactBook): void {
  describe('data are refused with status 200: that is an error, and permanent (adict.md 4.4)', () => {
    test.each(cases)('%s: %s', (kind, cause, { given, point = home, code, words, text, becomes }) => {
      const { path, block } = kinds[kind];
      const begun = book.interaction(`a request for ${kind} data that is refused: ${cause}`);
      for (const [name, parameters] of given) begun.given(name, parameters);
      return begun
        .withRequest('GET', `${api}/pce/${point}/${path}`, (request) => {
          request.headers(bearer);
          if (block) request.query({ date_debut: day(asked.from), date_fin: day(asked.to) });
        })
        .willRespondWith(200, (response) => {
          if (block) {
            const line = refusedLine(asked, { id: point, block, code: code ?? '1000099', text });
            lines(response, kinds[kind].operation, { lines: [line], line: refusedForm(code, words) });
            return;
          }
          const said = { code: code ?? someCode(7, '1000099'), message: saying(words ?? '', text) };
          response.jsonBody({ pce: { id_pce: point }, statut_restitution: said });
        })
        .executeTest(async ({ url }) => {
          const { gas, waits } = gasAt(url);
          const error = await failureOf(askedOf(gas, kind, point));
          expect(error).toMatchObject({ code: becomes, status: 200, operatorText: text, isTransient: false });
          if (code) expect(error.operatorCode).toBe(code);
          expect(waits).toEqual([]);
        });
    });
  });

  test('no data are no error among readings: there are just none (adict.md 4.4)', () =>
    book
      .interaction('a request for readings of days without any')
      .given('a gas point without readings in the period', { meteringPointId: home })
      .withRequest('GET', `${api}/pce/${home}/donnees_consos_informatives`, (request) =>
        request.headers(bearer).query({ date_debut: day(asked.from), date_fin: day(asked.to) }),
      )
      .willRespondWith(200, (response) => {
        const text = "Il n'y a pas de données correspondant à ce PCE sur la période demandée.";
        const line = refusedLine(asked, { code: '1000008', text });
        lines(response, 'informativeConsumption', { lines: [line], line: refusedForm('1000008') });
      })
      .executeTest(async ({ url }) => {
        expect(await all(gasAt(url).gas.informative(home, asked))).toEqual([]);
      }));

  describe('an identifier of no known form is refused with status 400 (adict.md 4.5)', () => {
    const id = 'GI12345';
    const text = "L'identifiant du PCE n'est pas correctement formaté (GI+6 chiffres ou 14 chiffres).";

    test('among readings, in the only line', () =>
      book
        .interaction('a request for readings of a point whose identifier is malformed')
        .withRequest('GET', `${api}/pce/${id}/donnees_consos_publiees`, (request) =>
          request.headers(bearer).query({ date_debut: day(asked.from), date_fin: day(asked.to) }),
        )
        .willRespondWith(400, (response) => {
          const line = refusedLine(asked, { id, code: '1000005', text });
          lines(response, 'publishedConsumption', { lines: [line], line: refusedForm('1000005') }, 400);
        })
        .executeTest(async ({ url }) => {
          const error = await failureOf(all(gasAt(url).gas.published(id, asked)));
          expect(error).toMatchObject({ code: 'unknown-point', status: 400, operatorCode: '1000005' });
        }));

    test('among contract data, in the object', () =>
      book
        .interaction('a request for the contract data of a point whose identifier is malformed')
        .withRequest('GET', `${api}/pce/${id}/donnees_contractuelles`, (request) => request.headers(bearer))
        .willRespondWith(400, (response) =>
          response.jsonBody({ statut_restitution: { code: '1000005', message: saying('', text) } }),
        )
        .executeTest(async ({ url }) => {
          expect(await failureOf(gasAt(url).gas.contract(id))).toMatchObject({ code: 'unknown-point', status: 400 });
        }));
  });
}
