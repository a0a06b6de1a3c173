import { MatchersV3 } from '@pact-foundation/pact';
import { describe, expect, test } from 'vitest';
import { bearer } from '../support/bodies.ts';
import { gasAt } from '../support/clients.ts';
import type { PactBook } from '../support/pact-book.ts';
import { api, day, home, openPoint } from './vocabulary.ts';

const { like, regex } = MatchersV3;

// Texts and numbers that may be null are no part of the pact: a matcher takes either the one or the other. Those here
// are told of every meter of this kind (adict.md 6.1, 6.2).

/** Contract and technical data. */
export function testContract(book: PactBook): void {
  test('contract data (adict.md 6.1)', () =>
    book
      .interaction('a request for the contract data of a point')
      .given(...openPoint)
      .withRequest('GET', `${api}/pce/${home}/donnees_contractuelles`, (request) => request.headers(bearer))
      .willRespondWith(200, (response) =>
        response.jsonBody({
          pce: { id_pce: home },
          donnees_contractuelles: {
            date_mes: day('2019-05-14'),
            tarif_acheminement: regex('^T[1234PB]$', 'T2'),
            date_publication: day('2025-04-01'),
            car: { car_actuelle: regex('^[0-9]+$', '14109') },
            profil: {
              date_debut_profil_type_actuel: day('2025-04-01'),
              date_fin_profil_type_actuel: day('9999-12-31'),
              profil_type_actuel: regex('^P0[0-9]{2}$', 'P017'),
            },
          },
          statut_restitution: null,
        }),
      )
      .executeTest(async ({ url }) => {
        expect(await gasAt(url).gas.contract(home)).toMatchObject({
          meteringPointId: home,
          servedSince: '2019-05-14',
          tariff: 'T2',
          publishedOn: '2025-04-01',
          yearlyReference: { current: 14_109, next: null },
          profile: { from: '2025-04-01', to: null, current: 'P017', next: null },
        });
      }));

  describe('technical data (adict.md 6.2)', () => {
    test('tell the meter, where it stands, and how often it is read', () =>
      book
        .interaction('a request for the technical data of a point')
        .given(...openPoint)
        .withRequest('GET', `${api}/pce/${home}/donnees_techniques`, (request) => request.headers(bearer))
        .willRespondWith(200, (response) =>
          response.jsonBody({
            pce: { id_pce: home },
            donnees_techniques: {
              situation_compteur: { code_postal: regex('^[0-9]{5}$', '99099'), commune: like('LAMBDAVILLE') },
              caracteristiques_compteur: {
                frequence: regex('^(6M|1M|MM|JJ)$', '1M'),
                client_sensible_mig: regex('^(Oui|Non)$', 'Non'),
                code_calibre: like('G4'),
                code_debit: regex('^[0-9]+(\\.[0-9]+)?$', '6'),
                pression_livraison: regex('^[0-9]+(\\.[0-9]+)?$', '0.021'),
                matricule_compteur: like('316687999'),
              },
              pitd: { identifiant_pitd: regex('^GD[0-9]{4}$', 'GD2954'), libelle_pitd: like('LAMBDAVILLE') },
            },
            statut_restitution: null,
          }),
        )
        .executeTest(async ({ url }) => {
          expect(await gasAt(url).gas.technical(home)).toMatchObject({
            meteringPointId: home,
            frequency: '1M',
            publicInterest: false,
            address: { postcode: '99099', city: 'LAMBDAVILLE' },
            meter: { serial: '316687999', size: 'G4', flow: 6, pressure: 0.021 },
            networkInterface: { id: 'GD2954', name: 'LAMBDAVILLE' },
          });
        }));
  });
}
