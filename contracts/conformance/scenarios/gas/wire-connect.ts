import type { TestWorld } from '../../../../mock-server/testing/index.ts';

/** The address on which a holder consents to the application of a world, as a client makes it (adict.md 1.6). */
export function connectLink(world: TestWorld, redirectUri: string, state: string): string {
  const query = new URLSearchParams({
    client_id: world.application.clientId,
    response_type: 'code',
    scope: 'openid',
    redirect_uri: redirectUri,
    state,
  });
  return `${world.url}/openam/oauth2/realms/externeGrdf/authorize?${query}`;
}

/**
 * The holder opens the address and consents for some points; gives the address with which the browser comes back, or
 * undefined when the page takes no consent, because the address is wrong.
 */
export async function consentAt(link: string, points: readonly string[]): Promise<string | undefined> {
  const body = new URLSearchParams({ decision: 'accept' });
  for (const point of points) body.append('point', point);
  const answer = await fetch(link, { method: 'POST', body, redirect: 'manual' });
  await answer.body?.cancel();
  return answer.headers.get('location') ?? undefined;
}
