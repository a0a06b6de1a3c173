import { MatchersV3 } from '@pact-foundation/pact';
import type { AskedState, Exchange } from './exchange.ts';
import { many } from './exchange.ts';
import { day, days, home, sunHome, townLamp, youngHome } from './models.ts';
import { like } from './wire-formats.ts';

type Span = { readonly from: string; readonly to: string };

const consented = (meteringPointId: string): AskedState => ['an electricity point with a consent', { meteringPointId }];
const produces = (meteringPointId: string): AskedState => ['a point that produces', { meteringPointId }];

/** A call of v5 for a point and a span (enedis.md 2.1). */
export function callV5(path: string, point: string, { from, to }: Span) {
  return { path, query: { usage_point_id: point, start: from, end: to } };
}

/** The call that refusals are met with. */
export const dailyCallV5 = callV5('/metering_data_dc/v5/daily_consumption', home, days);

/** The measures of v5 (enedis.md 2.2). */
export const measuresV5 = {
  consumptionDays: {
    description: 'a request for the daily consumption of two days',
    states: [consented(home)],
    ...dailyCallV5,
    answer: { status: 200, json: energyAnswer(home) },
  },
  productionDays: {
    description: 'a request for the daily production of two days',
    states: [produces(sunHome)],
    ...callV5('/metering_data_dp/v5/daily_production', sunHome, days),
    answer: { status: 200, json: energyAnswer(sunHome) },
  },
  peaks: {
    description: 'a request for the greatest power of a day',
    states: [consented(home)],
    ...callV5('/metering_data_dcmp/v5/daily_consumption_max_power', home, day),
    answer: {
      status: 200,
      json: readings(home, 'VA', many({ value: like.numberAsText('6089'), date: like.moment('2026-01-10 22:20:29') })),
    },
  },
  consumptionCurve: {
    description: 'a request for the load curve of the consumption of a day',
    states: [consented(home)],
    ...callV5('/metering_data_clc/v5/consumption_load_curve', home, day),
    answer: { status: 200, json: curveAnswer(home) },
  },
  productionCurve: {
    description: 'a request for the load curve of the production of a day',
    states: [produces(sunHome)],
    ...callV5('/metering_data_plc/v5/production_load_curve', sunHome, day),
    answer: { status: 200, json: curveAnswer(sunHome) },
  },
} as const satisfies Record<string, Exchange>;

/** The refusal of a span that begins before the activation, the contract that tells the day, and the first day itself. */
export const activationV5 = [
  {
    description: 'a request for days before the activation of the meter',
    states: [consented(youngHome)],
    ...callV5('/metering_data_dc/v5/daily_consumption', youngHome, { from: '2023-03-06', to: '2023-03-09' }),
    answer: { status: 400, json: { error: 'ADAM-ERR0123', error_description: like.text('The requested period …') } },
  },
  {
    description: 'a request for the contract that tells the day of activation',
    states: [consented(youngHome)],
    path: '/customers_upc/v5/usage_points/contracts',
    query: { usage_point_id: youngHome },
    answer: { status: 200, json: pointAnswer({ contracts: { last_activation_date: activation('2023-03-08+01:00') } }) },
  },
  {
    description: 'a request for days from the activation of the meter on',
    states: [consented(youngHome)],
    ...callV5('/metering_data_dc/v5/daily_consumption', youngHome, { from: '2023-03-08', to: '2023-03-09' }),
    answer: {
      status: 200,
      json: readings(youngHome, 'Wh', many({ value: like.numberAsText('31250'), date: like.day('2023-03-08') })),
    },
  },
] as const satisfies readonly Exchange[];

const ofHome = { states: [consented(home)], query: { usage_point_id: home } } as const;

/**
 * The customer data of v5 (enedis.md 2.5). What may be absent, and is not missed by the client, has no place here, because
 * a pact has no word for it: coordinates, the place name, the other one of person and organisation.
 */
