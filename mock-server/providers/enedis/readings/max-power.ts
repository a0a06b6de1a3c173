import { calendarOf, type Day, dayAt, dayOf, instantOf } from '../../../core/paris.ts';
import { Beside, type World } from '../../../core/world.ts';
import type { ElectricityPoint } from '../point.ts';
import { BoundedMap } from '../truth/bounded-map.ts';
import { EnergyMeter } from '../truth/energy.ts';
import { historyOf } from './history.ts';
import { type Peak, peakOf, phasesOf } from './peak.ts';
import type { PeakValue, ReadingRequest } from './request.ts';

/** Peaks of the days of one year, found when they are asked for. */
type PeakYear = (Peak | undefined)[];

/** One year takes some 20 kB: this holds the last 500 meter-years of a world. */
const keptYears = 500;
const kept = new Beside<BoundedMap<PeakYear>>(() => new BoundedMap(keptYears));

/** Forgets the peaks kept beside a world. */
export const forgetPeaks = (world: World): void => kept.forget(world);

/**
 * The greatest apparent power drawn on each day that is out (enedis.md 2.2), in order. It is at least what any interval
 * of the day's curve shows, and at most 1.1 times what is subscribed on C5. There is none of production.
 */
export async function maxPower(request: ReadingRequest): Promise<PeakValue[]> {
  const { world, point, from, to } = request;
  const history = await historyOf({ ...request, direction: 'consumption' });
  const { publication, meter, corrections, recorded, holes } = history;
  const drawn = new DrawnPeaks(world, point);
  const values: PeakValue[] = [];
  for (let day = from; day < Math.min(to, publication.until); day += 1) {
    if (!publication.isEnergyOut(day)) continue;
    const lacks = holes.lacksDay(day);
    if (lacks) {
      // there is no peak, so no moment of one either
      if (!holes.leavesOut) values.push({ at: instantOf(day), power: holes.instead, phases: null });
      continue;
    }
    const known = recorded.peaks.get(day);
    if (known) {
      values.push(known);
      continue;
    }
    const { at, power } = corrections.has(day) ? peakOf(world, point, meter, day) : drawn.on(day);
    values.push({ at, power, phases: phasesOf(world, point, day, power) });
  }
  return values;
}

/** Of each month, the greatest of the values given, in order. */
export function monthlyMaxPower(values: readonly PeakValue[]): PeakValue[] {
  const months = new Map<Day, PeakValue>();
  for (const value of values) {
    const { year, month } = calendarOf(dayAt(value.at));
    const first = dayOf(year, month, 1);
    const greatest = months.get(first);
    if (!greatest || (value.power ?? -1) > (greatest.power ?? -1)) months.set(first, value);
  }
  return [...months.values()];
}

/** The peaks of a point as they are when nothing is set right, each found once. */
class DrawnPeaks {
  readonly #world: World;
  readonly #point: ElectricityPoint;
  readonly #meter: EnergyMeter;
  // the year that was looked at last: days come in order
  #first: Day = 0;
  #next: Day = 0;
  #peaks: PeakYear = [];

  constructor(world: World, point: ElectricityPoint) {
    this.#world = world;
    this.#point = point;
    this.#meter = new EnergyMeter(world, point, 'consumption');
  }

  on(day: Day): Peak {
    if (day < this.#first || day >= this.#next) this.#turnTo(day);
    const nth = day - this.#first;
    let peak = this.#peaks[nth];
    if (!peak) {
      peak = peakOf(this.#world, this.#point, this.#meter, day);
      this.#peaks[nth] = peak;
    }
    return peak;
  }

  #turnTo(day: Day): void {
    const { year } = calendarOf(day);
    this.#first = dayOf(year, 1, 1);
    this.#next = dayOf(year + 1, 1, 1);
    this.#peaks = kept.of(this.#world).of(`${this.#point.id} ${year}`, () => []);
  }
}
