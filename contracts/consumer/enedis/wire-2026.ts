import { MatchersV3 } from '@pact-foundation/pact';
import type { AskedState, Exchange } from './exchange.ts';
import { many } from './exchange.ts';
import { day, days, home, sunHome, townLamp, youngHome } from './models.ts';
import { like } from './wire-formats.ts';

type Span = { readonly from: string; readonly to: string };

const consented = (meteringPointId: string): AskedState => ['an electricity point with a consent', { meteringPointId }];
const produces = (meteringPointId: string): AskedState => ['a point that produces', { meteringPointId }];

/** A call of 2026 for the measures of a point in a span (enedis.md 2.7). */
export function call2026(resource: string, point: string, { from, to }: Span) {
  return {
    path: `/mesure_synchrone_auto/v2/${resource}`,
    query: { pointId: point, dateDebut: from, dateFin: to },
  };
}

/** The call that refusals are met with. */
export const dailyCall2026 = call2026('consommation_quotidienne', home, days);

const peakCall = call2026('puissance_conso_max_quotidienne', home, day);

/** The measures of 2026 (enedis.md 2.7). */
export const measures2026 = {
  consumptionDays: {
    description: 'a request for the daily consumption of two days',
    states: [consented(home)],
    ...dailyCall2026,
    answer: { status: 200, json: energyAnswer(home, 'CONS') },
  },
  productionDays: {
    description: 'a request for the daily production of two days',
    states: [produces(sunHome)],
    ...call2026('production_quotidienne', sunHome, days),
    answer: { status: 200, json: energyAnswer(sunHome, 'PROD') },
  },
  peaks: {
    description: 'a request for the greatest power of a day',
    states: [consented(home)],
    path: peakCall.path,
    query: { ...peakCall.query, mesuresPas: 'P1D', grandeurPhysique: 'PMA' },
    answer: {
      status: 200,
      json: measures(
        home,
        ['CONS', 'PMA', 'VA'],
        [{ v: like.numberAsText('6089'), d: like.moment('2026-01-10 22:20:29') }],
      ),
    },
  },
  consumptionCurve: {
    description: 'a request for the load curve of the consumption of a day',
    states: [consented(home)],
    ...call2026('courbe_de_charge_consommation', home, day),
    answer: { status: 200, json: curveAnswer(home, 'CONS') },
  },
  productionCurve: {
    description: 'a request for the load curve of the production of a day',
    states: [produces(sunHome)],
    ...call2026('courbe_de_charge_production', sunHome, day),
    answer: { status: 200, json: curveAnswer(sunHome, 'PROD') },
  },
  consumptionIndexes: {
    description: 'a request for the indexes of the consumption of a day',
    states: [consented(home)],
    ...call2026('index_consommation', home, day),
    answer: {
      status: 200,
      json: indexes(home, {
        calendrier: many({
          idCalendrier: like.text('DI000002'),
          libelleCalendrier: like.text('Heures Pleines / Heures Creuses'),
          classeTemporelle: many({
            idClasseTemporelle: like.text('HC'),
            libelleClasseTemporelle: like.text('Heures Creuses'),
            codeCadran: like.text('EASD01'),
            valeur: indexValues(24416252),
          }),
        }),
        cadranTotalisateur: { codeCadran: like.text('EAST'), valeur: indexValues(70368341) },
      }),
    },
  },
  productionIndexes: {
    description: 'a request for the indexes of the production of a day',
    states: [produces(sunHome)],
    ...call2026('index_production', sunHome, day),
    answer: {
      status: 200,
      json: indexes(sunHome, {
        cadranTotalisateur: { codeCadran: like.text('EAIT'), valeur: indexValues(8416820) },
      }),
    },
  },
} as const satisfies Record<string, Exchange>;

/** The refusal of a span that begins before the activation, the summary that tells the day, and the first day itself. */
export const activation2026 = [
  {
    description: 'a request for days before the activation of the meter',
    states: [consented(youngHome)],
    ...call2026('consommation_quotidienne', youngHome, { from: '2023-03-06', to: '2023-03-09' }),
    answer: {
      status: 400,
      json: { error: 'ADAM-ERR0123', error_description: like.text('La demande ne peut pas aboutir, …') },
    },
  },
  {
    description: 'a request for the summary that tells the day of activation',
    states: [consented(youngHome)],
    path: `/synth_contrat_auto/v1/${youngHome}`,
    answer: { status: 200, json: { consumption_last_activation_date: midnight('2023-03-08T00:00:00+0100') } },
  },
  {
    description: 'a request for days from the activation of the meter on',
    states: [consented(youngHome)],
    ...call2026('consommation_quotidienne', youngHome, { from: '2023-03-08', to: '2023-03-09' }),
    answer: {
      status: 200,
      json: measures(youngHome, ['CONS', 'EA', 'Wh'], [{ v: like.numberAsText('31250'), d: like.day('2023-03-08') }]),
    },
  },
] as const satisfies readonly Exchange[];

/**
 * The contract data of 2026 (enedis.md 2.8). What may be absent, and is not missed by the client, has no place here,
 * because a pact has no word for it: the landline, the place name, the floor, the other one of person and organisation.
 */
