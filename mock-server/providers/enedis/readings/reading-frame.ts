import { type Day, dayAt, instantOf } from '../../../core/paris.ts';
import type { Series } from '../metering-reasons.ts';
import { clockOf, hourLength } from '../truth/day-clock.ts';
import { dailyEnergy } from './daily-energy.ts';
import { type History, intervalsOf } from './history.ts';
import { indexes } from './indexes.ts';
import { loadCurve } from './load-curve.ts';
import { maxPower } from './max-power.ts';
import type { ReadingRequest } from './request.ts';

const minute = 60_000;

type Values = readonly (number | null)[];

/** What is told of some intervals, in order, without those that are lacking. */
export interface Column {
  readonly length: number;
  /** When the nth interval begins (ms, UTC). */
  from(nth: number): number;
  values(nth: number): Values;
}

/** Nothing at all. */
export const emptyColumn: Column = { length: 0, from: () => Number.NaN, values: () => [] };

/** Calls for every interval of some days, whether anything is known of it or not; instants are ms, UTC. */
export function eachInterval(
  { point, from, to }: ReadingRequest,
  series: Series,
  { happenings, recorded }: Pick<History, 'happenings' | 'recorded'>,
  look: (day: Day, from: number, to: number) => void,
): void {
  const lengths = intervalsOf(point, happenings);
  for (let day = from; day < to; day += 1) {
    const { start, hours } = clockOf(day);
    const end = start + hours * hourLength;
    if (series !== 'curve') {
      look(day, start, end);
      continue;
    }
    const known = recorded.curves.get(day)?.minutes;
    for (let hour = start; hour < end; hour += hourLength) {
      const minutes = known ?? lengths.findLast((one) => one.from <= hour)?.interval ?? point.interval;
      const length = minutes * minute;
      for (let at = hour; at < hour + hourLength; at += length) look(day, at, at + length);
    }
  }
}

/** What is out of a series, or all that was counted. */
export async function columnOf(request: ReadingRequest, series: Series): Promise<Column> {
  switch (series) {
    case 'daily':
      return column(
        await dailyEnergy(request),
        ({ day }) => instantOf(day),
        ({ energy }) => [energy],
      );
    case 'max-power':
      return column(
        await maxPower(request),
        ({ at }) => instantOf(dayAt(at)),
        ({ power }) => [power],
      );
    case 'curve':
      return column(
        await loadCurve(request),
        ({ end, minutes }) => end - minutes * minute,
        ({ power }) => [power],
      );
    case 'index':
      return column(
        (await indexes(request)).filter(({ removed }) => !removed),
        ({ at }) => at,
        ({ total, offPeak }) => [total, offPeak],
      );
  }
}

function column<V>(found: readonly V[], fromOf: (value: V) => number, valuesOf: (value: V) => Values): Column {
  const at = (nth: number): V => {
    const value = found[nth];
    if (value === undefined) throw new Error(`there is no interval ${nth}`);
    return value;
  };
  return { length: found.length, from: (nth) => fromOf(at(nth)), values: (nth) => valuesOf(at(nth)) };
}
