import { json } from '../../../core/exchange.ts';
import type { Handler } from '../../../core/provider.ts';
import { requireSubscription } from '../tokens/subscriptions.ts';
import { subscribedServices } from './subscribed-services.ts';
import { serviceFilterIn, servicesBody } from './wire-services.ts';

/** The services that an application's consents opened: how the second authorize API tells the point (enedis.md 1.5). */
export const servicesOperations = {
  subscribedServices: async (exchange, world) => {
    await requireSubscription(exchange, world);
    const filter = serviceFilterIn(exchange.body);
    const clientId = exchange.caller?.application.clientId ?? '';
    return json(servicesBody(await subscribedServices(world, clientId, filter, exchange.receivedAt.getTime())));
  },
} satisfies Record<string, Handler>;
