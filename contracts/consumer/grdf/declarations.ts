import { MatchersV3 } from '@pact-foundation/pact';
import { describe, expect, test } from 'vitest';
import type { Declaration } from '../../../reference-client/index.ts';
import { bearer } from '../support/bodies.ts';
import { failureOf, gasAt } from '../support/clients.ts';
import type { PactBook } from '../support/pact-book.ts';
import {
  api,
  closedPoint,
  day,
  exampleRight,
  holder,
  home,
  openPoint,
  outcome,
  plant,
  someCode,
  unknownPoint,
} from './vocabulary.ts';

const { like, regex, uuid } = MatchersV3;

const declarationPath = (id: string) => `${api}/pce/${id}/droit_acces`;
const flag = (value: 'Vrai' | 'Faux') => regex('^(Vrai|Faux)$', value);

const declaration: Declaration = {
  meteringPointId: home,
  role: 'authorisedForSupply',
  holder: { person: holder.name },
  postcode: holder.postcode,
  email: holder.email,
  phone: '0639988904',
  days: { from: '2026-01-01', to: '2028-12-31' },
  consumption: { from: '2023-01-01', to: '2028-12-31' },
  scope: { contract: true, technical: true, informative: true, published: true },
};

const declared = {
  role_tiers: 'AUTORISE_CONTRAT_FOURNITURE',
  nom_titulaire: like(holder.name),
  code_postal: regex('^[0-9]{5}$', holder.postcode),
  courriel_titulaire: like(holder.email),
  numero_telephone_mobile_titulaire: regex('^0[67][0-9]{8}$', '0639988904'),
  date_debut_droit_acces: day('2026-01-01'),
  date_fin_droit_acces: day('2028-12-31'),
  perim_donnees_conso_debut: day('2023-01-01'),
  perim_donnees_conso_fin: day('2028-12-31'),
  perim_donnees_contractuelles: flag('Vrai'),
  perim_donnees_techniques: flag('Vrai'),
  perim_donnees_informatives: flag('Vrai'),
  perim_donnees_publiees: flag('Vrai'),
};

const refusals = [
  {
    cause: 'a right exists already',
    given: [openPoint],
    status: 409,
    code: '1000000003',
    text: "Un droit d'accès existe déjà.",
    becomes: 'conflict',
  },
  {
    cause: 'the holder has not answered the one before',
    given: [['an access right in state', { meteringPointId: home, state: 'toValidate' }]],
    status: 409,
    text: "La demande d'accès est en attente de la validation du titulaire du PCE.",
    becomes: 'conflict',
  },
  {
    cause: 'the postcode is that of another place',
    given: [closedPoint],
    sent: { postcode: '99110' },
    status: 409,
    code: '1000000005',
    text: "Le code postal ne correspond pas à l'adresse du PCE.",
    becomes: 'conflict',
  },
  {
    cause: 'the right is revoked',
    given: [['a fault is in force', { operation: 'declareAccessRight', fault: 'declaration-right-revoked' }]],
    status: 409,
    code: '1000000013',
    text: "Le droit d'accès est révoqué.",
    becomes: 'conflict',
  },
  {
    cause: 'the gas contract has ended',
    given: [
      closedPoint,
      ['an event has happened', { provider: 'grdf', event: 'gasContractEnds', meteringPointId: home }],
    ],
    status: 409,
    code: '1000000004',
    text: 'Le contrat de fourniture de gaz est échu.',
    becomes: 'moved-out',
  },
  {
    cause: 'nobody knows the point',
    given: [['an unknown gas point', { meteringPointId: unknownPoint }]],
    sent: { meteringPointId: unknownPoint },
    status: 404,
    code: '1000000006',
    text: 'Le PCE est inconnu.',
    becomes: 'unknown-point',
  },
  {
    cause: 'the mail address is none',
    given: [closedPoint],
    sent: { email: 'aude@marchand@example.com' },
    status: 400,
    code: '1000000024',
    text: 'Le format du courriel du titulaire est incorrect.',
    becomes: 'bad-request',
  },
  {
    cause: 'the right would begin in the future',
    given: [closedPoint],
    sent: { days: { from: '2026-03-01', to: '2028-12-31' } },
    status: 409,
    text: 'La date de début du droit d’accès doit être inférieure ou égale à la date du jour.',
    becomes: 'conflict',
  },
  {
    cause: 'the operator fails',
    given: [['a fault is in force', { operation: 'declareAccessRight', fault: 'declaration-technical-error' }]],
    status: 500,
    code: '2000000001',
    text: 'Une erreur technique est survenue.',
    becomes: 'operator-failed',
  },
] as const;

