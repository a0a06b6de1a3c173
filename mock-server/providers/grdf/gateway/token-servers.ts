import type { Application } from '../../../core/application.ts';
import { type Exchange, json } from '../../../core/exchange.ts';
import type { Handler } from '../../../core/provider.ts';
import { Refusal } from '../../../core/refusal.ts';
import type { World } from '../../../core/world.ts';
import { credentialsOf } from '../../../oauth/client-credentials.ts';
import { signingKey } from '../../../oauth/signing-key.ts';
import type { TokenBook } from '../../../oauth/token-book.ts';
import { accessToken } from './access-token.ts';
import { exchangeCode } from './client-connect.ts';
import { gatewaySetting } from './dialect-gateway.ts';
import { gatewayFacts } from './facts-gateway.ts';
import type { OAuthReason } from './refusals-oauth.ts';
import { type TokenServer, tokenAnswer } from './wire-oauth.ts';

/** Seconds of the world's clock that a token works. */
export const tokenLifetime = gatewayFacts.tokenLifetime.value;

const scopes = gatewayFacts.scopes.value;
const queryPaths = gatewayFacts.credentialsInQuery.value;

const refuse = (reason: OAuthReason): Refusal => new Refusal<OAuthReason>(reason);

/** Makes the operation of a token server: client credentials, and the codes of Client Connect (adict.md 1.2-1.6). */
export function tokenServer(server: TokenServer, book: TokenBook): Handler {
  return async (exchange, world) => {
    const form = formOf(exchange);
    const grant = form.get('grant_type');
    if (!grant) throw refuse('oauth-missing-grant');
    if (grant !== 'client_credentials' && grant !== 'authorization_code') throw refuse('oauth-unsupported-grant');
    const application = authenticatedClient(exchange, world);
    const issuedAt = Math.floor(exchange.receivedAt.getTime() / 1000);
    const told = { application, grant, issuedAt, lifetime: tokenLifetime, origin: exchange.origin } as const;
    if (grant === 'authorization_code') return exchangeCode(form, told, world, book);
    const scope = scopeOf(form);
    const token = await accessToken(server, { ...told, scope, random: () => tokenRandom(world, told, scope) }, book);
    return json(tokenAnswer(server, token, application, scope), 200, gatewayFacts.tokenHeaders.value);
  };
}

/** The public key by which a client may check a token. */
export const publishKeys: Handler = async () => json({ keys: [(await signingKey()).jwk] });

function tokenRandom(world: World, told: { application: Application; issuedAt: number }, scope: string) {
  return world.random.fork('tokens').fork(told.application.clientId).fork(scope).fork(told.issuedAt);
}

function formOf(exchange: Exchange): URLSearchParams {
  const { body, query } = exchange;
  if (body.kind === 'form') return body.value;
  if (body.kind === 'none' && queryPaths.includes(exchange.operation)) return query;
  throw refuse(body.kind === 'none' ? 'oauth-missing-grant' : 'oauth-invalid-request');
}

function authenticatedClient(exchange: Exchange, world: World): Application {
  const found = credentialsOf(exchange);
  const queryAllowed = queryPaths.includes(exchange.operation);
  const accepted =
    found?.by === 'body' ||
    (found?.by === 'query' && queryAllowed) ||
    (found?.by === 'basic' && gatewaySetting(world, 'basicCredentials') === 'accepted');
  const application = world.applications.find((one) => one.clientId === found?.clientId);
  if (!accepted || !application || application.clientSecret !== found?.clientSecret)
    throw refuse('oauth-invalid-client');
  return application;
}

function scopeOf(form: URLSearchParams): string {
  const asked = (form.get('scope') ?? '').split(' ').filter(Boolean);
  if (asked.length === 0 || !asked.every((scope) => scopes.includes(scope))) throw refuse('oauth-invalid-scope');
  return asked.join(' ');
}

/** Whether a token's scopes open a base path: the scope is the path (adict.md 1.1). */
export function opens(granted: readonly string[], mount: string): boolean {
  return granted.includes(mount);
}
