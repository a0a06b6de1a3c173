import { calendarOf, type Day, dayOf } from '../../../core/paris.ts';
import { keyOf, noiseAt } from '../../../core/random.ts';
import type { World } from '../../../core/world.ts';
import type { Frequency, GasPoint } from '../park/point.ts';
import { readingFacts } from './facts-readings.ts';
import { meterClassOf } from './meter-class.ts';

/** How cubic metres become kilowatt-hours on one line; what the line does not show is null. */
export interface Coefficients {
  /** Normal cubic metres per cubic metre, in thousandths. */
  readonly pressure: number | null;
  /** Calorific value, kWh per normal cubic metre, in thousandths. */
  readonly calorific: number | null;
  /** Both in one, in hundredths. */
  readonly conversion: number | null;
  /** kWh = volume × factor ÷ scale, where the volume is the converted one if there is a converter. */
  readonly factor: number;
  readonly scale: number;
}

const { mean, season, spread } = readingFacts.calorificValue.value;
// in thousandths, as all that is reckoned with here
const meanCalorific = Math.round(mean * 1000);
const seasonCalorific = Math.round(season * 1000);
const spreadCalorific = Math.round(spread * 1000);
const plain = readingFacts.conversionOnly.value;

/** Coefficients of one point: calorific values by zone and month, and the pressure correction of its meter. */
export class CoefficientSource {
  /** Normal cubic metres per cubic metre, in thousandths. */
  readonly pressure: number;
  readonly #zone: number;

  constructor(world: World, point: GasPoint) {
    const [least, greatest] = meterClassOf(point).correction;
    const draw = noiseAt(keyOf(world.seed, 'pressure', point.id), 0);
    this.pressure = Math.round(least + draw * (greatest - least));
    // gas is mixed by region, and the weather station stands for the region
    this.#zone = keyOf(world.seed, 'calorific', point.station);
  }

  /** Litres that carry one kWh on average; from it the yearly reference becomes litres. */
  get litresPerKwh(): number {
    return 1_000_000_000 / (this.pressure * meanCalorific);
  }

  /**
   * Coefficients of the gas days from..to (end excluded), as a point read so often shows them: one conversion
   * coefficient for 1M, pressure and calorific value for all others (adict.md 5.5, 5.6). Several months are
   * weighed by their days.
   */
  over(from: Day, to: Day, frequency: Frequency, converter: boolean): Coefficients {
    const calorific = this.#calorificOver(from, to);
    if (plain.includes(frequency)) {
      const conversion = Math.round((this.pressure * calorific) / 10_000);
      return { pressure: null, calorific: null, conversion, factor: conversion, scale: 100 };
    }
    const pressure = this.pressure;
    if (converter) return { pressure, calorific, conversion: null, factor: calorific, scale: 1000 };
    return { pressure, calorific, conversion: null, factor: pressure * calorific, scale: 1_000_000 };
  }

  #calorificOver(from: Day, to: Day): number {
    let sum = 0;
    for (let day = from; day < to; ) {
      const { year, month } = calendarOf(day);
      const end = Math.min(to, dayOf(year, month + 1, 1));
      sum += (end - day) * this.#calorificIn(year * 12 + month - 1, month);
      day = end;
    }
    return Math.round(sum / (to - from));
  }

  // Gas is a little richer in winter.
  #calorificIn(index: number, month: number): number {
    const swing = seasonCalorific * Math.cos((2 * Math.PI * (month - 1)) / 12);
    return Math.round(meanCalorific + swing + spreadCalorific * (noiseAt(this.#zone, index) - 0.5));
  }
}

/** Whole kWh of a volume, exactly rounded half up: all factors are whole numbers. */
export function energyOf(volume: number, { factor, scale }: Coefficients): number {
  return Math.floor((volume * factor + scale / 2) / scale);
}
