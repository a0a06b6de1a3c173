import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dailyGasSync, type GasStore } from '../../../reference-client/examples/daily-gas-sync.ts';
import { declareRight } from '../../../reference-client/examples/declare-right.ts';
import { yearOfGas } from '../../../reference-client/examples/year-of-gas.ts';
import { dayOf, type GasReading, type GasSyncPoint } from '../../../reference-client/index.ts';
import { startGas } from '../support/gas.ts';

const home = '00000000010001';

beforeEach(() => {
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(console, 'warn').mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('declare-right', () => {
  const declaration = {
    meteringPointId: home,
    role: 'authorisedForSupply',
    postcode: '99099',
    days: { from: '2026-01-01', to: '2028-12-31' },
    consumption: { from: '2021-01-01', to: '2028-12-31' },
    scope: { contract: true, technical: true, informative: true, published: true },
  } as const;

  async function declaring() {
    const started = await startGas({ parks: ['solo'], rights: 'none' });
    const point = (await started.world.points()).find(({ meteringPointId }) => meteringPointId === home);
    if (!point) throw new Error('no point');
    const holder = { person: point.holder.name };
    return { ...started, whole: { ...declaration, holder, email: point.holder.email } };
  }

  test('waits for the holder, who agrees after a while', async () => {
    const it = await declaring();
    let waits = 0;
    const clock = {
      ...it.clock,
      sleep: async (milliseconds: number) => {
        await it.clock.sleep(milliseconds);
        waits += 1;
        if (waits === 3) await it.world.happen('grdf', 'holderAccepts', { meteringPointId: home });
      },
    };
    expect(await declareRight(it.gas, it.whole, clock)).toMatchObject({ meteringPointId: home, state: 'active' });
    expect(waits).toBe(3);
    expect(it.world.journal().filter(({ status }) => status >= 400)).toEqual([]);
    expect(await declareRight(it.gas, it.whole, clock), 'a second run finds it').toMatchObject({ state: 'active' });
    await it.simulator.close();
  });

  test('gives up when the holder does not answer in time (adict.md 3.3)', async () => {
    const it = await declaring();
    expect(await declareRight(it.gas, it.whole, it.clock)).toBeUndefined();
    await it.simulator.close();
  });
});

test('year-of-gas tells what was measured, and what was not', async () => {
  await using it = await startGas();
  it.world.faults.use({ operation: 'informativeConsumption', fault: { kind: 'drop', record: 40 } });
  const { readings, holes, energy } = await yearOfGas(it.gas, home, 2025);
  expect(readings.length).toBeGreaterThan(350);
  expect(readings.length).toBeLessThan(365);
  expect(holes.map((hole) => dayOf(hole))).toContain('2025-02-09');
  expect(energy).toBe(readings.reduce((sum, { value }) => sum + value, 0));
  expect(console.log).toHaveBeenCalledWith(expect.stringContaining('not measured: 2025-02-09T05:00:00.000Z'));
});

test('daily-gas-sync keeps up for two weeks: few calls, nothing missing, corrections in, revoked points out', async () => {
  await using it = await startGas({ dialects: { grdf: { imperfections: 'none' } } });
  const values = new Map<string, GasReading>();
  const saveContract = vi.fn();
  const store: GasStore = {
    points: new Map<string, GasSyncPoint>([[home, { operator: 'grdf', meteringPointId: home, since: '2025-12-01' }]]),
    save: (reading) => void values.set(`${reading.end.getTime() - reading.start.getTime()} ${dayOf(reading)}`, reading),
    saveContract,
  };
  const run = () => dailyGasSync(it.gas, store, new Date(it.clock.now()));
  await run();
  expect(store.points.get(home)?.frequency, 'the technical data tell').toBe('1M');
  for (let day = 0; day < 14; day += 1) {
    await run();
    await run();
    it.world.clock.advance('P1D');
  }
  const calls = it.world.journal();
  expect(
    calls.filter(({ operation }) => operation === 'informativeConsumption').length,
    'once a day',
  ).toBeLessThanOrEqual(14);
  expect(calls.filter(({ operation }) => operation === 'listAccessRights').length, 'once a day').toBeLessThanOrEqual(
    15,
  );
  expect(calls.filter(({ operation }) => operation === 'contractData')).toHaveLength(1);
  expect(saveContract).toHaveBeenCalledOnce();
  expect(calls.every(({ status }) => status === 200)).toBe(true);
  const days = [...values.keys()].filter((key) => key.startsWith('86400000 '));
  expect(days).toHaveLength(56);
  expect(values.get('86400000 2025-12-20')?.status, 'final since the monthly line came').toBe('final');

  await it.world.happen('grdf', 'holderRevokes', { meteringPointId: home });
  it.world.clock.advance('P1D');
  await run();
  expect(store.points.size).toBe(0);
});
