import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSimulator, type Simulator, type WorldHandle } from '../../mock-server/index.ts';
import { EnedisClient } from '../support/enedis.ts';

let simulator: Simulator;
let world: WorldHandle;

beforeAll(async () => {
  simulator = await createSimulator({ now: new Date('2026-01-15T08:00:00Z'), clock: 'frozen', quotas: 'off' });
  world = simulator.world();
});
afterAll(() => simulator.close());
beforeEach(() => world.faults.reset());

const point = '00000000011001';
const path = 'metering_data_dc/v5/daily_consumption';

test('a JSON answer of Enedis that is framed otherwise is cut among its readings', async () => {
  const whole = (await raw()).text;
  world.faults.use({
    fault: [
      { kind: 'framing', as: 'array' },
      { kind: 'cut', afterRecords: 2, how: 'end' },
    ],
    operation: 'dailyConsumption',
  });
  const { text } = await raw();
  expect(`[${whole}`.startsWith(text)).toBe(true);
  expect(text.match(/"value"/g)).toHaveLength(2);
});

test('an event on a call is about its point, so that the call finds the consent gone', async () => {
  world.faults.use({ fault: { kind: 'event', event: 'consentRevoked' }, operation: 'dailyConsumption' });
  const { status } = await raw();
  expect([status, world.journal({ operation: 'dailyConsumption' }).at(-1)?.why]).toEqual([
    403,
    expect.stringContaining('consentRevoked comes about'),
  ]);
});

async function raw() {
  const authorization = `Bearer ${await new EnedisClient(simulator.url, world).token()}`;
  const address = `${simulator.url}/${path}?usage_point_id=${point}&start=2026-01-01&end=2026-01-08`;
  const answer = await fetch(address, { headers: { authorization } });
  return { status: answer.status, text: await answer.text() };
}
