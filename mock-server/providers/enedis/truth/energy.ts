import { calendarOf, type Day, dayOf } from '../../../core/paris.ts';
import { Beside, type World } from '../../../core/world.ts';
import type { Direction, ElectricityPoint } from '../point.ts';
import { BoundedMap } from './bounded-map.ts';
import { splitCapped } from './capped-split.ts';
import { partsPerHour } from './day-clock.ts';
import { type Stream, streamsOf } from './stream.ts';

/** One year of one meter takes 3 kB: this holds the last 2,500 meter-years of a world. */
const keptYears = 2500;

const kept = new Beside<BoundedMap<Float64Array>>(() => new BoundedMap(keptYears));

/** One day of one meter takes 5 kB: this holds the last 1,000 meter-days of a world, some 140 weeks of curves. */
const mostDays = 1000;

const keptDays = new Beside<BoundedMap<EnergyDay>>(() => new BoundedMap(mostDays));

/** Forgets the meter-years and meter-days kept beside a world. */
export function forgetEnergy(world: World): void {
  kept.forget(world);
  keptDays.forget(world);
}

/** A day as the meter counts it: whole Wh by hour, and by twelfth of an hour. */
export interface EnergyDay {
  /** Wh of each of the day's 23, 24 or 25 hours. */
  readonly hours: Float64Array;
  /** Wh of the twelfths of an hour, counted from midnight. */
  parts(hour: number): Float64Array;
  /** The most Wh that a twelfth of an hour of so much energy can have. */
  mostIn(hourEnergy: number): number;
}

interface TurnedYear {
  readonly first: Day;
  readonly next: Day;
  /** Running sums of its days. */
  readonly running: Float64Array;
  /** Wh of the years before it. */
  before(): number;
}

/**
 * What the meter of a point counts in one direction, in whole Wh, as a function of the day alone.
 *
 * A self-consumer's meter counts the difference of use and sun, hour by hour: in each hour, so in each interval of the
 * curve, the larger side shows the difference and the other shows nothing (enedis.md 3.1, client 6).
 */
export class EnergyMeter {
  readonly #world: World;
  readonly #point: ElectricityPoint;
  readonly #direction: Direction;
  readonly #use: Stream | undefined;
  readonly #sun: Stream | undefined;
  readonly #corrections: ReadonlyMap<Day, number>;
  #deltas: readonly { readonly day: Day; readonly delta: number }[] | undefined;
  // the year that was looked at last: days come in order
  #turned: TurnedYear | undefined;

  /** @param corrections days whose energy (Wh) was set to another value */
  constructor(
    world: World,
    point: ElectricityPoint,
    direction: Direction,
    corrections: ReadonlyMap<Day, number> = new Map(),
  ) {
    const { consumption, production } = streamsOf(world, point);
    this.#world = world;
    this.#point = point;
    this.#direction = direction;
    this.#use = consumption;
    this.#sun = production;
    this.#corrections = corrections;
  }

  /** Wh of a day. */
  on(day: Day): number {
    return this.#corrections.get(day) ?? this.drawn(day);
  }

  /** Wh of a day before any correction. */
  drawn(day: Day): number {
    const { first, running } = this.#turnTo(day);
    return (running[day - first + 1] ?? 0) - (running[day - first] ?? 0);
  }

