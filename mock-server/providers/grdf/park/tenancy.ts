import { type Day, dayAt } from '../../../core/paris.ts';
import type { World } from '../../../core/world.ts';
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

/** Those happenings whose day has come by an instant; the others are known, and still to hold. */
export function begun(happenings: readonly Happening[], now: number): readonly Happening[] {
  const today = dayAt(now);
  return happenings.filter(({ day }) => day <= today);
}

/** The tenancy of a point at an instant, given what happened: each holder who moved out began a new one. */
export function tenancyOf(point: GasPoint, happenings: readonly Happening[], now: number): Tenancy {
  const moves = begun(happenings, now).filter((one) => one.kind === 'holder-moved-out');
  return { number: moves.length, from: Math.max(point.commissionedOn, ...moves.map(({ day }) => day)) };
}