export const customer2026 = [
  {
    description: 'a request for the situation of the contract',
    states: [consented(home)],
    path: `/situation_contrat_auto/v1/${home}`,
    answer: {
      status: 200,
      json: many({
        segment: like.segment('C5'),
        contract_type: like.text('Contrat GRD-F'),
        contractor: like.text('FOURNISSEUR EXEMPLE'),
        distribution_tariff: like.text('Tarif BT<=36kVA Courte Utilisation heures pleines heures creuses'),
        subscribed_power: { unit: like.oneOf('kVA', 'kW'), value: like.numberAsText('9') },
        contact_data: { email: like.text('lucie.fournier@example.com'), phone: like.text('0639984558') },
        person: { title: like.text('Mme'), lastname: like.text('Fournier'), firstname: like.text('Lucie') },
      }),
    },
  },
  {
    description: 'a request for the summary of the contract',
    states: [consented(home)],
    path: `/synth_contrat_auto/v1/${home}`,
    answer: { status: 200, json: { consumption_last_activation_date: midnight('2019-05-14T00:00:00+0200') } },
  },
  {
    description: 'a request for the metering of the point',
    states: [consented(home)],
    path: `/comptage_auto/v1/${home}`,
    answer: { status: 200, json: { relais: { plageHeuresCreuses: like.offPeak('HC (0H51-8H51)') } } },
  },
  {
    description: 'a request for the general data of the point',
    states: [consented(home)],
    path: `/donnees_generales_auto/v1/${home}`,
    answer: {
      status: 200,
      json: {
        address: {
          number_street_name: like.text('71 IMPASSE MOLIERE'),
          postal_code_city: MatchersV3.regex('^[0-9]{5} .+$', '99099 LAMBDAVILLE'),
          insee_code: MatchersV3.regex('^[0-9AB]{5}$', '99893'),
        },
      },
    },
  },
] as const satisfies readonly Exchange[];

/** The customer that is an organisation. */
export const town2026 = {
  description: 'a request for the situation of the contract of an organisation',
  states: [consented(townLamp)],
  path: `/situation_contrat_auto/v1/${townLamp}`,
  answer: {
    status: 200,
    json: many({
      segment: like.segment('C5'),
      organization: {
        name: like.text('Commune de Valcendre'),
        siret_number: like.siret('34745301100137'),
        siren_number: MatchersV3.regex('^[0-9]{9}$', '347453011'),
      },
    }),
  },
} as const satisfies Exchange;

/** How the point is connected (enedis.md 2.8). */
export const supply2026 = {
  description: 'a request for the supply of the point',
  states: [consented(home)],
  path: `/alimentation_auto/v1/${home}`,
  answer: {
    status: 200,
    json: {
      serial_number: like.wholeNumber(408875638),
      connection_state: like.text('Alimenté'),
      voltage_level: like.text('BT'),
      phase_count: MatchersV3.regex('^[0-9]$', '2'),
      consumption_connection_power: { value: MatchersV3.number(12), unit: like.oneOf('kVA', 'kW') },
    },
  },
} as const satisfies Exchange;

function measures(point: string, [flow, quantity, unit]: readonly string[], points: readonly unknown[]): unknown {
  const asked = { grandeurMetier: flow, grandeurPhysique: quantity, unite: unit, points: many(...points) };
  return { idPrm: point, etapeMetier: like.oneOf('BRUT', 'BEST'), grandeur: [asked] };
}

function energyAnswer(point: string, flow: string): unknown {
  return measures(
    point,
    [flow, 'EA', 'Wh'],
    [
      { v: like.numberAsText('54879'), d: like.day('2026-01-10') },
      { v: like.numberAsText('49414'), d: like.day('2026-01-11') },
    ],
  );
}

function curveAnswer(point: string, flow: string): unknown {
  const interval = { p: like.interval('PT30M'), n: like.text('B') };
  return measures(
    point,
    [flow, 'PA', 'W'],
    [
      { v: like.numberAsText('2266'), d: like.moment('2026-01-10 00:30:00'), ...interval },
      { v: like.numberAsText('1440'), d: like.moment('2026-01-11 00:00:00'), ...interval },
    ],
  );
}

function indexes(point: string, registers: Readonly<Record<string, unknown>>): unknown {
  const context = {
    etapeMetier: like.oneOf('BRUT', 'BEST'),
    contexteReleve: like.oneOf('COL', 'TOP', 'FMR', 'CRD', 'CRI'),
    typeReleve: like.oneOf('AQ', 'AP', 'AS', 'AV', 'LC', 'RM', 'RC'),
    grandeur: many(registers),
  };
  return { idPrm: point, contexte: many(context) };
}

function indexValues(example: number): unknown {
  return many({ d: like.moment('2026-01-10 00:00:00'), v: like.wholeNumber(example) });
}

function midnight(example: string) {
  return MatchersV3.regex('^[0-9]{4}-[0-9]{2}-[0-9]{2}T00:00:00[+]0[12]00$', example);
}
