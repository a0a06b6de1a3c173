import { MatchersV3 } from '@pact-foundation/pact';
import { describe, expect, test } from 'vitest';
import { formBody } from '../support/bodies.ts';
import { all, failureOf, gasAt } from '../support/clients.ts';
import type { PactBook } from '../support/pact-book.ts';
import { exampleRight, home } from './vocabulary.ts';

const { fromProviderState, integer, like, regex } = MatchersV3;

// The API, for calls that only need one for their token: what they come with is kept.
function apiBeside(mock: string) {
  const authorizations: (string | null)[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (/\/(access_token|token)$/.test(String(input))) return globalThis.fetch(input, init);
    authorizations.push(new Headers(init?.headers).get('authorization'));
    const status = { code_statut_traitement: '0000000000', message_retour_traitement: '' };
    return Response.json(status);
  };
  const clientAs = (clientId: string, environment: 'production' | 'sandbox' = 'production') =>
    gasAt(mock, { clientId, environment, fetch });
  return { clientAs, authorizations };
}

const sofit = '/openam/oauth2/realms/externeGrdf/access_token';
const okta = '/oauth2/aus5y2ta2uEHjCWIR417/v1/token';
const token = regex('^[^ ]+$', 'eyJ0eXAiOiJKV1QifQ.e30.c2lnbmVk');

const servers = [
  { name: 'the older token server', path: sofit, operation: 'sofitToken', clientId: 'portal_grdf', scope: '/adict/v2' },
  { name: 'the newer token server', path: okta, operation: 'oktaToken', clientId: 'portal', scope: '/adict/v2' },
] as const;

const asked = (scope: string, clientId: string) => ({
  grant_type: 'client_credentials',
  client_id: like(clientId),
  client_secret: like('secret-of-the-test'),
  scope,
});

/** Both token servers, and the exchange of Client Connect. */
export function testTokens(book: PactBook): void {
  describe.each(servers)('$name', ({ name, path, operation, clientId, scope }) => {
    test('gives a token, with which the API is called (adict.md 1.2, 1.3)', () =>
      book
        .interaction(`a request for a token to ${name}`)
        .withRequest('POST', path, (request) => formBody(request, asked(scope, clientId)))
        .willRespondWith(200, (response) => response.jsonBody({ access_token: token, expires_in: integer(14_399) }))
        .executeTest(async ({ url }) => {
          const { clientAs, authorizations } = apiBeside(url);
          await clientAs(clientId).gas.revoke(exampleRight);
          expect(authorizations).toEqual(['Bearer eyJ0eXAiOiJKV1QifQ.e30.c2lnbmVk']);
        }));

    test('does not know the credentials: that is not tried again (adict.md 1.5)', () =>
      book
        .interaction(`a request for a token with wrong credentials to ${name}`)
        .given('the client credentials are wrong')
        .withRequest('POST', path, (request) => formBody(request, asked(scope, clientId)))
        .willRespondWith(401, (response) => response.jsonBody({ error: like('invalid_client') }))
        .executeTest(async ({ url }) => {
          const { clientAs, authorizations } = apiBeside(url);
          const { gas, waits } = clientAs(clientId);
          const error = await failureOf(gas.revoke(exampleRight));
          expect(error).toMatchObject({ code: 'unauthenticated', status: 401, operatorCode: 'invalid_client' });
          expect([authorizations, waits]).toEqual([[], []]);
          expect(error.message).not.toContain('secret-of-the-test');
        }));

    test('is down: the client comes back later, and gives up at last (adict.md 1.7)', () =>
      book
        .interaction(`a request for a token to ${name} while it is down`)
        .given('a fault is in force', { operation, fault: { kind: 'page', status: 503 } })
        .withRequest('POST', path, (request) => formBody(request, asked(scope, clientId)))
        .willRespondWith(503)
        .executeTest(async ({ url }) => {
          const { gas, waits } = apiBeside(url).clientAs(clientId);
          expect(await failureOf(all(gas.rights()))).toMatchObject({ code: 'unavailable', status: 503 });
          expect(waits).toEqual([5_000, 10_000, 20_000]);
        }));
  });

  test('a token for the sandbox has the scope of its base path (adict.md 1.1)', () =>
    book
      .interaction('a request for a token for the sandbox')
      .withRequest('POST', okta, (request) => formBody(request, asked('/adict/bas/v6', 'portal')))
      .willRespondWith(200, (response) => response.jsonBody({ access_token: token, expires_in: integer(14_399) }))
      .executeTest(async ({ url }) => {
        const { clientAs, authorizations } = apiBeside(url);
        await clientAs('portal', 'sandbox').gas.revoke(exampleRight);
        expect(authorizations).toHaveLength(1);
      }));

  describe('Client Connect (adict.md 1.6)', () => {
    const redirectUri = 'http://localhost:9/back';
    const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const consents = JSON.stringify([{ pce: home, id_accreditation: exampleRight }]);
    const idToken = `${part({ typ: 'JWT' })}.${part({ aud: 'portal', consentements: consents })}.c2lnbmVk`;
    const exchanged = (code: unknown) => ({
      grant_type: 'authorization_code',
      code,
      // the code was given for this address
      redirect_uri: redirectUri,
      client_id: like('portal'),
      client_secret: like('secret-of-the-test'),
    });

    test('a code is exchanged for the consents that it stands for', () =>
      book
        .interaction('the exchange of a code of Client Connect')
        .given('a consent in Client Connect', { meteringPointId: home, redirectUri })
        .withRequest('POST', okta, (request) => formBody(request, exchanged(fromProviderState(`\${code}`, 'c0de'))))
        .willRespondWith(200, (response) => response.jsonBody({ id_token: regex('^[^.]+\\.[^.]+\\.[^.]*$', idToken) }))
        .executeTest(async ({ url }) => {
          const { gas } = apiBeside(url).clientAs('portal');
          expect(await gas.connectConsents({ code: 'c0de', redirectUri })).toEqual([
            { meteringPointId: home, accessRightId: exampleRight },
          ]);
        }));

    test('a code that nobody gave is refused, once', () =>
      book
        .interaction('the exchange of a code that is not valid')
        .withRequest('POST', okta, (request) => formBody(request, exchanged(like('no-such-code'))))
        .willRespondWith(400, (response) => response.jsonBody({ error: 'invalid_grant' }))
        .executeTest(async ({ url }) => {
          const { gas, waits } = apiBeside(url).clientAs('portal');
          const error = await failureOf(gas.connectConsents({ code: 'no-such-code', redirectUri }));
          expect(error).toMatchObject({ code: 'unauthenticated', status: 400, operatorCode: 'invalid_grant' });
          expect(waits).toEqual([]);
        }));
  });
}
