import { exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { signingKey } from '../../mock-server/oauth/signing-key.ts';
import { TokenBook, type TokenOrder } from '../../mock-server/oauth/token-book.ts';

const claims = { client_id: 'app', scope: 'read write', exp: 1_768_464_000 };
const order = (more: Record<string, unknown> = {}): TokenOrder => ({
  header: { alg: 'RS256', typ: 'JWT' },
  claims: { ...claims, ...more },
});

async function signed(more: Record<string, unknown> = {}): Promise<{ book: TokenBook; token: string }> {
  const book = new TokenBook();
  return { book, token: await book.sign('key', () => order(more)) };
}

describe('signing', () => {
  test('is done once a key, and asked for once', async () => {
    const book = new TokenBook();
    let orders = 0;
    const sign = (key: string) =>
      book.sign(key, () => {
        orders += 1;
        return order({ jti: String(orders) });
      });
    const [first, again, other] = await Promise.all([sign('a'), sign('a'), sign('b')]);
    expect(first).toBe(again);
    expect(other).not.toBe(first);
    expect(orders).toBe(2);
  });

  test('puts header and claims on the wire as they are, in their order', async () => {
    const { token } = await signed({ extra: { deep: [1, null] } });
    const [header, payload] = token.split('.').map((part) => Buffer.from(part, 'base64url').toString());
    expect(header).toBe('{"alg":"RS256","typ":"JWT"}');
    expect(payload).toBe(JSON.stringify({ ...claims, extra: { deep: [1, null] } }));
  });

  test('prints slashes in the claims as the order says', async () => {
    const payloadOf = (token: string) => Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
    const iss = 'https://a.example:643/token';
    const book = new TokenBook();
    const plain = await book.sign('plain', () => order({ iss }));
    const escaped = await book.sign('escaped', () => ({ ...order({ iss }), slashes: 'escaped' }));
    expect(payloadOf(plain)).toContain('"iss":"https://a.example:643/token"');
    expect(payloadOf(escaped)).toContain('"iss":"https:\\/\\/a.example:643\\/token"');
    expect(JSON.parse(payloadOf(escaped))).toEqual(JSON.parse(payloadOf(plain)));
    expect(await book.verify(escaped)).toMatchObject({ clientId: 'app' });
  });

  test('a key that failed once is not lost: the next demand is served', async () => {
    const book = new TokenBook();
    const broken = { ...order(), header: { alg: 'nonsense' } };
    await expect(book.sign('key', () => broken)).rejects.toThrow();
    expect(await book.sign('key', () => order())).toMatch(/^ey/);
  });

  test('goes on when thousands of keys were signed', async () => {
    const book = new TokenBook();
    const first = await book.sign('0', () => order({ jti: 'first' }));
    await Promise.all(Array.from({ length: 1000 }, (_, i) => book.sign(String(i + 1), () => order())));
    expect(await book.sign('0', () => order({ jti: 'again' }))).not.toBe(first);
  }, 30_000);
});

describe('what a genuine token says', () => {
  test('is client, scopes and expiry, which the caller compares on the world’s clock', async () => {
    const { book, token } = await signed();
    const facts = { clientId: 'app', scopes: ['read', 'write'], expiresAt: claims.exp * 1000 };
    expect(await book.verify(token)).toEqual(facts);
    // long past on the machine's clock, and still told
    const { book: other, token: old } = await signed({ exp: 1000 });
    expect(await other.verify(old)).toMatchObject({ expiresAt: 1_000_000 });
  });

  test('is remembered: the second look needs no waiting', async () => {
    const { book, token } = await signed();
    expect(book.verify(token)).toBeInstanceOf(Promise);
    const facts = await book.verify(token);
    expect(book.verify(token)).toBe(facts);
    await book.verify('nonsense');
    expect(book.verify('nonsense')).toBeUndefined();
  });

  test('is told by any book of this process', async () => {
    const { token } = await signed();
    expect(await new TokenBook().verify(token)).toMatchObject({ clientId: 'app' });
  });

  test.each([
    [{ client_id: undefined, cid: 'okta' }, { clientId: 'okta' }],
    [{ client_id: undefined, consumerKey: 'gateway' }, { clientId: 'gateway' }],
    [{ scope: undefined, scp: ['a', 'b'] }, { scopes: ['a', 'b'] }],
    [{ scope: undefined }, { scopes: [] }],
    [{ scope: '' }, { scopes: [] }],
  ])('is found under the names that token servers use: %o', async (more, facts) => {
    const { book, token } = await signed(more);
    expect(await book.verify(token)).toMatchObject(facts);
  });
});

describe('an opaque token', () => {
  const facts = { clientId: 'app', scopes: ['read'], expiresAt: 5000 };

  test('says what the book was told of it, and needs no waiting', () => {
    const book = new TokenBook();
    book.issue('opaque', facts);
    expect(book.verify('opaque')).toBe(facts);
  });

  test('is known to its own book only, even if it was asked for before it was issued', async () => {
    const book = new TokenBook();
    expect(await book.verify('opaque')).toBeUndefined();
    book.issue('opaque', facts);
    expect(book.verify('opaque')).toBe(facts);
    expect(await new TokenBook().verify('opaque')).toBeUndefined();
  });
});

describe('a revoked token', () => {
  test('lets nobody in any more, signed or opaque', async () => {
    const { book, token } = await signed();
    book.issue('opaque', { clientId: 'app', scopes: [], expiresAt: 5000 });
    expect(await book.revoke(token, 'app')).toBe(true);
    expect(await book.revoke('opaque', 'app')).toBe(true);
    expect(await book.verify(token)).toBeUndefined();
    expect(await book.verify('opaque')).toBeUndefined();
    expect(book.revocations('app')).toBe(2);
  });

  test('stays revoked when thousands of other verdicts were remembered since', async () => {
    const { book, token } = await signed();
    await book.revoke(token, 'app');
    for (let i = 0; i < 20_001; i += 1) await book.verify(`x${i}`);
    expect(await book.verify(token)).toBeUndefined();
  }, 30_000);

  test('was the client’s own: another client changes nothing, and a second time neither', async () => {
    const { book, token } = await signed();
    expect(await book.revoke(token, 'other')).toBe(false);
    expect(await book.verify(token)).toMatchObject({ clientId: 'app' });
    expect(await book.revoke('nonsense', 'app')).toBe(false);
    await book.revoke(token, 'app');
    expect(await book.revoke(token, 'app')).toBe(false);
    expect([book.revocations('app'), book.revocations('other')]).toEqual([1, 0]);
  });

  test('stays revoked when it was being verified meanwhile', async () => {
    const { book, token } = await signed();
    const looking = Promise.resolve(book.verify(token));
    await Promise.all([looking, book.revoke(token, 'app')]);
    expect(await book.verify(token)).toBeUndefined();
  });

  test('is whole again when it is issued again: an opaque token may come back after a reset', async () => {
    const facts = { clientId: 'app', scopes: [], expiresAt: 5000 };
    const book = new TokenBook();
    book.issue('opaque', facts);
    await book.revoke('opaque', 'app');
    book.issue('opaque', facts);
    expect(book.verify('opaque')).toBe(facts);
  });
});

describe('a token that is not ours is refused', () => {
  const refuses = async (token: string): Promise<void> => {
    expect(await new TokenBook().verify(token)).toBeUndefined();
  };

  test.each(['', 'a', 'a.b.c', '..', 'ey.ey.', '💡', '='.repeat(99)])('nonsense: %j', refuses);

  test('with another payload, or a changed signature', async () => {
    const { token } = await signed();
    const [header, payload, signature = ''] = token.split('.');
    const forged = Buffer.from(JSON.stringify({ ...claims, client_id: 'other' })).toString('base64url');
    await refuses(`${header}.${forged}.${signature}`);
    const turned = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1);
    await refuses(`${header}.${payload}.${turned}`);
    await refuses(`${header}.${payload}.`);
    await refuses(`${header}.${payload}`);
    await refuses(`${token}.x`);
  });

  test('signed by a key of somebody else', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const { jwk } = await signingKey();
    const protectedHeader = { alg: 'RS256', kid: jwk.kid };
    await refuses(await new SignJWT(claims).setProtectedHeader(protectedHeader).sign(privateKey));
  });

  test('not signed at all (alg none)', async () => {
    await refuses(new UnsecuredJWT(claims).encode());
    const header = Buffer.from('{"alg":"none"}').toString('base64url');
    const { token } = await signed();
    await refuses(`${header}.${token.split('.')[1]}.${token.split('.')[2]}`);
  });

  test('signed with our public key as a shared secret (HS256)', async () => {
    const { publicKey, jwk } = await signingKey();
    const secrets = [await exportSPKI(publicKey), JSON.stringify(jwk), jwk.n ?? ''];
    for (const secret of secrets) {
      const signer = new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: jwk.kid });
      await refuses(await signer.sign(new TextEncoder().encode(secret)));
    }
  });

  test('ours, but without a client or an expiry', async () => {
    for (const more of [{ client_id: undefined }, { client_id: 7 }, { exp: undefined }, { exp: 'soon' }]) {
      const { book, token } = await signed(more);
      expect(await book.verify(token)).toBeUndefined();
    }
  });

  test('ours, but with a critical header that nobody understands', async () => {
    const { privateKey } = await signingKey();
    const header = Buffer.from('{"alg":"RS256","crit":["moon"],"moon":true}').toString('base64url');
    const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
    const input = new TextEncoder().encode(`${header}.${payload}`);
    const signature = await crypto.subtle.sign('RSASSA-PKCS1-v1_5', privateKey, input);
    await refuses(`${header}.${payload}.${Buffer.from(signature).toString('base64url')}`);
  });
});

