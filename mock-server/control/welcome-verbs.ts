import type { ControlRequest } from '../core/api.ts';
import { json, type Reply } from '../core/exchange.ts';
import { askedApplication } from './asked-application.ts';
import type { House } from './house.ts';
import { paramOf } from './world-verbs.ts';

/** What a program needs to call the simulated systems as an application. */
export function showWelcome(request: ControlRequest, house: House): Reply {
  const world = house.worlds.get(paramOf(request, 'id'));
  const { origin } = request;
  const application = askedApplication(request, world);
  const providers = house.providers.map((provider) => ({
    provider: provider.name,
    title: provider.title,
    ...provider.welcome(world, origin, application),
  }));
  return json({ application: application.clientId, origin, providers });
}
