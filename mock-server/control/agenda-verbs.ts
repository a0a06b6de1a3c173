import type { AgendaItem } from '../core/agenda.ts';
import type { ControlRequest } from '../core/api.ts';
import { laterBy } from '../core/clock.ts';
import { json, type Reply } from '../core/exchange.ts';
import type { Provider } from '../core/provider.ts';
import type { World } from '../core/world.ts';
import type { House } from './house.ts';
import { sheetOf, unknownPoint } from './meter-verbs.ts';
import { paramOf } from './world-verbs.ts';

const usual = 'P3D';
const mostShown = 500;
/** Publications are asked for span by span, a month's worth: one may look ahead for centuries. */
const spanLength = 31 * 86_400_000;
/** Consents that are looked at: more would keep a caller waiting. */
const mostConsents = 5000;

/** What happens by itself until the clock has gone on by a duration, soonest first. */
export async function showAgenda(request: ControlRequest, house: House): Promise<Reply> {
  const world = house.worlds.get(paramOf(request, 'id'));
  const { query } = request;
  const [kind, point] = [query.get('kind'), query.get('meteringPointId') ?? undefined];
  const now = world.clock.now();
  const until = laterBy(now, query.get('by') ?? usual);
  const items: Coming[] = [];
  let more = false;
  for (const provider of await providersOf(point, request, house, world)) {
    if (kind !== 'consent') items.push(...outOf(world, provider, { now, until }, point));
    if (kind === 'publication') continue;
    const steps = await stepsOf(world, provider, until, point);
    items.push(...steps.items);
    more ||= steps.more;
  }
  items.sort((one, other) => one.at.getTime() - other.at.getTime());
  more ||= items.length > mostShown;
  return json({ now, until, items: items.slice(0, mostShown), ...(more && { more }) });
}

async function providersOf(
  point: string | undefined,
  { origin }: ControlRequest,
  { providers }: House,
  world: World,
): Promise<readonly Provider[]> {
  if (point === undefined) return providers;
  const found = await sheetOf(providers, world, point, '', origin);
  if (!found) throw unknownPoint(point, world);
  return [found.provider];
}

interface Coming extends AgendaItem {
  readonly provider: string;
  readonly kind: 'publication' | 'consent';
}

// One span lies behind the other: when more than are shown have been found, none behind them will be.
function outOf(
  world: World,
  provider: Provider,
  { now, until }: { now: Date; until: Date },
  point: string | undefined,
): Coming[] {
  const items: Coming[] = [];
  for (let from = now.getTime(); from < until.getTime() && items.length <= mostShown; from += spanLength) {
    const to = Math.min(from + spanLength, until.getTime());
    for (const item of provider.publications(world, from, to, point)) {
      items.push({ ...item, provider: provider.name, kind: 'publication' });
    }
  }
  return items;
}

async function stepsOf(
  world: World,
  provider: Provider,
  until: Date,
  point: string | undefined,
): Promise<{ items: Coming[]; more: boolean }> {
  const items: Coming[] = [];
  let looked = 0;
  for await (const { steps, meteringPointId } of provider.consents(
    world,
    point === undefined ? {} : { meteringPointId: point },
  )) {
    looked += 1;
    if (looked > mostConsents) return { items, more: true };
    for (const { at, about, ahead } of steps) {
      if (ahead && at <= until) items.push({ at, about, meteringPointId, provider: provider.name, kind: 'consent' });
    }
  }
  return { items, more: false };
}
