import type { WorldEvent } from '../../../core/provider.ts';
import { SetupError } from '../../../core/refusal.ts';
import type { World } from '../../../core/world.ts';
import { clientIdSchema, clientIdsIn, objectSchema, textIn } from '../event-input.ts';

/**
 * Where the browser goes back to after a consent: the address that the application registered with the operator, as it
 * has been since 2020, or one that comes with the request, as before (enedis.md 1.4). That the request's wins is our
 * convention.
 */
export async function returnAddressOf(
  world: World,
  clientId: string,
  query: URLSearchParams,
): Promise<string | undefined> {
  return httpUrl(query.get('redirect_uri')) ?? (await addressesOf(world).get(clientId));
}

/** What an application's owner does on the operator's portal before any customer can consent. */
export const returnAddressEvents = {
  returnAddressRegistered: {
    summary: 'An application registers the address to which the browser goes back after a consent.',
    needs: 'An application; what was registered before is replaced.',
    input: objectSchema(
      { clientId: clientIdSchema, address: { type: 'string', format: 'uri', description: 'An http(s) address.' } },
      ['address'],
    ),
    async happen(world, input) {
      const text = textIn(input, 'address');
      const address = httpUrl(text ?? null);
      if (!address) throw new SetupError(`address is "${text}"; give one such as http://localhost:3000/callback.`);
      const clientIds = clientIdsIn(world, input);
      for (const clientId of clientIds) await addressesOf(world).put(clientId, address);
      return { address, applications: clientIds };
    },
  },
} satisfies Record<string, WorldEvent>;

function addressesOf(world: World) {
  return world.store.table<string>('enedis.returnAddresses');
}

function httpUrl(text: string | null): string | undefined {
  if (!text || !URL.canParse(text)) return undefined;
  return /^https?:$/.test(new URL(text).protocol) ? text : undefined;
}
