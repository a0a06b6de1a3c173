import { addDays, addMonths, type CivilDay, dayAt, daysBetween, instantOf } from './civil-day.ts';
import type { Direction } from './reading.ts';
import { answerable, type DaySpan, windowsOf } from './spans.ts';
import type { GasSyncPoint, LastRead, PlannedCall, PowerSyncPoint, SyncReason } from './sync-plan.ts';
import {
  gasRules,
  injectionRules,
  lastHour,
  lateAfter,
  powerRules,
  type SeriesRule,
  type SyncTask,
} from './sync-rules.ts';

type Point = GasSyncPoint | PowerSyncPoint;

interface Followed {
  readonly rule: SeriesRule;
  readonly direction?: Direction;
}

/** The calls of a point that are due today, its past left out. */
export function dueCalls(point: Point, now: Date, today: CivilDay): PlannedCall[] {
  if (point.operator === 'grdf' && point.frequency === undefined) {
    return isMonthlyDue(lastOf(point, 'technical'), today) ? [callOf(point, 'technical', 'needed', now)] : [];
  }
  const series = followedOf(point).flatMap((one) => seriesCalls(point, one, now, today));
  const tasks: readonly SyncTask[] = point.operator === 'grdf' ? ['contract', 'technical'] : ['supply'];
  const monthly = tasks.filter((task) => isMonthlyDue(lastOf(point, task), today));
  return [...series, ...monthly.map((task) => callOf(point, task, 'monthly', now))];
}

/**
 * Calls that read a point's past, newest first, as far back as the operator keeps it. Series that one call takes whole
 * have none: their first call took them.
 */
export function* historyCalls(point: Point, now: Date, today: CivilDay): Generator<PlannedCall> {
  for (const { rule, direction, span } of pastOf(point, today)) {
    for (let to = span.to; to > span.from; ) {
      const start = addDays(to, -rule.longest);
      const from = start > span.from ? start : span.from;
      yield { ...callOf(point, rule.task, 'history', now, direction), span: { from, to } };
      to = from;
    }
  }
}

/** How many calls a point's past takes. */
export function historyLength(point: Point, today: CivilDay): number {
  let calls = 0;
  for (const { rule, span } of pastOf(point, today)) calls += Math.ceil(daysBetween(span.from, span.to) / rule.longest);
  return calls;
}

function* pastOf(point: Point, today: CivilDay): Generator<Followed & { readonly span: DaySpan }> {
  for (const followed of followedOf(point)) {
    const { rule, direction } = followed;
    if (!Number.isFinite(rule.longest)) continue;
    // before anything was read, the first call takes the newest days
    const to = lastOf(point, rule.task, direction)?.from ?? firstDay(rule.longest, today);
    const span = answerable(clipped('0001-01-01', to, point.since), today, rule.depth);
    if (span) yield { ...followed, span };
  }
}

function followedOf(point: Point): readonly Followed[] {
  if (point.operator === 'enedis') {
    const { dailyEnergy, loadCurve, maxPower } = powerRules;
    return point.directions.flatMap((direction) => [
      { rule: dailyEnergy, direction },
      ...(point.curve ? [{ rule: loadCurve, direction }] : []),
      // the greatest power is of consumption only (enedis.md 2.1)
      ...(direction === 'consumption' ? [{ rule: maxPower, direction }] : []),
    ]);
  }
  const { frequency, injects } = point;
  if (frequency === undefined) return [];
  if (!injects) return gasRules[frequency].map((rule) => ({ rule }));
  return injectionRules[frequency === 'JJ' ? 'JJ' : 'MM'].map((rule) => ({ rule }));
}

