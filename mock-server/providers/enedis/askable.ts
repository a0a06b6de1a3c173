import { addMonths, type Day, dayAt } from '../../core/paris.ts';
import { Refusal } from '../../core/refusal.ts';
import type { World } from '../../core/world.ts';
import { meteringSetting } from './dialect-metering.ts';
import { meteringFacts } from './facts-metering.ts';
import type { ReadingReason, Series } from './metering-reasons.ts';
import { measures } from './point.ts';
import { activationOf, isCollected, knownHappenings } from './readings/history.ts';
import type { ReadingRequest } from './readings/request.ts';

const depths: Readonly<Record<Series, { months: number; days: number }>> = meteringFacts.depths.value;
const longestCurve = meteringFacts.longestCurve.value;

/** The first day that may be asked of a series. */
export function deepestDay(series: Series, now: number): Day {
  const { months, days } = depths[series];
  return addMonths(dayAt(now), -months) - days;
}

/**
 * Checks that a series of a point may be asked for these days: direction, activation, depth, length, collection. Which
 * of several reasons the real system tells is unknown (enedis.md 10).
 *
 * @throws Refusal with the first `ReadingReason` that holds; `no-data` is left to `requireSome`
 */
export async function requireAskable(request: ReadingRequest, series: Series): Promise<void> {
  const { world, point, now, from, to, direction } = request;
  if (!measures(point, direction)) throw refused('wrong-direction', request);
  if (from < (await activationOf(world, point, now))) throw refused('before-activation', request);
  if (isDepthEnforced(request) && from < deepestDay(series, now)) throw refused('beyond-history', request);
  if (series !== 'curve') return;
  if (to - from > longestCall(world)) throw refused('curve-too-long', request);
  if (await isObjected(request)) throw refused('curve-not-activated', request);
}

/**
 * What was read, when there is any.
 *
 * @throws Refusal `no-data` when there is none
 */
export function requireSome<Value>(values: readonly Value[]): readonly Value[] {
  if (values.length === 0) throw new Refusal<ReadingReason>('no-data');
  return values;
}

/** The day on which a question may end at the latest: today. */
export function lastEnd(world: World, now: number): Day {
  return meteringSetting(world, 'today') === 'utc' ? Math.floor(now / 86_400_000) : dayAt(now);
}

/** Days of a load curve that one call may take. */
export function longestCall(world: World): number {
  return meteringSetting(world, 'longestCurve') === 'seven-days' ? longestCurve : longestCurve - 1;
}

function isDepthEnforced({ world, point }: ReadingRequest): boolean {
  const setting = point.sandboxClient === undefined ? 'historyDepth' : 'sandboxHistoryDepth';
  return meteringSetting(world, setting) === 'enforced';
}

async function isObjected({ world, point, now }: ReadingRequest): Promise<boolean> {
  const setting = point.sandboxClient === undefined ? 'uncollectedCurve' : 'sandboxUncollectedCurve';
  if (meteringSetting(world, setting) === 'no-data') return false;
  return !isCollected(point, await knownHappenings(world, point, now), dayAt(now));
}

function refused(reason: ReadingReason, { point }: ReadingRequest): Refusal<ReadingReason> {
  return new Refusal(reason, { meteringPointId: point.id });
}
