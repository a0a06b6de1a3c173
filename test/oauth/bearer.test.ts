import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bearerOf } from '../../mock-server/oauth/bearer.ts';

describe('an Authorization header', () => {
  test.each([undefined, ''])('%j: nothing is there', (header) => {
    expect(bearerOf(header)).toEqual({ kind: 'missing' });
  });

  test.each(['Bearer abc.def', 'bearer abc.def', 'BEARER abc.def'])('"%s" holds a token', (header) => {
    expect(bearerOf(header)).toEqual({ kind: 'token', token: 'abc.def' });
  });

  test.each([
    'abc.def',
    'Bearer',
    'Bearer ',
    'Bearer  abc',
    'Bearer abc def',
    'Bearer abc ',
    'Bearer:abc',
    'Bearerabc.def',
    'Token abc',
    'Basic YTpi',
    ' Bearer abc',
  ])('"%s" is there, but is no bearer token', (header) => {
    expect(bearerOf(header)).toEqual({ kind: 'malformed' });
  });

  test('any token without a blank is read as it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9._~+/=-]+$/), (token) => {
        expect(bearerOf(`Bearer ${token}`)).toEqual({ kind: 'token', token });
      }),
    );
  });
});
