import type { ReadingQuality, ReadingQuery, ReadingRow, ReadingView } from '../../../core/meter-view.ts';
import type { Day } from '../../../core/paris.ts';
import { SetupError } from '../../../core/refusal.ts';
import type { World } from '../../../core/world.ts';
import { lastEnd } from '../askable.ts';
import { causes } from '../causes.ts';
import { parkOf } from '../park.ts';
import type { ElectricityPoint } from '../point.ts';
import { readingCommands } from '../wire-commands.ts';
import { type ClientCall, clientCall } from './client-call.ts';
import { type History, historyOf } from './history.ts';
import { Publication } from './publication.ts';
import { type Column, columnOf, eachInterval, emptyColumn } from './reading-frame.ts';
import { type PowerSeries, seriesNamed, shownSeries } from './reading-series.ts';
import type { ReadingRequest } from './request.ts';

/**
 * Readings of a meter as an application's calls would give them at the world's present, all together, or as the meter
 * counted them. Both have the same intervals, from the meter's activation on. Faults in force and quotas are left aside.
 *
 * @throws SetupError when the point has no such series, or too many days are asked for
 */
export async function viewReadings(
  world: World,
  query: ReadingQuery,
  origin: string,
): Promise<ReadingView | undefined> {
  const point = parkOf(world).find(query.meteringPointId);
  if (!point) return undefined;
  const series = seriesNamed(point, query.series);
  const wanted = requestOf(world, point, series, query);
  const call = await clientCall(wanted, series, query.application);
  const isTrue = query.as === 'true';
  // a client is told neither what was set right nor by whom
  const history = await historyOf({ ...wanted, counted: true });
  const seen = isTrue ? { column: await counted(wanted, series) } : await visible(wanted, series, call);
  const quality = isTrue ? trueQuality(wanted, series, history) : visibleQuality(wanted, series, history);
  return {
    series: shownSeries(series),
    rows: rowsOf(wanted, series, history, seen.column, quality),
    ...(seen.refused !== undefined && { refused: { reason: seen.refused, why: whyOf(seen.refused) } }),
    commands: readingCommands(world, point.id, call, query.application, origin),
  };
}

interface Seen {
  readonly column: Column;
  readonly refused?: string;
}

/** What is known of an interval: with a value, and without. */
type QualityOf = (day: Day, from: number, to: number, hasValue: boolean) => ReadingQuality;

function requestOf(world: World, point: ElectricityPoint, series: PowerSeries, query: ReadingQuery): ReadingRequest {
  const { from, to } = query;
  const { name, mostDays, direction } = series;
  if (to - from > mostDays) {
    throw new SetupError(`These are ${to - from} days; of ${name} ask for ${mostDays} days at the most.`);
  }
  return { world, point, now: world.clock.now().getTime(), from, to, direction };
}

// Before it was put into service, a meter counted nothing.
function sinceActivation(wanted: ReadingRequest): ReadingRequest {
  return { ...wanted, from: Math.max(wanted.from, wanted.point.activatedOn) };
}

async function visible(wanted: ReadingRequest, { kind }: PowerSeries, call: ClientCall): Promise<Seen> {
  const { refused, from, to } = call;
  if (refused !== undefined) return { column: emptyColumn, refused };
  // nothing can be asked of a day that has not passed
  if (from >= lastEnd(wanted.world, wanted.now)) return { column: emptyColumn };
  const column = await columnOf({ ...wanted, from, to }, kind);
  return column.length === 0 ? { column, refused: 'no-data' } : { column };
}

async function counted(wanted: ReadingRequest, { kind }: PowerSeries): Promise<Column> {
  return columnOf({ ...sinceActivation(wanted), counted: true }, kind);
}

function trueQuality({ now }: ReadingRequest, { kind, direction }: PowerSeries, { happenings }: History): QualityOf {
  const corrected = new Set<Day>();
  for (const one of happenings) {
    if (one.kind === 'day-corrected' && one.direction === direction && kind !== 'index') corrected.add(one.day);
  }
  return (day, from, to, hasValue) => {
    if ((kind === 'index' ? from : to) > now) return 'awaited';
    if (!hasValue) return 'hole';
    return corrected.has(day) ? 'corrected' : 'measured';
  };
}

// An index belongs to the day that it begins, and comes out with the day before; it can be asked for when its day is over.
function visibleQuality(
  { world, point, now }: ReadingRequest,
  { kind }: PowerSeries,
  { happenings }: History,
): QualityOf {
  const { until } = new Publication(world, point, happenings, now);
  const due = kind === 'index' ? Math.min(until + 1, lastEnd(world, now)) : until;
  return (day, _from, _to, hasValue) => {
    if (hasValue) return 'measured';
    return day < due ? 'hole' : 'awaited';
  };
}

function rowsOf(wanted: ReadingRequest, series: PowerSeries, history: History, seen: Column, qualityOf: QualityOf) {
  const rows: ReadingRow[] = [];
  const nothing = series.quantities.map(() => null);
  let next = 0;
  let begins = next < seen.length ? seen.from(next) : Number.POSITIVE_INFINITY;
  eachInterval(sinceActivation(wanted), series.kind, history, (day, from, to) => {
    while (begins < from) {
      next += 1;
      begins = next < seen.length ? seen.from(next) : Number.POSITIVE_INFINITY;
    }
    const told = begins === from ? seen.values(next) : nothing;
    const quality = qualityOf(day, from, to, told[0] !== null);
    rows.push({ from, to, values: quality === 'awaited' ? nothing : told, quality });
  });
  return rows;
}

function whyOf(reason: string): string {
  return (causes as Readonly<Record<string, string>>)[reason] ?? reason;
}
