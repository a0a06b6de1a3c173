import { BodyError, objectIn, refusalTextIn } from '../body.ts';
import { ClientError } from '../client-error.ts';
import type { ClientClock } from '../clock.ts';
import { retryAfterOf } from '../retry.ts';
import type { IssuedToken } from '../token.ts';
import { told } from '../transport.ts';
import { withinTime } from '../watched.ts';
import type { Endpoints } from './endpoints.ts';
import { refusalInBody } from './wire-refusals.ts';

/** What the operator gave an application. */
export interface GrdfCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** How the token server is reached. */
export interface TokenServer {
  readonly endpoints: Endpoints;
  readonly credentials: GrdfCredentials;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: ClientClock;
  /** Milliseconds. */
  readonly timeout: number;
}

// What both servers print (adict.md 1.3), for an answer that does not say.
const usualLife = 14_399;

/**
 * Asks the token server for a token.
 *
 * @throws ClientError `unauthenticated` when the credentials are wrong
 */
export async function askToken(server: TokenServer): Promise<IssuedToken> {
  const answer = await post(server, { grant_type: 'client_credentials', scope: server.endpoints.scope });
  const { access_token: token, expires_in: expiresIn } = answer;
  if (typeof token === 'string' && token) return { token, expiresIn: Number(expiresIn) || usualLife };
  throw malformed(server, 'the answer has no token');
}

/**
 * Exchanges the code of Client Connect for the id token (adict.md 1.6). A code works once: nothing is tried again.
 *
 * @throws ClientError
 */
export async function askIdToken(
  server: TokenServer,
  { code, redirectUri }: { readonly code: string; readonly redirectUri: string },
  signal?: AbortSignal,
): Promise<string> {
  const form = { grant_type: 'authorization_code', code, redirect_uri: redirectUri };
  const { id_token: idToken } = await post(server, form, signal);
  if (typeof idToken === 'string') return idToken;
  throw malformed(server, 'the answer has no id token');
}

async function post(
  { endpoints, credentials: { clientId, clientSecret }, fetch, clock, timeout }: TokenServer,
  form: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<Record<string, unknown>> {
  const url = endpoints.token;
  const facts = { operator: 'grdf', request: told({ method: 'POST', url }) } as const;
  const body = new URLSearchParams({ ...form, client_id: clientId, client_secret: clientSecret });
  const stop = new AbortController();
  const late = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  const exchange = async (): Promise<Record<string, unknown>> => {
    const response = await fetch(url, { method: 'POST', body, redirect: 'manual', signal: late });
    if (response.ok) return objectIn(response);
    const { status, headers } = response;
    const refusal = refusalInBody(status, await refusalTextIn(response));
    const retryAfter = retryAfterOf(headers.get('retry-after'), clock.now());
    const code = status < 500 && status !== 429 ? 'unauthenticated' : refusal.code;
    throw new ClientError({ ...facts, status, ...refusal, code, ...(retryAfter !== undefined && { retryAfter }) });
  };
  try {
    return await withinTime(exchange(), timeout, signal);
  } catch (cause) {
    stop.abort(cause);
    if (cause instanceof ClientError) throw cause;
    if (cause instanceof BodyError) throw new ClientError({ ...facts, code: 'malformed', detail: cause.message });
    throw new ClientError({ ...facts, code: signal?.aborted ? 'aborted' : 'network', cause });
  }
}

function malformed({ endpoints }: TokenServer, detail: string): ClientError {
  const request = told({ method: 'POST', url: endpoints.token });
  return new ClientError({ code: 'malformed', operator: 'grdf', request, detail });
}
