import { type Day, dayAt, instantOf } from '../../../core/paris.ts';
import type { CurveValue, DailyValue, Measured, PeakValue } from './request.ts';

const minute = 60_000;

/** The same values, with one that is null for each that is missing between the first day asked and the last value. */
export function withGaps(measured: Measured, from: Day): Measured {
  if (measured.series === 'daily') return { series: 'daily', values: daysWithGaps(measured.values, from) };
  if (measured.series === 'curve') return { series: 'curve', values: curveWithGaps(measured.values, from) };
  return { series: 'max-power', values: peaksWithGaps(measured.values, from) };
}

function daysWithGaps(values: readonly DailyValue[], from: Day): DailyValue[] {
  const filled: DailyValue[] = [];
  for (const value of values) {
    for (let day = from + filled.length; day < value.day; day += 1) filled.push({ day, energy: null });
    filled.push(value);
  }
  return filled;
}

function peaksWithGaps(values: readonly PeakValue[], from: Day): PeakValue[] {
  const filled: PeakValue[] = [];
  for (const value of values) {
    for (let day = from + filled.length; day < dayAt(value.at); day += 1) {
      filled.push({ at: instantOf(day), power: null, phases: null });
    }
    filled.push(value);
  }
  return filled;
}

// What is missing had intervals as long as the one that follows.
function curveWithGaps(values: readonly CurveValue[], from: Day): CurveValue[] {
  const filled: CurveValue[] = [];
  let covered = instantOf(from);
  for (const value of values) {
    const { minutes } = value;
    const length = minutes * minute;
    for (let end = covered + length; end < value.end; end += length) filled.push({ end, minutes, power: null });
    filled.push(value);
    covered = value.end;
  }
  return filled;
}
