import { MatchersV3 } from '@pact-foundation/pact';
import { afterAll } from 'vitest';
import {
  testActivation,
  testCommitted,
  testCustomer,
  testHoles,
  testMeasures,
  testRefusals,
  testTokens,
} from './enedis/chapters.ts';
import { home } from './enedis/models.ts';
import { business, resourceRefusals, sharedRefusals } from './enedis/wire-refusals.ts';
import { activationV5, callV5, customerV5, dailyCallV5, measuresV5, townV5 } from './enedis/wire-v5.ts';
import { all } from './support/clients.ts';
import { PactBook } from './support/pact-book.ts';

// Left out of the pact, because Pact has no word for it: the consent page, which is a browser's way and no call of the
// client; how many calls a second or an hour brings a 429 (a pact says one call at a time: the state says that they are
// gone); a body that is cut, drips or is empty; the number and order of points in a series.

const days = { from: '2026-01-10', to: '2026-01-12' };
const nobody = '99999999999998';
const feedOnly = '00000000041005';

const chapter = { book: new PactBook('enedis-v5'), generation: 'v5' } as const;
afterAll(() => chapter.book.close());

testTokens(chapter);
testMeasures(chapter, measuresV5);
testCustomer(chapter, customerV5, townV5);
testActivation(chapter, activationV5);
testHoles(chapter, [
  {
    description: 'a request for days without data',
    states: [['no data in the period', { meteringPointId: home }]],
    ...dailyCallV5,
    answer: business(404, 'no_data_found', 'no measure found for this usage point'),
    series: 'dailyEnergy',
  },
  {
    ...measuresV5.consumptionCurve,
    description: 'a request for a load curve that is not recorded',
    states: [['a point without a load curve', { meteringPointId: home }]],
    answer: business(404, 'no_data_found', 'no measure found for this usage point'),
    series: 'loadCurve',
  },
]);
testRefusals(chapter, dailyCallV5, [
  ...sharedRefusals,
  ...resourceRefusals('v5'),
  {
    description: 'a request after the customer moved out',
    states: [
      ['an electricity point with a consent', { meteringPointId: home }],
      ['an event has happened', { provider: 'enedis', event: 'customerMovesOut', meteringPointId: home }],
    ],
    answer: business(403, 'ADAM-DC-0007', 'The customer is not owner of this usage point.'),
    becomes: 'moved-out',
    facts: { operatorCode: 'ADAM-DC-0007' },
  },
  {
    description: 'a request for an unknown point',
    states: [['an unknown electricity point', { meteringPointId: nobody }]],
    call: callV5('/metering_data_dc/v5/daily_consumption', nobody, days),
    ask: (enedis) => all(enedis.dailyEnergy(nobody, days)),
    answer: business(403, 'ADAM-DC-0008', 'No consent can be found for this customer and this usage point.'),
    becomes: 'no-right',
    facts: { operatorCode: 'ADAM-DC-0008' },
  },
  {
    description: 'a request for the customer of a point that only feeds in',
    states: [['a point that produces', { meteringPointId: feedOnly }]],
    call: { path: '/customers_i/v5/identity', query: { usage_point_id: feedOnly } },
    ask: (enedis) => enedis.customer(feedOnly, { parts: ['holder'] }),
    answer: business(404, 'STM-ERR-0000019', 'Unknown or unauthorized user'),
    becomes: 'unknown-point',
    facts: { operatorCode: 'STM-ERR-0000019' },
  },
  {
    description: 'a request that the old gateway answers with a message id alone',
    states: [
      ['an electricity point with a consent', { meteringPointId: home }],
      ['a scenario is in force', { scenario: 'power-message-id-alone' }],
    ],
    answer: {
      status: 500,
      json: { reasons: [], details: { msgId: MatchersV3.regex('^Id-.+$', 'Id-8aa7ed3c6b526841ef2b362a') } },
    },
    becomes: 'operator-failed',
  },
]);
testCommitted(chapter);
