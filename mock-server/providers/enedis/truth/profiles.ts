import type { Usage } from '../point.ts';

/** When a place is closed: weekends and public holidays, or school holidays too. */
type Closure = 'weekends' | 'school-holidays';

/** How a use that people make spreads over the year, the week, the day and the hour. */
export interface Profile {
  /** Share of heating in the use of a normal year. */
  readonly heat: number;
  readonly closed: readonly Closure[];
  /** What is left of base use, and of heating, on a closed day. */
  readonly baseWhenClosed: number;
  readonly heatWhenClosed: number;
  /** By how much base use is higher in midsummer (below 0: in midwinter). */
  readonly summer: number;
  /** Whether the people go away for a while in summer. */
  readonly goesAway: boolean;
  /** By how much a day, an hour, a part of an hour may be away from what the profile says. */
  readonly dayNoise: number;
  readonly hourNoise: number;
  readonly partNoise: number;
  /** Use by clock hour on an open day, on a closed day, and of heating; only ratios mean something. */
  readonly open: readonly number[];
  readonly shut: readonly number[];
  readonly heating: readonly number[];
}

/** What people use electricity for; lamps and panels follow the sun instead. */
export type PeopleUsage = Exclude<Usage, 'street-lighting' | 'solar'>;

// Rise from 6:00, offices at 10 to 11, noon, evening at about 19:00, lower at weekends (portal.md 5.3).
const homeOpen = [
  0.5, 0.42, 0.38, 0.36, 0.37, 0.45, 0.8, 1.25, 1.2, 0.85, 0.75, 0.85, 1.2, 1.05, 0.75, 0.65, 0.7, 0.95, 1.4, 1.8, 1.7,
  1.4, 1.05, 0.7,
];
const homeShut = [
  0.6, 0.48, 0.42, 0.38, 0.37, 0.4, 0.5, 0.75, 1.1, 1.35, 1.4, 1.45, 1.65, 1.45, 1.15, 1, 1, 1.1, 1.35, 1.65, 1.6, 1.4,
  1.1, 0.8,
];
// the water heater runs at night, in the hours of the lower tariff
const waterHeater = [2.3, 2.1, 1.6, 0.9, 0.3, 0.1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1.1, 1.9];
const withWaterHeater = (hours: readonly number[]) => hours.map((use, hour) => 0.75 * use + (waterHeater[hour] ?? 0));
const homeHeating = [
  0.85, 0.8, 0.8, 0.8, 0.85, 1, 1.25, 1.3, 1.15, 1, 0.95, 0.9, 0.9, 0.85, 0.85, 0.85, 0.9, 1, 1.15, 1.25, 1.25, 1.2,
  1.1, 0.95,
];
const workHeating = [
  0.5, 0.5, 0.5, 0.55, 0.8, 1.3, 1.7, 1.8, 1.6, 1.35, 1.2, 1.1, 1, 1, 1, 1, 1, 0.9, 0.7, 0.6, 0.55, 0.5, 0.5, 0.5,
];
const officeOpen = [
  0.3, 0.3, 0.3, 0.3, 0.3, 0.32, 0.45, 0.8, 1.4, 1.8, 2, 1.95, 1.5, 1.6, 1.85, 1.8, 1.7, 1.4, 0.9, 0.55, 0.4, 0.35, 0.3,
  0.3,
];
const schoolOpen = [
  0.25, 0.25, 0.25, 0.25, 0.25, 0.3, 0.6, 1.1, 1.9, 2.1, 2.3, 2.5, 2.4, 1.9, 1.9, 1.8, 1.5, 1.1, 0.6, 0.35, 0.28, 0.25,
  0.25, 0.25,
];
const hallOpen = [
  0.35, 0.3, 0.3, 0.3, 0.3, 0.3, 0.35, 0.5, 0.8, 1, 1, 0.95, 0.8, 0.85, 1, 1.05, 1.2, 1.6, 2.1, 2.3, 2.2, 1.7, 1, 0.5,
];
const poolOpen = [
  0.75, 0.75, 0.75, 0.75, 0.8, 0.85, 1, 1.1, 1.15, 1.2, 1.2, 1.2, 1.2, 1.15, 1.15, 1.15, 1.15, 1.2, 1.2, 1.15, 1.05,
  0.9, 0.8, 0.75,
];
const pumpOpen = [
  1.6, 1.6, 1.6, 1.6, 1.5, 1.3, 1, 1.1, 1, 0.7, 0.6, 0.6, 0.7, 0.6, 0.5, 0.5, 0.6, 0.8, 1, 1.1, 1, 0.8, 1.4, 1.6,
];
const flat = Array.from({ length: 24 }, () => 1);

const home = {
  heat: 0.18,
  closed: ['weekends'],
  baseWhenClosed: 1.12,
  heatWhenClosed: 1.04,
  summer: -0.08,
  goesAway: true,
  dayNoise: 0.35,
  hourNoise: 0.55,
  partNoise: 0.5,
  open: homeOpen,
  shut: homeShut,
  heating: homeHeating,
} as const satisfies Profile;

/** The profile of each use (orders of magnitude of portal.md 5.3; our convention). */
export const profiles = {
  home,
  'electric-home': {
    ...home,
    heat: 0.6,
    hourNoise: 0.4,
    open: withWaterHeater(homeOpen),
    shut: withWaterHeater(homeShut),
  },
  office: {
    heat: 0.22,
    closed: ['weekends'],
    baseWhenClosed: 0.3,
    heatWhenClosed: 0.5,
    summer: 0.06,
    goesAway: false,
    dayNoise: 0.15,
    hourNoise: 0.2,
    partNoise: 0.25,
    open: officeOpen,
    shut: flat,
    heating: workHeating,
  },
  school: {
    heat: 0.2,
    closed: ['weekends', 'school-holidays'],
    baseWhenClosed: 0.22,
    heatWhenClosed: 0.4,
    summer: -0.05,
    goesAway: false,
    dayNoise: 0.14,
    hourNoise: 0.2,
    partNoise: 0.25,
    open: schoolOpen,
    shut: flat,
    heating: workHeating,
  },
  hall: {
    heat: 0.3,
    closed: ['weekends'],
    baseWhenClosed: 1.25,
    heatWhenClosed: 1.1,
    summer: -0.15,
    goesAway: false,
    dayNoise: 0.45,
    hourNoise: 0.35,
    partNoise: 0.3,
    open: hallOpen,
    shut: hallOpen,
    heating: workHeating,
  },
  pool: {
    heat: 0.12,
    closed: [],
    baseWhenClosed: 1,
    heatWhenClosed: 1,
    summer: -0.04,
    goesAway: false,
    dayNoise: 0.08,
    hourNoise: 0.08,
    partNoise: 0.1,
    open: poolOpen,
    shut: poolOpen,
    heating: flat,
  },
  pump: {
    heat: 0,
    closed: [],
    baseWhenClosed: 1,
    heatWhenClosed: 1,
    summer: 0.16,
    goesAway: false,
    dayNoise: 0.16,
    hourNoise: 0.3,
    partNoise: 0.35,
    open: pumpOpen,
    shut: pumpOpen,
    heating: flat,
  },
} as const satisfies Record<PeopleUsage, Profile>;
