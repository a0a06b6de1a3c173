import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

/** The key that signs every token of this process: RS256, as the operators do. */
export interface SigningKey {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  /** The public half as a JSON Web Key, with `kid`, `alg` and `use`. */
  readonly jwk: JWK & { readonly kid: string };
}

let made: Promise<SigningKey> | undefined;

/** The process's key; made off the main thread on first use, since an RSA key takes some 100 ms. */
export function signingKey(): Promise<SigningKey> {
  made ??= make();
  return made;
}

async function make(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  return { privateKey, publicKey, jwk: { ...jwk, kid, alg: 'RS256', use: 'sig' } };
}
