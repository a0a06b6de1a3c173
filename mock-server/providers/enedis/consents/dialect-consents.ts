import { settingReader } from '../../../core/dialect.ts';
import type { DialectSetting } from '../../../core/provider.ts';

/** What is open or switchable about consents: how they are asked for, how the browser comes back, what follows. */
export const consentDialect = {
  sandboxClientByState: {
    about:
      'Where the last digit of `state` picks a sandbox client, whose answer comes back at once without a page. ' +
      'Documented for the sandbox of the first authorize API; for the second it is not known.',
    certainty: 'documented',
    source: 'enedis.md 1.4, 10 (8)',
    values: ['both', 'first', 'never'],
    default: 'both',
  },
  redirectCode: {
    about: 'The code in the address of return: one that token v1 takes, or the word that stands there since 2024.',
    certainty: 'observed',
    source: 'enedis.md 1.4 (EDDIE issue #1261)',
    values: ['issued', 'unusable'],
    default: 'issued',
  },
  redirectPoints: {
    about: 'The points in the address of return: those consented to, or the zeros seen once.',
    certainty: 'observed',
    source: 'enedis.md 1.4 (EDDIE issue #1261)',
    values: ['consented', 'zeros'],
    default: 'consented',
  },
  pointSeparator: {
    about: 'What stands between several points in the address of return.',
    certainty: 'inferred',
    source: 'enedis.md 1.4 (EDDIE, MED; CONSO)',
    values: ['semicolon', 'comma'],
    default: 'semicolon',
  },
  redirectBy: {
    about: 'How the browser is sent back: by a 302, or by a page whose script does, as on the sandbox of 2019.',
    certainty: 'inferred',
    source: 'enedis.md 1.1 (CONS)',
    values: ['302', 'script'],
    default: '302',
  },
  authorizeOutage: {
    about:
      'How the consent page fails: not at all, by a redirect with a server error, by the malformed redirect without ' +
      'question mark, by a page that calls the meter incompatible, or by a page that asks to close the window.',
    certainty: 'observed',
    source: 'enedis.md 1.4, 8 (16)',
    values: ['none', 'server-error', 'malformed-redirect', 'incompatible-meter', 'error-page'],
    default: 'none',
  },
  authorizeErrors: {
    about: 'How a wrong request for consent is answered: by JSON as in the Swagger, by a page, or by a redirect.',
    certainty: 'documented',
    source: 'enedis.md 1.4; which of them the browser gets is our convention',
    values: ['json', 'page', 'redirect'],
    default: 'json',
  },
  dataBeforeConsent: {
    about: 'Whether data from before the consent may be read, as all clients do, or is refused as documented.',
    certainty: 'inferred',
    source: 'enedis.md 4.2 (ADAM-DC-0009), 7',
    values: ['open', 'refused'],
    default: 'open',
  },
  firstDayOfConsent: {
    about: 'Whether data calls answer in the first 24 hours of a consent, or fail with a technical error.',
    certainty: 'observed',
    source: 'enedis.md 8 (11)',
    values: ['answers', 'technical-error'],
    default: 'answers',
  },
  newTerms: {
    about: 'What data calls answer while the customer is to accept new terms: no source tells which error it is.',
    certainty: 'our convention',
    source: 'enedis.md 8 (9)',
    values: ['technical-error', 'unauthorized-user', 'no-consent'],
    default: 'technical-error',
  },
  unknownPoint: {
    about: 'What data calls answer for a point that does not exist: that there is no consent, or no such user.',
    certainty: 'inferred',
    source: 'enedis.md 3.3',
    values: ['no-consent', 'unauthorized-user', 'wrong-direction', 'no-data'],
    default: 'no-consent',
  },
  movedOut: {
    about: 'What data calls answer when the customer moved out: that he does not own the point, or is not its holder.',
    certainty: 'documented',
    source: 'enedis.md 4.2 (ADAM-DC-0007, ADAM-ERR0061)',
    values: ['not-owner', 'not-holder'],
    default: 'not-owner',
  },
  newServices: {
    about: 'The services of a new consent: active at once, or for a minute not there yet, or asked for only.',
    certainty: 'inferred',
    source: 'enedis.md 1.5',
    values: ['active-at-once', 'empty-first', 'requested-first'],
    default: 'active-at-once',
  },
} satisfies Record<string, DialectSetting>;

/** The value of a setting of consents in a world. */
export const consentSetting = settingReader('enedis', consentDialect);
