import { describe, expect, test } from 'vitest';
import { SetupError } from '../../../../mock-server/core/refusal.ts';
import { record } from '../../../../mock-server/providers/grdf/park/happenings.ts';
import { parkOf } from '../../../../mock-server/providers/grdf/park/park.ts';
import { knownHappenings } from '../../../../mock-server/providers/grdf/park/tenancy.ts';
import { meterEvents } from '../../../../mock-server/providers/grdf/readings/events-meters.ts';
import { dataWorld, day, point } from './data-world.ts';

const smart = '00000000020001';
const daily = 'GI020003';
const noon = '2026-05-20T10:00:00Z';

async function refusalOf(name: keyof typeof meterEvents, input: Record<string, unknown>, now = noon) {
  const world = dataWorld(now);
  const error = await meterEvents[name].happen(world, input).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SetupError)) throw new Error(`${name} did not refuse: ${error}`);
  return { status: error.status, message: error.message };
}

describe('what happens to meters', () => {
  test.each([
    [
      'readingCorrected',
      { date: '2026-05-01', volume: 12.5 },
      { kind: 'reading-corrected', date: '2026-05-01', volume: 12.5, as: 'corrected' },
    ],
    [
      'publicationDelayed',
      { date: '2026-05-21', days: 3 },
      { kind: 'publication-delayed', date: '2026-05-21', byDays: 3 },
    ],
    ['meterReplaced', {}, { kind: 'meter-replaced', date: '2026-05-20', newIndex: 0 }],
    ['supplierChanges', { date: '2026-05-02' }, { kind: 'supplier-changed', date: '2026-05-02' }],
    ['frequencyChanges', { frequency: '6M' }, { kind: 'frequency-changed', date: '2026-05-20', frequency: '6M' }],
    ['tariffChanges', { tariff: 'T3' }, { kind: 'tariff-changed', date: '2026-05-20', tariff: 'T3' }],
  ] as const)('%s is recorded, and tells what changed', async (name, input, told) => {
    const world = dataWorld(noon);
    const now = world.clock.now().getTime();
    const result = await meterEvents[name].happen(world, { meteringPointId: smart, ...input });
    expect(result).toEqual({ happeningId: 'happening-1', meteringPointId: smart, ...told });
    const known = await knownHappenings(world, point(world, smart), now);
    expect(known).toMatchObject([{ id: 'happening-1', kind: told.kind, day: day(told.date), recordedAt: now }]);
    expect(await knownHappenings(world, point(world, smart), now - 1)).toEqual([]);
  });

  test('before six in the morning it is still the gas day of yesterday', async () => {
    const world = dataWorld('2026-05-20T03:59:00Z');
    expect(await meterEvents.supplierChanges.happen(world, { meteringPointId: smart })).toMatchObject({
      date: '2026-05-19',
    });
  });

  test('an unknown point is 404, with where to look', async () => {
    expect(await refusalOf('meterReplaced', { meteringPointId: '00000000000000' })).toEqual({
      status: 404,
      message: 'There is no gas point "00000000000000" in this world; its park names those that exist.',
    });
  });

  test.each([
    ['meterReplaced', {}, 'meteringPointId is missing'],
    [
      'meterReplaced',
      { meteringPointId: smart, newIndex: -1 },
      'newIndex is -1; give a whole number from 0 to 99999999.',
    ],
    ['meterReplaced', { meteringPointId: smart, newIndex: 1.5 }, 'newIndex is 1.5'],
    ['meterReplaced', { meteringPointId: smart, date: '2026-02-30' }, 'date is "2026-02-30"'],
    [
      'meterReplaced',
      { meteringPointId: smart, date: '2001-01-01' },
      'before 00000000020001 was commissioned, on 2014-09-01',
    ],
    ['readingCorrected', { meteringPointId: smart, volume: 3 }, 'date is missing'],
    ['readingCorrected', { meteringPointId: smart, date: '2026-05-20', volume: 3 }, 'only a gas day that is over'],
    ['readingCorrected', { meteringPointId: smart, date: '2026-05-01', volume: -3 }, 'volume is -3'],
    [
      'readingCorrected',
      { meteringPointId: smart, date: '2026-05-01', volume: 3, as: 'wrong' },
      'give one of corrected, rectified',
    ],
    [
      'publicationDelayed',
      { meteringPointId: smart, date: '2026-05-20' },
      'What was due on 2026-05-20 came out at 8:00; name 2026-05-21 or a later date.',
    ],
    ['publicationDelayed', { meteringPointId: daily, days: 0 }, 'days is 0; give a whole number from 1 to 3650.'],
    ['frequencyChanges', { meteringPointId: smart, frequency: 'JJ' }, 'is read 6M or 1M'],
    ['frequencyChanges', { meteringPointId: daily, frequency: '1M' }, 'is read MM or JJ'],
    ['frequencyChanges', { meteringPointId: daily }, 'is read MM or JJ'],
    ['tariffChanges', { meteringPointId: smart, tariff: 'T9' }, 'give one of T1, T2, T3, T4, TP, TB'],
    ['tariffChanges', { meteringPointId: smart }, 'tariff is missing'],
  ] as const)('%s with %j is refused with the fix', async (name, input, message) => {
    const refusal = await refusalOf(name, input);
    expect(refusal.status).toBe(400);
    expect(refusal.message).toContain(message);
  });

  test('nothing changes at a point whose contract ended', async () => {
    const world = dataWorld(noon);
    const ended = {
      kind: 'gas-contract-ended',
      meteringPointId: smart,
      recordedAt: 0,
      day: day('2026-05-01'),
    } as const;
    await record(world, ended);
    await expect(meterEvents.supplierChanges.happen(world, { meteringPointId: smart })).rejects.toThrow(
      'ended on 2026-05-01',
    );
  });

  test('the schema of each event names its point, and the park has it', () => {
    for (const { input } of Object.values(meterEvents)) {
      expect(input).toMatchObject({ type: 'object', additionalProperties: false });
      expect((input.required as string[])[0]).toBe('meteringPointId');
    }
    expect(parkOf(dataWorld(noon)).find(smart)).toBeDefined();
  });
});
