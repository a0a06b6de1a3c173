import { dayAfter, startOf } from '../../../contracts/conformance/calendar.ts';
import { shownOf } from '../../../contracts/conformance/printed.ts';
import type { Step } from '../../../contracts/conformance/scenario.ts';
import type { SyncTask } from '../../../contracts/conformance/task.ts';
import type { TrueReading } from '../../../contracts/conformance/truth.ts';

export const point = '00000000011001';

/** A step of a program that printed these lines, about one point and the days from 1 to 31 January 2026 unless told. */
export function stepOf(lines: readonly object[], task: Partial<SyncTask> = {}, end: Partial<Step['end']> = {}): Step {
  return {
    number: 1,
    task: { task: 'sync', points: [point], series: ['daily'], from: '2026-01-01', to: '2026-02-01', ...task },
    end: { exitCode: 0, timedOut: false, stdout: '', stderr: '', tookMs: 0, ...end },
    calls: [],
    shown: shownOf(lines.map((line) => JSON.stringify(line)).join('\n')),
  };
}

/** A line of a day's energy in kWh. */
export function line(period: string, value: number | null, more: object = {}): object {
  return { point, series: 'daily', period, value, unit: 'kWh', ...more };
}

/** The true energy of a day in Wh. */
export function reading(day: string, value: number, more: Partial<TrueReading> = {}): TrueReading {
  const [start, end] = [startOf(day), startOf(dayAfter(day))];
  return { point, series: 'daily', direction: 'consumption', start, end, day, value, unit: 'Wh', ...more };
}

/** The true energy of a gas day in kWh. */
export function gasReading(day: string, value: number, until = dayAfter(day)): TrueReading {
  const [start, end] = [startOf(day, '06:00'), startOf(until, '06:00')];
  return { point, series: 'informative', direction: 'consumption', start, end, day, value, unit: 'kWh' };
}

/** The true intervals of a day, each with a power of its own. */
export function curveOf(day: string, minutes = 30): TrueReading[] {
  const [from, to] = [startOf(day), startOf(dayAfter(day))];
  const length = minutes * 60_000;
  return Array.from({ length: (to - from) / length }, (_, place) => {
    const start = from + place * length;
    const place2 = 100 + 2 * place;
    return reading(day, place2, { series: 'load-curve', start, end: start + length, unit: 'W' });
  });
}