export const customerV5 = [
  {
    description: 'a request for the identity of the customer',
    path: '/customers_i/v5/identity',
    ...ofHome,
    answer: {
      status: 200,
      json: {
        customer_id: customerId('-1493132285'),
        identity: {
          natural_person: {
            title: like.text('Mme'),
            firstname: like.text('Lucie'),
            lastname: like.text('Fournier'),
          },
        },
      },
    },
  },
  {
    description: 'a request for the contact data of the customer',
    path: '/customers_cd/v5/contact_data',
    ...ofHome,
    answer: {
      status: 200,
      json: { contact_data: { phone: like.text('0639984558'), email: like.text('lucie.fournier@example.com') } },
    },
  },
  {
    description: 'a request for the contract of the point',
    path: '/customers_upc/v5/usage_points/contracts',
    ...ofHome,
    answer: {
      status: 200,
      json: pointAnswer({
        contracts: {
          segment: like.segment('C5'),
          subscribed_power: MatchersV3.regex('^[0-9]+ kVA$', '9 kVA'),
          last_activation_date: activation('2019-05-14+02:00'),
          distribution_tariff: MatchersV3.regex('^BTINF((CU|MU|LU)(ST|DT)|(CU|MU)4)$', 'BTINFCU4'),
          offpeak_hours: like.offPeak('HC (0H51-8H51)'),
          contract_type: like.text('Contrat GRD-F'),
          contract_status: like.oneOf('SERVC', 'RESIL', 'ECRES', 'ECRAC', 'INACCE'),
        },
      }),
    },
  },
  {
    description: 'a request for the address of the point',
    path: '/customers_upa/v5/usage_points/addresses',
    ...ofHome,
    answer: {
      status: 200,
      json: pointAnswer({
        usage_point: {
          usage_point_addresses: {
            street: like.text('71 IMPASSE MOLIERE'),
            postal_code: MatchersV3.regex('^[0-9]{5}$', '99099'),
            insee_code: MatchersV3.regex('^[0-9AB]{5}$', '99893'),
            city: like.text('LAMBDAVILLE'),
          },
        },
      }),
    },
  },
] as const satisfies readonly Exchange[];

/** The customer that is an organisation. */
export const townV5 = {
  description: 'a request for the identity of an organisation',
  states: [consented(townLamp)],
  path: '/customers_i/v5/identity',
  query: { usage_point_id: townLamp },
  answer: {
    status: 200,
    json: {
      customer_id: customerId('7598116638'),
      identity: {
        legal_entity: { name: like.text('Commune de Valcendre'), siret_number: like.siret('34745301100137') },
      },
    },
  },
} as const satisfies Exchange;

function readings(point: string, unit: string, points: unknown): unknown {
  return {
    meter_reading: {
      usage_point_id: point,
      quality: like.text('BRUT'),
      reading_type: { unit },
      interval_reading: points,
    },
  };
}

function energyAnswer(point: string): unknown {
  return readings(
    point,
    'Wh',
    many(
      { value: like.numberAsText('54879'), date: like.day('2026-01-10') },
      { value: like.numberAsText('49414'), date: like.day('2026-01-11') },
    ),
  );
}

function curveAnswer(point: string): unknown {
  const interval = { interval_length: like.interval('PT30M'), measure_type: like.text('B') };
  return readings(
    point,
    'W',
    many(
      { value: like.numberAsText('2266'), date: like.moment('2026-01-10 00:30:00'), ...interval },
      { value: like.numberAsText('1440'), date: like.moment('2026-01-11 00:00:00'), ...interval },
    ),
  );
}

function pointAnswer(usagePoint: unknown): unknown {
  return { customer: { usage_points: many(usagePoint) } };
}

// It can be a negative number in real life.
function customerId(example: string) {
  return MatchersV3.regex('^-?[0-9]+$', example);
}

function activation(example: string) {
  return MatchersV3.regex('^[0-9]{4}-[0-9]{2}-[0-9]{2}[+]0[12]:00$', example);
}
