import { settingReader } from '../../core/dialect.ts';
import type { DialectSetting } from '../../core/provider.ts';

/** What is open or switchable about how the APIs word their errors. */
export const errorDialect = {
  shape2026: {
    about:
      'Shape of an error in 2026: the two keys of v5, as recorded, or code and message, as documented, or a list of it.',
    certainty: 'observed',
    source: 'enedis.md 4.1 (LINKY, MED; MED-26)',
    values: ['as-v5', 'code-and-message', 'list'],
    default: 'as-v5',
  },
  language: {
    about:
      'Language of the errors that were seen in both: English in v5 and French in 2026, or one for all. What is ' +
      'documented of code and message is French.',
    certainty: 'observed',
    source: 'enedis.md 4.2, 8 (7): French since mid-2026',
    values: ['by-generation', 'english', 'french'],
    default: 'by-generation',
  },
  wrongDirection: {
    about: 'How a call for the direction that is not measured is refused: by its own code, or as a technical error.',
    certainty: 'observed',
    source: 'enedis.md 4.2 (ADAM-ERR0069; technical_error on a production point)',
    values: ['own-code', 'technical-error'],
    default: 'own-code',
  },
  v4PeriodCodes: {
    about: 'Codes in v4 of a period too long or too far back: those of v5, or those of the years before.',
    certainty: 'documented',
    source: 'enedis.md 4.2 (ADAM-ERR0125, ADAM-ERR0126)',
    values: ['as-v5', 'older'],
    default: 'as-v5',
  },
  unknownContract: {
    about:
      'A contract call of 2026 about an unknown point: code and message as in the sandbox, or as without a consent.',
    certainty: 'observed',
    source: 'enedis.md 3.4 (ESTH), 4.2',
    values: ['code-and-message', 'no-services'],
    default: 'code-and-message',
  },
  outsideDescription2026: {
    about: 'Status of a contract call that the Swagger of 2026 does not describe: 500 as found, or 400 as documented.',
    certainty: 'observed',
    source: 'enedis.md 2.8 (MED-26, ESTH)',
    values: ['500', '400'],
    default: '500',
  },
} satisfies Record<string, DialectSetting>;

/** The value of a setting of errors in a world. */
export const errorSetting = settingReader('enedis', errorDialect);
