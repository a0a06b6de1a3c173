import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProviderState } from '../../contracts/provider-states/index.ts';
import type { InteractionResult } from '../../contracts/verify/interaction.ts';
import { type PactCore, startPactCore } from '../../contracts/verify/pact-library.ts';
import { readPact } from '../../contracts/verify/read-pact.ts';
import { verifyInteraction } from '../../contracts/verify/verify-interaction.ts';
import { SetupError, start, type TestSimulator } from '../../mock-server/testing/index.ts';

let simulator: TestSimulator;
let core: PactCore;
const printed: string[] = [];

beforeAll(async () => {
  [simulator, core] = await Promise.all([start(), startPactCore({ log: (text) => printed.push(text) })]);
});

afterAll(async () => {
  await Promise.all([simulator.close(), core.close()]);
});

type Json = Readonly<Record<string, unknown>>;

function pactOf(interaction: Json, version = '3.0.0'): Json {
  const metadata = { pactSpecification: { version } };
  return { consumer: { name: 'portal' }, provider: { name: 'operator' }, metadata, interactions: [interaction] };
}

async function verified(pact: Json, states?: readonly ProviderState[]): Promise<InteractionResult> {
  const [interaction] = readPact(pact, 'portal.json');
  if (!interaction) throw new Error('the pact holds no interaction');
  return verifyInteraction(simulator, interaction, { core, ...(states && { states }) });
}

const point = '00000000010001';
const bearer = { Authorization: 'Bearer written-into-the-pact' };
const contract = { method: 'GET', path: `/adict/v2/pce/${point}/donnees_contractuelles`, headers: bearer };
const withRight = [{ name: 'a gas point with an active access right' }];
const jsonHeaders = { ...bearer, 'Content-Type': 'application/json' };

/** Contract data of a gas point, in version 3. */
const contractData = (response: Json, providerStates: readonly Json[] = withRight): Json =>
  pactOf({ description: 'contract data', providerStates, request: contract, response });

const good = { outcome: 'passed', told: [] };

describe('a pact that the operator keeps', () => {
  const body = { pce: { id_pce: point } };

  test('passes in version 2, whose state is one sentence, in any case and with blanks around', async () => {
    const providerState = ' A gas point with an active ACCESS right ';
    const interaction = { description: 'contract data', providerState, request: contract };
    expect(await verified(pactOf({ ...interaction, response: { status: 200, body } }, '2.0.0'))).toMatchObject(good);
  });

  test('passes in version 3, and the token that the pact writes is replaced', async () => {
    expect(await verified(contractData({ status: 200, body }))).toMatchObject(good);
  });

  test('passes in version 4, whose bodies are wrapped and whose transport may be https', async () => {
    const matchingRules = { body: { '$.pce.id_pce': { combine: 'AND', matchers: [{ match: 'type' }] } } };
    const content = { pce: { id_pce: 'any' } };
    const interaction = {
      type: 'Synchronous/HTTP',
      transport: 'https',
      description: 'contract data',
      providerStates: withRight,
      request: { ...contract, headers: { Authorization: ['Bearer any'] } },
      response: { status: 200, body: { content, contentType: 'application/json', encoded: false }, matchingRules },
    };
    expect(await verified(pactOf(interaction, '4.0'))).toMatchObject(good);
  });

  test('takes ids that only the world knows from the states', async () => {
    const path = '/adict/v2/droit_acces/an-example';
    const expression = `/adict/v2/droit_acces/$${'{accessRightId}'}`;
    const generators = { path: { type: 'ProviderState', expression, dataType: 'STRING' } };
    const request = { method: 'PATCH', path, headers: jsonHeaders, body: {}, generators };
    const response = { status: 200, body: { code_statut_traitement: '0000000000' } };
    const result = await verified(
      pactOf({ description: 'a revocation', providerStates: withRight, request, response }, '3.0.0'),
    );
    expect(result).toMatchObject(good);
  });

  test('keeps its bodies byte by byte: a malformed one meets the operator, not a proxy', async () => {
    const request = { method: 'PUT', path: `/adict/v2/pce/${point}/droit_acces`, headers: jsonHeaders, body: '{bad' };
    const result = await verified(pactOf({ description: 'malformed', request, response: { status: 400 } }));
    expect(result).toMatchObject(good);
  });

  test('may expect a redirect, which is compared and not followed', async () => {
    const query = { client_id: ['of-the-pact'], response_type: ['code'], duration: ['P1Y'], state: ['a1'] };
    const request = { method: 'GET', path: '/dataconnect/v1/oauth2/authorize', query };
    const interaction = { description: 'the page of consent', request };
    const [kept, broken] = await Promise.all(
      [302, 307].map((status) => verified(pactOf({ ...interaction, response: { status } }))),
    );
    expect(kept).toMatchObject(good);
    expect(broken).toMatchObject({ outcome: 'broken', told: ['Status: expected 307, got 302.'] });
  });
});