describe('the signing key', () => {
  test('is one for the process, and shows its public half only', async () => {
    const key = await signingKey();
    expect(await signingKey()).toBe(key);
    expect(Object.keys(key.jwk).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
    expect(key.jwk).toMatchObject({ alg: 'RS256', use: 'sig', kty: 'RSA' });
  });
});

describe('a token that is ended', () => {
  const opaqueFacts = { clientId: 'app', scopes: [], expiresAt: 2000 };

  test('is over from that instant on, however long ago it was verified, and however many were since', async () => {
    const { book, token } = await signed();
    await book.expire(token, 1000);
    expect(await book.verify(token)).toMatchObject({ clientId: 'app', expiresAt: 1000 });
    for (let nth = 0; nth < 20_001; nth += 1) book.issue(`t${nth}`, opaqueFacts);
    for (let nth = 0; nth < 20_001; nth += 1) await book.expire(`t${nth}`, 500);
    expect(await book.verify(token)).toMatchObject({ expiresAt: 1000 });
  });

  test('may say nothing itself; issued anew it is good again', async () => {
    const book = new TokenBook();
    book.issue('opaque', opaqueFacts);
    await book.expire('opaque', 1000);
    expect(await book.verify('opaque')).toEqual({ ...opaqueFacts, expiresAt: 1000 });
    book.issue('opaque', opaqueFacts);
    expect(await book.verify('opaque')).toEqual(opaqueFacts);
  });

  test('makes the next token of its client another one; one that was over before, or is nobody’s, changes nothing', async () => {
    const { book, token } = await signed();
    expect(book.revocations('app')).toBe(0);
    await book.expire(token, 1000);
    expect(book.revocations('app')).toBe(1);
    await book.expire(token, 1500);
    await book.expire('nobody’s', 1000);
    expect(await book.verify(token)).toMatchObject({ expiresAt: 1000 });
    expect(book.revocations('app')).toBe(1);
  });
});
