import type { ControlRequest } from '../core/api.ts';
import type { ConsentView } from '../core/consent-view.ts';
import { json, type Reply } from '../core/exchange.ts';
import { type House, providerOf } from './house.ts';
import { paramOf } from './world-verbs.ts';

const atOnce = 200;

/** Where each consent and access right stands, how it came there, and what will become of it. */
export async function listConsents(request: ControlRequest, house: House): Promise<Reply> {
  const world = house.worlds.get(paramOf(request, 'id'));
  const { query } = request;
  const told = (name: string): string | undefined => query.get(name) ?? undefined;
  const only = told('provider');
  const [meteringPointId, application, state] = [told('meteringPointId'), told('application'), told('state')];
  const id = told('id');
  const filter = { ...(meteringPointId && { meteringPointId }), ...(application && { application }) };
  const limit = Number(query.get('limit') ?? atOnce);
  const consents: ConsentView[] = [];
  for (const provider of only === undefined ? house.providers : [providerOf(house, only)]) {
    for await (const consent of provider.consents(world, filter)) {
      if (state !== undefined && consent.state !== state) continue;
      if (id !== undefined && consent.id !== id) continue;
      if (consents.length === limit) return json({ now: world.clock.now(), consents, more: true });
      consents.push(consent);
    }
  }
  return json({ now: world.clock.now(), consents });
}
