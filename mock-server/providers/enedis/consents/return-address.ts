import type { Application } from '../../../core/application.ts';
import type { WorldEvent } from '../../../core/provider.ts';
import { SetupError } from '../../../core/refusal.ts';
import type { World } from '../../../core/world.ts';
import { clientIdSchema, clientIdsIn, objectSchema, textIn } from '../event-input.ts';
import { consentFacts } from './facts-consents.ts';

const usualAddress = consentFacts.usualReturnAddress.value;

/**
 * Where the browser goes back to after a consent: one that comes with the request, as before 2020, or the address that
 * is registered with the operator (enedis.md 1.4), by an event or with the application; an address of ours where there
 * is none.
 */
export async function returnAddressOf(world: World, application: Application, query: URLSearchParams): Promise<string> {
  const redirectUri = (await addressesOf(world).get(application.clientId)) ?? application.redirectUri;
  return addressWithRequest(query, redirectUri === undefined ? undefined : { redirectUri });
}

/** The same of an application for which no event registered an address. */
export function addressWithRequest(query: URLSearchParams, application?: Pick<Application, 'redirectUri'>): string {
  return httpUrl(query.get('redirect_uri')) ?? application?.redirectUri ?? usualAddress;
}

/** What an application's owner does on the operator's portal before any customer can consent. */
export const returnAddressEvents = {
  returnAddressRegistered: {
    summary: 'An application registers the address to which the browser goes back after a consent.',
    certainty: 'documented',
    source: 'enedis.md 1.4: registered with the application since 2020',
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
