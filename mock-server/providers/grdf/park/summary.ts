import { isoDay } from '../../../core/paris.ts';
import type { PointSummary } from '../../../core/provider.ts';
import type { World } from '../../../core/world.ts';
import { frequencyOf, tariffOf } from './contract-terms.ts';
import type { Happening } from './happenings.ts';
import { holderOf } from './identity.ts';
import type { GasPoint } from './point.ts';
import { tenancyOf } from './tenancy.ts';

/**
 * A gas point as the control API lists it. Without happenings it is told as the park has it; with those known by then
 * (`knownHappenings`), frequency, tariff and holder follow them.
 */
export function summaryOf(
  world: World,
  point: GasPoint,
  now: number,
  happenings: readonly Happening[] = [],
): PointSummary {
  const { name, email, kind } = holderOf(world, point, now, happenings);
  return {
    meteringPointId: point.id,
    provider: 'grdf',
    park: point.park,
    frequency: frequencyOf(point, happenings, now),
    postcode: point.postcode,
    city: point.city,
    holder: { kind, name, email },
    tariff: tariffOf(point, happenings, now),
    usage: point.usage,
    yearlyReference: point.yearlyReference,
    injects: point.injects,
    commissionedOn: isoDay(tenancyOf(point, happenings, now).from),
    ...(point.member !== undefined && { member: point.member }),
    ...(point.site !== undefined && { site: point.site }),
  };
}
