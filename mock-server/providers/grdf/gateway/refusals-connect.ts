import { page, type Reply } from '../../../core/exchange.ts';
import type { RenderRefusal } from '../../../core/provider.ts';
import { gatewayFacts } from './facts-gateway.ts';
import { errorPage, type PageError } from './wire-connect-page.ts';

/** Where the browser goes back to from Client Connect, and the state it takes along. */
export interface ConnectReturn {
  readonly redirectUri: URL;
  readonly state: string | undefined;
}

/** Why Client Connect gives no code: the holder refused, or a page of ours says what is wrong (adict.md 1.6). */
export const connectRefusals = {
  'connect-refused': ({ back: to }, { query }) => {
    const address = query.get('redirect_uri') ?? '';
    if (to !== undefined) return back(to as ConnectReturn, gatewayFacts.connectRefusal.value);
    // ordered as a fault, of a call that says nowhere to go back to
    if (!/^https?:/.test(address) || !URL.canParse(address)) return page(errorPage('bad-redirect'), 400);
    const asked = { redirectUri: new URL(address), state: query.get('state') ?? undefined };
    return back(asked, gatewayFacts.connectRefusal.value);
  },
  'connect-unknown-client': onPage('unknown-client'),
  'connect-bad-redirect': onPage('bad-redirect'),
  'connect-bad-response-type': onPage('bad-response-type'),
  'connect-no-point': onPage('no-point'),
  'connect-unknown-point': onPage('unknown-point'),
} satisfies Record<string, RenderRefusal>;

/** Why Client Connect gives no code. */
export type ConnectReason = keyof typeof connectRefusals;

/** Sends the browser back with what is told, and the state as it came. */
export function back({ redirectUri, state }: ConnectReturn, told: Readonly<Record<string, string>>): Reply {
  const to = new URL(redirectUri);
  for (const [name, value] of Object.entries(told)) to.searchParams.set(name, value);
  if (state !== undefined) to.searchParams.set('state', state);
  return { kind: 'redirect', to: to.href };
}

function onPage(error: PageError): RenderRefusal {
  return ({ meteringPointId = '' }) => page(errorPage(error, String(meteringPointId)), 400);
}
