import { addDays, type ClientError, type DaySpan, isClientError, type Reading } from '../../reference-client/index.ts';
import type { Direction, Series, SyncTask } from '../conformance/task.ts';
import { publicationDay } from './due.ts';
import { type KeptPoint, type KeptSeries, pointIn, seriesIn } from './kept.ts';
import { type Portal, problem, today } from './portal.ts';
import { flowOf, lookAtRights, openDays, opens } from './rights.ts';

/** A series, and which way the energy goes. */
export interface Followed {
  readonly series: Series;
  readonly direction: Direction;
}

/** What of a point a task is about: consumption before production. */
export function followedBy({ series, directions = ['consumption'] }: SyncTask): readonly Followed[] {
  return series.flatMap((one): Followed[] => {
    if (one === 'injection') return [{ series: one, direction: 'production' }];
    const both = one === 'daily' || one === 'load-curve';
    return (both ? directions : (['consumption'] as const)).map((direction) => ({ series: one, direction }));
  });
}

/** The name under which a series is kept. */
export function nameOf({ series, direction }: Followed): string {
  return `${series} ${direction}`;
}

/** Brings what is kept of some points up to date: all points side by side, the series of each one after the other. */
export async function sync(portal: Portal, task: SyncTask): Promise<void> {
  if (portal.told.side.operator === 'grdf') await lookAtRights(portal, task.points);
  await Promise.all(task.points.map((id) => followPoint(portal, task, id)));
}

async function followPoint(portal: Portal, task: SyncTask, id: string): Promise<void> {
  const { kept, habits, clock } = portal;
  const point = pointIn(kept, id);
  if (point.stopped && habits.staysStopped(point.stopped, clock.now())) {
    return problem(portal, `nothing is asked about it any more: ${point.stopped.code}`, id);
  }
  delete point.stopped;
  for (const followed of followedBy(task)) {
    if (point.stopped) break;
    await followSeries(portal, { ...task, ...followed }, id, point);
  }
}

type Question = DaySpan & Followed;

async function followSeries(portal: Portal, wanted: Question, id: string, point: KeptPoint): Promise<void> {
  const { kept, habits, clock } = portal;
  const open = openIn(portal, wanted, point);
  if (typeof open === 'string') return problem(portal, `${nameOf(wanted)}: ${open}`, id);
  const series = seriesIn(point, nameOf(wanted));
  const span = open && habits.daysToRead({ ...wanted, ...open }, series, clock.now());
  if (!span) return;
  if (kept.restUntil !== undefined && clock.now() < kept.restUntil) {
    return problem(portal, `${nameOf(wanted)}: the operator asked to be left alone for a while`, id);
  }
  try {
    for (const window of habits.windows(span, wanted)) {
      for await (const reading of readings(portal, { ...wanted, ...window }, id)) habits.keep(series.readings, reading);
    }
    noteAsked(series, span, clock.now());
  } catch (error) {
    if (!isClientError(error)) throw error;
    problem(portal, `${nameOf(wanted)}: ${habits.wordsFor(error)}`, id);
    stopAfter(portal, error, point, series, wanted);
  }
}

// The days that may be asked for; a sentence when there is no right to any.
function openIn({ told }: Portal, { series, from, to }: Question, { rights }: KeptPoint): DaySpan | string | undefined {
  if (told.side.operator === 'enedis') return { from, to };
  const right = rights?.[flowOf(series)];
  if (!right) return 'there is no active right to it';
  return opens(right, series) ? openDays(right, series, { from, to }) : 'the right to it does not cover this';
}

function readings(portal: Portal, { series, direction, from, to }: Question, id: string): AsyncIterable<Reading> {
  const { grdf, enedis } = portal;
  switch (series) {
    case 'daily':
      return enedis.dailyEnergy(id, { from, to }, direction);
    case 'load-curve':
      return enedis.loadCurve(id, { from, to }, direction);
    case 'max-power':
      return enedis.maxPower(id, { from, to });
    default:
      return grdf[series](id, { from, to });
  }
}

function noteAsked(series: KeptSeries, { from, to }: DaySpan, now: number): void {
  const { asked } = series;
  const isSameDay = asked !== undefined && publicationDay(asked.at) === publicationDay(now);
  series.asked = {
    from: asked && asked.from < from ? asked.from : from,
    until: to,
    at: now,
    times: isSameDay ? asked.times + 1 : 1,
  };
}

/** Days after which a series that was closed is tried again. */
const closedFor = 30;

function stopAfter(portal: Portal, error: ClientError, point: KeptPoint, series: KeptSeries, wanted: Question): void {
  const { kept, habits, clock } = portal;
  if (error.retryAfter !== undefined) kept.restUntil = clock.now() + error.retryAfter;
  const stop = habits.stopsAfter(error);
  const rightId = point.rights?.[flowOf(wanted.series)]?.id;
  if (stop === 'point')
    point.stopped = { code: error.code, at: clock.now(), ...(rightId !== undefined && { rightId }) };
  if (stop === 'series') series.closedUntil = addDays(today(portal), closedFor);
}
