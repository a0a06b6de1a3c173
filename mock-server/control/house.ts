import type { Provider } from '../core/provider.ts';
import { SetupError } from '../core/refusal.ts';
import type { Worlds } from '../core/worlds.ts';

/** What the control API steers. */
export interface House {
  readonly version: string;
  readonly providers: readonly Provider[];
  readonly worlds: Worlds;
}

/** @throws SetupError (404) naming the providers that exist */
export function providerOf(house: House, name: string): Provider {
  const provider = house.providers.find((one) => one.name === name);
  if (provider) return provider;
  const known = house.providers.map((one) => one.name).join(', ');
  throw new SetupError(`There is no provider "${name}". The providers are: ${known}.`, 404);
}
