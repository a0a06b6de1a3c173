import { dayAt } from '../../../core/paris.ts';
import type { World } from '../../../core/world.ts';
import type { GasPoint } from '../park/point.ts';
import { knownHappenings } from '../park/tenancy.ts';

/** Whether the gas contract of a point has ended by an instant (ms, UTC), as its park or an event says. */
export async function hasGasContractEnded(world: World, point: GasPoint, now: number): Promise<boolean> {
  const today = dayAt(now);
  const happenings = await knownHappenings(world, point, now);
  return happenings.some(({ kind, day }) => kind === 'gas-contract-ended' && day <= today);
}