describe('credentials', () => {
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const body = 'grant_type=client_credentials&client_id=of-the-pact&client_secret=any';
  const request = { method: 'POST', path: '/oauth2/v3/token', headers: form, body };

  test('of a form are replaced by the world’s', async () => {
    expect(await verified(pactOf({ description: 'a token', request, response: { status: 200 } }))).toMatchObject(good);
  });

  test.each([
    ['the client credentials are wrong', request],
    ['the token is not valid', contract],
    ['the token has expired', contract],
  ])('in the state "%s" meet a 401', async (name, refused) => {
    const providerStates = [...withRight, { name }];
    const result = await verified(
      pactOf({ description: 'refused', providerStates, request: refused, response: { status: 401 } }),
    );
    expect(result).toMatchObject(good);
  });
});

describe('a pact that the operator breaks', () => {
  test.each([
    ['status', { status: 404 }, ['Status: expected 404, got 200.']],
    ['header', { status: 200, headers: { 'X-Page': '1' } }, ['Header X-Page: expected "1", and it is missing.']],
    [
      'header’s value',
      { status: 200, headers: { 'Content-Type': 'text/csv' } },
      ['Header Content-Type: expected text/csv, got application/json.'],
    ],
    [
      'field',
      { status: 200, body: { pce: { id_pce: '1', id_prm: 2 } } },
      ['Body, $.pce: the answer has no id_prm.', `Body, $.pce.id_pce: expected "1", got "${point}".`],
    ],
  ])('says which %s is another', async (_, response, told) => {
    expect(await verified(contractData(response))).toMatchObject({ outcome: 'broken', told });
  });

  test('names the rule of a matcher', async () => {
    const matchingRules = { body: { '$.pce.id_pce': { combine: 'AND', matchers: [{ match: 'regex', regex: '^A' }] } } };
    const { told } = await verified(contractData({ status: 200, body: { pce: { id_pce: 'A1' } }, matchingRules }));
    expect(told).toEqual([expect.stringMatching(/^Body, \$\.pce\.id_pce: .*\^A/)]);
  });

  test('tells how long a list is, and how long it is to be', async () => {
    const query = { usage_point_id: ['00000000011001'], start: ['2026-01-05'], end: ['2026-01-07'] };
    const request = { method: 'GET', path: '/metering_data_dc/v5/daily_consumption', query, headers: bearer };
    const place = '$.meter_reading.interval_reading';
    const matchingRules = { body: { [place]: { combine: 'AND', matchers: [{ match: 'type', min: 3 }] } } };
    const response = { status: 200, body: { meter_reading: { interval_reading: [{}] } }, matchingRules };
    const providerStates = [{ name: 'an electricity point with a consent' }];
    const { told } = await verified(pactOf({ description: 'two days', providerStates, request, response }));
    expect(told).toEqual([`Body, ${place}: a list of 2, which is to have minimum size of 3.`]);
  });

  test('also tells why the simulator refused', async () => {
    const { outcome, told } = await verified(contractData({ status: 200 }, [{ name: 'the token is not valid' }]));
    expect([outcome, ...told]).toEqual([
      'broken',
      'Status: expected 200, got 401.',
      expect.stringMatching(/^The simulator answered 401, because: The token is not one that was given out here/),
    ]);
  });

  test('says so when the connection ended in the middle', async () => {
    const states = [...withRight, { name: 'a fault is in force', params: { fault: { kind: 'reset' } } }];
    const { outcome, told } = await verified(contractData({ status: 200 }, states));
    expect([outcome, told[0]]).toEqual(['broken', expect.stringMatching(/^The answer never came whole/)]);
  });

  test('passes where version 4 marks it as pending, and says what does not count', async () => {
    const headers = { Authorization: ['Bearer any'] };
    const interaction = { type: 'Synchronous/HTTP', description: 'a wish', pending: true, providerStates: withRight };
    const result = await verified(
      pactOf({ ...interaction, request: { ...contract, headers }, response: { status: 418 } }, '4.0'),
    );
    const told = ['Pending in the pact, so it does not count: Status: expected 418, got 200.'];
    expect(result).toMatchObject({ outcome: 'passed', told });
  });
});

