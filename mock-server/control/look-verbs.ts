import type { ControlRequest } from '../core/api.ts';
import { json, type Reply } from '../core/exchange.ts';
import { SetupError } from '../core/refusal.ts';
import { type House, providerOf } from './house.ts';
import { eventView, providerView } from './views.ts';
import { bodyOf, paramOf } from './world-verbs.ts';

export function health(_request: ControlRequest, house: House): Reply {
  const { version, worlds, providers } = house;
  const names = providers.map(({ name }) => name);
  return json({ status: 'ok', version, providers: names, worlds: worlds.list().length });
}

export function listProviders(_request: ControlRequest, house: House): Reply {
  return json({ providers: house.providers.map(providerView) });
}

export function listProviderEvents(request: ControlRequest, house: House): Reply {
  const { events } = providerOf(house, paramOf(request, 'provider'));
  return json({ events: Object.entries(events).map(([name, event]) => eventView(name, event)) });
}

export function listDialect(request: ControlRequest, house: House): Reply {
  const { dialect } = providerOf(house, paramOf(request, 'provider'));
  return json({ settings: Object.entries(dialect).map(([name, setting]) => ({ name, ...setting })) });
}

export async function bringAbout(request: ControlRequest, house: House): Promise<Reply> {
  const world = house.worlds.get(paramOf(request, 'id'));
  const provider = providerOf(house, paramOf(request, 'provider'));
  const name = paramOf(request, 'event');
  const event = Object.hasOwn(provider.events, name) ? provider.events[name] : undefined;
  if (!event) {
    const known = Object.keys(provider.events).join(', ');
    throw new SetupError(`${provider.name} has no event "${name}". Its events are: ${known}.`, 404);
  }
  const outcome = await event.happen(world, bodyOf(request));
  return json({ event: name, at: world.clock.now().toISOString(), ...outcome });
}
