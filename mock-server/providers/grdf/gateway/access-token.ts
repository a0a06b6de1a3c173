import { signingKey } from '../../../oauth/signing-key.ts';
import type { TokenBook } from '../../../oauth/token-book.ts';
import { gatewayFacts } from './facts-gateway.ts';
import { oktaClaims, sofitClaims, type TokenServer, type TokenStatement } from './wire-oauth.ts';

const alg = gatewayFacts.tokenAlgorithm.value;

/** Signs an access token, or hands out the one signed for the same client, scope and second if none has died since. */
export async function accessToken(server: TokenServer, told: TokenStatement, book: TokenBook): Promise<string> {
  const { kid } = (await signingKey()).jwk;
  // a token that died is not handed out again, not even in the second in which it was signed
  const nth = book.revocations(told.application.clientId);
  const statement = nth === 0 ? told : { ...told, random: () => told.random().fork(nth) };
  const key = `${server} ${told.application.clientId} ${told.grant} ${told.scope} ${told.issuedAt} ${nth}`;
  return book.sign(key, () =>
    server === 'sofit'
      ? { header: { typ: 'JWT', zip: 'NONE', kid, alg }, claims: sofitClaims(statement) }
      : { header: { kid, alg }, claims: oktaClaims(statement) },
  );
}
