import type { Exchange } from '../../../core/exchange.ts';
import { json, type Reply } from '../../../core/exchange.ts';
import type { Handler } from '../../../core/provider.ts';
import type { Table } from '../../../core/store.ts';
import type { World } from '../../../core/world.ts';
import { bearerOf } from '../../../oauth/bearer.ts';
import type { TokenBook } from '../../../oauth/token-book.ts';
import { redeemCode } from './codes.ts';
import { tokenSetting } from './dialect-tokens.ts';
import { tokenFacts } from './facts-tokens.ts';
import { opaque } from './opaque.ts';
import { authenticatedClient, parameter, parametersOf, refuse } from './token-request.ts';
import { consentScope, consentTokenAnswer, tokenLifetime } from './wire-token.ts';

/** What a token of token v1 stands for: the points to which one customer consented. */
interface Grant {
  readonly clientId: string;
  readonly meteringPointIds: readonly string[];
}

interface RefreshToken extends Grant {
  readonly token: string;
  /** World instant (ms, UTC). */
  readonly issuedAt: number;
}

const tokenLength = tokenFacts.consentTokenLength.value;

/** The points that a call's token is bound to; undefined for a token of the application, which is bound to none. */
export async function pointsBoundTo(exchange: Exchange, world: World): Promise<readonly string[] | undefined> {
  const header = exchange.headers.authorization;
  const bearer = bearerOf(typeof header === 'string' ? header : undefined);
  // a signed token has two dots; one that says nothing has none
  if (bearer.kind !== 'token' || bearer.token.includes('.')) return undefined;
  return (await grantsOf(world).get(bearer.token))?.meteringPointIds ?? [];
}

/**
 * Makes the operation of the token server of v4: the code of a consent, or a refresh token, buys a token that is bound
 * to the points of that consent (enedis.md 1.2).
 *
 * The address of return in the query is not compared: the operator knows it by the application.
 */
export function tokenV1(book: TokenBook): Handler {
  return async (exchange, world) => {
    const parameters = parametersOf(exchange);
    const grantType = parameter(parameters, 'grant_type');
    if (grantType !== 'authorization_code' && grantType !== 'refresh_token') throw refuse('oauth-unsupported-grant');
    const { clientId } = authenticatedClient(exchange, world);
    const now = exchange.receivedAt.getTime();
    if (grantType === 'refresh_token') {
      const used = await useRefreshToken(world, parameter(parameters, 'refresh_token'), clientId);
      const next = tokenSetting(world, 'refreshTokens') === 'once' ? await newRefreshToken(world, used, now) : used;
      return answer(book, world, next, now);
    }
    const code = await redeemCode(world, parameter(parameters, 'code'), clientId, now);
    if (!code) throw refuse('oauth-bad-code');
    const grant = { clientId, meteringPointIds: code.meteringPointIds };
    return answer(book, world, await newRefreshToken(world, grant, now), now);
  };
}

async function answer(book: TokenBook, world: World, refresh: RefreshToken, now: number): Promise<Reply> {
  const { clientId, meteringPointIds } = refresh;
  const token = opaque(await nextRandom(world), tokenLength);
  await grantsOf(world).put(token, { clientId, meteringPointIds });
  book.issue(token, { clientId, scopes: consentScope, expiresAt: now + tokenLifetime * 1000, issuedAt: now });
  const refreshed = { refreshToken: refresh.token, refreshIssuedAt: refresh.issuedAt };
  return json(consentTokenAnswer({ token, ...refreshed, issuedAt: now, meteringPointIds, clientId }));
}

async function useRefreshToken(world: World, token: string, clientId: string): Promise<RefreshToken> {
  return world.store.transaction(async () => {
    const table = refreshTokensOf(world);
    const row = await table.get(token);
    if (row?.clientId !== clientId) throw refuse('oauth-bad-refresh-token');
    if (tokenSetting(world, 'refreshTokens') === 'once') await table.delete(token);
    return row;
  });
}

async function newRefreshToken(world: World, grant: Grant, now: number): Promise<RefreshToken> {
  const token = opaque(await nextRandom(world), tokenLength);
  const row = { clientId: grant.clientId, meteringPointIds: grant.meteringPointIds, token, issuedAt: now };
  await refreshTokensOf(world).put(token, row);
  return row;
}

// Equal worlds with equal calls get equal tokens, no two calls the same one; a reset begins anew.
async function nextRandom(world: World) {
  const count = await world.store.transaction(async () => {
    const table = world.store.table<number>('enedis.tokenCount');
    const next = ((await table.get('count')) ?? 0) + 1;
    await table.put('count', next);
    return next;
  });
  return world.random.fork('enedis opaque tokens').fork(world.id).fork(count);
}

function grantsOf(world: World): Table<Grant> {
  return world.store.table<Grant>('enedis.grants');
}

function refreshTokensOf(world: World): Table<RefreshToken> {
  return world.store.table<RefreshToken>('enedis.refreshTokens');
}
