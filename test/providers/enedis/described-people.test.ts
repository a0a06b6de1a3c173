import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../mock-server/core/refusal.ts';
import { parkOf } from '../../../mock-server/providers/enedis/park.ts';
import type { peopleOperations } from '../../../mock-server/providers/enedis/people-operations.ts';
import { businessRefusals } from '../../../mock-server/providers/enedis/refusals-business.ts';
import { gatewayRefusals } from '../../../mock-server/providers/enedis/tokens/refusals-gateway.ts';
import { tokenRefusals } from '../../../mock-server/providers/enedis/tokens/refusals-token.ts';
import { described, validatorOf } from '../../openapi/examples.ts';
import { type Answer, answerOf, caller, exchangeOf, peopleWorld } from './people-world.ts';

type Operation = keyof ReturnType<typeof peopleOperations>;

const description = described('enedis-data-connect');
const validator = validatorOf(description);
const credentials = { client_id: 'app', client_secret: 'app-secret' };

/** What the description has against an answer; nothing when it is as described. */
function departures(operation: string, { status, type, text }: Answer): string[] {
  const types = description.schemas.operations[operation]?.responses[status];
  if (!types) return [`${operation} describes no ${status}`];
  const schema = types[type.replace(/;.*$/, '')];
  if (schema === undefined) return [`${operation} ${status} is described as ${Object.keys(types)}, not as ${type}`];
  const check = validator(schema);
  if (check(type.startsWith('text/html') ? text : JSON.parse(text))) return [];
  return (check.errors ?? []).map((error) => `${operation} ${status}${error.instancePath} ${error.message}`);
}

test('a departure is told: the check can fail', () => {
  const answer = { status: 200, type: 'application/json', text: '{"customer_id":1}', body: {} };
  expect(departures('identity', answer)).toContain('identity 200/customer_id must be string');
  expect(departures('identity', { ...answer, status: 418 })).toEqual(['identity describes no 418']);
  expect(departures('identity', { ...answer, type: 'text/csv' })).toHaveLength(1);
});

describe('what is answered about applications and customers is as the description has it', () => {
  test('customer data and contracts, of every point of the parks', async () => {
    const world = peopleWorld({ rights: 'active' });
    const call = caller(world);
    const customers: Operation[] = ['identity', 'contactData', 'contracts', 'addresses', 'identityV4', 'contractsV4'];
    const contracts: Operation[] = ['contractSituation', 'contractSummary', 'generalData', 'supply', 'metering'];
    const found = new Set<string>();
    const cases = [{ id: '99999999999999' }, { id: '11111111111111' }, { id: '14000000000001' }];
    for (const { id } of [...parkOf(world).points(), ...cases]) {
      const asked = { query: { usage_point_id: id }, params: { prm: id } };
      for (const operation of [...customers, ...contracts]) {
        for (const departure of departures(operation, await call(operation, asked))) found.add(departure);
      }
    }
    expect([...found]).toEqual([]);
  });

  test('tokens and services', async () => {
    const world = peopleWorld();
    const call = caller(world);
    const query = { client_id: 'app', response_type: 'code', duration: 'P1Y', redirect_uri: 'http://localhost:9/' };
    const { to } = await call('authorizeV1', { query: { ...query, state: '7' } });
    const form = { grant_type: 'authorization_code', code: to?.searchParams.get('code') ?? '', ...credentials };
    const answers: [string, Answer][] = [
      ['tokenV3', await call('tokenV3', { form: { grant_type: 'client_credentials', ...credentials } })],
      ['tokenV1', await call('tokenV1', { form })],
      ['authorizeV1', await call('authorizeV1', { query })],
      ['authorizeV2', await call('authorizeV2', { query })],
      ['authorizeV1', await call('authorizeV1', { query: { ...query, duration: 'P9Y' } })],
      ['authorizeV1', await call('authorizeV1', { query: { ...query, client_id: 'nobody' } })],
      ['authorizeV2', await call('authorizeV2', { query: { ...query, state: 'x'.repeat(200) } })],
      ['decideV1', await call('decideV1', { query, form: { decision: 'accept' } })],
    ];
    for (const autorisationId of [10, 11, 12, 13]) {
      for (const comptage of [true, false]) {
        answers.push(['subscribedServices', await call('subscribedServices', { json: { comptage, autorisationId } })]);
      }
    }
    expect(answers.flatMap(([operation, answer]) => departures(operation, answer))).toEqual([]);
  });
});

describe('every refusal is as the description has it', () => {
  const secured = Object.keys(description.schemas.operations).filter(
    (id) => !/^(token|revoke|authorize|decide)/.test(id),
  );

  async function wordedFor(reason: string, operation: string): Promise<string[]> {
    const world = peopleWorld();
    const exchange = exchangeOf(world, operation);
    const detail = { quota: 'perHour', resetsAt: 0, clientId: 'x' };
    return departures(operation, await answerOf(() => Promise.reject(new Refusal(reason, detail)), exchange, world));
  }

  test.each(Object.keys(gatewayRefusals))('%s, of every operation that asks for a token', async (reason) => {
    expect((await Promise.all(secured.map((operation) => wordedFor(reason, operation)))).flat()).toEqual([]);
  });

  test.each(Object.keys(tokenRefusals))('%s, of a token server', async (reason) => {
    const server = /code|refresh/.test(reason) ? 'tokenV1' : /unsupported-token/.test(reason) ? 'revokeV3' : 'tokenV3';
    expect(await wordedFor(reason, server)).toEqual([]);
  });

  test.each(Object.keys(businessRefusals))('%s, of daily consumption in each generation', async (reason) => {
    const operations = ['dailyConsumption', 'dailyConsumptionV4', 'dailyConsumption2026'];
    expect((await Promise.all(operations.map((operation) => wordedFor(reason, operation)))).flat()).toEqual([]);
  });
});
