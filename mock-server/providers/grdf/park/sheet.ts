import type { PointSheet } from '../../../core/meter-view.ts';
import { dayAt } from '../../../core/paris.ts';
import type { World } from '../../../core/world.ts';
import { firstMeterOf } from '../readings/meter.ts';
import { seriesOf, shownSeries } from '../readings/reading-series.ts';
import { stretchesOf } from '../readings/stretches.ts';
import { standingAt } from '../rights/access-right-state.ts';
import { rightsOf } from '../rights/access-rights.ts';
import { batchTimeOf } from '../rights/nightly-batch.ts';
import { declarationOf, factsOf } from '../wire-sheet.ts';
import { contractFactsOf } from './contract.ts';
import { addressOf, holderOf } from './identity.ts';
import { parkOf } from './park.ts';
import { summaryOf } from './summary.ts';
import { technicalFactsOf } from './technical.ts';
import { knownHappenings } from './tenancy.ts';

/** What people must know of a gas point at the world's present; undefined when there is no such point. */
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
  const right = (await rightsOf(world, clientId, point.id, now)).at(-1);
  return {
    summary: summaryOf(world, point, now, happenings),
    facts: factsOf({
      point,
      contract: contractFactsOf(world, point, now, happenings),
      technical: technicalFactsOf(world, point, happenings, now),
      address: addressOf(world, point),
    }),
    declare: declarationOf({
      point,
      holder: holderOf(world, point, now, happenings),
      application: world.applications.find((one) => one.clientId === clientId),
      ...(right && { state: standingAt(right, now, batchTimeOf(world)).state }),
      today: dayAt(now),
      origin,
    }),
    series: seriesOf(point, stretchesOf(point, happenings, firstMeterOf(world, point))).map(shownSeries),
  };
}
