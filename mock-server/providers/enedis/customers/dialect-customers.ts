import { settingReader } from '../../../core/dialect.ts';
import type { DialectSetting } from '../../../core/provider.ts';

/** What is open or switchable about customer data and the types of the answers. */
export const customerDialect = {
  contactKey: {
    about: 'Key under which telephone and mail stand: the recorded one, or the shorter one of the Swagger.',
    certainty: 'observed',
    source: 'enedis.md 2.5 (EDDIE; Swagger)',
    values: ['recorded', 'documented'],
    default: 'recorded',
  },
  customerIds: {
    about: 'Ids of customers: ten digits as documented, or negative as seen in real life, or one in eight negative.',
    certainty: 'observed',
    source: 'enedis.md 2.5; the share is our convention',
    values: ['mixed', 'positive', 'negative'],
    default: 'mixed',
  },
  addressGaps: {
    about:
      'Whether some addresses have an empty or no object of coordinates, and null or no locality, or all have both.',
    certainty: 'observed',
    source: 'enedis.md 2.5 (MEDpy, EDDIE); the shares are our convention',
    values: ['mixed', 'none'],
    default: 'mixed',
  },
  contractsType: {
    about: 'Content type of v5 contracts: bytes as recorded, some text, or JSON as documented.',
    certainty: 'observed',
    source: 'enedis.md 2.2 (ESTH, 2025-03)',
    values: ['application/octet-stream', 'text/plain', 'application/json'],
    default: 'application/octet-stream',
  },
  type2026: {
    about: 'Content type of what the GETs of 2026 answer: bytes as recorded, or JSON as documented.',
    certainty: 'observed',
    source: 'enedis.md 2.7 (ESTH, 2026-08-21)',
    values: ['application/octet-stream', 'application/json'],
    default: 'application/octet-stream',
  },
} satisfies Record<string, DialectSetting>;

/** The value of a setting of customer data in a world. */
export const customerSetting = settingReader('enedis', customerDialect);
