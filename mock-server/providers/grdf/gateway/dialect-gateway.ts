import { settingReader } from '../../../core/dialect.ts';
import type { DialectSetting } from '../../../core/provider.ts';

/** What is open or switchable about tokens, quotas and the gateway in front of the API. */
export const gatewayDialect = {
  unauthenticatedBody: {
    about: 'Body of a 401: the one key recorded in 2021, or a code and a message as the API itself words errors.',
    certainty: 'observed',
    source: 'adict.md 1.7 (FROMONT)',
    values: ['error-key', 'code-and-message'],
    default: 'error-key',
  },
  quotaBody: {
    about: 'Body of a 429, which nobody recorded: a single message, a code and a message, or nothing.',
    certainty: 'our convention',
    source: 'adict.md 7, 11',
    values: ['message', 'code-and-message', 'empty'],
    default: 'message',
  },
  quotaRetryAfter: {
    about: 'Whether a 429 says in Retry-After after how many seconds the quota opens again.',
    certainty: 'our convention',
    source: 'adict.md 7, 11',
    values: ['none', 'seconds'],
    default: 'none',
  },
  basicCredentials: {
    about: 'Whether a token server takes client credentials from a Basic header when the body has none.',
    certainty: 'inferred',
    source: 'adict.md 1.2',
    values: ['ignored', 'accepted'],
    default: 'ignored',
  },
  tokenOfOtherScope: {
    about: 'How a data call with a token of the other base path (sandbox or production) is refused.',
    certainty: 'our convention',
    source: 'adict.md 1.1, 1.7',
    values: ['403', '401'],
    default: '403',
  },
} satisfies Record<string, DialectSetting>;

export const gatewaySetting = settingReader('grdf', gatewayDialect);
