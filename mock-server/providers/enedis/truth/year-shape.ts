import { calendarOf, type Day, dayOf } from '../../../core/paris.ts';
import { type Weather, weatherOf } from '../../../core/weather.ts';
import { isWorkingDay } from '../../../core/working-days.ts';
import { Beside, type World } from '../../../core/world.ts';
import type { ElectricityPoint, Usage } from '../point.ts';
import { BoundedMap } from './bounded-map.ts';
import { clockOf, hourLength } from './day-clock.ts';
import { type PeopleUsage, type Profile, profiles } from './profiles.ts';
import { clearSky, LampHours, sunOf } from './sun.ts';

/** Weights of the days of a year; in a year of normal weather they add up to about 1. */
export interface YearShape {
  readonly weights: Float64Array;
  readonly sum: number;
  /** Share of heating in each day's weight. */
  readonly heat: Float64Array;
}

/** What a shape depends on, besides the world and the year. */
export type Place = Pick<ElectricityPoint, 'station' | 'latitude' | 'longitude' | 'darkAtNight'>;

/** What is left of the sun on a covered day. */
export const coveredSky = 0.25;
// Clouds cover half the sky on average.
const meanSky = (1 + coveredSky) / 2;
const yearLength = 365;
const midsummer = 196;

/** One shape takes 6 kB. */
const keptShapes = 500;
const kept = new Beside<BoundedMap<YearShape>>(() => new BoundedMap(keptShapes));

/** How a use spreads over the days of a year at a place, before each meter's own noise. */
export function yearShapeOf(world: World, place: Place, usage: Usage, year: number): YearShape {
  const { station, latitude, longitude, darkAtNight } = place;
  const bySun = usage === 'solar' || usage === 'street-lighting';
  const where = bySun ? `${latitude} ${longitude} ${darkAtNight}` : '';
  return kept.of(world).of(`${station} ${usage} ${year} ${where}`, () => {
    if (usage === 'solar') return solarShape(weatherOf(world, station), place, year);
    if (usage === 'street-lighting') return lampShape(place, year);
    return peopleShape(weatherOf(world, station), profiles[usage satisfies PeopleUsage], year);
  });
}

/** Forgets the shapes kept beside a world. */
export const forgetYearShapes = (world: World): void => kept.forget(world);

/** Whether a place of a profile is closed on a day; homes are not closed, but live otherwise at weekends. */
export function isShut({ closed }: Profile, day: Day): boolean {
  return closed.some((closure) => {
    if (closure === 'weekends') return !isWorkingDay(day);
    const { month, date } = calendarOf(day);
    // Summer and Christmas, without the zones of the winter and spring holidays.
    return (month === 7 && date > 5) || month === 8 || (month === 12 && date > 20) || (month === 1 && date < 4);
  });
}

function peopleShape(weather: Weather, profile: Profile, year: number): YearShape {
  const heating = weather.heatingOf(year);
  const first = dayOf(year, 1, 1);
  const base = new Float64Array(heating.length);
  const factors = new Float64Array(heating.length);
  let bases = 0;
  let factorSum = 0;
  for (let i = 0; i < base.length; i += 1) {
    const shut = isShut(profile, first + i);
    const season = 1 + profile.summer * Math.cos((2 * Math.PI * (i - midsummer)) / yearLength);
    base[i] = (shut ? profile.baseWhenClosed : 1) * season;
    factors[i] = shut ? profile.heatWhenClosed : 1;
    bases += base[i] ?? 0;
    factorSum += factors[i] ?? 0;
  }
  const baseScale = ((1 - profile.heat) * (base.length / yearLength)) / bases;
  const heatScale = profile.heat / ((weather.normal * factorSum) / base.length);
  const weights = new Float64Array(base.length);
  const heat = new Float64Array(base.length);
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) {
    const heated = heatScale * (factors[i] ?? 0) * (heating[i] ?? 0);
    const weight = baseScale * (base[i] ?? 0) + heated;
    weights[i] = weight;
    heat[i] = heated / weight;
    sum += weight;
  }
  return { weights, sum, heat };
}

function solarShape(weather: Weather, { latitude, longitude }: Place, year: number): YearShape {
  const first = dayOf(year, 1, 1);
  const length = dayOf(year + 1, 1, 1) - first;
  const clear = Float64Array.from({ length }, (_, i) => clearSky(sunOf(first + i, latitude, longitude)));
  const normal = (clear.reduce((sum, one) => sum + one, 0) * meanSky * yearLength) / length;
  const weights = clear.map((one, i) => (one * (1 - (1 - coveredSky) * weather.clouds(first + i))) / normal);
  return { weights, sum: weights.reduce((sum, one) => sum + one, 0), heat: new Float64Array(length) };
}

function lampShape({ latitude, longitude, darkAtNight }: Place, year: number): YearShape {
  const first = dayOf(year, 1, 1);
  const length = dayOf(year + 1, 1, 1) - first;
  const lit = Float64Array.from({ length }, (_, i) => {
    const { start, hours } = clockOf(first + i);
    return new LampHours(first + i, latitude, longitude, darkAtNight).between(start, start + hours * hourLength);
  });
  const sum = lit.reduce((total, one) => total + one, 0);
  const scale = length / yearLength / sum;
  return { weights: lit.map((one) => one * scale), sum: length / yearLength, heat: new Float64Array(length) };
}
