import type { ControlRequest } from '../core/api.ts';
import { json, type Reply } from '../core/exchange.ts';
import type { PointSummary, Provider } from '../core/provider.ts';
import type { World } from '../core/world.ts';
import { type House, providerOf } from './house.ts';
import { sheetOf } from './meter-verbs.ts';
import { paramOf } from './world-verbs.ts';

const pointsAtOnce = 1000;
/** Points that a look for some of them looks at: more would keep everybody waiting. */
const mostLookedAt = 10_000;

/** The metering points that exist, or those that have some words in them, page by page. */
export async function listPoints(request: ControlRequest, house: House): Promise<Reply> {
  const world = house.worlds.get(paramOf(request, 'id'));
  const { query, origin } = request;
  const only = query.get('provider');
  const asked = only === null ? house.providers : [providerOf(house, only)];
  const after = query.get('after') ?? undefined;
  const search = query.get('search')?.trim() || undefined;
  const has = hasIn(search, query.get('park'));
  // who types in a whole id means that point: it need not be looked for among millions
  const named = search && after === undefined ? await sheetOf(asked, world, search, '', origin) : undefined;
  if (named && has(named.sheet.summary)) return json({ points: [named.sheet.summary] });
  const limit = Number(query.get('limit') ?? pointsAtOnce);
  const points: PointSummary[] = [];
  const isSearch = search !== undefined || query.has('park');
  let looked = 0;
  let last: string | undefined;
  for await (const point of pointsOf(asked, world, after, origin)) {
    const found = has(point);
    if ((found && points.length === limit) || (isSearch && looked === mostLookedAt))
      return json({ points, next: last });
    if (found) points.push(point);
    if (found || isSearch) last = point.meteringPointId;
    looked += 1;
  }
  return json({ points });
}

function hasIn(search: string | undefined, park: string | null): (point: PointSummary) => boolean {
  const words = search === undefined ? undefined : plain(search);
  return (point) => {
    if (park !== null && point.park !== park) return false;
    if (words === undefined) return true;
    const { meteringPointId, city, postcode, holder } = point;
    return [meteringPointId, city, postcode, holder.name].some((text) => plain(text).includes(words));
  };
}

// "Élysée" is found by "elysee".
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

async function* pointsOf(
  providers: readonly Provider[],
  world: World,
  after: string | undefined,
  origin: string,
): AsyncGenerator<PointSummary> {
  const owner = after === undefined ? undefined : await sheetOf(providers, world, after, '', origin);
  // a provider begins anew behind a point that is another's
  const first = owner ? providers.indexOf(owner.provider) : 0;
  for (const provider of providers.slice(first)) yield* provider.points(world, after);
}
