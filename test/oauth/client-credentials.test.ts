import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Body } from '../../mock-server/core/exchange.ts';
import { credentialsOf } from '../../mock-server/oauth/client-credentials.ts';

const form = (text: string): Body => ({ kind: 'form', value: new URLSearchParams(text) });
const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;

/** The credentials of a request of which a test tells the parts. */
function told({ body = { kind: 'none' } as Body, query = '', authorization = undefined as string | undefined }) {
  return credentialsOf({ body, query: new URLSearchParams(query), headers: { authorization } });
}

describe('client credentials', () => {
  test('are found in the form body', () => {
    expect(told({ body: form('client_id=a&client_secret=s') })).toEqual({
      clientId: 'a',
      clientSecret: 's',
      by: 'body',
    });
    expect(told({ body: form('client_id=a') })).toEqual({ clientId: 'a', clientSecret: undefined, by: 'body' });
  });

  test('are found in the query', () => {
    expect(told({ query: 'client_id=a&client_secret=s' })).toEqual({ clientId: 'a', clientSecret: 's', by: 'query' });
  });

  test.each(['Basic', 'basic', 'BASIC'])('are found in a %s header', (scheme) => {
    const authorization = basic('a:s').replace('Basic', scheme);
    expect(told({ authorization })).toEqual({ clientId: 'a', clientSecret: 's', by: 'basic' });
  });

  test('of the body come before those of the query, and these before the header', () => {
    const query = 'client_id=query&client_secret=q';
    const authorization = basic('header:h');
    expect(told({ body: form('client_id=body&client_secret=b'), query, authorization })?.by).toBe('body');
    expect(told({ body: form('grant_type=client_credentials'), query, authorization })?.by).toBe('query');
    expect(told({ body: form('client_id='), authorization })?.by).toBe('basic');
    expect(told({ body: { kind: 'json', value: { client_id: 'a' } }, authorization })?.by).toBe('basic');
  });

  test('are none when nobody says who he is', () => {
    expect(told({})).toBeUndefined();
    expect(told({ body: form('client_secret=s'), query: 'client_id=' })).toBeUndefined();
    expect(told({ authorization: 'Bearer abc' })).toBeUndefined();
  });
});

describe('a Basic header', () => {
  test.each(['Basic', 'Basic ', 'Basic ***', `Basic ${Buffer.from('no colon').toString('base64')}`, basic(':secret')])(
    '"%s" names no client',
    (authorization) => {
      expect(told({ authorization })).toBeUndefined();
    },
  );

  test('may have an empty secret, and colons in it', () => {
    expect(told({ authorization: basic('a:') })).toMatchObject({ clientId: 'a', clientSecret: '' });
    expect(told({ authorization: basic('a:b:c') })).toMatchObject({ clientId: 'a', clientSecret: 'b:c' });
  });

  test('is form-decoded (RFC 6749 2.3.1)', () => {
    expect(told({ authorization: basic('caf%C3%A9:a%3Ab%20c+d') })).toMatchObject({
      clientId: 'café',
      clientSecret: 'a:b c d',
    });
  });

  test('that was not form-encoded is taken as it is', () => {
    expect(told({ authorization: basic('a:100% sure') })).toMatchObject({ clientSecret: '100% sure' });
    expect(told({ authorization: basic('a:%C3') })).toMatchObject({ clientSecret: '%C3' });
  });

  test('gives back any form-encoded pair', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(word, word, (id, secret) => {
        const authorization = basic(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`);
        expect(told({ authorization })).toEqual({ clientId: id, clientSecret: secret, by: 'basic' });
      }),
    );
  });

  test('given twice is no credential', () => {
    const headers = { authorization: [basic('a:s'), basic('b:s')] };
    expect(credentialsOf({ body: { kind: 'none' }, query: new URLSearchParams(), headers })).toBeUndefined();
  });
});
