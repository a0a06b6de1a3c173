import type { PointSheet } from '../../core/meter-view.ts';
import { dayAt } from '../../core/paris.ts';
import type { World } from '../../core/world.ts';
import { consentOf } from './consents/consents.ts';
import { movesOf } from './consents/moves.ts';
import { contractOf } from './customers/contract.ts';
import { deliveryAddressOf } from './customers/delivery-address.ts';
import { serialOf } from './customers/serial-number.ts';
import { parkOf } from './park.ts';
import { intervalsOf, isCollected, knownHappenings } from './readings/history.ts';
import { seriesOf, shownSeries } from './readings/reading-series.ts';
import { summaryOf } from './summary.ts';
import { isOpen } from './tokens/subscriptions.ts';
import { declarationOf, factsOf } from './wire-sheet.ts';

/** What people must know of a metering point at the world's present; undefined when there is no such point. */
export async function sheetOf(
  world: World,
  meteringPointId: string,
  clientId: string,
  origin: string,
): Promise<PointSheet | undefined> {
  const point = parkOf(world).find(meteringPointId);
  if (!point) return undefined;
  const now = world.clock.now().getTime();
  const happenings = await knownHappenings(world, point, now);
  const moves = await movesOf(world, point, now);
  const standing = await consentOf(world, clientId, point.id, now);
  const application = world.applications.find((one) => one.clientId === clientId);
  const hasServices = await isOpen(world, clientId, 'subscribedServices', now);
  return {
    summary: await summaryOf(world, point, now),
    facts: factsOf({
      point,
      contract: contractOf(world, point, moves, now),
      address: deliveryAddressOf(world, point),
      serial: serialOf(point, happenings, now),
      interval: intervalsOf(point, happenings).findLast(({ from }) => from <= now)?.interval ?? point.interval,
      isCollected: isCollected(point, happenings, dayAt(now)),
    }),
    declare: declarationOf({ point, application, standing, hasServices, origin }),
    series: seriesOf(point).map(shownSeries),
  };
}
