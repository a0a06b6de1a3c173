import { calendarOf, type Day, dayOf } from '../../../core/paris.ts';
import { keyOf, noiseAt } from '../../../core/random.ts';
import { Beside, type World } from '../../../core/world.ts';
import { meteringFacts } from '../facts-metering.ts';
import type { Direction, ElectricityPoint } from '../point.ts';
import { BoundedMap } from './bounded-map.ts';
import { clockHour, clockOf, partsPerHour } from './day-clock.ts';
import { type EnergyDay, EnergyMeter } from './energy.ts';

/** One year takes 3 kB: this holds the last 500 meter-years of a world. */
const keptYears = 500;
const kept = new Beside<BoundedMap<Float64Array>>(() => new BoundedMap(keptYears));

/** Forgets the registers kept beside a world. */
export const forgetRegisters = (world: World): void => kept.forget(world);

/** What a meter counted up to an instant, in whole Wh: all, and what of it in the hours of the lower tariff. */
export interface Counted {
  readonly total: number;
  /** Null on a meter whose tariff knows no hours. */
  readonly offPeak: number | null;
}

/** A span of the day in minutes since midnight by the clock; it may run over midnight. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

// A meter is put up with a little on its dials already.
const mostAtFirst = meteringFacts.firstIndex.value;
const minutesPerHour = 60;
const minutesPerPart = minutesPerHour / partsPerHour;

/** What stood on the dials of a point's first meter on 1 January of the year of activation. */
export function firstDials(world: World, point: ElectricityPoint, direction: Direction): Counted & { offPeak: number } {
  const key = keyOf(world.seed, 'dials', point.id, direction);
  const total = Math.floor(noiseAt(key, 0) * mostAtFirst);
  return { total, offPeak: Math.floor(total * noiseAt(key, 1)) };
}

/** What a point's meters counted in one direction, as a sum of a few years. */
export class Registers {
  readonly #world: World;
  readonly #point: ElectricityPoint;
  readonly #direction: Direction;
  readonly #meter: EnergyMeter;
  readonly #drawn: EnergyMeter;
  readonly #corrections: ReadonlyMap<Day, number>;
  readonly #flags: readonly (readonly boolean[])[];
  readonly #spansKey: string;
  #deltas: readonly { readonly day: Day; readonly delta: number }[] | undefined;

  /** @param spans the hours of the lower tariff; none where the tariff has none */
  constructor(
    world: World,
    point: ElectricityPoint,
    direction: Direction,
    corrections: ReadonlyMap<Day, number>,
    spans: readonly Span[],
  ) {
    this.#world = world;
    this.#point = point;
    this.#direction = direction;
    this.#corrections = corrections;
    this.#meter = new EnergyMeter(world, point, direction, corrections);
    this.#drawn = new EnergyMeter(world, point, direction);
    this.#flags = flagsOf(spans);
    this.#spansKey = spans.map(({ from, to }) => `${from}-${to}`).join();
  }

  /** Wh from 1 January of the year of activation up to the start of a day. */
  before(day: Day): Counted {
    return { total: this.#meter.before(day), offPeak: this.#spansKey !== '' ? this.#offPeakBefore(day) : null };
  }

  #offPeakBefore(day: Day): number {
    this.#deltas ??= [...this.#corrections.keys()].map((on) => ({
      day: on,
      delta: this.#offPeakOn(this.#meter, on) - this.#offPeakOn(this.#drawn, on),
    }));
    const { year } = calendarOf(day);
    let energy = this.#yearOf(year)[day - dayOf(year, 1, 1)] ?? 0;
    for (let past = calendarOf(this.#point.activatedOn).year; past < year; past += 1) {
      energy += this.#yearOf(past).at(-1) ?? 0;
    }
    for (const correction of this.#deltas) if (correction.day < day) energy += correction.delta;
    return energy;
  }

  #yearOf(year: number): Float64Array {
    const key = `${this.#point.id} ${this.#direction} ${this.#spansKey} ${year}`;
    return kept.of(this.#world).of(key, () => {
      const first = dayOf(year, 1, 1);
      const running = new Float64Array(dayOf(year + 1, 1, 1) - first + 1);
      for (let i = 0; i + 1 < running.length; i += 1) {
        running[i + 1] = (running[i] ?? 0) + this.#offPeakOn(this.#drawn, first + i);
      }
      return running;
    });
  }

  #offPeakOn(meter: EnergyMeter, day: Day): number {
    const clock = clockOf(day);
    const energyDay = meter.dayOf(day);
    let energy = 0;
    for (let hour = 0; hour < clock.hours; hour += 1) {
      energy += this.#offPeakIn(energyDay, hour, this.#flags[clockHour(clock, hour)]);
    }
    return energy;
  }

  // Most hours are in a span or out of it as a whole; only where one begins or ends are twelfths looked at.
  #offPeakIn(energyDay: EnergyDay, hour: number, flags: readonly boolean[] | undefined): number {
    if (!flags?.includes(true)) return 0;
    if (!flags.includes(false)) return energyDay.hours[hour] ?? 0;
    return energyDay.parts(hour).reduce((sum, energy, part) => sum + (flags[part] ? energy : 0), 0);
  }
}

// For each twelfth of each hour by the clock, whether it is in the hours of the lower tariff.
function flagsOf(spans: readonly Span[]): readonly (readonly boolean[])[] {
  const isOffPeak = (minute: number) =>
    spans.some(({ from, to }) => (from < to ? minute >= from && minute < to : minute >= from || minute < to));
  return Array.from({ length: 24 }, (_, hour) =>
    Array.from({ length: partsPerHour }, (_, part) => isOffPeak(hour * minutesPerHour + part * minutesPerPart)),
  );
}
