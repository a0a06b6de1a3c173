import type { ControlRequest } from '../core/api.ts';
import { json, type Reply } from '../core/exchange.ts';
import { fidelityPage } from './fidelity-page.ts';
import { certainties, registerOf } from './fidelity-register.ts';
import { type House, providerOf } from './house.ts';
import { wantsPage } from './page.ts';

/** The fidelity register: every behaviour with its label, and what the real systems do otherwise. */
export async function showFidelity(request: ControlRequest, house: House): Promise<Reply> {
  const { query } = request;
  const only = query.get('provider');
  const providers = only === null ? house.providers : [providerOf(house, only)];
  const certainty = certainties.find((one) => one === query.get('certainty'));
  const register = await registerOf({ providers }, certainty);
  if (!wantsPage(request)) return json(register);
  const titles = new Map(house.providers.map(({ name, title }) => [name, title]));
  return fidelityPage(register, titles, { provider: only ?? undefined, certainty });
}
