import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import { consentFacts } from '../../../mock-server/providers/enedis/consents/facts-consents.ts';
import { customerFacts } from '../../../mock-server/providers/enedis/customers/facts-customers.ts';
import { facts } from '../../../mock-server/providers/enedis/facts.ts';
import { meteringFacts } from '../../../mock-server/providers/enedis/facts-metering.ts';
import { tokenFacts } from '../../../mock-server/providers/enedis/tokens/facts-tokens.ts';
import { startSimulator } from '../../support/adict.ts';
import { EnedisClient } from '../../support/enedis.ts';
import { factsRead, figuresNotRead } from '../facts.ts';

const tables = ['consentSteps', 'subscribableApis', 'readingTypes'];

/** Figures that the code does not read, because they tell of structure: each is seen below. */
const seen = ['tokenOfASecond', 'customerIdLength', 'noData', 'changeOfClocks'];

test('figures of the register are those that the code reads, or seen by a test', () => {
  expect(figuresNotRead('enedis', facts, tables)).toEqual(seen);
});

test('most facts are read by the code', () => {
  expect(factsRead('enedis', facts).size).toBeGreaterThan(55);
});

const home = '00000000011001';
const daily = 'metering_data_dc/v5/daily_consumption';
const curve = 'metering_data_clc/v5/consumption_load_curve';

async function started(options: Parameters<typeof startSimulator>[0] = {}) {
  const it = await startSimulator(options);
  const client = new EnedisClient(it.simulator.url, it.world);
  const read = (path: string, point: string, start: string, end: string) =>
    client.get(`/${path}?usage_point_id=${point}&start=${start}&end=${end}`);
  return { ...it, client, read };
}

test('claims of tokens are those of the register, in its order, and one token serves a second', async () => {
  await using it = await started();
  const first = await it.client.token();
  expect(Object.keys(decodeJwt(first)).join(' ')).toBe(tokenFacts.tokenClaims.value);
  expect(await it.client.token()).toBe(first);
  it.world.clock.advance(`PT${tokenFacts.tokenOfASecond.value}S`);
  expect(await it.client.token()).not.toBe(first);
});

test('a token works for as long as the register says', async () => {
  await using it = await started();
  expect((await it.read(daily, home, '2026-01-01', '2026-01-08')).status).toBe(200);
  it.world.clock.advance(`PT${tokenFacts.tokenLifetime.value}S`);
  expect((await it.read(daily, home, '2026-01-01', '2026-01-08')).status).toBe(401);
});

test('a curve may be as long as the register says, and not a day more', async () => {
  await using it = await started();
  expect(meteringFacts.longestCurve.value).toBe(7);
  expect((await it.read(curve, home, '2026-01-01', '2026-01-08')).status).toBe(200);
  expect((await it.read(curve, home, '2026-01-01', '2026-01-09')).status).toBe(400);
});

test('a day on which the clocks change has the half-hours of the register', async () => {
  await using it = await started({ now: new Date('2026-11-10T08:00:00Z') });
  const points = async (start: string, end: string) => {
    const answer = await it.read(curve, '22516914714270', start, end);
    return answer.json<{ meter_reading: { interval_reading: unknown[] } }>().meter_reading.interval_reading.length;
  };
  const { spring, autumn } = meteringFacts.changeOfClocks.value;
  expect(await points('2026-03-29', '2026-03-30')).toBe(spring);
  expect(await points('2026-10-25', '2026-10-26')).toBe(autumn);
});

test('a question without any value is answered with the status of the register', async () => {
  await using it = await started();
  // today is not out yet, and client 4 has no data on Tuesdays and Wednesdays
  expect((await it.read(daily, '42900589957123', '2026-01-13', '2026-01-15')).status).toBe(meteringFacts.noData.value);
});

test('a customer id has the digits of the register where all are positive', async () => {
  await using it = await started({ dialects: { enedis: { customerIds: 'positive' } } });
  const answer = await it.client.get(`/customers_i/v5/identity?usage_point_id=${home}`);
  expect(answer.json<{ customer_id: string }>().customer_id).toHaveLength(customerFacts.customerIdLength.value);
});

test('a consent lasts as long as the register says at the most', async () => {
  await using it = await started();
  const years = consentFacts.longestConsent.value;
  const ask = (duration: string) =>
    fetch(
      `${it.simulator.url}/dataconnect/v1/oauth2/authorize?client_id=wattif&response_type=code&duration=${duration}&state=x`,
    );
  expect((await ask(`P${years}Y`)).status).toBe(200);
  expect((await ask(`P${years}Y1D`)).status).toBe(400);
});
