import type { ReadingQuality, ReadingQuery, ReadingRow, ReadingView } from '../../../core/meter-view.ts';
import { dayAt, instantOf } from '../../../core/paris.ts';
import { Refusal, SetupError } from '../../../core/refusal.ts';
import type { World } from '../../../core/world.ts';
import { causes } from '../causes.ts';
import { parkOf } from '../park/park.ts';
import { rightSeenBy } from '../rights/readable-right.ts';
import { readingCommands } from '../wire-commands.ts';
import { dataSetting } from './dialect-data.ts';
import { readingFacts } from './facts-readings.ts';
import { type History, historyOf } from './history.ts';
import type { Line } from './line.ts';
import type { DayRange, LineRequest } from './line-request.ts';
import { deepestDay, refuseFutureEnd, refuseTooDeep } from './period.ts';
import type { Qualification } from './reading.ts';
import { type GasSeries, seriesNamed, shownSeries } from './reading-series.ts';

const gasDayHour = readingFacts.gasDayHour.value;
const always: DayRange = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/**
 * Readings of a meter as an application's calls would give them at the world's present, or as the meter counted them.
 * Both have the same intervals: those between the meter's readings, from its commissioning on. The application is one
 * that knows its limits and asks for no day that it may not ask for (adict.md 4.6). Faults in force and quotas are left
 * aside.
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
  const now = world.clock.now().getTime();
  const history = await historyOf(world, point, now);
  const series = seriesNamed(point, history.stretches, query.series);
  const days = query.to - query.from;
  if (days > series.mostDays) {
    throw new SetupError(`These are ${days} days; of ${series.name} ask for ${series.mostDays} days at the most.`);
  }
  const window = { from: query.from, to: query.to };
  const echo = { value: null, from: '', to: '' };
  const wanted: LineRequest = { world, point, now, window, clamp: always, echo };
  const all = await linesOf(series, { ...wanted, counted: true });
  const asked = askable(series, window, now);
  const seen = query.as === 'true' ? undefined : await visible(series, { ...wanted, window: asked }, query.application);
  return {
    series: shownSeries(series),
    rows: seen ? visibleRows(all, seen.lines, history, hidesStart(series, world)) : trueRows(all, now),
    ...(seen?.refused !== undefined && { refused: { reason: seen.refused, why: whyOf(seen.refused) } }),
    commands: readingCommands(world, point.id, series.name, asked, query.application, origin),
  };
}

/** The days of a window that a client may ask for: not beyond today, and not deeper than the series goes. */
function askable({ depth }: GasSeries, { from, to }: DayRange, now: number): DayRange {
  const first = Math.max(from, deepestDay(depth, now));
  const last = Math.min(to, dayAt(now));
  return last > first ? { from: first, to: last } : { from, to };
}

async function linesOf(series: GasSeries, request: LineRequest): Promise<Line[]> {
  const lines: Line[] = [];
  const chunks = await series.lines({ ...request, tap: (line) => lines.push(line) });
  // the lines come as the chunks are taken
  for (const _ of chunks);
  return lines;
}

interface Seen {
  readonly lines: readonly Line[];
  readonly refused?: string;
}

async function visible(series: GasSeries, wanted: LineRequest, clientId: string): Promise<Seen> {
  const { world, point, now, window, echo } = wanted;
  const asked = { by: 'dates', window, echo } as const;
  try {
    refuseFutureEnd(asked, now);
    const { scope } = await rightSeenBy(world, clientId, point.id, now, series.name);
    refuseTooDeep(asked, series.depth, now, world);
    const clamp = { from: Math.max(scope.from, deepestDay(series.depth, now)), to: scope.to };
    const lines = await linesOf(series, { ...wanted, clamp });
    return lines.length === 0 ? { lines, refused: 'no-data' } : { lines };
  } catch (error) {
    if (error instanceof Refusal) return { lines: [], refused: error.reason };
    throw error;
  }
}

const qualities = {
  measured: 'measured',
  estimated: 'estimated',
  corrected: 'corrected',
  absent: 'hole',
} as const satisfies Record<Qualification, ReadingQuality>;

const nothing = [null, null, null, null, null];

// Provisional informative lines may come without their start reading (adict.md 5.5).
function hidesStart({ name }: GasSeries, world: World): boolean {
  return name === 'informative' && dataSetting(world, 'provisionalStartReading') === 'empty';
}

function rowOf(line: Line, startHidden = false): ReadingRow {
  const known = line.volume !== null;
  const { factor, scale } = line.coefficients;
  return {
    ...spanOf(line),
    values: [
      line.energy,
      line.volume,
      startHidden || line.start.status === 'absent' ? null : line.startIndex,
      line.end.status === 'absent' ? null : line.endIndex,
      known ? factor / scale : null,
    ],
    quality: qualities[line.qualification],
    ...(!line.final && { provisional: true as const }),
  };
}

function spanOf({ start, end }: Line): { from: number; to: number } {
  return { from: instantOf(start.day, gasDayHour), to: instantOf(end.day, gasDayHour) };
}

function trueRows(all: readonly Line[], now: number): ReadingRow[] {
  return all.map((line) => {
    const span = spanOf(line);
    return span.to <= now ? rowOf(line) : { ...span, values: nothing, quality: 'awaited' };
  });
}

function visibleRows(
  all: readonly Line[],
  seen: readonly Line[],
  history: History,
  startHidden: boolean,
): ReadingRow[] {
  const byStart = new Map(seen.map((line) => [line.start.day, line]));
  return all.map((line) => {
    const shown = byStart.get(line.start.day);
    if (shown?.end.day === line.end.day) return rowOf(shown, startHidden && !shown.final);
    return { ...spanOf(line), values: nothing, quality: isDue(line, history) ? 'hole' : 'awaited' };
  });
}

// A delay makes a hole of what is due: nothing tells the client that it will still come.
function isDue({ start, end, gasDay }: Line, { stretches, publication }: History): boolean {
  const stretch = stretches.findLast(({ from }) => from <= start.day);
  if (!stretch) return true;
  const { frequency } = stretch;
  if (frequency === 'JJ') return start.day < publication.dailyUntil('JJ');
  if (gasDay === null || frequency === '6M') return publication.isDue(publication.dueDayOf(frequency, end.day));
  return gasDay < publication.dailyUntil(frequency);
}

function whyOf(reason: string): string {
  return (causes as Readonly<Record<string, string>>)[reason] ?? reason;
}
