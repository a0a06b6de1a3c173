import fixture from '../../../../fixtures/enedis/recorded-days.json' with { type: 'json' };
import { type Day, instantOf, parseDay } from '../../../core/paris.ts';
import type { Direction, ElectricityPoint, Interval } from '../point.ts';
import type { PeakValue } from './request.ts';

/** A day's curve as it was recorded: watts by interval. */
interface RecordedCurve {
  readonly minutes: Interval;
  readonly values: readonly number[];
}

/** Days of one point as the real sandbox served them (enedis.md 3.2); all are of consumption. */
export interface RecordedDays {
  readonly energy: ReadonlyMap<Day, number>;
  readonly curves: ReadonlyMap<Day, RecordedCurve>;
  readonly peaks: ReadonlyMap<Day, PeakValue>;
}

const nothing: RecordedDays = { energy: new Map(), curves: new Map(), peaks: new Map() };
const byPoint = new Map(
  [...new Set(fixture.energy.map(({ point }) => point))].map((point) => [point, recordedOf(point)]),
);

/** The recorded days of a point, some left out; none for most points. */
export function recordedDaysOf(
  point: ElectricityPoint,
  direction: Direction,
  leftOut: ReadonlySet<Day> = new Set(),
): RecordedDays {
  if (point.sandboxClient === undefined || direction === 'production') return nothing;
  const recorded = byPoint.get(point.id) ?? nothing;
  if (leftOut.size === 0) return recorded;
  const others = <V>(days: ReadonlyMap<Day, V>) => new Map([...days].filter(([day]) => !leftOut.has(day)));
  return { energy: others(recorded.energy), curves: others(recorded.curves), peaks: others(recorded.peaks) };
}

function recordedOf(id: string): RecordedDays {
  const ofPoint = <Row extends { point: string }>(rows: readonly Row[]) => rows.filter(({ point }) => point === id);
  return {
    energy: new Map(
      ofPoint(fixture.energy).flatMap(({ from, values }) =>
        values.map((value, nth): [Day, number] => [dayIn(from) + nth, value]),
      ),
    ),
    curves: new Map(
      ofPoint(fixture.curves).map(({ day, values }): [Day, RecordedCurve] => [dayIn(day), { minutes: 30, values }]),
    ),
    peaks: new Map(ofPoint(fixture.peaks).map(({ at, power }) => peakIn(at, power))),
  };
}

function peakIn(text: string, power: number): [Day, PeakValue] {
  const day = dayIn(text.slice(0, 10));
  const [hour = 0, minute = 0, second = 0] = text.slice(11).split(':').map(Number);
  return [day, { at: instantOf(day, hour, minute, second), power, phases: null }];
}

function dayIn(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`recorded days: "${text}" is no day`);
  return day;
}
