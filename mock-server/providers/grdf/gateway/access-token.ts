import { signingKey } from '../../../oauth/signing-key.ts';
import type { TokenBook } from '../../../oauth/token-book.ts';
import { oktaClaims, sofitClaims, type TokenServer, type TokenStatement } from './wire-oauth.ts';

/** Signs an access token, or hands out the one signed for the same client, scope and second. */
export async function accessToken(server: TokenServer, told: TokenStatement, book: TokenBook): Promise<string> {
  const { kid } = (await signingKey()).jwk;
  const key = `${server} ${told.application.clientId} ${told.grant} ${told.scope} ${told.issuedAt}`;
  return book.sign(key, () =>
    server === 'sofit'
      ? { header: { typ: 'JWT', zip: 'NONE', kid, alg: 'RS256' }, claims: sofitClaims(told) }
      : { header: { kid, alg: 'RS256' }, claims: oktaClaims(told) },
  );
}
