import { expect } from 'vitest';
import type { Answer } from './adict.ts';
import type { ScenarioWorld } from './scenarios.ts';

/** The electricity home of the park `solo`. */
export const home = '00000000011001';
/** The daily series of v5. */
export const dailyPath = 'metering_data_dc/v5/daily_consumption';
const curvePath = 'metering_data_clc/v5/consumption_load_curve';
type Point = { value: string | null; date: string; interval_length?: string };
/** An error of v5. */
export type Told = { error: string; error_description: string };

/** Reads a week of days. */
export const daily = (it: ScenarioWorld, start = '2026-01-05', end = '2026-01-12') =>
  it.power.v5(dailyPath, home, start, end);
/** Reads the curve of a day. */
export const curve = (it: ScenarioWorld, start = '2026-01-10', end = '2026-01-11') =>
  it.power.v5(curvePath, home, start, end);
/** Reads the same week of days from 2026. */
export const daily2026 = (it: ScenarioWorld) =>
  it.power.v2026('consommation_quotidienne', home, '2026-01-05', '2026-01-12');

/** The points of a v5 answer, which must be good. */
export function pointsOf(answer: Answer): Point[] {
  expect(answer.status).toBe(200);
  return answer.json<{ meter_reading: { interval_reading: Point[] } }>().meter_reading.interval_reading;
}

/** The statuses of so many calls, one after the other. */
export async function statuses(it: ScenarioWorld, count: number, call = daily): Promise<number[]> {
  const found: number[] = [];
  for (let nth = 0; nth < count; nth += 1) found.push((await call(it)).status);
  return found;
}

/** Moves the clock, and takes a fresh token. */
export async function at(it: ScenarioWorld, now: string): Promise<void> {
  it.world.clock.set({ now: new Date(now) });
  it.power.forgetToken();
}

/** That a call is refused so. */
export const refuses = (status: number, error: string, call: (it: ScenarioWorld) => Promise<Answer> = daily) => {
  return async (it: ScenarioWorld): Promise<void> => {
    const answer = await call(it);
    expect([answer.status, answer.json<Told>().error]).toEqual([status, error]);
  };
};
