import type { ControlRequest } from '../core/api.ts';
import { json, type Reply } from '../core/exchange.ts';
import type { PointSheet, ReadingQuery, ReadingView } from '../core/meter-view.ts';
import { type Day, dayAt, isoDay, parseDay } from '../core/paris.ts';
import type { Provider } from '../core/provider.ts';
import { SetupError } from '../core/refusal.ts';
import type { World } from '../core/world.ts';
import { askedApplication } from './asked-application.ts';
import type { House } from './house.ts';
import { paramOf } from './world-verbs.ts';

/** All that one must know of a metering point. */
export async function showPoint(request: ControlRequest, house: House): Promise<Reply> {
  const world = house.worlds.get(paramOf(request, 'id'));
  const { sheet } = await sheetIn(request, house, world);
  return json(sheet);
}

/** What an application sees of a meter, or what is true, in columns. */
export async function readReadings(request: ControlRequest, house: House): Promise<Reply> {
  const world = house.worlds.get(paramOf(request, 'id'));
  const { provider, sheet } = await sheetIn(request, house, world);
  const query = queryIn(request, world, sheet);
  const view = await provider.readings(world, query, request.origin);
  if (!view) throw unknownPoint(query.meteringPointId, world);
  const { from, to, as, application, meteringPointId } = query;
  return json({
    now: world.clock.now(),
    world: world.id,
    provider: provider.name,
    ...{ meteringPointId, as, application, from: isoDay(from), to: isoDay(to) },
    ...columnsOf(view),
  });
}

/** A metering point's sheet, and the provider whose it is. */
interface OwnedSheet {
  readonly provider: Provider;
  readonly sheet: PointSheet;
}

/** The sheet of a metering point, from whichever provider has it; undefined when none has. */
export async function sheetOf(
  providers: readonly Provider[],
  world: World,
  meteringPointId: string,
  application: string,
  origin: string,
): Promise<OwnedSheet | undefined> {
  for (const provider of providers) {
    const sheet = await provider.sheet(world, meteringPointId, application, origin);
    if (sheet) return { provider, sheet };
  }
  return undefined;
}

async function sheetIn(request: ControlRequest, { providers }: House, world: World): Promise<OwnedSheet> {
  const id = paramOf(request, 'point');
  const found = await sheetOf(providers, world, id, askedApplication(request, world).clientId, request.origin);
  if (!found) throw unknownPoint(id, world);
  return found;
}

/** What is said of a metering point that no provider has: 404, and where to look. */
export function unknownPoint(id: string, world: World): SetupError {
  const list = `/_wattif/worlds/${encodeURIComponent(world.id)}/points`;
  return new SetupError(
    `There is no metering point "${id}" in the world "${world.id}". GET ${list} lists those that exist.`,
    404,
  );
}

const usualDays = 31;

function queryIn(request: ControlRequest, world: World, { series, summary }: PointSheet): ReadingQuery {
  const { query } = request;
  const asked = query.get('series') ?? series[0]?.name ?? '';
  const most = series.find(({ name }) => name === asked)?.mostDays ?? usualDays;
  const to = dayIn(query, 'to') ?? dayAt(world.clock.now().getTime()) + 1;
  const from = dayIn(query, 'from') ?? to - Math.min(usualDays, most);
  if (from >= to) throw new SetupError(`from (${isoDay(from)}) is not before to (${isoDay(to)}), which is excluded.`);
  return {
    meteringPointId: summary.meteringPointId,
    series: asked,
    from,
    to,
    as: query.get('as') === 'true' ? 'true' : 'visible',
    application: askedApplication(request, world).clientId,
  };
}

function dayIn(query: URLSearchParams, name: string): Day | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  const day = parseDay(text);
  if (day !== undefined) return day;
  throw new SetupError(`${name} is "${text}"; give a day such as 2026-01-31.`);
}

function columnsOf({ series, rows, refused, commands }: ReadingView) {
  const columns = series.quantities.map(({ name }, nth) => [name, rows.map(({ values }) => values[nth] ?? null)]);
  return {
    series,
    at: rows.map(({ from }) => from / 1000),
    until: rows.map(({ to }) => to / 1000),
    values: Object.fromEntries(columns) as Record<string, (number | null)[]>,
    qualities: rows.map(({ quality }) => quality),
    provisional: rows.flatMap(({ provisional }, index) => (provisional ? [index] : [])),
    ...(refused && { refused }),
    commands,
  };
}
