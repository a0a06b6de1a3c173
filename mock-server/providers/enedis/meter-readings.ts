import { forgetWeather } from '../../core/weather.ts';
import type { World } from '../../core/world.ts';
import { requireAskable, requireSome } from './askable.ts';
import { forgetPark } from './park.ts';
import { dailyEnergy } from './readings/daily-energy.ts';
import { indexes } from './readings/indexes.ts';
import { loadCurve } from './readings/load-curve.ts';
import { forgetPeaks, maxPower, monthlyMaxPower } from './readings/max-power.ts';
import type { IndexValue, Measured, ReadingRequest } from './readings/request.ts';
import { forgetEnergy } from './truth/energy.ts';
import { forgetRegisters } from './truth/registers.ts';
import { forgetYearShapes } from './truth/year-shape.ts';

/**
 * What is published of a series at an instant: the one source of all generations of the API.
 *
 * @param step of the greatest power: of each day, or of each month
 * @throws Refusal with a `ReadingReason` when it may not be asked, or nothing is there
 *
 * @example
 * const measured = await meterReadings({ world, point, now, from, to, direction: 'consumption' }, 'daily');
 * meterReadingV5(measured, asked); // or measures2026(measured, asked, 'consumption')
 */
export async function meterReadings(
  request: ReadingRequest,
  series: Measured['series'],
  step: 'P1D' | 'P1M' = 'P1D',
): Promise<Measured> {
  // there is no greatest power of production (enedis.md 2.1)
  const asked = series === 'max-power' ? { ...request, direction: 'consumption' as const } : request;
  await requireAskable(asked, series);
  if (series === 'daily') return { series, values: requireSome(await dailyEnergy(asked)) };
  if (series === 'curve') return { series, values: requireSome(await loadCurve(asked)) };
  const peaks = requireSome(await maxPower(asked));
  return { series, values: step === 'P1M' ? monthlyMaxPower(peaks) : peaks };
}

/**
 * What the dials showed, as far as it is published.
 *
 * @throws Refusal with a `ReadingReason` when it may not be asked, or nothing is there
 */
export async function meterIndexes(request: ReadingRequest): Promise<readonly IndexValue[]> {
  await requireAskable(request, 'index');
  return requireSome(await indexes(request));
}

/** Forgets all that is kept of meters beside a world. */
export function forgetMeters(world: World): void {
  for (const forget of [forgetPark, forgetWeather, forgetYearShapes, forgetEnergy, forgetPeaks, forgetRegisters]) {
    forget(world);
  }
}
