import { calendarOf, type Day, dayOf } from './paris.ts';
import { keyOf, noiseAt } from './random.ts';
import { Beside, type World } from './world.ts';

interface Station {
  /** Mean temperature of the year, in °C. */
  readonly mean: number;
  /** By how much midwinter and midsummer are away from the mean, in °C. */
  readonly swing: number;
  /** Degree days (base 18) of a normal heating season. */
  readonly normal: number;
}

/**
 * Weather stations by name. Normals are portal.md 5.2; mean and swing were chosen to meet them.
 */
export const stations = {
  ORLY: { mean: 10.7, swing: 7.6, normal: 2500 },
  BELFORT: { mean: 9.53, swing: 8.9, normal: 2900 },
  AJACCIO: { mean: 15.4, swing: 7.0, normal: 1400 },
} as const satisfies Record<string, Station>;

const base = 18;
// About 17 January is the coldest day of a mean year.
const coldest = 16;
const yearLength = 365.2425;
// Spells of weather: how many days a spell lasts, and by how many °C it can move the temperature in all.
const spells = [
  { days: 60, span: 3 },
  { days: 9, span: 11 },
  { days: 3, span: 6 },
  { days: 1, span: 3 },
] as const;
// Clouds come and go: how many days a spell lasts, and by how much of the sky it can change them in all.
const cloudSpells = [
  { days: 6, span: 0.6 },
  { days: 2, span: 0.5 },
  { days: 1, span: 0.5 },
] as const;
// Heat lags behind the weather: the effective temperature weighs the day and the two before (order of 16 June 2014).
const lag = [0.64, 0.24, 0.12] as const;

/** Heating runs from 1 October to 20 May (portal.md 5.2). */
export function isHeatingSeason(month: number, date: number): boolean {
  return month >= 10 || month < 5 || (month === 5 && date <= 20);
}

/** The weather of a station in a world; whatever is asked first, a day has one value. */
export interface Weather {
  /** Mean temperature of a day, in °C. */
  temperature(day: Day): number;
  /** Share of the sky behind clouds on a day: 0 is clear, 1 is covered; a half on average. */
  clouds(day: Day): number;
  /** Degree days (base 18, mean of the day's extremes) of one day. */
  degreeDays(day: Day): number;
  /** What drives heating on each day of a year: degree days of the effective temperature, 0 out of season. */
  heatingOf(year: number): Float64Array;
  /** Sum of what drives heating in a normal year. */
  readonly normal: number;
}

const weathers = new Beside<Map<string, Weather>>(() => new Map());

/** The weather of a station: a season curve and smooth noise, read at any day without a walk from an earlier one. */
export function weatherOf(world: World, name: string): Weather {
  const made = weathers.of(world);
  let weather = made.get(name);
  if (!weather) {
    weather = makeWeather(world.seed, name);
    made.set(name, weather);
  }
  return weather;
}

/** Forgets the weather kept beside a world. */
export const forgetWeather = (world: World): void => weathers.forget(world);

function makeWeather(seed: string, name: string): Weather {
  const station = Object.hasOwn(stations, name) ? stations[name as keyof typeof stations] : undefined;
  if (!station) throw new Error(`there is no weather station ${name}`);
  const keys = spells.map((spell) => keyOf(seed, 'weather', name, spell.days));
  const cloudKeys = cloudSpells.map((spell) => keyOf(seed, 'clouds', name, spell.days));
  const years = new Map<number, Float64Array>();
  const temperature = (day: Day) => temperatureOn(station, keys, day);
  return {
    temperature,
    clouds: (day) => cloudsOn(cloudKeys, day),
    normal: station.normal,
    degreeDays: (day) => Math.max(0, base - temperature(day)),
    heatingOf(year) {
      let heating = years.get(year);
      if (!heating) {
        heating = heatingYear(year, temperature);
        years.set(year, heating);
      }
      return heating;
    },
  };
}

function temperatureOn(station: Station, keys: readonly number[], day: Day): number {
  let temperature = station.mean - station.swing * Math.cos((2 * Math.PI * (day - coldest)) / yearLength);
  for (let i = 0; i < spells.length; i += 1) {
    const { days, span } = spells[i] as (typeof spells)[number];
    temperature += span * (smooth(keys[i] as number, day / days) - 0.5);
  }
  return temperature;
}

function cloudsOn(keys: readonly number[], day: Day): number {
  let clouds = 0.5;
  for (let i = 0; i < cloudSpells.length; i += 1) {
    const { days, span } = cloudSpells[i] as (typeof cloudSpells)[number];
    clouds += span * (smooth(keys[i] as number, day / days) - 0.5);
  }
  return Math.min(1, Math.max(0, clouds));
}

// Noise at whole positions, joined by a curve without corners.
function smooth(key: number, position: number): number {
  const before = Math.floor(position);
  const part = position - before;
  const from = noiseAt(key, before);
  return from + (noiseAt(key, before + 1) - from) * part * part * (3 - 2 * part);
}

function heatingYear(year: number, temperature: (day: Day) => number): Float64Array {
  const first = dayOf(year, 1, 1);
  const heating = new Float64Array(dayOf(year + 1, 1, 1) - first);
  let before = temperature(first - 1);
  let twoBefore = temperature(first - 2);
  for (let i = 0; i < heating.length; i += 1) {
    const today = temperature(first + i);
    const effective = lag[0] * today + lag[1] * before + lag[2] * twoBefore;
    const { month, date } = calendarOf(first + i);
    if (effective < base && isHeatingSeason(month, date)) heating[i] = base - effective;
    twoBefore = before;
    before = today;
  }
  return heating;
}
