import { type Fact, fact } from '../../../core/fact.ts';

/** What is built in about tokens, codes, subscriptions and quotas. */
export const tokenFacts = {
  tokenLifetime: fact({
    about: 'A token of either token server works for 3 h 30 of the world’s clock.',
    certainty: 'observed',
    source: 'enedis.md 1.2, 1.3 (INFO, S4, CONS)',
    value: 12_600,
    unit: 's',
  }),
  applicationScope: fact({
    about: 'Scope of an application token, printed and claimed.',
    certainty: 'observed',
    source: 'enedis.md 1.3 (INFO)',
    value: 'am_application_scope default',
  }),
  tokenIsOfApplication: fact({
    about: 'An application token is bound to no customer: each data call looks for the consent to its point.',
    certainty: 'documented',
    source: 'enedis.md 1.3 (S4)',
    value: 'application',
  }),
  tokenClaims: fact({
    about: 'Claims of an application token, in the order of the recorded one.',
    certainty: 'observed',
    source: 'enedis.md 1.3 (INFO)',
    value: 'sub iss tierInfo keytype subscribedAPIs aud typeEntite application scope consumerKey exp iat jti',
  }),
  tokenSlashes: fact({
    about: 'How the claims’ JSON prints a slash.',
    certainty: 'observed',
    source: 'enedis.md 1.3 (INFO)',
    value: 'escaped' as const,
  }),
  tokenIssuer: fact({
    about: 'Who signs application tokens, by their claim; the key is the simulator’s own.',
    certainty: 'observed',
    source: 'enedis.md 1.3 (INFO)',
    value: 'https://apigile-alex-is-zci-prod.enedis.fr:643/oauth2/token',
  }),
  tokenTier: fact({
    about: 'The tier that an application token claims; what counts is the quotas.',
    certainty: 'observed',
    source: 'enedis.md 1.3, 5 (INFO)',
    value: { tierQuotaType: 'requestCount', stopOnQuotaReach: true, spikeArrestLimit: 5, spikeArrestUnit: 'sec' },
  }),
  tokenPublisher: fact({
    about: 'The publisher of each API in the claims of an application token.',
    certainty: 'our convention',
    source: 'enedis.md 1.3: the key is recorded, its value is not',
    value: 'admin',
  }),
  tokenOfASecond: fact({
    about: 'Equal token requests within one second get the same token, unless it was revoked.',
    certainty: 'our convention',
    source: 'enedis.md 1.3: not told',
    value: 1,
    unit: 's',
  }),
  revocation: fact({
    about: 'Revoking answers 200 with an empty body, for an unknown token and another application’s too.',
    certainty: 'observed',
    source: 'enedis.md 1.3 (MED-DOC, INFO)',
    value: 200,
  }),
  codeLifetime: fact({
    about: 'A code of token v1 lives three minutes and works once.',
    certainty: 'documented',
    source: 'enedis.md 1.2 (CONS, MED-DOC)',
    value: 180,
    unit: 's',
  }),
  codeLength: fact({
    about: 'Letters and digits of a code.',
    certainty: 'documented',
    source: 'enedis.md 1.4 (MED-DOC)',
    value: 24,
    unit: 'characters',
  }),
  consentTokenLength: fact({
    about: 'Letters and digits of an access token or a refresh token of token v1, which says nothing by itself.',
    certainty: 'observed',
    source: 'enedis.md 1.2 (CONS, AEN, GLAD)',
    value: 54,
    unit: 'characters',
  }),
  returnAddressOfTokens: fact({
    about: 'Token v1 does not compare the address of return in its query: the operator knows it by the application.',
    certainty: 'our convention',
    source: 'enedis.md 1.2: clients send it, no source tells that it is looked at',
    value: 'not compared',
  }),
  checksOfTokens: fact({
    about: 'What a token request is checked for, in this order; the first that fails is told.',
    certainty: 'our convention',
    source: 'enedis.md 1.3, 10 (11): no order is told',
    value: ['media type', 'form', 'grant type', 'credentials', 'application', 'secret', 'code or refresh token'],
  }),
  subscribed: fact({
    about: 'Whether an application subscribes to an API as long as no event says otherwise.',
    certainty: 'our convention',
    source: 'enedis.md 4.2: each application subscribes on the portal',
    value: true,
  }),
  quotaWindows: fact({
    about: 'Quotas count in a second of the clock and in a full hour (UTC), not in windows that slide.',
    certainty: 'observed',
    source: 'enedis.md 4.2 (900804, 2026-07-17) for the hour; the second is our convention',
    value: { perSecond: 'second', perHour: 'hour' } as const,
  }),
  quotaOfTokens: fact({
    about: 'Whether token requests count towards a quota: only calls with a token do.',
    certainty: 'our convention',
    source: 'enedis.md 5: not told',
    value: 'not counted',
  }),
  gatewayFirst: fact({
    about: 'What a call is checked for, in this order; that the gateway comes first is all that is sure.',
    certainty: 'inferred',
    source: 'enedis.md 4.1, 10 (11)',
    value: ['token', 'quota', 'subscription', 'form', 'consent', 'meter'],
  }),
} satisfies Record<string, Fact>;
