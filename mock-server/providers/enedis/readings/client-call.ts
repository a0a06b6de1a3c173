import type { operations } from '../../../../openapi/types/enedis-data-connect.d.ts';
import { type Day, dayAt } from '../../../core/paris.ts';
import { Refusal } from '../../../core/refusal.ts';
import type { World } from '../../../core/world.ts';
import { deepestDay, lastEnd, longestCall, requireAskable } from '../askable.ts';
import { consentOf } from '../consents/consents.ts';
import { consentObstacle } from '../consents/require-consent.ts';
import type { Series } from '../metering-reasons.ts';
import { isOpen } from '../tokens/subscriptions.ts';
import { activationOf } from './history.ts';
import type { PowerSeries } from './reading-series.ts';
import type { ReadingRequest } from './request.ts';

/** How an application would call for readings: by which operation, for which days, and what stands in its way. */
export interface ClientCall {
  readonly operation: keyof operations;
  /** Days (Paris) that it may ask for, the second excluded; days wanted that have passed where it may ask for none. */
  readonly from: Day;
  readonly to: Day;
  /** Days that one call may take. */
  readonly atOnce: number;
  /** Why every call is refused, before readings are looked for; absent where they are. */
  readonly refused?: string;
}

interface Allowed {
  readonly from: Day;
  readonly to: Day;
  readonly refused?: string;
}

/**
 * The calls of an application that knows its limits: they begin on the first day that it may ask for and end today at
 * the latest, since a call that oversteps is refused as a whole (enedis.md 2.4).
 */
export async function clientCall(wanted: ReadingRequest, series: PowerSeries, clientId: string): Promise<ClientCall> {
  const { world, point, now } = wanted;
  const atOnce = series.kind === 'curve' ? longestCall(world) : series.mostDays;
  const [first = 'dailyConsumption'] = series.operations;
  const open = await firstOpen(world, clientId, series.operations, now);
  const { from } = wanted;
  // so that the call is refused for what stands in its way, not for an end that lies ahead
  const to = Math.min(wanted.to, Math.max(from + 1, lastEnd(wanted.world, now)));
  if (!open) return { operation: first, from, to, atOnce, refused: 'not-subscribed' };
  const standing = await consentOf(world, clientId, point.id, now);
  const obstacle = consentObstacle(standing, world, now, from);
  const call = { operation: open, atOnce };
  if (obstacle === 'before-consent' && standing) {
    const begun = dayAt(standing.consent.givenAt);
    if (begun >= to) return { ...call, from, to, refused: obstacle };
    return { ...call, ...(await allowed({ ...wanted, from: begun }, series.kind)) };
  }
  if (obstacle) return { ...call, from, to, refused: obstacle };
  return { ...call, ...(await allowed(wanted, series.kind)) };
}

async function firstOpen(world: World, clientId: string, names: PowerSeries['operations'], now: number) {
  for (const name of names) if (await isOpen(world, clientId, name, now)) return name;
  return undefined;
}

// Each refusal that names a first day is taken at its word.
async function allowed(wanted: ReadingRequest, series: Series): Promise<Allowed> {
  const { world, point, now } = wanted;
  const to = Math.min(wanted.to, lastEnd(world, now));
  let { from } = wanted;
  if (from >= to) return wanted;
  for (;;) {
    const refused = await refusalOf({ ...wanted, from, to: from + 1 }, series);
    if (refused === undefined) return { from, to };
    let next = from;
    if (refused === 'before-activation') next = await activationOf(world, point, now);
    if (refused === 'beyond-history') next = deepestDay(series, now);
    if (next <= from || next >= to) return { from: wanted.from, to, refused };
    from = next;
  }
}

async function refusalOf(request: ReadingRequest, series: Series): Promise<string | undefined> {
  try {
    await requireAskable(request, series);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}
