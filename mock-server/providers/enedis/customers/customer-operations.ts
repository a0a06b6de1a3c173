import { type Exchange, json } from '../../../core/exchange.ts';
import type { Handler } from '../../../core/provider.ts';
import { Refusal } from '../../../core/refusal.ts';
import type { World } from '../../../core/world.ts';
import { type Move, movesOf } from '../consents/moves.ts';
import { requireConsent } from '../consents/require-consent.ts';
import { parkOf } from '../park.ts';
import { type ElectricityPoint, measures } from '../point.ts';
import type { BusinessReason } from '../refusals-business.ts';
import { requireSubscription } from '../tokens/subscriptions.ts';
import { checkUsagePoint } from '../wire-query-v5.ts';
import { contentTypeOf } from './content-type.ts';
import { contractOf } from './contract.ts';
import { deliveryAddressOf } from './delivery-address.ts';
import { customerSetting } from './dialect-customers.ts';
import { type Customer, holderOf } from './holder.ts';
import {
  addressBody,
  type CustomerIds,
  contactBody,
  contractBody,
  customerIdOf,
  identityBody,
} from './wire-customers.ts';

interface Asked {
  readonly world: World;
  readonly point: ElectricityPoint;
  readonly customer: Customer;
  /** The customer's id, as printed. */
  readonly id: string;
  readonly moves: readonly Move[];
  /** World instant (ms, UTC). */
  readonly now: number;
}

const identity = about(({ customer, id }) => identityBody(customer, id));

const contactData = about(({ customer, id, world }) =>
  contactBody(customer, id, customerSetting(world, 'contactKey') === 'documented' ? 'documented' : 'recorded'),
);

const contractsInOrder = (order: 'v5' | 'v4') =>
  about(({ world, point, id, moves, now }) => contractBody(contractOf(world, point, moves, now), id, point.id, order));

const addresses = about(({ world, point, id }) =>
  addressBody(
    deliveryAddressOf(world, point),
    id,
    point,
    customerSetting(world, 'addressGaps') === 'none' ? 'none' : 'mixed',
  ),
);

/** The operations that tell about a customer, of v5 and v4 (enedis.md 2.1, 2.5). */
export const customerOperations = {
  identity,
  contactData,
  contracts: contractsInOrder('v5'),
  addresses,
  identityV4: identity,
  contactDataV4: contactData,
  contractsV4: contractsInOrder('v4'),
  addressesV4: addresses,
} satisfies Record<string, Handler>;

// Only points that consume have customer data (enedis.md 2.5); that others have "no site" is our convention.
function about(bodyOf: (asked: Asked) => unknown): Handler {
  return async (exchange, world) => {
    await requireSubscription(exchange, world);
    const point = await readablePoint(exchange, world);
    if (!measures(point, 'consumption')) throw new Refusal<BusinessReason>('no-site', { meteringPointId: point.id });
    const now = exchange.receivedAt.getTime();
    const moves = await movesOf(world, point, now);
    const customer = holderOf(world, point, moves, now);
    const id = customerIdOf(customer, customerSetting(world, 'customerIds') as CustomerIds);
    const body = bodyOf({ world, point, customer, id, moves, now });
    return json(body, 200, contentTypeOf(exchange.operation, world));
  };
}

async function readablePoint(exchange: Exchange, world: World): Promise<ElectricityPoint> {
  const meteringPointId = checkUsagePoint(exchange.query);
  await requireConsent(exchange, world, meteringPointId);
  const point = parkOf(world).find(meteringPointId);
  if (!point) throw new Error(`a consent to ${meteringPointId}, which is in no park`);
  return point;
}
