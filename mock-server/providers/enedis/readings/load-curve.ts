import type { Day } from '../../../core/paris.ts';
import type { Interval } from '../point.ts';
import { clockOf, hourLength, partsPerHour } from '../truth/day-clock.ts';
import type { EnergyDay } from '../truth/energy.ts';
import { historyOf, intervalsOf } from './history.ts';
import type { CurveValue, ReadingRequest } from './request.ts';

const minute = 60_000;
const minutesPerPart = 60 / partsPerHour;

/**
 * The mean power of each interval that is out (enedis.md 2.2, 2.3), in order. Watts are derived from whole Wh, so that
 * the curve of a day adds up to its energy exactly; 46 or 50 half-hours on the days when the clocks change.
 */
export async function loadCurve(request: ReadingRequest): Promise<CurveValue[]> {
  const { point, from, to } = request;
  const { publication, meter, happenings, recorded, holes, isCollected } = await historyOf(request);
  const intervals = intervalsOf(point, happenings);
  const values: CurveValue[] = [];
  for (let day = from; day < Math.min(to, publication.until); day += 1) {
    const hoursOut = publication.hoursOut(day);
    if (hoursOut === 0 || !isCollected(day)) continue;
    const known = recorded.curves.get(day);
    if (known) {
      pushRecorded(values, day, known.minutes, known.values.slice(0, (hoursOut * 60) / known.minutes));
      continue;
    }
    const { start, hours } = clockOf(day);
    const energy = meter.keptDayOf(day);
    for (let hour = 0; hour < Math.min(hours, hoursOut); hour += 1) {
      const begin = start + hour * hourLength;
      const interval = intervals.findLast((one) => one.from <= begin)?.interval ?? point.interval;
      const lacks = holes.lacksHour(day, hour);
      if (lacks && holes.leavesOut) continue;
      pushHour(values, begin, interval, lacks ? holes.instead : energy, hour);
    }
  }
  return values;
}

function pushHour(
  values: CurveValue[],
  begin: number,
  minutes: Interval,
  energy: EnergyDay | 0 | null,
  hour: number,
): void {
  const perInterval = minutes / minutesPerPart;
  const perHour = 60 / minutes;
  const known = energy === null || energy === 0 ? undefined : energy;
  const parts = perHour > 1 ? known?.parts(hour) : undefined;
  for (let nth = 0; nth < perHour; nth += 1) {
    let power: number | null = energy === null ? null : 0;
    if (known && !parts) power = known.hours[hour] ?? 0;
    if (parts) {
      let sum = 0;
      for (let part = nth * perInterval; part < (nth + 1) * perInterval; part += 1) sum += parts[part] ?? 0;
      power = sum * perHour;
    }
    values.push({ end: begin + (nth + 1) * minutes * minute, minutes, power });
  }
}

function pushRecorded(values: CurveValue[], day: Day, minutes: Interval, watts: readonly number[]): void {
  const { start } = clockOf(day);
  watts.forEach((power, nth) => {
    values.push({ end: start + (nth + 1) * minutes * minute, minutes, power });
  });
}
