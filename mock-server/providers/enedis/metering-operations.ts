import { type Exchange, json, type Reply } from '../../core/exchange.ts';
import type { Handler } from '../../core/provider.ts';
import type { World } from '../../core/world.ts';
import { requireConsent } from './consents/require-consent.ts';
import { contentTypeOf } from './customers/content-type.ts';
import { meterIndexes, meterReadings } from './meter-readings.ts';
import { parkOf } from './park.ts';
import type { Direction } from './point.ts';
import type { Measured, ReadingRequest } from './readings/request.ts';
import { requireSubscription } from './tokens/subscriptions.ts';
import { indexes2026, measures2026 } from './wire-metering-2026.ts';
import { meterReadingV1 } from './wire-metering-v1.ts';
import { meterReadingV5 } from './wire-metering-v5.ts';
import { type AskedPeaks, check2026PeakQuery, check2026Query, checkV1Peaks } from './wire-query-2026.ts';
import { type AskedDays, checkV5Query } from './wire-query-v5.ts';

type Series = Measured['series'];
type Asked = AskedDays & Partial<AskedPeaks>;

/** How one generation of the API asks and answers. */
interface Generation {
  check(query: URLSearchParams, world: World, now: number, series: Series): Asked;
  write(measured: Measured, asked: Asked, direction: Direction): string;
}

const v5: Generation = { check: checkV5Query, write: (measured, asked) => meterReadingV5(measured, asked) };
const v4: Generation = {
  check: checkV5Query,
  write: (measured, asked) => meterReadingV5(measured, asked, { v4: true }),
};
const v2026: Generation = {
  check: (query, world, now, series) =>
    series === 'max-power' ? check2026PeakQuery(query, world, now) : check2026Query(query, world, now),
  write: (measured, asked, direction) => measures2026(measured, asked, direction, peaksOf(asked)),
};
const v1: Generation = {
  check: (query, world, now, series) => ({
    ...checkV5Query(query, world, now),
    ...(series === 'max-power' && checkV1Peaks(query)),
  }),
  write: (measured, asked, direction) => JSON.stringify(meterReadingV1(measured, asked, direction, peaksOf(asked))),
};

/** The metering operations of every generation: all are answered from the same meters (enedis.md 2.1, 2.7, 2.9). */
export const meteringOperations = {
  dailyConsumption: reads(v5, 'daily', 'consumption'),
  dailyProduction: reads(v5, 'daily', 'production'),
  dailyConsumptionMaxPower: reads(v5, 'max-power', 'consumption'),
  consumptionLoadCurve: reads(v5, 'curve', 'consumption'),
  productionLoadCurve: reads(v5, 'curve', 'production'),

  dailyConsumptionV4: reads(v4, 'daily', 'consumption'),
  dailyProductionV4: reads(v4, 'daily', 'production'),
  dailyConsumptionMaxPowerV4: reads(v4, 'max-power', 'consumption'),
  consumptionMaxPowerV4: reads(v4, 'max-power', 'consumption'),
  consumptionLoadCurveV4: reads(v4, 'curve', 'consumption'),
  productionLoadCurveV4: reads(v4, 'curve', 'production'),

  dailyConsumption2026: reads(v2026, 'daily', 'consumption'),
  dailyProduction2026: reads(v2026, 'daily', 'production'),
  maxPower2026: reads(v2026, 'max-power', 'consumption'),
  consumptionLoadCurve2026: reads(v2026, 'curve', 'consumption'),
  productionLoadCurve2026: reads(v2026, 'curve', 'production'),
  consumptionIndex2026: readsIndexes('consumption'),
  productionIndex2026: readsIndexes('production'),

  dailyConsumptionV1: reads(v1, 'daily', 'consumption'),
  dailyProductionV1: reads(v1, 'daily', 'production'),
  dailyConsumptionMaxPowerV1: reads(v1, 'max-power', 'consumption'),
  consumptionLoadCurveV1: reads(v1, 'curve', 'consumption'),
  productionLoadCurveV1: reads(v1, 'curve', 'production'),
} satisfies Record<string, Handler>;

// The gateway first, then the form, the consent and the meter; only the first is sure (enedis.md 10.11).
function reads({ check, write }: Generation, series: Series, direction: Direction): Handler {
  return async (exchange, world) => {
    await requireSubscription(exchange, world);
    const asked = check(exchange.query, world, (exchange.askedAt ?? exchange.receivedAt).getTime(), series);
    const request = await requestOf(exchange, world, asked, direction);
    const measured = await meterReadings(request, series, asked.step);
    const headers = contentTypeOf(exchange.operation, world);
    return { kind: 'text', status: 200, text: write(measured, asked, direction), headers };
  };
}

function readsIndexes(direction: Direction): Handler {
  return async (exchange, world): Promise<Reply> => {
    await requireSubscription(exchange, world);
    const asked = check2026Query(exchange.query, world, (exchange.askedAt ?? exchange.receivedAt).getTime());
    const values = await meterIndexes(await requestOf(exchange, world, asked, direction));
    return json(indexes2026(values, asked, direction), 200, contentTypeOf(exchange.operation, world));
  };
}

async function requestOf(
  exchange: Exchange,
  world: World,
  { meteringPointId, from, to }: AskedDays,
  direction: Direction,
): Promise<ReadingRequest> {
  await requireConsent(exchange, world, meteringPointId, from);
  const point = parkOf(world).find(meteringPointId);
  if (!point) throw new Error(`a consent for ${meteringPointId}, which is in no park`);
  return { world, point, now: exchange.receivedAt.getTime(), from, to, direction };
}

function peaksOf({ step = 'P1D', everyPhase = false }: Asked): AskedPeaks {
  return { step, everyPhase };
}
