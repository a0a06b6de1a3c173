import { reservedPark } from '../../../core/park.ts';
import type { World } from '../../../core/world.ts';
import { holderOf } from '../customers/holder.ts';
import { parkOf } from '../park.ts';
import { consentFacts } from './facts-consents.ts';
import { movesOf } from './moves.ts';
import type { OfferedPoint } from './wire-authorize-page.ts';

const offered = consentFacts.offeredPoints.value;

/**
 * The meters that the consent page offers: the first of the world's parks, then those of the sandbox clients; reserved
 * identifiers never.
 */
export async function offeredPoints(world: World, now: number): Promise<OfferedPoint[]> {
  const points: OfferedPoint[] = [];
  for (const point of parkOf(world).points()) {
    if (point.park === reservedPark) continue;
    const { name } = holderOf(world, point, await movesOf(world, point, now), now);
    const { sandboxClient } = point;
    const place = `${point.postcode} ${point.city}`;
    const client = sandboxClient === undefined ? {} : { sandboxClient };
    points.push({ meteringPointId: point.id, holder: name, place, ...client });
    if (points.length === offered) break;
  }
  return points;
}
