import { Temporal } from 'temporal-polyfill';
import { addDays, type CivilDay, type DaySpan, dayAt, type Reading } from '../../reference-client/index.ts';
import type { SyncTask } from '../conformance/task.ts';
import type { Habits } from './habits.ts';
import { type Kept, pointIn, seriesIn } from './kept.ts';
import { type Followed, followedBy, nameOf } from './sync.ts';

/** A line of the protocol, or a part of one. */
export type Line = Readonly<Record<string, unknown>>;

/** What is kept of the days of a task, as lines of the protocol: energy in kWh, power in kW, greatest power in kVA. */
export function* linesOf(task: SyncTask, kept: Kept, habits: Habits): Generator<Line> {
  for (const point of task.points) {
    for (const followed of followedBy(task)) {
      const { readings } = seriesIn(pointIn(kept, point), nameOf(followed));
      const ours = [...readings.values()]
        .filter((reading) => isShown(task, reading, habits))
        .sort((one, other) => one.start.getTime() - other.start.getTime());
      for (const line of seriesLines(followed, task, ours, habits)) yield { point, ...followed, ...line };
    }
  }
}

function seriesLines({ series }: Followed, task: SyncTask, readings: readonly Reading[], habits: Habits): Line[] {
  if (series === 'max-power') return greatestPowers(task, readings, habits);
  const days = readings.some(isLong) ? [] : dayEnergies(task, readings, habits);
  if (series === 'load-curve') return [...readings.map(powerLine), ...days];
  return [...readings.filter(isLong).map(longLine), ...days, ...sums(task, readings, habits)];
}

function greatestPowers(task: SyncTask, readings: readonly Reading[], { dayOf }: Habits): Line[] {
  const byDay = new Map(readings.map((reading) => [dayOf(reading), reading]));
  return daysOf(task).map((period) => {
    const peak = byDay.get(period);
    const at = peak?.at && { at: instant(peak.at) };
    return { period, value: peak ? peak.value / 1000 : null, unit: 'kVA', ...at };
  });
}

// 46 of them on a day in March, 50 on one in October.
function powerLine({ start, end, value }: Reading): Line {
  return { period: `${instant(start)}/${instant(end)}`, value: value / 1000, unit: 'kW' };
}

// Gas that is read monthly or twice a year.
function longLine({ start, end, value }: Reading): Line {
  return { period: `${dayAt(start.getTime())}/${dayAt(end.getTime())}`, value, unit: 'kWh' };
}

function dayEnergies(task: SyncTask, readings: readonly Reading[], habits: Habits): Line[] {
  const byDay = new Map<CivilDay, Reading[]>();
  for (const reading of readings) {
    const day = habits.dayOf(reading);
    byDay.set(day, [...(byDay.get(day) ?? []), reading]);
  }
  return daysOf(task).map((period) => energyLine(period, byDay.get(period) ?? [], habits));
}

// Months and years, as far as they lie in the span whole: the sums of what is known.
function sums(task: SyncTask, readings: readonly Reading[], habits: Habits): Line[] {
  const placed = readings.map((reading) => {
    return { reading, first: dayAt(reading.start.getTime()), after: dayAt(reading.end.getTime()) };
  });
  return [...stretches(task, 7), ...stretches(task, 4)].map(({ period, from, to }) => {
    const inside = placed.filter(({ first, after }) => first >= from && after <= to);
    return energyLine(
      period,
      inside.map(({ reading }) => reading),
      habits,
    );
  });
}

// Nothing known is null: it is not zero.
function energyLine(period: string, readings: readonly Reading[], { energyOf }: Habits): Line {
  const energy = readings.reduce((sum, reading) => sum + energyOf(reading), 0);
  return { period, value: readings.length === 0 ? null : Math.round(energy) / 1000, unit: 'kWh' };
}

function isLong({ start, end }: Reading): boolean {
  return end.getTime() - start.getTime() > 25 * 3_600_000;
}

// Of a line of months that only a part is asked for is shown whole.
function isShown({ from, to }: DaySpan, reading: Reading, { dayOf }: Habits): boolean {
  const day = dayOf(reading);
  return day < to && (day >= from || (isLong(reading) && dayAt(reading.end.getTime()) > from));
}

function daysOf({ from, to }: DaySpan): CivilDay[] {
  const days: CivilDay[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Months (the first 7 letters of a day) or years (4) that lie in a span whole. */
function stretches(span: DaySpan, letters: 4 | 7): readonly (DaySpan & { readonly period: string })[] {
  const unit = letters === 4 ? { years: 1 } : { months: 1 };
  const periods = [...new Set(daysOf(span).map((day) => day.slice(0, letters)))];
  return periods
    .map((period) => {
      const from = `${period}-01-01`.slice(0, 10);
      return { period, from, to: Temporal.PlainDate.from(from).add(unit).toString() };
    })
    .filter(({ from, to }) => from >= span.from && to <= span.to);
}

const hour = 3_600_000;
const offsets = new Map<number, number>();

// An instant as a clock in France shows it, with its offset. A calendar is slow, and an hour has one offset.
function instant(date: Date): string {
  const at = date.getTime();
  const began = Math.floor(at / hour) * hour;
  let offset = offsets.get(began);
  if (offset === undefined) {
    offset = Temporal.Instant.fromEpochMilliseconds(began).toZonedDateTimeISO('Europe/Paris').offsetNanoseconds / 1e6;
    offsets.set(began, offset);
  }
  return `${new Date(at + offset).toISOString().slice(0, 19)}+0${offset / hour}:00`;
}
