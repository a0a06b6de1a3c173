import { json } from '../../../core/exchange.ts';
import type { Handler } from '../../../core/provider.ts';
import type { World } from '../../../core/world.ts';
import { signingKey } from '../../../oauth/signing-key.ts';
import type { TokenBook } from '../../../oauth/token-book.ts';
import { tokenSetting } from './dialect-tokens.ts';
import { tokenFacts } from './facts-tokens.ts';
import { authenticatedClient, parameter, parametersOf, refuse } from './token-request.ts';
import { applicationClaims, applicationHeader, applicationTokenAnswer } from './wire-token.ts';

/**
 * Makes the operation of the token server of v5 and 2026: client credentials buy a token of the application, good for
 * 12,600 seconds and for no customer in particular (enedis.md 1.3).
 */
export function tokenV3(book: TokenBook): Handler {
  return async (exchange, world) => {
    const parameters = parametersOf(exchange);
    if (parameter(parameters, 'grant_type') !== 'client_credentials') throw refuse('oauth-unsupported-grant');
    const application = authenticatedClient(exchange, world);
    const { clientId } = application;
    const issuedAt = Math.floor(exchange.receivedAt.getTime() / 1000);
    // a revoked token is not handed out again, not even in the second in which it was signed
    const nth = book.revocations(clientId);
    const { jwk } = await signingKey();
    const keyType = keyTypeIn(world);
    const token = await book.sign(`enedis ${clientId} ${keyType} ${issuedAt} ${nth}`, () => {
      const random = world.random.fork('enedis tokens').fork(clientId).fork(issuedAt).fork(nth);
      return {
        header: applicationHeader(`${jwk.n}`),
        claims: applicationClaims({ application, issuedAt, keyType, random }),
        slashes: tokenFacts.tokenSlashes.value,
      };
    });
    return json(applicationTokenAnswer(token, answerIn(world)));
  };
}

/**
 * Makes the operation that ends a token: 200 without a body, for an unknown token and another's too, which lives on
 * (enedis.md 1.3).
 */
export function revokeV3(book: TokenBook): Handler {
  return async (exchange, world) => {
    const parameters = parametersOf(exchange);
    const { clientId } = authenticatedClient(exchange, world);
    const token = parameter(parameters, 'token');
    const hint = parameters.get('token_type_hint');
    if (hint && hint !== 'access_token') throw refuse('oauth-unsupported-token');
    await book.revoke(token, clientId);
    return { kind: 'empty', status: tokenFacts.revocation.value };
  };
}

function keyTypeIn(world: World): 'SANDBOX' | 'PRODUCTION' {
  return tokenSetting(world, 'tokenKeyType') === 'production' ? 'PRODUCTION' : 'SANDBOX';
}

function answerIn(world: World): 'recorded' | 'documented' {
  return tokenSetting(world, 'tokenAnswer') === 'documented' ? 'documented' : 'recorded';
}
