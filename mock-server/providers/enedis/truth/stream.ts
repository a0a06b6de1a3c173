import { calendarOf, type Day, dayOf } from '../../../core/paris.ts';
import { keyOf, noiseAt } from '../../../core/random.ts';
import { splitExactly } from '../../../core/split.ts';
import type { World } from '../../../core/world.ts';
import { meteringFacts } from '../facts-metering.ts';
import type { Direction, ElectricityPoint, Usage } from '../point.ts';
import { splitCapped } from './capped-split.ts';
import { partsPerHour } from './day-clock.ts';
import { type DayForm, formOf, type UseForm } from './form.ts';
import { profiles } from './profiles.ts';
import { yearShapeOf } from './year-shape.ts';

// What the sun gives is the same for all near by; lamps burn as long as it is dark.
const sunNoise = { year: 0.02, day: 0.06 };
const lampNoise = { year: 0.01, day: 0 };
const peopleYearNoise = 0.06;

/** When people go away in summer: how many days after 1 July at most, for how long, and what is left of their use. */
const away = { latest: 45, least: 6, most: 16, left: 0.35 };
const july = 181;

// A meter of C5 cuts off what is beyond its subscribed power, others count it (portal.md 5.3); energy is of active
// power, so a little is left for the reactive part.
const mostOfSubscribed = { C5: 0.95, C4: 1.05, C3: 1.05, C2: 1.05 } as const;
// Panels that make so many kWh a year have 1 kW, and their inverter lets no more through.
const hoursOfFullSun = meteringFacts.fullSunHours.value;

/**
 * The energy of one use of a point, or of its panels, in whole Wh: a year is split into days, a day into hours, an hour
 * into twelfths, each exactly. On a point that only draws or only feeds in, this is what the meter counts.
 */
export class Stream {
  readonly #world: World;
  readonly #point: ElectricityPoint;
  readonly #usage: Usage;
  readonly #yearly: number;
  readonly #key: number;
  readonly #form: UseForm;
  /** The most Wh that a twelfth of an hour can have. */
  readonly cap: number;

  constructor(world: World, point: ElectricityPoint, usage: Usage, yearlyEnergy: number) {
    this.#world = world;
    this.#point = point;
    this.#usage = usage;
    this.#yearly = yearlyEnergy * 1000;
    this.#key = keyOf(world.seed, 'energy', point.id, usage);
    this.#form = formOf(world, point, usage);
    const most =
      usage === 'solar' ? this.#yearly / hoursOfFullSun : point.subscribedPower * mostOfSubscribed[point.segment];
    this.cap = Math.floor(most / partsPerHour);
  }

  /** The greatest share of an hour's energy that a twelfth of it can have. */
  get greatestPart(): number {
    return this.#form.greatestPart;
  }

  /** Running sums of the days of a year: Wh from 1 January up to each day. */
  yearOf(year: number): Float64Array {
    const { weights, sum } = yearShapeOf(this.#world, this.#point, this.#usage, year);
    const noise = this.#noise();
    const total = Math.round(this.#yearly * sum * (1 + noise.year * (noiseAt(this.#key, year) - 0.5)));
    const first = dayOf(year, 1, 1);
    const own = weights.map((weight, i) => weight * (1 + noise.day * (noiseAt(this.#key, first + i) - 0.5)));
    this.#goAway(year, own);
    return splitExactly(total, own);
  }

  /** The form of a day. */
  formOn(day: Day): DayForm {
    const { year } = calendarOf(day);
    const { heat } = yearShapeOf(this.#world, this.#point, this.#usage, year);
    return this.#form.on(day, heat[day - dayOf(year, 1, 1)] ?? 0);
  }

  /** Splits a day's energy into its hours. */
  hoursOf(day: Day, energy: number): Float64Array {
    return splitCapped(energy, this.formOn(day).hours(), this.cap * partsPerHour);
  }

  /** Splits an hour's energy into its twelfths. */
  partsOf(form: DayForm, hour: number, energy: number): Float64Array {
    return splitCapped(energy, form.parts(hour), this.cap);
  }

  #noise(): { readonly year: number; readonly day: number } {
    if (this.#usage === 'solar') return sunNoise;
    if (this.#usage === 'street-lighting') return lampNoise;
    return { year: peopleYearNoise, day: profiles[this.#usage].dayNoise };
  }

  #goAway(year: number, weights: Float64Array): void {
    if (this.#usage === 'solar' || this.#usage === 'street-lighting' || !profiles[this.#usage].goesAway) return;
    const from = july + Math.floor(noiseAt(this.#key, -year) * away.latest);
    const length = away.least + Math.floor(noiseAt(this.#key, -year - 10_000) * (away.most - away.least));
    for (let i = from; i < from + length; i += 1) weights[i] = (weights[i] ?? 0) * away.left;
  }
}

/** What a point draws of its own accord, and what its panels make; a point that has none of one has no stream of it. */
export function streamsOf(world: World, point: ElectricityPoint): Readonly<Record<Direction, Stream | undefined>> {
  const { usage, yearlyEnergy, yearlySolar, direction } = point;
  if (direction === 'production')
    return { consumption: undefined, production: new Stream(world, point, usage, yearlyEnergy) };
  return {
    consumption: new Stream(world, point, usage, yearlyEnergy),
    production: direction === 'both' ? new Stream(world, point, 'solar', yearlySolar) : undefined,
  };
}
