import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDay } from '../../../mock-server/core/paris.ts';
import { Refusal } from '../../../mock-server/core/refusal.ts';
import { meterReadings } from '../../../mock-server/providers/enedis/meter-readings.ts';
import { parkOf } from '../../../mock-server/providers/enedis/park.ts';
import type { ElectricityPoint } from '../../../mock-server/providers/enedis/point.ts';
import type { Measured } from '../../../mock-server/providers/enedis/readings/request.ts';
import { measures2026 } from '../../../mock-server/providers/enedis/wire-metering-2026.ts';
import { meterReadingV1 } from '../../../mock-server/providers/enedis/wire-metering-v1.ts';
import { meterReadingV5 } from '../../../mock-server/providers/enedis/wire-metering-v5.ts';
import { check2026Query } from '../../../mock-server/providers/enedis/wire-query-2026.ts';
import { checkV5Query } from '../../../mock-server/providers/enedis/wire-query-v5.ts';
import { day, meterWorld, nowOf } from './meter-world.ts';

const world = meterWorld();
const now = nowOf(world);
const points = [...parkOf(world).points()];
const request = fc.record({
  point: fc.constantFrom(...points),
  from: fc.integer({ min: day('2024-02-01'), max: day('2026-01-14') }),
  length: fc.integer({ min: 1, max: 7 }),
  series: fc.constantFrom('daily', 'max-power', 'curve') satisfies fc.Arbitrary<Measured['series']>,
  direction: fc.constantFrom('consumption', 'production'),
});

type Told = { readonly date: string; readonly value: string | null }[] | string;

test('the same meter tells the same through v5, v4, V1 and 2026, at the same instant', async () => {
  await fc.assert(
    fc.asyncProperty(request, async ({ point, from, length, series, direction }) => {
      const start = isoDay(from);
      const end = isoDay(Math.min(from + length, day('2026-01-15')));
      const asked5 = checkV5Query(new URLSearchParams({ usage_point_id: point.id, start, end }), world, now);
      const asked6 = check2026Query(
        new URLSearchParams({ pointId: point.id, dateDebut: start, dateFin: end }),
        world,
        now,
      );
      const read = (asked: typeof asked5) => readOr(point, asked, series, direction);
      const one = await read(asked5);
      const other = await read(asked6);
      const v5 = pointsV5(one, (measured) => JSON.parse(meterReadingV5(measured, asked5)));
      expect(points2026(other, (measured) => JSON.parse(measures2026(measured, asked6, direction)))).toEqual(v5);
      expect(pointsV5(one, (measured) => JSON.parse(meterReadingV5(measured, asked5, { v4: true })))).toEqual(v5);
      const v1 = pointsV5(one, (measured) => meterReadingV1(measured, asked5, direction) as BodyV5);
      expect(withoutGaps(v1)).toEqual(v5);
    }),
    { numRuns: 300 },
  );
});

async function readOr(
  point: ElectricityPoint,
  { from, to }: { from: number; to: number },
  series: Measured['series'],
  direction: 'consumption' | 'production',
): Promise<Measured | string> {
  try {
    return await meterReadings({ world, point, now, from, to, direction }, series);
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

interface BodyV5 {
  readonly meter_reading: { readonly interval_reading: { readonly date: string; readonly value: string | null }[] };
}

function pointsV5(measured: Measured | string, write: (measured: Measured) => BodyV5): Told {
  if (typeof measured === 'string') return measured;
  return write(measured).meter_reading.interval_reading.map(({ date, value }) => ({ date, value }));
}

interface Body2026 {
  readonly grandeur: { readonly points: { readonly d: string; readonly v: string | null }[] }[];
}

function points2026(measured: Measured | string, write: (measured: Measured) => Body2026): Told {
  if (typeof measured === 'string') return measured;
  return (write(measured).grandeur[0]?.points ?? []).map(({ d, v }) => ({ date: d, value: v }));
}

// V1 shows what is missing, and prints dates as ISO texts.
function withoutGaps(told: Told): Told {
  if (typeof told === 'string') return told;
  const isDay = told.every(({ date }) => date.endsWith('T00:00:00.000Z')) && told.some(({ value }) => value !== 'null');
  return told
    .filter(({ value }) => value !== 'null')
    .map(({ date, value }) => ({ value, date: isDay ? date.slice(0, 10) : date.slice(0, 19).replace('T', ' ') }));
}