/** Declarations of rights, and how they are refused. */
export function testDeclarations(book: PactBook): void {
  describe('a declaration', () => {
    test('of an authorised third party waits for the holder (adict.md 3.3)', () =>
      book
        .interaction('a declaration by an authorised third party')
        .given(...closedPoint)
        .withRequest('PUT', declarationPath(home), (request) => request.headers(bearer).jsonBody(declared))
        .willRespondWith(201, (response) =>
          response.jsonBody({
            ...outcome('0000000002', "La demande d'accès est en attente de la validation du titulaire du PCE."),
            id_droit_acces: uuid(exampleRight),
            etat_droit_acces: 'A valider',
          }),
        )
        .executeTest(async ({ url }) => {
          expect(await gasAt(url).gas.declare(declaration)).toEqual({ id: exampleRight, state: 'toValidate' });
        }));

    test('of the holder of the contract itself is active at once, and needs three fields (adict.md 2.4, 3.3)', () =>
      book
        .interaction('a declaration by the holder of the gas contract')
        .given(...closedPoint)
        .withRequest('PUT', declarationPath(home), (request) =>
          request.headers(bearer).jsonBody({
            role_tiers: 'DETENTEUR_CONTRAT_FOURNITURE',
            raison_sociale: like('SYNDICAT DE LAMBDAVILLE'),
            code_postal: regex('^[0-9]{5}$', holder.postcode),
          }),
        )
        .willRespondWith(201, (response) =>
          response.jsonBody({
            ...outcome('0000000000', "L'opération s'est déroulée avec succès."),
            id_droit_acces: uuid(exampleRight),
            etat_droit_acces: 'Active',
          }),
        )
        .executeTest(async ({ url }) => {
          const own: Declaration = {
            meteringPointId: home,
            role: 'holderOfSupply',
            holder: { company: 'SYNDICAT DE LAMBDAVILLE' },
            postcode: holder.postcode,
          };
          expect(await gasAt(url).gas.declare(own)).toEqual({ id: exampleRight, state: 'active' });
        }));

    test('of an injection has a scope of its own, without informative data (adict.md 2.4)', () =>
      book
        .interaction('a declaration for the injection of a plant')
        .given('a gas point without an access right', { meteringPointId: plant })
        .withRequest('PUT', declarationPath(plant), (request) =>
          request.headers(bearer).jsonBody({
            role_tiers: 'AUTORISE_CONTRAT_INJECTION',
            raison_sociale: like('Métha Valcendre'),
            code_postal: regex('^[0-9]{5}$', '99110'),
            courriel_titulaire: like('exploitation@metha-valcendre.example'),
            date_debut_droit_acces: day('2026-01-01'),
            date_fin_droit_acces: day('2028-12-31'),
            perim_donnees_inj_debut: day('2023-01-01'),
            perim_donnees_inj_fin: day('2028-12-31'),
            perim_donnees_contractuelles: flag('Vrai'),
            perim_donnees_techniques: flag('Faux'),
            perim_donnees_publiees: flag('Vrai'),
          }),
        )
        .willRespondWith(201, (response) =>
          response.jsonBody({
            ...outcome('0000000002', "La demande d'accès est en attente de la validation du titulaire du PCE."),
            id_droit_acces: uuid(exampleRight),
            etat_droit_acces: 'A valider',
          }),
        )
        .executeTest(async ({ url }) => {
          const injection: Declaration = {
            meteringPointId: plant,
            role: 'authorisedForInjection',
            holder: { company: 'Métha Valcendre' },
            postcode: '99110',
            email: 'exploitation@metha-valcendre.example',
            days: { from: '2026-01-01', to: '2028-12-31' },
            injection: { from: '2023-01-01', to: '2028-12-31' },
            scope: { contract: true, technical: false, informative: true, published: true },
          };
          expect(await gasAt(url).gas.declare(injection)).toEqual({ id: exampleRight, state: 'toValidate' });
        }));
  });

  describe('a declaration is refused, and never sent twice (adict.md 4.1)', () => {
    test.each(refusals)('$cause', (refusal) => {
      const sent: Declaration = { ...declaration, ...('sent' in refusal ? refusal.sent : {}) };
      const code = 'code' in refusal ? refusal.code : undefined;
      const begun = book.interaction(`a declaration that is refused: ${refusal.cause}`);
      for (const [name, parameters] of refusal.given) begun.given(name, parameters);
      return begun
        .withRequest('PUT', declarationPath(sent.meteringPointId), (request) =>
          request.headers(bearer).jsonBody({
            ...declared,
            code_postal: regex('^[0-9]{5}$', sent.postcode),
            courriel_titulaire: like(sent.email ?? ''),
            date_debut_droit_acces: day(sent.days?.from ?? ''),
          }),
        )
        .willRespondWith(refusal.status, (response) =>
          response.jsonBody(outcome(code ?? someCode(10, '1000000074'), refusal.text)),
        )
        .executeTest(async ({ url }) => {
          const { gas, waits } = gasAt(url);
          const error = await failureOf(gas.declare(sent));
          expect(error).toMatchObject({ code: refusal.becomes, status: refusal.status, operatorText: refusal.text });
          if (code) expect(error.operatorCode).toBe(code);
          expect(waits).toEqual([]);
        });
    });
  });
}
