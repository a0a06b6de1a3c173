import { type Day, instantOf } from '../../../core/paris.ts';
import type { World } from '../../../core/world.ts';
import { type Happening, happeningsOf } from '../happenings.ts';
import type { ElectricityPoint } from '../point.ts';

/** A holder of a point who moved out. */
export interface Move {
  /** Day (Paris) on which the next holder's service begins. */
  readonly day: Day;
  /** World instant (ms, UTC) from which it counts: the day's first, or when the operator learnt of it, if later. */
  readonly at: number;
}

/** The moves out of a point, as known at an instant (ms, UTC), in the order in which they count. */
export async function movesOf(world: World, point: ElectricityPoint, now: number): Promise<readonly Move[]> {
  const recorded = await happeningsOf(world, point.id, now);
  if (recorded.length === 0 && !point.facts?.happenings) return none;
  return movesIn([...planned(point, now), ...recorded]);
}

/** The moves that a park planned, as known at an instant: all there is before anything happened in a world. */
export function plannedMovesOf(point: ElectricityPoint, now: number): readonly Move[] {
  return point.facts?.happenings ? movesIn(planned(point, now)) : none;
}

/** How many holders have moved out by an instant: the number of the present one, from 0. */
export function tenancyAt(moves: readonly Move[], instant: number): number {
  return moves.filter(({ at }) => at <= instant).length;
}

/** The day on which service began for the present holder of a point. */
export function serviceFrom(point: ElectricityPoint, moves: readonly Move[], instant: number): Day {
  const days = moves.filter(({ at }) => at <= instant).map(({ day }) => day);
  return Math.max(point.activatedOn, ...days);
}

const none: readonly Move[] = [];

function planned(point: ElectricityPoint, now: number): readonly Happening[] {
  return point.facts?.happenings?.filter(({ recordedAt }) => recordedAt <= now) ?? [];
}

function movesIn(happenings: readonly Happening[]): readonly Move[] {
  return happenings
    .filter(({ kind }) => kind === 'holder-moved-out')
    .map(({ recordedAt, day }) => ({ day, at: Math.max(recordedAt, instantOf(day)) }))
    .sort((one, other) => one.at - other.at);
}
