import { type Day, instantOf } from '../../../core/paris.ts';

/** Where the sun stands over a place on one day; a day of Paris has one declination and one equation of time. */
export interface SunDay {
  /** Sine of the declination times the sine of the latitude, and the same of the cosines. */
  readonly sines: number;
  readonly cosines: number;
  /** Instant (ms, UTC) at which the sun is highest. */
  readonly noon: number;
}

const dayLength = 86_400_000;
const radians = Math.PI / 180;
const obliquity = 23.44;
const yearLength = 365.2425;
// Sunrise and sunset are when the upper edge of the sun is seen on the horizon, refraction counted.
const horizon = Math.sin(-0.833 * radians);

/** The sun of a day over a place, in degrees north and east; right to about a minute and a tenth of a degree. */
export function sunOf(day: Day, latitude: number, longitude: number): SunDay {
  // day of the year, near enough: the sun does not know leap years
  const nth = day - Math.floor(day / yearLength) * yearLength;
  const angle = (2 * Math.PI * (nth - 80)) / yearLength;
  const declination = Math.asin(Math.sin(obliquity * radians) * Math.sin(angle + 0.0334 * Math.sin(angle + 1.34)));
  const b = (2 * Math.PI * (nth - 81)) / 364;
  const equation = 9.87 * Math.sin(2 * b) - 7.53 * Math.cos(b) - 1.5 * Math.sin(b);
  const phi = latitude * radians;
  return {
    sines: Math.sin(phi) * Math.sin(declination),
    cosines: Math.cos(phi) * Math.cos(declination),
    noon: day * dayLength + (720 - 4 * longitude - equation) * 60_000,
  };
}

/** Sine of the sun's height at an instant; negative at night. */
export function sineOfHeight(sun: SunDay, instant: number): number {
  return sun.sines + sun.cosines * Math.cos((2 * Math.PI * (instant - sun.noon)) / dayLength);
}

/** Instants (ms, UTC) of sunrise and sunset; between 66° south and north there are always both. */
export function daylight(sun: SunDay): { readonly rise: number; readonly set: number } {
  const half = Math.acos(Math.min(1, Math.max(-1, (horizon - sun.sines) / sun.cosines)));
  const length = (half / (2 * Math.PI)) * dayLength;
  return { rise: sun.noon - length, set: sun.noon + length };
}

/** What the sun sends to a flat place on a clear day, air left aside; only ratios of it mean something. */
export function clearSky(sun: SunDay): number {
  const half = Math.acos(Math.min(1, Math.max(-1, -sun.sines / sun.cosines)));
  return half * sun.sines + sun.cosines * Math.sin(half);
}

/** When lamps that burn from sunset to sunrise are lit. */
export class LampHours {
  // in order of their beginning
  readonly #off: readonly (readonly [from: number, to: number])[];

  /** @param darkAtNight lamps are off from 23:00 to 05:00 (Paris) */
  constructor(day: Day, latitude: number, longitude: number, darkAtNight: boolean) {
    const { rise, set } = daylight(sunOf(day, latitude, longitude));
    const light = [rise, set] as const;
    this.#off = darkAtNight
      ? [[instantOf(day), instantOf(day, 5)], light, [instantOf(day, 23), instantOf(day + 1)]]
      : [light];
  }

  /** Milliseconds that lamps burn between two instants of the day. */
  between(from: number, to: number): number {
    let lit = to - from;
    let covered = from;
    for (const [offFrom, offTo] of this.#off) {
      const begin = Math.max(covered, offFrom);
      const end = Math.min(to, offTo);
      if (end <= begin) continue;
      lit -= end - begin;
      covered = end;
    }
    return lit;
  }
}
