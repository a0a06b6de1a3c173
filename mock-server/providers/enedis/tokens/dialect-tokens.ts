import { settingReader } from '../../../core/dialect.ts';
import type { DialectSetting } from '../../../core/provider.ts';

/** What is open or switchable about tokens, subscriptions, quotas and the gateway in front of the APIs. */
export const tokenDialect = {
  credentialsInQuery: {
    about: 'Whether the token server takes client credentials from the query string, as it did until July 2026.',
    certainty: 'inferred',
    source: 'enedis.md 1.3 (CONSO)',
    values: ['accepted', 'refused'],
    default: 'accepted',
  },
  tokenAnswer: {
    about: 'Whether a token answer has the recorded scope and a number of seconds, or an empty scope and a text.',
    certainty: 'observed',
    source: 'enedis.md 1.3 (INFO; the Swagger shows the other)',
    values: ['recorded', 'documented'],
    default: 'recorded',
  },
  tokenKeyType: {
    about: 'Whether tokens say that they are of the sandbox or of production. It opens and closes nothing.',
    certainty: 'observed',
    source: 'enedis.md 1.3',
    values: ['sandbox', 'production'],
    default: 'sandbox',
  },
  badCode: {
    about:
      'Answer of token v1 to a code that is unknown, used or older than 180 s: 401 as recorded, or 400 as documented.',
    certainty: 'observed',
    source: 'enedis.md 1.3 (LINKY issue #12)',
    values: ['401', '400'],
    default: '401',
  },
  refreshTokens: {
    about: 'Whether a refresh token of token v1 works once, each use giving the next one, or until its consent ends.',
    certainty: 'our convention',
    source: 'enedis.md 1.2',
    values: ['once', 'kept'],
    default: 'once',
  },
  v5Apis: {
    about: 'Whether the v5 and v4 APIs are still served; once stopped they answer as APIs that are not subscribed to.',
    certainty: 'our convention',
    source: 'enedis.md 0, 10 (9)',
    values: ['served', 'stopped'],
    default: 'served',
  },
  apis2026: {
    about: 'Whether the APIs of Data Connect 2026 are served yet; before, they answer as APIs not subscribed to.',
    certainty: 'our convention',
    source: 'enedis.md 0',
    values: ['served', 'not-yet'],
    default: 'served',
  },
  transitionalMeasures: {
    about: 'Whether the transitional measures API of spring 2026 is served; else it answers as one not subscribed to.',
    certainty: 'our convention',
    source: 'enedis.md 2.9',
    values: ['not-served', 'served'],
    default: 'not-served',
  },
  customerApis: {
    about:
      'Whether the customer APIs answer, or are forbidden by the gateway as on the sandbox from September 2024 on.',
    certainty: 'observed',
    source: 'enedis.md 3.3 (EDDIE #1269)',
    values: ['open', 'forbidden'],
    default: 'open',
  },
  v4QuotaBody: {
    about: 'Body of a 429 on v4 paths: the code 429 and a text with the time left, or those of the later gateway.',
    certainty: 'observed',
    source: 'enedis.md 4.2 (DOM #84, of 2020)',
    values: ['time-left', 'gateway'],
    default: 'time-left',
  },
} satisfies Record<string, DialectSetting>;

/** The value of a setting of tokens and gateway in a world. */
export const tokenSetting = settingReader('enedis', tokenDialect);
