import { MatchersV3 } from '@pact-foundation/pact';
import type { ClientErrorCode, ClientErrorFacts, EnedisClient } from '../../../reference-client/index.ts';
import { all } from '../support/clients.ts';
import type { Answer, AskedState, Exchange } from './exchange.ts';
import { day, days, home } from './models.ts';
import { call2026 } from './wire-2026.ts';
import { like } from './wire-formats.ts';
import { callV5 } from './wire-v5.ts';

/** A refusal: how it comes about, how it looks, and what the client makes of it. */
export interface RefusalCase {
  readonly description: string;
  readonly states: readonly AskedState[];
  /** The call for the daily consumption of two days unless told. */
  readonly call?: Pick<Exchange, 'path' | 'query'>;
  readonly ask?: (enedis: EnedisClient) => Promise<unknown>;
  readonly answer: Answer;
  readonly becomes: ClientErrorCode;
  readonly facts?: Partial<ClientErrorFacts>;
  /** What the client's clock shows, when it goes wrong. */
  readonly clientClock?: string;
}

const consented: AskedState = ['an electricity point with a consent', { meteringPointId: home }];

const unauthenticated = {
  answer: { status: 401, json: { fault: { code: 900901, message: like.text('Invalid Credentials') } } },
  becomes: 'unauthenticated',
  facts: { operatorCode: '900901' },
} as const;

const noConsent = {
  answer: business(403, 'ADAM-DC-0008', 'No consent can be found for this customer and this usage point.'),
  becomes: 'no-right',
  facts: { operatorCode: 'ADAM-DC-0008' },
} as const;

/** An error of the business, in the shape of v5 that 2026 really has too (enedis.md 4.1); the client goes by the code. */
export function business(status: number, code: string, text: string): Answer {
  return { status, json: { error: code, error_description: like.text(text) } };
}

/** An error as 2026 documents it: the code is the status, and a part of the text tells what it is (enedis.md 4.1). */
export function documented(status: number, example: string, telling: string): Answer {
  return { status, json: { code: String(status), message: MatchersV3.regex(`^.*${telling}.*$`, example) } };
}

/** The refusals that look the same in both generations (enedis.md 4.2). */
export const sharedRefusals: readonly RefusalCase[] = [
  {
    description: 'a request with a token that nobody issued',
    states: [['the token is not valid']],
    ...unauthenticated,
  },
  { description: 'a request with a token that has expired', states: [['the token has expired']], ...unauthenticated },
  {
    description: 'a request for a point without a consent',
    states: [['an electricity point without a consent', { meteringPointId: home }]],
    ...noConsent,
  },
  {
    description: 'a request after the consent was revoked',
    states: [['a consent that was revoked', { meteringPointId: home }]],
    ...noConsent,
  },
  {
    description: 'a request after the consent ended',
    states: [['a consent that has ended', { meteringPointId: home }]],
    ...noConsent,
  },
  {
    description: 'a request for days before the consent',
    states: [
      ['a dialect is in force', { dataBeforeConsent: 'refused' }],
      ['an authorisation', { meteringPointId: home }],
    ],
    answer: business(403, 'ADAM-DC-0009', 'The start date of the request must be greater than the consent start date.'),
    becomes: 'out-of-scope',
    facts: { operatorCode: 'ADAM-DC-0009' },
  },
  {
    description: 'a request from a client whose clock goes ahead',
    states: [['the clock is at', { now: '2026-01-11T08:00:00Z' }], consented],
    answer: business(400, 'Invalid_request', 'The end date parameter must be earlier than the current date.'),
    becomes: 'bad-request',
    facts: { operatorCode: 'Invalid_request' },
  },
  {
    description: 'a request after more than five in a second',
    states: [consented, ['the quota is used up', { operator: 'enedis', per: 'second' }]],
    answer: { status: 429, json: { fault: { code: 900807, message: like.text('Message throttled out') } } },
    becomes: 'quota',
    facts: { operatorCode: '900807' },
  },
  {
    description: 'a request after the calls of the hour were used up',
    states: [consented, ['the quota is used up', { operator: 'enedis', per: 'hour' }]],
    answer: {
      status: 429,
      json: {
        code: '900804',
        message: like.text('Message throttled out'),
        nextAccessTime: MatchersV3.regex(
          '^[0-9]{4}-[A-Z][a-z]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}[+]0000 UTC$',
          '2026-Jan-15 09:00:00+0000 UTC',
        ),
      },
    },
    becomes: 'quota',
    facts: { operatorCode: '900804', retryAfter: 3_600_000 },
  },
  {
    description: 'a request from an application that lost its subscription',
    states: [consented, ['an event has happened', { provider: 'enedis', event: 'apiSubscriptionEnds' }]],
    answer: { status: 403, json: { code: '900908', message: like.text('Resource forbidden ') } },
    becomes: 'forbidden',
    facts: { operatorCode: '900908' },
  },
  {
    description: 'a request that meets a technical error',
    states: [consented, ['a fault is in force', { fault: 'technical-error', provider: 'enedis' }]],
    answer: business(500, 'technical_error', 'Technical error. Please try later.'),
    becomes: 'operator-failed',
    facts: { operatorCode: 'technical_error' },
  },
  {
    description: 'a request during maintenance',
    states: [consented, ['a fault is in force', { fault: 'service-unavailable', provider: 'enedis' }]],
    answer: business(503, '503', 'Service Unavailable'),
    becomes: 'unavailable',
    facts: { operatorCode: '503' },
  },
  {
    description: 'a request that meets a fault of the gateway',
    states: [consented, ['a scenario is in force', { scenario: 'power-opaque-fault' }]],
    answer: { status: 503, json: { fault: { code: 303001, message: like.text('Runtime Error') } } },
    becomes: 'unavailable',
    facts: { operatorCode: '303001' },
  },
  {
    description: 'a request that is answered with a plain text',
    states: [consented, ['a scenario is in force', { scenario: 'power-plain-text-500' }]],
    answer: {
      status: 500,
      text: { type: 'text/plain', example: '500 Internal Server Error', pattern: '^500 Internal Server Error$' },
    },
    becomes: 'operator-failed',
    facts: { operatorText: '500 Internal Server Error' },
  },
  {
    description: 'a request that is answered with a page',
    states: [consented, ['a scenario is in force', { scenario: 'power-html-page' }]],
    answer: {
      status: 200,
      text: {
        type: 'text/html',
        example: '<!DOCTYPE html>\n<html lang="fr"><head><title>Erreur</title></head></html>',
        pattern: '^<!DOCTYPE html>[\\s\\S]*<title>Erreur</title>[\\s\\S]*$',
      },
    },
    becomes: 'operator-failed',
  },
  {
    description: 'a request that is answered with an empty object',
    states: [consented, ['a scenario is in force', { scenario: 'power-empty-json' }]],
    // as a text, because {} stands for any object in a pact
    answer: { status: 200, text: { type: 'application/json', example: '{}', pattern: '^[{] *[}]$' } },
    becomes: 'operator-failed',
  },
];

