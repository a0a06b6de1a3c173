import routes from '../../openapi/generated/control.routes.json' with { type: 'json' };
import type { operations } from '../../openapi/types/control.d.ts';
import type { Api, ControlRequest } from '../core/api.ts';
import type { Reply } from '../core/exchange.ts';
import { checkRequest } from './check.ts';
import type { House } from './house.ts';
import * as look from './look-verbs.ts';
import * as worlds from './world-verbs.ts';

type Verb = (request: ControlRequest, house: House) => Reply | Promise<Reply>;

const verbs = {
  health: look.health,
  listProviders: look.listProviders,
  listProviderEvents: look.listProviderEvents,
  listDialect: look.listDialect,
  createWorld: worlds.createWorld,
  listWorlds: worlds.listWorlds,
  showWorld: worlds.showWorld,
  changeWorld: worlds.changeWorld,
  deleteWorld: worlds.deleteWorld,
  resetWorld: worlds.resetWorld,
  showClock: worlds.showClock,
  setClock: worlds.setClock,
  advanceClock: worlds.advanceClock,
  bringAbout: look.bringAbout,
  readJournal: look.readJournal,
  listPoints: look.listPoints,
  readMailbox: look.readMailbox,
} satisfies Record<keyof operations, Verb>;

const bodiless = new Set(routes.filter(({ accepts }) => accepts.length === 0).map(({ operation }) => operation));

/** The simulator's own routes: each checked against its description, then answered by one verb. */
export function controlApi(house: House): Api {
  return {
    routes,
    async answer(request) {
      // a plain question has nothing to check, and must not wait for the validator to load
      const plain = request.query.size === 0 && bodiless.has(request.operation);
      if (!plain) await checkRequest(request);
      return verbs[request.operation as keyof operations](request, house);
    },
  };
}
