import { CompactSign, compactVerify, type JWTHeaderParameters } from 'jose';
import { signingKey } from './signing-key.ts';

/** What a verified token says. Instants are in milliseconds since 1970 (UTC), on the world's clock. */
export interface TokenFacts {
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly expiresAt: number;
  /** When it was made, where it says so. */
  readonly issuedAt?: number;
}

/** A token to sign. `claims` go on the wire as they are; `exp` is in seconds. */
export interface TokenOrder {
  readonly header: JWTHeaderParameters;
  readonly claims: Readonly<Record<string, unknown>> & { readonly exp: number };
  /** How the claims' JSON prints a slash: as it is unless told, or as `\/`, as some servers do. */
  readonly slashes?: 'escaped';
}

// The names under which token servers print the client and its scopes.
const clientClaims = ['client_id', 'cid', 'consumerKey'];
const scopeClaims = ['scope', 'scp'];

const rememberAtMost = 20_000;
// What opaque and revoked tokens say stands nowhere but here, so many more of them are kept.
const keepAtMost = 200_000;

/**
 * Signs access tokens and tells whether one is genuine. Signing costs about a millisecond, so one token serves all
 * requests of a client, scope and second; a verdict is remembered, so that a token is verified once.
 *
 * A token may also be opaque: it says nothing itself, and the book knows what it stands for. Either kind can be revoked.
 */
export class TokenBook {
  readonly #signed = new Map<string, Promise<string>>();
  readonly #verdicts = new Map<string, TokenFacts | undefined>();
  readonly #opaque = new Map<string, TokenFacts>();
  readonly #revoked = new Map<string, true>();
  readonly #ended = new Map<string, number>();
  readonly #revocations = new Map<string, number>();

  /** The token for a key (client, scope, second, server): signed on first demand. */
  sign(key: string, order: () => TokenOrder): Promise<string> {
    let token = this.#signed.get(key);
    if (!token) {
      token = sign(order());
      remember(this.#signed, key, token, 1000);
      // a failure is not kept: the next demand tries again
      token.catch(() => this.#signed.delete(key));
    }
    return token;
  }

  /** Keeps an opaque token: from now on the book tells of it what is told here. */
  issue(token: string, facts: TokenFacts): void {
    remember(this.#opaque, token, facts, keepAtMost);
    this.#verdicts.delete(token);
    this.#revoked.delete(token);
    this.#ended.delete(token);
  }

  /**
   * Ends a token before its time, if it is a client's: nobody is let in by it any more.
   *
   * @returns whether it was the client's, and still good
   */
  async revoke(token: string, clientId: string): Promise<boolean> {
    const facts = await this.verify(token);
    if (facts?.clientId !== clientId) return false;
    this.#opaque.delete(token);
    remember(this.#revoked, token, true, keepAtMost);
    remember(this.#verdicts, token, undefined, rememberAtMost);
    this.#revocations.set(clientId, this.revocations(clientId) + 1);
    return true;
  }

  /** Ends a token at an instant (ms since 1970, UTC): from then on it is one whose time is over. */
  async expire(token: string, at: number): Promise<void> {
    const facts = await this.verify(token);
    if (!facts || facts.expiresAt <= at) return;
    const ended = { ...facts, expiresAt: at };
    remember(this.#ended, token, at, keepAtMost);
    if (this.#opaque.has(token)) remember(this.#opaque, token, ended, keepAtMost);
    remember(this.#verdicts, token, ended, rememberAtMost);
    this.#revocations.set(facts.clientId, this.revocations(facts.clientId) + 1);
  }

  /**
   * How many tokens of a client were revoked or ended. A key and a claim that hold it make the next token another one, even in
   * the second in which the last was signed.
   */
  revocations(clientId: string): number {
    return this.#revocations.get(clientId) ?? 0;
  }

  /** What a token says, or undefined when it is not one of ours. Expiry is the caller's to compare. */
  verify(token: string): TokenFacts | undefined | Promise<TokenFacts | undefined> {
    const known = this.#verdicts.get(token) ?? this.#opaque.get(token);
    if (known || this.#verdicts.has(token)) return known;
    return this.#verifyAnew(token);
  }

  async #verifyAnew(token: string): Promise<TokenFacts | undefined> {
    const { publicKey } = await signingKey();
    let facts: TokenFacts | undefined;
    try {
      const { payload } = await compactVerify(token, publicKey, { algorithms: ['RS256'] });
      facts = factsOf(JSON.parse(new TextDecoder().decode(payload)));
    } catch {
      facts = undefined;
    }
    // it may have been revoked before its verdict was forgotten, or while it was being verified
    if (this.#revoked.has(token)) facts = undefined;
    const endedAt = this.#ended.get(token);
    if (facts && endedAt !== undefined) facts = { ...facts, expiresAt: Math.min(facts.expiresAt, endedAt) };
    remember(this.#verdicts, token, facts, rememberAtMost);
    return facts;
  }
}

async function sign({ header, claims, slashes }: TokenOrder): Promise<string> {
  const { privateKey } = await signingKey();
  const text = JSON.stringify(claims);
  const payload = slashes === 'escaped' ? text.replaceAll('/', '\\/') : text;
  return new CompactSign(new TextEncoder().encode(payload)).setProtectedHeader(header).sign(privateKey);
}

function factsOf(claims: Record<string, unknown>): TokenFacts | undefined {
  const clientId = firstOf(claims, clientClaims);
  const scope = firstOf(claims, scopeClaims);
  if (typeof clientId !== 'string' || typeof claims.exp !== 'number') return undefined;
  const scopes = Array.isArray(scope)
    ? scope.map(String)
    : String(scope ?? '')
        .split(' ')
        .filter(Boolean);
  const expiresAt = claims.exp * 1000;
  return typeof claims.iat === 'number'
    ? { clientId, scopes, expiresAt, issuedAt: claims.iat * 1000 }
    : { clientId, scopes, expiresAt };
}

function firstOf(claims: Record<string, unknown>, names: readonly string[]): unknown {
  for (const name of names) if (claims[name] !== undefined) return claims[name];
  return undefined;
}

// A map forgets what came first once it is full: live tokens are few, and a forgotten one is verified again.
function remember<Value>(map: Map<string, Value>, key: string, value: Value, limit: number): void {
  if (map.size >= limit) {
    const oldest = map.keys().next().value;
    if (oldest !== undefined) map.delete(oldest);
  }
  map.set(key, value);
}
