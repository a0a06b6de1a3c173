import { settingReader } from '../../../core/dialect.ts';
import type { DialectSetting } from '../../../core/provider.ts';

/** What is open or switchable about readings, periods, contract and technical data. */
export const dataDialect = {
  dataContentType: {
    about: 'Content-Type of the streams of readings: none was recorded.',
    certainty: 'our convention',
    source: 'adict.md 2.3, 11',
    values: ['application/x-ndjson;charset=UTF-8', 'application/x-ndjson', 'application/nd-json', 'application/json'],
    default: 'application/x-ndjson;charset=UTF-8',
  },
  publishedWindow: {
    about: 'Which half-yearly and monthly lines answer a window: those that overlap it, or those that start in it.',
    certainty: 'our convention',
    source: 'adict.md 5.6',
    values: ['overlapping', 'starting'],
    default: 'overlapping',
  },
  lineAcrossScopeStart: {
    about:
      'A half-yearly or monthly line that began before the first day that may be shown (scope, commissioning, depth): ' +
      'hidden, since it tells of days before, or shown whole.',
    certainty: 'our convention',
    source: 'adict.md 5.6',
    values: ['hidden', 'shown'],
    default: 'hidden',
  },
  pnPeriods: {
    about: 'What a PN- period means, which no source tells: no data, or the same period one year before.',
    certainty: 'our convention',
    source: 'adict.md 4.6, 11',
    values: ['no-data', 'previous'],
    default: 'no-data',
  },
  periodTooDeep: {
    about: 'A calendar period that starts beyond the 5 or 3 years: what is left of it is answered, or a 400.',
    certainty: 'our convention',
    source: 'adict.md 4.5, 4.6',
    values: ['clamped', 'refused'],
    default: 'clamped',
  },
  publicationHour: {
    about: 'Hour (Paris) at which readings other than JJ come out on their day; 15 for JJ is documented.',
    certainty: 'our convention',
    source: 'adict.md 5.6',
    values: ['08', '00', '12', '18'],
    default: '08',
  },
  plainMeterConvertedIndex: {
    about:
      'Converted index of a meter without converter on published lines: null as recorded, or 0 as in the workshop.',
    certainty: 'observed',
    source: 'adict.md 5.5 (LOWATT; W)',
    values: ['null', 'zero'],
    default: 'null',
  },
  provisionalStartReading: {
    about: 'Start reading of a provisional informative line: empty as recorded, or filled as on definitive ones.',
    certainty: 'observed',
    source: 'adict.md 5.5 (LOWATT, FROMONT)',
    values: ['empty', 'filled'],
    default: 'empty',
  },
  informativeLabel: {
    about: 'Spelling of the kind of consumption on informative lines: as recorded, or as in the API description.',
    certainty: 'observed',
    source: 'adict.md 5.5',
    values: ['Informative Journalier', 'Informative journalier'],
    default: 'Informative Journalier',
  },
  imperfections: {
    about: 'Whether a few readings are estimated, absent, corrected, or change when they become definitive.',
    certainty: 'inferred',
    source: 'adict.md 5.5, 5.6, 9',
    values: ['lifelike', 'none'],
    default: 'lifelike',
  },
  contractShape: {
    about: 'Shape of contract and technical data: the current one, or the one before version 1.7 of the documents.',
    certainty: 'documented',
    source: 'adict.md 6.1, 6.2',
    values: ['current', 'before-1.7'],
    default: 'current',
  },
  contractFilter: {
    about: 'What becomes of contract data that a filter does not ask for.',
    certainty: 'our convention',
    source: 'adict.md 2.12, 11',
    values: ['null', 'omitted'],
    default: 'null',
  },
  refusedContractBlock: {
    about: 'The data block of contract and technical data when they are refused.',
    certainty: 'our convention',
    source: 'adict.md 6.3',
    values: ['null', 'empty-object'],
    default: 'null',
  },
  noAccessRightStatus: {
    about: 'HTTP status of a data call without any access right (code 1000002).',
    certainty: 'our convention',
    source: 'adict.md 4.4, 11',
    values: ['200', '403'],
    default: '200',
  },
  noAccessRightText: {
    about: 'Text of a data call without any access right: two are documented for the same code.',
    certainty: 'inferred',
    source: 'adict.md 4.4',
    values: ['not-authorised', 'no-right-for-all'],
    default: 'not-authorised',
  },
  partialFailureSpaces: {
    about: 'Spaces in the text of code 2000100: plain, or no-break as in the API description.',
    certainty: 'our convention',
    source: 'adict.md 4.4',
    values: ['plain', 'no-break'],
    default: 'plain',
  },
} satisfies Record<string, DialectSetting>;

/** The value of one of these settings in a world. */
export const dataSetting = settingReader('grdf', dataDialect);
