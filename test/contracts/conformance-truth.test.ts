import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTruth } from '../../contracts/conformance/wire-truth.ts';
import { start, type TestSimulator } from '../../mock-server/testing/index.ts';

let simulator: TestSimulator;
beforeAll(async () => {
  simulator = await start();
});
afterAll(() => simulator.close());

// client 4 has no Tuesdays and Wednesdays (enedis.md 3.1)
const point = '42900589957123';
const week = { from: '2026-01-05', to: '2026-01-12' };

test.each(['daily', 'load-curve'] as const)(
  'what nobody measured is no truth, also where the operator says null for it: %s',
  async (series) => {
    const read = async (holes: string) => {
      const dialects = { enedis: { sandboxHoles: holes } };
      const world = await simulator.createWorld({
        now: '2026-01-15T08:00:00Z',
        rights: 'active',
        quotas: 'off',
        dialects,
      });
      return readTruth(world, { points: [point], series: [series], ...week });
    };
    const told = await read('null');
    expect(new Set(told.map(({ day }) => day))).toEqual(
      new Set(['2026-01-05', '2026-01-08', '2026-01-09', '2026-01-10', '2026-01-11']),
    );
    expect(told).toEqual(await read('absent'));
  },
);
