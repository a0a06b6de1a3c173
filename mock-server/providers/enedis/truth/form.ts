import type { Day } from '../../../core/paris.ts';
import { keyOf, noiseAt } from '../../../core/random.ts';
import { weatherOf } from '../../../core/weather.ts';
import type { World } from '../../../core/world.ts';
import type { ElectricityPoint, Usage } from '../point.ts';
import { clockHour, clockOf, hourLength, partLength, partsPerHour } from './day-clock.ts';
import { type PeopleUsage, type Profile, profiles } from './profiles.ts';
import { LampHours, sineOfHeight, sunOf } from './sun.ts';
import { coveredSky, isShut } from './year-shape.ts';

/** How the energy of a day spreads over its hours, and that of an hour over its twelfths; only ratios mean something. */
export interface DayForm {
  /** Weights of the day's 23, 24 or 25 hours. */
  hours(): readonly number[];
  /** Weights of the twelfths of an hour, counted from midnight. */
  parts(hour: number): readonly number[];
}

/** Makes the form of any day of one use; `heat` is the share of heating in that day's use. */
export interface UseForm {
  on(day: Day, heat: number): DayForm;
  /** The greatest share of an hour's energy that a twelfth of it can have. */
  readonly greatestPart: number;
}

/** The form of what a point uses, or of what its panels make. */
export function formOf(world: World, point: ElectricityPoint, usage: Usage): UseForm {
  if (usage === 'street-lighting') return lampForm(point);
  if (usage === 'solar') return solarForm(world, point);
  return peopleForm(keyOf(world.seed, 'form', point.id), profiles[usage satisfies PeopleUsage]);
}

// Noise has a place of its own for each hour of each day, and for each part of it.
const hoursPerDay = 32;
const partsPerHourKept = 16;

function peopleForm(key: number, profile: Profile): UseForm {
  const { open, shut, heating, hourNoise, partNoise } = profile;
  const least = 1 - partNoise;
  const most = 1 + partNoise;
  const noise = (position: number, span: number) => 1 + span * (2 * noiseAt(key, position) - 1);
  return {
    greatestPart: most / (most + (partsPerHour - 1) * least),
    on(day, heat) {
      const clock = clockOf(day);
      const base = isShut(profile, day) ? shut : open;
      return {
        hours: () =>
          weights(clock.hours, (nth) => {
            const hour = clockHour(clock, nth);
            const use = (1 - heat) * (base[hour] ?? 0) + heat * (heating[hour] ?? 0);
            return use * noise(day * hoursPerDay + nth, hourNoise);
          }),
        parts: (hour) => {
          const first = -(day * hoursPerDay + hour) * partsPerHourKept;
          return weights(partsPerHour, (nth) => noise(first - nth - 1, partNoise));
        },
      };
    },
  };
}

// Lamps burn at one power.
function lampForm({ latitude, longitude, darkAtNight }: ElectricityPoint): UseForm {
  return {
    greatestPart: 1,
    on(day) {
      const { start, hours } = clockOf(day);
      const lamps = new LampHours(day, latitude, longitude, darkAtNight);
      const lit = (from: number, length: number) => lamps.between(from, from + length);
      return {
        hours: () => weights(hours, (nth) => lit(start + nth * hourLength, hourLength)),
        parts: (hour) => weights(partsPerHour, (nth) => lit(start + hour * hourLength + nth * partLength, partLength)),
      };
    },
  };
}

// By how much passing clouds take the sun away for an hour, and for a part of it, when half the sky is covered.
const hourClouds = 0.8;
const partClouds = 0.6;
/** Parts of an hour at whose middle the sun is looked at, to weigh the hour. */
const lookedAt = [1, 4, 7, 10] as const;

function solarForm(world: World, { id, station, latitude, longitude }: ElectricityPoint): UseForm {
  const key = keyOf(world.seed, 'clouds over', id);
  const weather = weatherOf(world, station);
  return {
    greatestPart: 1,
    on(day) {
      const { start, hours } = clockOf(day);
      const sun = sunOf(day, latitude, longitude);
      const clouds = weather.clouds(day);
      // clouds pass when the sky is neither clear nor covered
      const passing = 4 * clouds * (1 - clouds);
      const height = (hour: number, part: number) =>
        Math.max(0, sineOfHeight(sun, start + hour * hourLength + (part + 0.5) * partLength));
      const left = (position: number, most: number) =>
        Math.max(coveredSky, 1 - most * passing * noiseAt(key, position));
      return {
        hours: () =>
          weights(hours, (hour) => {
            let heights = 0;
            for (const part of lookedAt) heights += height(hour, part);
            return heights * left(day * hoursPerDay + hour, hourClouds);
          }),
        parts: (hour) => {
          const first = -(day * hoursPerDay + hour) * partsPerHourKept;
          return weights(partsPerHour, (part) => height(hour, part) * left(first - part - 1, partClouds));
        },
      };
    },
  };
}

// a list, not an array of floats: it is small, and gone at once
function weights(count: number, weightOf: (nth: number) => number): number[] {
  const all: number[] = [];
  for (let nth = 0; nth < count; nth += 1) all.push(weightOf(nth));
  return all;
}