  /** Wh from 1 January of the year of activation up to the start of a day. */
  before(day: Day): number {
    this.#deltas ??= [...this.#corrections].map(([on, energy]) => ({ day: on, delta: energy - this.drawn(on) }));
    const { first, running, before } = this.#turnTo(day);
    let energy = before() + (running[day - first] ?? 0);
    for (const correction of this.#deltas) if (correction.day < day) energy += correction.delta;
    return energy;
  }

  /** A day hour by hour, as `dayOf` tells it, kept for the next time when nothing of it was set right. */
  keptDayOf(day: Day): EnergyDay {
    if (this.#corrections.has(day)) return this.dayOf(day);
    return keptDays.of(this.#world).of(`${this.#point.id} ${this.#direction} ${day}`, () => this.dayOf(day));
  }

  /** A day hour by hour; its hours add up to the day exactly, as do the parts of an hour. */
  dayOf(day: Day): EnergyDay {
    const stream = this.#direction === 'consumption' ? this.#use : this.#sun;
    const hours = this.#hoursOf(day);
    const form = stream?.formOn(day);
    const found: Float64Array[] = [];
    const split = (hour: number) =>
      stream && form ? stream.partsOf(form, hour, hours[hour] ?? 0) : new Float64Array(partsPerHour);
    return {
      hours,
      parts: (hour) => {
        const parts = found[hour] ?? split(hour);
        found[hour] = parts;
        return parts;
      },
      mostIn: (energy) => Math.min(stream?.cap ?? 0, Math.ceil(energy * (stream?.greatestPart ?? 0))),
    };
  }

  #hoursOf(day: Day): Float64Array {
    const corrected = this.#corrections.get(day);
    const stream = this.#direction === 'consumption' ? this.#use : this.#sun;
    if (!stream) return new Float64Array(0);
    if (!this.#use || !this.#sun) return stream.hoursOf(day, corrected ?? this.drawn(day));
    const net = this.#netHours(day, this.#grossOn(this.#use, day), this.#grossOn(this.#sun, day))[this.#direction];
    return corrected === undefined ? net : splitCapped(corrected, net, stream.cap * partsPerHour);
  }

  #netHours(day: Day, used: number, made: number): Record<Direction, Float64Array> {
    const use = this.#use?.hoursOf(day, used) ?? new Float64Array(0);
    const sun = this.#sun?.hoursOf(day, made) ?? new Float64Array(0);
    return {
      consumption: use.map((energy, hour) => Math.max(0, energy - (sun[hour] ?? 0))),
      production: sun.map((energy, hour) => Math.max(0, energy - (use[hour] ?? 0))),
    };
  }

  #grossOn(stream: Stream, day: Day): number {
    const { year } = calendarOf(day);
    const nth = day - dayOf(year, 1, 1);
    const running = this.#kept(`${this.#point.id} ${stream === this.#use ? 'use' : 'sun'} ${year}`, () =>
      stream.yearOf(year),
    );
    return (running[nth + 1] ?? 0) - (running[nth] ?? 0);
  }

  #turnTo(day: Day): TurnedYear {
    if (this.#turned && day >= this.#turned.first && day < this.#turned.next) return this.#turned;
    const { year } = calendarOf(day);
    let before: number | undefined;
    this.#turned = {
      first: dayOf(year, 1, 1),
      next: dayOf(year + 1, 1, 1),
      running: this.#yearOf(year),
      before: () => {
        before ??= this.#before(year);
        return before;
      },
    };
    return this.#turned;
  }

  #before(year: number): number {
    let energy = 0;
    for (let past = calendarOf(this.#point.activatedOn).year; past < year; past += 1) {
      energy += this.#yearOf(past).at(-1) ?? 0;
    }
    return energy;
  }

  #yearOf(year: number): Float64Array {
    return this.#kept(`${this.#point.id} ${this.#direction} ${year}`, () => this.#makeYear(year));
  }

  #makeYear(year: number): Float64Array {
    if (this.#use && this.#sun) return this.#netYear(year, this.#use, this.#sun);
    const stream = this.#direction === 'consumption' ? this.#use : this.#sun;
    return stream?.yearOf(year) ?? new Float64Array(0);
  }

  #netYear(year: number, use: Stream, sun: Stream): Float64Array {
    const first = dayOf(year, 1, 1);
    const used = use.yearOf(year);
    const made = sun.yearOf(year);
    const running = new Float64Array(used.length);
    for (let i = 0; i + 1 < running.length; i += 1) {
      const on = (gross: Float64Array) => (gross[i + 1] ?? 0) - (gross[i] ?? 0);
      const net = this.#netHours(first + i, on(used), on(made))[this.#direction];
      running[i + 1] = (running[i] ?? 0) + net.reduce((sum, energy) => sum + energy, 0);
    }
    return running;
  }

  #kept(key: string, make: () => Float64Array): Float64Array {
    return kept.of(this.#world).of(key, make);
  }
}
