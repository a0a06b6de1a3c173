import type { Application } from '../../../core/application.ts';
import type { Exchange } from '../../../core/exchange.ts';
import { Refusal } from '../../../core/refusal.ts';
import type { World } from '../../../core/world.ts';
import { credentialsOf } from '../../../oauth/client-credentials.ts';
import { tokenSetting } from './dialect-tokens.ts';
import type { TokenReason } from './refusals-token.ts';

/** Makes the refusal of a token server. */
export const refuse = (reason: TokenReason, detail: Record<string, unknown> = {}): Refusal =>
  new Refusal<TokenReason>(reason, detail);

/**
 * The parameters of a request to a token server: of the form, or of the query where the body is empty, as one client
 * called for years (enedis.md 1.3).
 *
 * @throws Refusal `oauth-media-type` or `oauth-malformed`
 */
export function parametersOf({ body, query }: Pick<Exchange, 'body' | 'query'>): URLSearchParams {
  if (body.kind === 'form') return body.value;
  if (body.kind === 'none') return query;
  throw refuse(body.kind === 'unreadable' && body.why === 'media-type' ? 'oauth-media-type' : 'oauth-malformed');
}

/**
 * The application that a request to a token server is from: by the body, a Basic header or the query.
 *
 * @throws Refusal `oauth-credentials-missing`, `oauth-unknown-client` or `oauth-wrong-secret`
 */
export function authenticatedClient(exchange: Exchange, world: World): Application {
  const found = credentialsOf(exchange);
  if (!found || (found.by === 'query' && tokenSetting(world, 'credentialsInQuery') === 'refused')) {
    throw refuse('oauth-credentials-missing');
  }
  const application = world.applications.find(({ clientId }) => clientId === found.clientId);
  if (!application) throw refuse('oauth-unknown-client', { clientId: found.clientId });
  if (application.clientSecret !== found.clientSecret) throw refuse('oauth-wrong-secret');
  return application;
}

/** @throws Refusal `oauth-missing-parameter` when a parameter is absent or empty */
export function parameter(parameters: URLSearchParams, name: string): string {
  const value = parameters.get(name);
  if (!value) throw refuse('oauth-missing-parameter', { name });
  return value;
}
