import { calendarOf, type Day, dayOf } from '../../../core/paris.ts';
import { keyOf, noiseAt } from '../../../core/random.ts';
import { splitExactly } from '../../../core/split.ts';
import { Beside, type World } from '../../../core/world.ts';
import type { GasPoint } from '../park/point.ts';
import type { CoefficientSource } from './coefficients.ts';
import { readingFacts } from './facts-readings.ts';
import { shapeOf } from './usage-shape.ts';

const { year: yearNoise, day: dayNoise } = readingFacts.useNoise.value;

/** One year of one meter takes 3 kB: this holds the last 2,500 meter-years of a world. */
const keptYears = 2500;

const kept = new Beside<Map<string, Float64Array>>(() => new Map());

/** A gas day's use set to another value: what a correction recorded. */
export interface DayCorrection {
  readonly day: Day;
  /** The day's use from then on, in whole litres. */
  readonly litres: number;
}

/**
 * The true use of a point, in whole litres per gas day, as a function of the day alone.
 *
 * Years are drawn from the yearly reference and the weather, and split into days that add up to them exactly; so what
 * was used up to any day is a sum of a few year totals and one running sum.
 */
export class LitreSource {
  readonly #world: World;
  readonly #point: GasPoint;
  readonly #key: number;
  readonly #yearlyLitres: number;
  readonly #firstYear: number;
  readonly #deltas: readonly { day: Day; delta: number }[];
  // the year that was looked at last: readings come in order
  #from: Day = 0;
  #to: Day = -1;
  #before = 0;
  #running: Float64Array = new Float64Array(1);

  constructor(world: World, point: GasPoint, source: CoefficientSource, corrections: readonly DayCorrection[] = []) {
    this.#world = world;
    this.#point = point;
    this.#key = keyOf(world.seed, 'litres', point.id);
    this.#yearlyLitres = point.yearlyReference * source.litresPerKwh;
    this.#firstYear = calendarOf(point.commissionedOn).year;
    this.#deltas = corrections.map(({ day, litres }) => ({
      day,
      delta: litres - this.#drawn(day + 1) + this.#drawn(day),
    }));
  }

  /** Litres used from 1 January of the year of commissioning up to the start (06:00) of a gas day. */
  before(day: Day): number {
    let litres = this.#drawn(day);
    for (const correction of this.#deltas) if (correction.day < day) litres += correction.delta;
    return litres;
  }

  /** Litres used on a gas day. */
  on(day: Day): number {
    return this.before(day + 1) - this.before(day);
  }

  #drawn(day: Day): number {
    if (day < this.#from || day > this.#to) this.#turnTo(day);
    return this.#before + (this.#running[day - this.#from] as number);
  }

  #turnTo(day: Day): void {
    const { year } = calendarOf(day);
    this.#from = dayOf(year, 1, 1);
    this.#to = dayOf(year + 1, 1, 1);
    this.#before = 0;
    for (let past = this.#firstYear; past < year; past += 1) this.#before += this.#totalOf(past);
    this.#running = this.#runningOf(year);
  }

  #totalOf(year: number): number {
    const { sum } = shapeOf(this.#world, this.#point.station, this.#point.usage, year);
    return Math.round(this.#yearlyLitres * sum * (1 + yearNoise * (noiseAt(this.#key, year) - 0.5)));
  }

  #runningOf(year: number): Float64Array {
    const years = kept.of(this.#world);
    const { id, station, usage } = this.#point;
    const key = `${id} ${station} ${usage} ${this.#yearlyLitres} ${year}`;
    let running = years.get(key);
    if (running) {
      years.delete(key);
    } else {
      running = this.#split(year);
      if (years.size >= keptYears) for (const oldest of years.keys()) if (years.delete(oldest)) break;
    }
    years.set(key, running);
    return running;
  }

  #split(year: number): Float64Array {
    const shape = shapeOf(this.#world, this.#point.station, this.#point.usage, year).weights;
    const first = dayOf(year, 1, 1);
    const weights = new Float64Array(shape.length);
    for (let i = 0; i < weights.length; i += 1) {
      weights[i] = (shape[i] as number) * (1 + dayNoise * (noiseAt(this.#key, first + i) - 0.5));
    }
    return splitExactly(this.#totalOf(year), weights);
  }
}
