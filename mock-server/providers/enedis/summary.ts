import { dayAt, isoDay } from '../../core/paris.ts';
import type { PointSummary } from '../../core/provider.ts';
import type { World } from '../../core/world.ts';
import { movesOf, serviceFrom } from './consents/moves.ts';
import { holderOf } from './customers/holder.ts';
import type { ElectricityPoint } from './point.ts';
import { isCollected, knownHappenings } from './readings/history.ts';

/** An electricity point as the control API lists it, as it stands at an instant (ms, UTC). */
export async function summaryOf(world: World, point: ElectricityPoint, now: number): Promise<PointSummary> {
  const moves = await movesOf(world, point, now);
  const { kind, name, email } = holderOf(world, point, moves, now);
  const happenings = await knownHappenings(world, point, now);
  return {
    meteringPointId: point.id,
    provider: 'enedis',
    park: point.park,
    frequency: `PT${point.interval}M`,
    postcode: point.postcode,
    city: point.city,
    holder: { kind, name, email },
    segment: point.segment,
    usage: point.usage,
    yearlyEnergy: point.yearlyEnergy,
    subscribedPower: point.subscribedPower,
    direction: point.direction,
    loadCurve: isCollected(point, happenings, dayAt(now)),
    activatedOn: isoDay(serviceFrom(point, moves, now)),
    ...(point.sandboxClient !== undefined && { sandboxClient: point.sandboxClient }),
    ...(point.member !== undefined && { member: point.member }),
    ...(point.site !== undefined && { site: point.site }),
  };
}
