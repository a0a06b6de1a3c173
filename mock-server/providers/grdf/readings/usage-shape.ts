import { calendarOf, dayOf } from '../../../core/paris.ts';
import { weatherOf } from '../../../core/weather.ts';
import { Beside, type World } from '../../../core/world.ts';
import type { Usage } from '../park/point.ts';

type Closure = 'weekends' | 'school-holidays' | 'august';

interface Profile {
  /** Share of heating in the use of a normal year. */
  readonly heat: number;
  readonly closed: readonly Closure[];
  /** What is left of base use, and of heating, on a closed day. */
  readonly baseWhenClosed: number;
  readonly heatWhenClosed: number;
}

/** How a use spreads over the year and the week (orders of magnitude of portal.md 5.1; our convention). */
const profiles = {
  home: { heat: 0.76, closed: [], baseWhenClosed: 1, heatWhenClosed: 1 },
  cooking: { heat: 0, closed: [], baseWhenClosed: 1, heatWhenClosed: 1 },
  school: { heat: 0.86, closed: ['weekends', 'school-holidays'], baseWhenClosed: 0.08, heatWhenClosed: 0.4 },
  office: { heat: 0.88, closed: ['weekends'], baseWhenClosed: 0.2, heatWhenClosed: 0.55 },
  pool: { heat: 0.45, closed: [], baseWhenClosed: 1, heatWhenClosed: 1 },
  industry: { heat: 0.3, closed: ['weekends', 'august'], baseWhenClosed: 0.35, heatWhenClosed: 0.7 },
  biomethane: { heat: 0, closed: [], baseWhenClosed: 1, heatWhenClosed: 1 },
} as const satisfies Record<Usage, Profile>;

/** Weights of the days of a year; in a year of normal weather they add up to about 1. */
export interface YearShape {
  readonly weights: Float64Array;
  readonly sum: number;
}

const kept = new Beside<Map<string, YearShape>>(() => new Map());

/** How a use spreads over the days of a year near a weather station, before each meter's own noise. */
export function shapeOf(world: World, station: string, usage: Usage, year: number): YearShape {
  const shapes = kept.of(world);
  const key = `${station} ${usage} ${year}`;
  let shape = shapes.get(key);
  if (!shape) {
    shape = makeShape(world, station, profiles[usage], year);
    shapes.set(key, shape);
  }
  return shape;
}

function makeShape(world: World, station: string, profile: Profile, year: number): YearShape {
  const weather = weatherOf(world, station);
  const heating = weather.heatingOf(year);
  const first = dayOf(year, 1, 1);
  const closed = new Uint8Array(heating.length);
  let open = 0;
  for (let i = 0; i < closed.length; i += 1) {
    closed[i] = isClosed(profile.closed, first + i) ? 1 : 0;
    open += closed[i] ? profile.baseWhenClosed : 1;
  }
  const base = ((1 - profile.heat) * (closed.length / 365)) / open;
  const heat = profile.heat / (weather.normal * meanHeat(profile, closed));
  const weights = new Float64Array(closed.length);
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) {
    const degreeDays = heating[i] as number;
    const weight = closed[i]
      ? base * profile.baseWhenClosed + heat * profile.heatWhenClosed * degreeDays
      : base + heat * degreeDays;
    weights[i] = weight;
    sum += weight;
  }
  return { weights, sum };
}

// By how much closed days lower heating; the calendar of one year stands for all.
function meanHeat(profile: Profile, closed: Uint8Array): number {
  let days = 0;
  for (const flag of closed) days += flag;
  return 1 - (1 - profile.heatWhenClosed) * (days / closed.length);
}

function isClosed(closures: readonly Closure[], day: number): boolean {
  if (closures.length === 0) return false;
  const { month, date, weekday } = calendarOf(day);
  return closures.some((closure) => {
    if (closure === 'weekends') return weekday === 0 || weekday === 6;
    if (closure === 'august') return month === 8;
    // Summer and Christmas, without the zones of the winter and spring holidays.
    return (month === 7 && date > 5) || month === 8 || (month === 12 && date > 20) || (month === 1 && date < 4);
  });
}