function seriesCalls(point: Point, { rule, direction }: Followed, now: Date, today: CivilDay): PlannedCall[] {
  const last = lastOf(point, rule.task, direction);
  const due = last ? dueOf(rule, last, now, today) : ({ reason: 'first', notBefore: now } as const);
  const span = due && spanOf(rule, last, point.since, today);
  if (!due || !span) return [];
  const call = callOf(point, rule.task, due.reason, due.notBefore, direction);
  // oldest first: whoever is stopped between two of them has missed nothing
  const windows = Number.isFinite(rule.longest) ? [...windowsOf(span, rule.longest)] : [span];
  return windows.map((window) => ({ ...call, span: window }));
}

interface Due {
  readonly reason: SyncReason;
  readonly notBefore: Date;
}

function dueOf(rule: SeriesRule, last: LastRead, now: Date, today: CivilDay): Due | undefined {
  return rule.every === 'day'
    ? dueToday(rule, last, now, today)
    : dueByMonths(rule, rule.every.months, last, now, today);
}

// Once a day when the day's values come out; again, where that is usual, as long as they have not come.
function dueToday(rule: SeriesRule, last: LastRead, now: Date, today: CivilDay): Due | undefined {
  const out = instantOf(today, `${String(rule.hour).padStart(2, '0')}:00`);
  const expected = addDays(today, 1 - rule.lag);
  if (last.askedAt < out) {
    const wasLate = last.until === undefined || last.until < addDays(expected, -1);
    return { reason: wasLate ? 'late' : 'new', notBefore: later(out, now) };
  }
  const isHere = last.until !== undefined && last.until >= expected;
  if (isHere || rule.again === undefined) return undefined;
  const again = later(new Date(last.askedAt.getTime() + rule.again), now);
  return again < instantOf(today, `${lastHour}:00`) ? { reason: 'late', notBefore: again } : undefined;
}

// A line is expected so many months after the last one; it is asked for on that day, then every few days until it is
// here. Beside that once a month, for what was corrected, as the operator advises (adict.md 7).
function dueByMonths(rule: SeriesRule, months: number, last: LastRead, now: Date, today: CivilDay): Due | undefined {
  const asked = dayAt(last.askedAt.getTime());
  const expectedOn = last.until === undefined ? asked : addDays(addMonths(last.until, months), rule.lag);
  const notBefore = later(instantOf(today, `${String(rule.hour).padStart(2, '0')}:00`), now);
  if (expectedOn <= today && asked < expectedOn) return { reason: 'new', notBefore };
  if (expectedOn <= today && addDays(asked, lateAfter) <= today) return { reason: 'late', notBefore };
  return addMonths(asked, 1) <= today ? { reason: 'monthly', notBefore } : undefined;
}

// From what is to be read again until today; at first the newest days only, where a call takes few.
function spanOf(
  { reread, longest, depth }: SeriesRule,
  last: LastRead | undefined,
  since: CivilDay | undefined,
  today: CivilDay,
): DaySpan | undefined {
  const { until, provisionalFrom } = last ?? {};
  const again = until === undefined ? firstDay(longest, today) : addDays(until, -reread);
  const from = provisionalFrom !== undefined && provisionalFrom < again ? provisionalFrom : again;
  return answerable(clipped(from, today, since), today, depth);
}

function firstDay(longest: number, today: CivilDay): CivilDay {
  return Number.isFinite(longest) ? addDays(today, -longest) : '0001-01-01';
}

function clipped(from: CivilDay, to: CivilDay, since: CivilDay | undefined): DaySpan {
  const start = since !== undefined && since > from ? since : from;
  return { from: start < to ? start : to, to };
}

function isMonthlyDue(last: LastRead | undefined, today: CivilDay): boolean {
  return last === undefined || addMonths(dayAt(last.askedAt.getTime()), 1) <= today;
}

function lastOf({ read }: Point, task: SyncTask, direction?: Direction): LastRead | undefined {
  return read?.find((one) => one.task === task && one.direction === direction);
}

function callOf(
  { operator, meteringPointId }: Point,
  task: SyncTask,
  reason: SyncReason,
  notBefore: Date,
  direction?: Direction,
): PlannedCall {
  return { operator, task, meteringPointId, ...(direction && { direction }), reason, notBefore };
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
