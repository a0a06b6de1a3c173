import type { Stage } from '../../scenario.ts';

/** Where the operator sends the browser back to. */
export const redirectUri = 'https://portal.example/consents/back';

/** The application registers where the browser comes back to, as it does once with Enedis (enedis.md 1.4). */
export async function registerReturn(stage: Stage): Promise<void> {
  await stage.world.happen('enedis', 'returnAddressRegistered', { address: redirectUri });
}

/**
 * The holder opens a link, and says yes for some points on the operator's page, or no.
 *
 * @returns the address to which the browser is sent back; undefined when the page sends it nowhere
 */
export async function decideOn(
  stage: Stage,
  link: string,
  decision: { readonly accept: readonly string[] } | 'refuse',
): Promise<string | undefined> {
  const { pathname, search } = new URL(link);
  const isYes = decision !== 'refuse';
  const body = new URLSearchParams({ decision: isYes ? 'accept' : 'refuse' });
  for (const point of isYes ? decision.accept : []) body.append('point', point);
  const answer = await fetch(new URL(pathname + search, stage.world.url), { method: 'POST', body, redirect: 'manual' });
  return answer.headers.get('location') ?? undefined;
}

/** The same address with another state, as of somebody who lays a link before a holder (RFC 6749, 10.12). */
export function withState(address: string, state: string): string {
  const url = new URL(address);
  url.searchParams.set('state', state);
  return url.toString();
}
