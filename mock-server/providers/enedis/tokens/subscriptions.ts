import type { Exchange } from '../../../core/exchange.ts';
import type { WorldEvent } from '../../../core/provider.ts';
import { Refusal, SetupError } from '../../../core/refusal.ts';
import type { Table } from '../../../core/store.ts';
import type { World } from '../../../core/world.ts';
import { clientIdSchema, clientIdsIn, type EventInput, objectSchema, textIn } from '../event-input.ts';
import { type ApiName, apiNames, apiOf, customerApis, generationOf } from './apis.ts';
import { tokenSetting } from './dialect-tokens.ts';
import { tokenFacts } from './facts-tokens.ts';

interface Change {
  readonly clientId: string;
  readonly api: ApiName;
  readonly subscribed: boolean;
  /** World instant (ms, UTC). */
  readonly at: number;
}

/**
 * Lets a call pass whose application subscribes to the API: to all from the start, until an event or a setting says
 * otherwise. The gateway asks before anything of the call is looked at (enedis.md 4.1).
 *
 * @throws Refusal `not-subscribed` with the API's name
 */
export async function requireSubscription(exchange: Exchange, world: World): Promise<void> {
  const { operation, caller, receivedAt } = exchange;
  if (await isOpen(world, caller?.application.clientId ?? '', operation, receivedAt.getTime())) return;
  throw new Refusal('not-subscribed', { api: apiOf(operation) });
}

/** Whether the gateway lets an application call an operation at an instant (ms, UTC). */
export async function isOpen(world: World, clientId: string, operation: string, now: number): Promise<boolean> {
  const api = apiOf(operation);
  if (!api) return true;
  return isServed(operation, api, world) && (await isSubscribed(world, clientId, api, now));
}

/** What happens to an application's subscriptions, on the operator's portal. */
export const subscriptionEvents = {
  apiSubscriptionEnds: {
    summary: 'An application loses its subscription to an API: its calls answer 403 with the code 900908.',
    certainty: 'observed',
    source: 'enedis.md 4.2 (900908, 2026-10)',
    needs: 'An application that subscribes to the API.',
    input: inputSchema(),
    happen: change(false),
  },
  apiSubscriptionStarts: {
    summary: 'An application subscribes to an API again.',
    certainty: 'inferred',
    source: 'enedis.md 4.2: what undoes 900908',
    needs: 'An application that does not subscribe to the API.',
    input: inputSchema(),
    happen: change(true),
  },
} satisfies Record<string, WorldEvent>;

function isServed(operation: string, api: ApiName, world: World): boolean {
  switch (generationOf(operation)) {
    case 'v4':
    case 'v5':
      if (tokenSetting(world, 'v5Apis') === 'stopped') return false;
      return !customerApis.has(api) || tokenSetting(world, 'customerApis') === 'open';
    case '2026':
      return tokenSetting(world, 'apis2026') === 'served';
    case 'transitional':
      return tokenSetting(world, 'transitionalMeasures') === 'served';
  }
}

async function isSubscribed(world: World, clientId: string, api: ApiName, now: number): Promise<boolean> {
  const table = changesOf(world);
  if ((await table.size()) === 0) return tokenFacts.subscribed.value;
  const rows = await table.where('application|api', `${clientId}|${api}`);
  return rows.filter(({ at }) => at <= now).at(-1)?.subscribed ?? tokenFacts.subscribed.value;
}

function change(subscribed: boolean): WorldEvent['happen'] {
  return (world, input) =>
    world.store.transaction(async () => {
      const at = world.clock.now().getTime();
      const clientIds = clientIdsIn(world, input);
      const apis = apisIn(input);
      const changed: { clientId: string; api: ApiName; subscribed: boolean }[] = [];
      for (const clientId of clientIds) {
        for (const api of apis) {
          if ((await isSubscribed(world, clientId, api, at)) === subscribed) continue;
          const table = changesOf(world);
          await table.put(String((await table.size()) + 1), { clientId, api, subscribed, at });
          changed.push({ clientId, api, subscribed });
        }
      }
      if (changed.length === 0) {
        const state = subscribed ? 'subscribe already' : 'do not subscribe';
        throw new SetupError(`Nothing changes: these applications ${state} to these APIs; name others.`, 409);
      }
      return { subscriptions: changed };
    });
}

function apisIn(input: EventInput): readonly ApiName[] {
  const named = textIn(input, 'api');
  if (named === undefined) return apiNames;
  const found = apiNames.find((api) => api === named);
  if (found) return [found];
  throw new SetupError(`There is no API "${named}". The APIs are: ${apiNames.join(', ')}.`, 404);
}

function inputSchema() {
  const api = { enum: [...apiNames], description: 'Only this API; all unless told.' };
  return objectSchema({ clientId: clientIdSchema, api });
}

function changesOf(world: World): Table<Change> {
  return world.store.table<Change>('enedis.subscriptions', {
    'application|api': ({ clientId, api }) => `${clientId}|${api}`,
  });
}
