import { type Day, instantOf } from '../../../core/paris.ts';
import type { World } from '../../../core/world.ts';
import { movesOf, serviceFrom } from '../consents/moves.ts';
import { type Happening, happeningsOf } from '../happenings.ts';
import type { ElectricityPoint, Interval } from '../point.ts';
import { EnergyMeter } from '../truth/energy.ts';
import { Holes, noHoles } from './holes.ts';
import { Publication, type Told, toldAtOnce } from './publication.ts';
import { type RecordedDays, recordedDaysOf } from './recorded.ts';
import type { ReadingRequest } from './request.ts';

/** All that one answer needs to know of a point, as known at one instant. */
export interface History {
  readonly happenings: readonly Happening[];
  readonly publication: Told;
  readonly holes: Pick<Holes, 'leavesOut' | 'instead' | 'lacksDay' | 'lacksHour'>;
  /** Whether the load curve of a day is collected. */
  isCollected(day: Day): boolean;
  /** Days whose energy was set right, or is known only in part yet, in the direction asked for: Wh. */
  readonly corrections: ReadonlyMap<Day, number>;
  /** Days of the sandbox that were recorded, those apart that an event set right. */
  readonly recorded: RecordedDays;
  readonly meter: EnergyMeter;
}

/** What is known of a point at an instant: what the park plans, then what events recorded, in that order. */
export async function knownHappenings(
  world: World,
  point: ElectricityPoint,
  now: number,
): Promise<readonly Happening[]> {
  const planned = point.facts?.happenings?.filter((one) => one.recordedAt <= now) ?? [];
  const recorded = await happeningsOf(world, point.id, now);
  return planned.length === 0 ? recorded : [...planned, ...recorded];
}

/** Reads what happened to a point by an instant, and makes ready what its readings are computed from. */
export async function historyOf(request: Omit<ReadingRequest, 'from' | 'to'>): Promise<History> {
  const { world, point, direction, now, counted } = request;
  const happenings = await knownHappenings(world, point, now);
  const publication = new Publication(world, point, happenings, now);
  const drawn = new EnergyMeter(world, point, direction);
  const setRight = happenings
    .filter((one) => one.kind === 'day-corrected')
    .filter((one) => one.direction === direction);
  const recorded = recordedDaysOf(point, direction, new Set(setRight.map((one) => one.day)));
  const tooLow = counted ? [] : publication.tooLow((day) => drawn.on(day));
  const corrections = new Map([...recorded.energy, ...tooLow]);
  for (const one of setRight) corrections.set(one.day, one.energy);
  const meter = corrections.size === 0 ? drawn : new EnergyMeter(world, point, direction, corrections);
  const known = { happenings, corrections, recorded, meter };
  if (counted) return { ...known, publication: toldAtOnce(now), holes: noHoles, isCollected: () => true };
  const holes = new Holes(world, point);
  return { ...known, publication, holes, isCollected: (day) => isCollected(point, happenings, day) };
}

/** The day on which the point was last put into service, for the holder it has now (enedis.md 2.4). */
export async function activationOf(world: World, point: ElectricityPoint, now: number): Promise<Day> {
  return serviceFrom(point, await movesOf(world, point, now), now);
}

/** Whether the load curve of a day is collected, given what happened. */
export function isCollected(point: ElectricityPoint, happenings: readonly Happening[], day: Day): boolean {
  let collected = point.loadCurve;
  let since = Number.NEGATIVE_INFINITY;
  for (const one of happenings) {
    // of several switches the one of the latest day holds, and of one day the one recorded last
    if (one.kind !== 'load-curve-switched' || one.day > day || one.day < since) continue;
    collected = one.on;
    since = one.day;
  }
  return collected;
}

/** From when on intervals have which length, in order of time. */
export function intervalsOf(
  point: ElectricityPoint,
  happenings: readonly Happening[],
): readonly { readonly from: number; readonly interval: Interval }[] {
  const changes = happenings
    .filter((one) => one.kind === 'interval-changed')
    .map((one) => ({ from: instantOf(one.day, one.hour), interval: one.interval }))
    .sort((a, b) => a.from - b.from);
  return [{ from: Number.NEGATIVE_INFINITY, interval: point.interval }, ...changes];
}