const curveOf = (enedis: EnedisClient) => all(enedis.loadCurve(home, day));
const feedOf = (enedis: EnedisClient) => all(enedis.dailyEnergy(home, days, 'production'));
const week = { from: '2026-01-05', to: '2026-01-12' } as const;
const oldest = { from: '2022-11-16', to: '2022-11-18' } as const;

/** The refusals of single resources, whose calls differ between the generations. */
export function resourceRefusals(generation: 'v5' | '2026'): readonly RefusalCase[] {
  const isV5 = generation === 'v5';
  const call = (v5: string, later: string, span: { readonly from: string; readonly to: string }) =>
    isV5 ? callV5(v5, home, span) : call2026(later, home, span);
  const curve = ['/metering_data_clc/v5/consumption_load_curve', 'courbe_de_charge_consommation'] as const;
  return [
    {
      description: 'a request for the production of a point that has none',
      states: [consented],
      call: call('/metering_data_dp/v5/daily_production', 'production_quotidienne', days),
      ask: feedOf,
      answer: business(400, 'ADAM-ERR0069', 'Le sens de la mesure ne correspond pas pour le PRM demandé'),
      becomes: 'unknown-point',
      facts: { operatorCode: 'ADAM-ERR0069' },
    },
    {
      description: 'a request for a load curve that the customer objected to',
      states: [consented, ['a fault is in force', { fault: 'curve-not-activated', provider: 'enedis' }]],
      call: call(...curve, day),
      ask: curveOf,
      answer: business(400, 'ADAM-ERR0075', 'The customer objected to the load curve recording'),
      becomes: 'out-of-scope',
      facts: { operatorCode: 'ADAM-ERR0075' },
    },
    {
      description: 'a request for a load curve of exactly seven days, when that is too long',
      states: [consented, ['a scenario is in force', { scenario: 'power-seven-days-refused' }]],
      call: call(...curve, week),
      ask: (enedis) => all(enedis.loadCurve(home, week)),
      answer: business(400, 'ADAM-ERR0126', 'The requested period must be less than 7 days …'),
      becomes: 'bad-request',
      facts: { operatorCode: 'ADAM-ERR0126' },
    },
    {
      description: 'a request for the oldest days from a client whose clock goes behind',
      states: [consented],
      call: call('/metering_data_dc/v5/daily_consumption', 'consommation_quotidienne', oldest),
      ask: (enedis) => all(enedis.dailyEnergy(home, oldest)),
      clientClock: '2025-12-01T08:00:00Z',
      answer: business(400, 'ADAM-ERR0125', 'The start date must be greater than the history deadline.'),
      becomes: 'bad-request',
      facts: { operatorCode: 'ADAM-ERR0125' },
    },
  ];
}