describe('a misbehaviour', () => {
  test('of a scenario begins with the request, which is the only one', async () => {
    const states = [...withRight, { name: 'a scenario is in force' }];
    expect(await verified(contractData({ status: 401 }, states))).toMatchObject(good);
  });

  test('by events and settings alone needs no rule that acts', async () => {
    const late = {
      scenario: 'power-day-late-then-corrected',
      day: '2026-01-15',
      correctedFrom: '2026-01-20T08:00:00Z',
    };
    const providerStates = [
      { name: 'an electricity point with a consent' },
      { name: 'a scenario is in force', params: late },
    ];
    const query = { usage_point_id: ['00000000011001'], start: ['2026-01-05'], end: ['2026-01-07'] };
    const request = { method: 'GET', path: '/metering_data_dc/v5/daily_consumption', query, headers: bearer };
    const response = { status: 200 };
    expect(await verified(pactOf({ description: 'two days', providerStates, request, response }))).toMatchObject(good);
  });
});

describe('what keeps the judge from judging is never a pass', () => {
  test('a state that nobody knows, with the nearest name', async () => {
    const result = await verified(contractData({ status: 200 }, [{ name: 'a gas point with active access rights' }]));
    const told = [
      'There is no provider state "a gas point with active access rights". Did you mean "a gas point with an active access right"?',
    ];
    expect(result).toMatchObject({ outcome: 'harness', told });
  });

  test('a parameter that the state does not have', async () => {
    const states = [{ name: 'the clock is at', params: { time: '2026-01-01T00:00:00Z' } }];
    const told = ['The provider state "the clock is at" has no parameter "time": it takes now.'];
    expect(await verified(contractData({ status: 200 }, states))).toMatchObject({ outcome: 'harness', told });
  });

  test.each([
    [{ name: 'a park', params: { park: 'nowhere' } }, /^There is no park "nowhere"/],
    [
      { name: 'a gas point with an active access right', params: { meteringPointId: '1' } },
      /^There is no gas point "1"/,
    ],
    [
      { name: 'an access right in state', params: { state: 'lost' } },
      /^The parameter state is "lost"; choose toValidate,/,
    ],
    [{ name: 'a scenario is in force', params: { scenario: 'nothing' } }, /nothing/],
  ])('the state %j, which cannot be reached', async (state, why) => {
    const { outcome, told } = await verified(contractData({ status: 200 }, [state]));
    expect([outcome, told]).toEqual(['harness', [expect.stringMatching(why)]]);
  });

  test('a state that throws; its world is deleted all the same', async () => {
    const failing: ProviderState = {
      name: 'a broken state',
      about: 'It throws.',
      parameters: {},
      set: () => Promise.reject(new SetupError('the lever is stuck')),
    };
    const result = await verified(contractData({ status: 200 }, [{ name: failing.name }]), [failing]);
    expect(result).toMatchObject({ outcome: 'harness', told: ['the lever is stuck'] });
    expect(await worlds()).toEqual(['default']);
  });

  const fault = 'a fault is in force';
  test.each<[string, Json]>([
    ['another operation', { name: fault, params: { operation: 'technicalData' } }],
    ['a later call', { name: fault, params: { after: 1 } }],
    ['another operator', { name: 'a scenario is in force', params: { scenario: 'power-empty-json' } }],
    ['a later call', { name: 'a scenario is in force', params: { scenario: 'gas-token-dies', after: 1 } }],
    ['another operator', { name: 'the quota is used up', params: { operator: 'enedis' } }],
  ])('a misbehaviour that never struck, being of %s: %j', async (_, state) => {
    const sentence = `The provider state "${state.name}" never struck: none of its rules acted on the call, so nothing is known of it.`;
    const passing = await verified(contractData({ status: 200 }, [...withRight, state]));
    expect(passing).toMatchObject({ outcome: 'harness', told: [sentence] });
    const differing = await verified(contractData({ status: 503 }, [...withRight, state]));
    expect(differing).toMatchObject({ outcome: 'harness', told: [sentence, 'Status: expected 503, got 200.'] });
  });

  test('a message: the operators send none', async () => {
    const message = { type: 'Asynchronous/Messages', description: 'a reading arrived', contents: {} };
    const { outcome, told } = await verified(pactOf(message, '4.0'));
    expect([outcome, told[0]]).toEqual(['harness', expect.stringMatching(/^This interaction is a message/)]);
  });

  test('a verifier that is content and has asked nothing', async () => {
    const [interaction] = readPact(contractData({ status: 418 }), 'portal.json');
    if (!interaction) throw new Error('the pact holds no interaction');
    const content: PactCore = { ...core, verify: async () => ({ passed: true, said: '{"errors":[]}' }) };
    const told = ["Pact's verifier never asked the simulator, so nothing was compared."];
    expect(await verifyInteraction(simulator, interaction, { core: content })).toMatchObject({
      outcome: 'harness',
      told,
    });
  });

  test.each([
    ['has no request', { request: undefined }],
    ['has no response', { response: undefined }],
    [
      'has a body that version 4 does not wrap as "content"',
      { response: { status: 200, body: { pce: { id_pce: '1' } } } },
    ],
  ])('an interaction that %s', async (flaw, change) => {
    const headers = { Authorization: ['Bearer any'] };
    const plain = { type: 'Synchronous/HTTP', description: 'x', providerStates: withRight };
    const interaction = { ...plain, request: { ...contract, headers }, response: { status: 200 }, ...change };
    const { outcome, told } = await verified(pactOf(interaction, '4.0'));
    expect([outcome, told]).toEqual(['harness', [`This interaction ${flaw}: Pact's verifier would pass over it.`]]);
  });

  test('a verifier that has ended', async () => {
    const ended = await startPactCore();
    await ended.close();
    const [interaction] = readPact(contractData({ status: 200 }), 'portal.json');
    if (!interaction) throw new Error('the pact holds no interaction');
    const { outcome, told } = await verifyInteraction(simulator, interaction, { core: ended });
    expect([outcome, told]).toEqual(['harness', [expect.stringMatching(/^Pact's verifier ended/)]]);
  });
});

test('no interaction sees what happened in the world of another, nor leaves one behind', async () => {
  const readable = contractData({ status: 200, body: { pce: { id_pce: point } } });
  const refused = { status: 200, body: { statut_restitution: { code: '1000014' } } };
  const revoked = contractData(refused, [{ name: 'an access right in state', params: { state: 'revoked' } }]);
  const results = await Promise.all([readable, revoked, readable].map((pact) => verified(pact)));
  expect(results.map(({ told }) => told)).toEqual([[], [], []]);
  expect(await worlds()).toEqual(['default']);
});

async function worlds(): Promise<string[]> {
  const listed = (await (await fetch(`${simulator.url}/_wattif/worlds`)).json()) as { worlds: { id: string }[] };
  return listed.worlds.map(({ id }) => id);
}

test('what Pact prints goes to whom it is meant for, and not to the terminal', async () => {
  await verified(contractData({ status: 404 }));
  expect(printed.join('')).toMatch(/expected .*404/);
});
