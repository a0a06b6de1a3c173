import { dayAt } from '../../../core/paris.ts';
import { keyOf, noiseAt } from '../../../core/random.ts';
import type { Happening } from '../happenings.ts';
import type { ElectricityPoint } from '../point.ts';

/**
 * The serial number of the meter that a point has at an instant (ms, UTC), of nine digits: another from the day on which
 * a meter was replaced. That both contract APIs that print one mean the same is our convention.
 *
 * @param happenings what is known of the point (`knownHappenings`)
 */
export function serialOf({ id }: ElectricityPoint, happenings: readonly Happening[], now: number): number {
  const today = dayAt(now);
  const replaced = happenings.filter(({ kind, day }) => kind === 'meter-replaced' && day <= today);
  return 100_000_000 + Math.floor(noiseAt(keyOf('serial number', id), replaced.length) * 899_999_999);
}
