import type { Day } from '../../core/paris.ts';
import type { World } from '../../core/world.ts';
import { factsOf } from './facts.ts';
import { type Happening, happeningsOf } from './happenings.ts';
import type { GasPoint } from './point.ts';

/** Who lives there now: counted from 0, the holder that the park names. */
export interface Tenancy {
  readonly number: number;
  /** Day on which gas service began for this holder. */
  readonly from: Day;
}

/** What is known of a point at an instant: what the park says of it, then what events recorded, in that order. */
export async function knownHappenings(world: World, point: GasPoint, now: number): Promise<readonly Happening[]> {
  const fixed = factsOf(point).happenings?.filter((one) => one.recordedAt <= now) ?? [];
  const recorded = await happeningsOf(world, point.id, now);
  return fixed.length === 0 ? recorded : [...fixed, ...recorded];
}

/** The present tenancy of a point, given what happened: each holder who moved out began a new one. */
export function tenancyOf(point: GasPoint, happenings: readonly Happening[]): Tenancy {
  const moves = happenings.filter((one) => one.kind === 'holder-moved-out').map((one) => one.day);
  return { number: moves.length, from: Math.max(point.commissionedOn, ...moves) };
}

/** The tenancy of a point at an instant. */
export async function tenancyAt(world: World, point: GasPoint, now: number): Promise<Tenancy> {
  return tenancyOf(point, await knownHappenings(world, point, now));
}
