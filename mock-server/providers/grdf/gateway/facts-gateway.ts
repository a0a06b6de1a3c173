import { type Fact, fact } from '../../../core/fact.ts';

/** What is built in about tokens, Client Connect, quotas and the gateway. */
export const gatewayFacts = {
  tokenLifetime: fact({
    about: 'A token works for four hours of the world’s clock, whatever its answer prints.',
    certainty: 'documented',
    source: 'adict.md 1.3 (W, PO2)',
    value: 14_400,
    unit: 's',
  }),
  printedLifetime: fact({
    about: 'The lifetime that each token server prints: SOFIT one second less than it means.',
    certainty: 'documented',
    source: 'adict.md 1.3 (PO2; PM-PROD prints the same for a code)',
    value: { sofit: 14_399, okta: 14_400 },
    unit: 's',
  }),
  scopes: fact({
    about: 'The scope to ask for is the base path, and a token opens only the base paths that are among its scopes.',
    certainty: 'documented',
    source: 'adict.md 1.1 (PM-PROD, PM-BAS)',
    value: ['/adict/v2', '/adict/bas/v6'],
  }),
  scopeEcho: fact({
    about: 'The token servers that print the third party’s id and company name behind the scope.',
    certainty: 'documented',
    source: 'adict.md 1.3 (PO2)',
    value: ['sofit'],
  }),
  thirdPartyIdEnding: fact({
    about: 'A third party’s id, in the scope and in tokens, is the client id with this ending.',
    certainty: 'our convention',
    source: 'adict.md 1.3, 1.4: the real form is unknown',
    value: '@wattif.example',
  }),
  sofitIssuer: fact({
    about: 'Who SOFIT says that it is, in tokens and on the way back from Client Connect.',
    certainty: 'observed',
    source: 'adict.md 1.4 (AENERIA)',
    value: 'https://sofit-sso-oidc.grdf.fr:443/openam/oauth2/externeGrdf',
  }),
  sofitClaims: fact({
    about: 'Claims of a SOFIT token, in the order of the recorded one.',
    certainty: 'observed',
    source: 'adict.md 1.4 (AENERIA)',
    value:
      'sub cts auditTrackingId iss tokenName token_type authGrantId aud nbf grant_type scope auth_time realm exp iat ' +
      'expires_in jti u_em rs client_id',
  }),
  oktaClaims: fact({
    about: 'Claims of an OKTA token: those that the product usually gives.',
    certainty: 'our convention',
    source: 'adict.md 1.2: no token of this server was recorded',
    value: 'ver jti iss aud iat exp cid scp sub',
  }),
  tokenAlgorithm: fact({
    about: 'How access tokens are signed; the key is published by the simulator, and is nobody else’s.',
    certainty: 'observed',
    source: 'adict.md 1.4 (AENERIA)',
    value: 'RS256',
  }),
  idTokenAlgorithm: fact({
    about: 'How the id token of Client Connect is signed, with the client secret as its key.',
    certainty: 'documented',
    source: 'adict.md 1.6 (PM-PROD, PO2); that the secret is the key is our convention',
    value: 'HS256',
  }),
  tokenOfASecond: fact({
    about: 'Equal token requests within one second get the same token, so that asking again costs nothing.',
    certainty: 'our convention',
    source: 'adict.md 1.3: several live tokens at once are normal',
    value: 1,
    unit: 's',
  }),
  tokenHeaders: fact({
    about: 'Headers of a token answer and of its errors, as RFC 6749 asks for.',
    certainty: 'our convention',
    source: 'adict.md 1.5, 11: no header of these servers was recorded',
    value: { 'cache-control': 'no-store', pragma: 'no-cache' },
  }),
  credentialsInQuery: fact({
    about: 'The spellings of the token path that take grant and credentials from the query string.',
    certainty: 'inferred',
    source: 'adict.md 1.2 (clients of the older spelling)',
    value: ['sofitTokenByQuery'],
  }),
  connectScope: fact({
    about: 'The scope of Client Connect; a token with it opens no data.',
    certainty: 'documented',
    source: 'adict.md 1.6 (PO2)',
    value: 'openid',
  }),
  codeLifetime: fact({
    about: 'A code of Client Connect lives two minutes and works once.',
    certainty: 'our convention',
    source: 'adict.md 1.6: not told; two minutes is the default of OpenAM',
    value: 120,
    unit: 's',
  }),
  loginHintSeparators: fact({
    about: 'What may stand between the parts of the login hint: the present sign, and the one of before.',
    certainty: 'documented',
    source: 'adict.md 1.6 (PO2, MODOP v1.4)',
    value: [';', '|'],
  }),
  offeredPoints: fact({
    about: 'How many points the page of Client Connect offers; any other of the world can be typed in.',
    certainty: 'our convention',
    source: 'adict.md 1.6: the real page is not described',
    value: 20,
    unit: 'points',
  }),
  connectRefusal: fact({
    about: 'What the browser comes back with when the holder refuses in Client Connect.',
    certainty: 'our convention',
    source: 'adict.md 1.6: not told; the words are those of OpenAM',
    value: { error: 'access_denied', error_description: 'Resource Owner did not authorize the request' },
  }),
  crossOrigin: fact({
    about: 'The gateway lets pages of other origins call the API.',
    certainty: 'documented',
    source: 'adict.md 1.1 (OAS)',
    value: true,
  }),
  quotaWindows: fact({
    about: 'Quotas count in a second of the clock and in a civil day of Paris, not in windows that slide.',
    certainty: 'our convention',
    source: 'adict.md 7, 11',
    value: { perSecond: 'second', perDay: 'day' } as const,
  }),
  quotaOfTokens: fact({
    about: 'Whether token requests count towards a quota: only calls with a token do.',
    certainty: 'our convention',
    source: 'adict.md 7, 11: unknown, one client waits after a token call too',
    value: 'not counted',
  }),
  gatewayFirst: fact({
    about: 'What a call is checked for before the API looks at it, in this order.',
    certainty: 'inferred',
    source: 'adict.md 1.7, 4.7',
    value: ['token present', 'token well formed', 'token known', 'token alive', 'scope', 'quota'],
  }),
} satisfies Record<string, Fact>;
