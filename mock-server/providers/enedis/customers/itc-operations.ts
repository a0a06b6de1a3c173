import cases from '../../../../fixtures/enedis/contracts-2026.json' with { type: 'json' };
import { type Exchange, json } from '../../../core/exchange.ts';
import type { Handler } from '../../../core/provider.ts';
import { Refusal } from '../../../core/refusal.ts';
import type { World } from '../../../core/world.ts';
import { movesOf } from '../consents/moves.ts';
import { requireConsent } from '../consents/require-consent.ts';
import { errorSetting } from '../dialect-errors.ts';
import { parkOf } from '../park.ts';
import { knownHappenings } from '../readings/history.ts';
import type { BusinessReason } from '../refusals-business.ts';
import { requireSubscription } from '../tokens/subscriptions.ts';
import { contentTypeOf } from './content-type.ts';
import { contractOf } from './contract.ts';
import { deliveryAddressOf } from './delivery-address.ts';
import { customerFacts } from './facts-customers.ts';
import { holderOf } from './holder.ts';
import { serialOf } from './serial-number.ts';
import {
  contractSituationBody,
  contractSummaryBody,
  generalDataBody,
  meteringBody,
  type Situation,
  supplyBody,
} from './wire-itc.ts';

const bodies = {
  contractSituation: contractSituationBody,
  contractSummary: contractSummaryBody,
  generalData: generalDataBody,
  supply: supplyBody,
  metering: meteringBody,
} as const satisfies Record<string, (situation: Situation) => unknown>;

type ItcOperation = keyof typeof bodies;

/** The five APIs of 2026 about a contract; the point is the last part of the path (enedis.md 2.8). */
export const itcOperations = {
  contractSituation: about('contractSituation'),
  contractSummary: about('contractSummary'),
  generalData: about('generalData'),
  supply: about('supply'),
  metering: about('metering'),
} satisfies Record<ItcOperation, Handler>;

const pointInPath = new RegExp(customerFacts.pointInPath.value);

/** The points of the operator's own test cases, which answer every application (enedis.md 3.4). */
const testCases = new Map<string, Readonly<Record<ItcOperation, unknown>>>(Object.entries(cases.points));

function about(operation: ItcOperation): Handler {
  return async (exchange, world) => {
    await requireSubscription(exchange, world);
    const meteringPointId = describedPoint(exchange);
    const type = contentTypeOf(exchange.operation, world);
    const testCase = testCases.get(meteringPointId);
    if (testCase) return json(testCase[operation], 200, type);
    const situation = await situationOf(exchange, world, meteringPointId);
    return json(bodies[operation](situation), 200, type);
  };
}

async function situationOf(exchange: Exchange, world: World, meteringPointId: string): Promise<Situation> {
  await consented(exchange, world, meteringPointId);
  const point = parkOf(world).find(meteringPointId);
  if (!point) throw new Error(`a consent to ${meteringPointId}, which is in no park`);
  const now = exchange.receivedAt.getTime();
  const moves = await movesOf(world, point, now);
  return {
    point,
    contract: contractOf(world, point, moves, now),
    customer: holderOf(world, point, moves, now),
    address: deliveryAddressOf(world, point),
    serial: serialOf(point, await knownHappenings(world, point, now), now),
  };
}

// The point stands in the path alone; whatever else comes is outside the Swagger (enedis.md 2.8).
function describedPoint({ params: { prm = '' }, query }: Exchange): string {
  if (query.size > 0 || !pointInPath.test(prm)) throw new Refusal<BusinessReason>('outside-description');
  return prm;
}

// Without a consent there are no services, and the words say so (enedis.md 4.2).
async function consented(exchange: Exchange, world: World, meteringPointId: string): Promise<void> {
  if (!parkOf(world).find(meteringPointId)) {
    const isTold = errorSetting(world, 'unknownContract') === 'code-and-message';
    throw new Refusal<BusinessReason>(isTold ? 'unknown-contract' : 'no-services', { meteringPointId });
  }
  try {
    await requireConsent(exchange, world, meteringPointId);
  } catch (error) {
    const lacks = error instanceof Refusal && error.reason === 'no-consent';
    throw lacks ? new Refusal<BusinessReason>('no-services', { meteringPointId }) : error;
  }
}
