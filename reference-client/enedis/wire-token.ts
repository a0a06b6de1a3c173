import { BodyError, objectIn, refusalTextIn } from '../body.ts';
import { ClientError } from '../client-error.ts';
import type { IssuedToken } from '../token.ts';
import { told } from '../transport.ts';
import { withinTime } from '../watched.ts';
import { refusalInBody } from './wire-refusals.ts';

/** What the operator gave an application. */
export interface EnedisCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** How the token server is reached. */
export interface TokenServer {
  /** Full address. */
  readonly url: string;
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds. */
  readonly timeout: number;
}

// What the server prints (enedis.md 1.3), for an answer that does not say.
const usualLife = 12_600;

/**
 * Asks for a token of the application, which serves all its customers. The credentials stand in the body: servers on
 * the way log addresses (enedis.md 1.3).
 *
 * @throws ClientError `unauthenticated` when the credentials are wrong
 */
export async function askToken(
  { url, fetch, timeout }: TokenServer,
  { clientId, clientSecret }: EnedisCredentials,
): Promise<IssuedToken> {
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
  const facts = { operator: 'enedis', request: told({ method: 'POST', url }) } as const;
  const stop = new AbortController();
  const exchange = async (): Promise<IssuedToken> => {
    const body = new URLSearchParams(form);
    const response = await fetch(url, { method: 'POST', body, redirect: 'manual', signal: stop.signal });
    const { status } = response;
    if (!response.ok) {
      const { retryAt: _, ...refusal } = refusalInBody(status, await refusalTextIn(response));
      const code = status < 500 && status !== 429 ? 'unauthenticated' : refusal.code;
      throw new ClientError({ ...facts, status, ...refusal, code });
    }
    const { access_token: token, expires_in: expiresIn } = await objectIn(response);
    if (typeof token !== 'string' || token === '') throw new BodyError('the answer has no token');
    return { token, expiresIn: Number(expiresIn) || usualLife };
  };
  try {
    return await withinTime(exchange(), timeout);
  } catch (cause) {
    stop.abort(cause);
    if (cause instanceof ClientError) throw cause;
    // a page or nothing in place of a token comes from a server in front, and passes
    if (cause instanceof BodyError) throw new ClientError({ ...facts, code: 'operator-failed', detail: cause.message });
    throw new ClientError({ ...facts, code: 'network', cause });
  }
}
