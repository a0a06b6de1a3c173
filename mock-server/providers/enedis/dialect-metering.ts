import { settingReader } from '../../core/dialect.ts';
import type { DialectSetting } from '../../core/provider.ts';

/** What is open or switchable about readings, their publication, and how far back they may be asked. */
export const meteringDialect = {
  publicationHour: {
    about: 'Hour (Paris) of the next morning at which a day comes out: 8 is documented, 6 to 10 was observed.',
    certainty: 'documented',
    source: 'enedis.md 2.4',
    values: ['08', '06', '07', '09', '10'],
    default: '08',
  },
  imperfections: {
    about: 'Whether a few days of the parks come late, in parts, with holes, or wrong at first.',
    certainty: 'inferred',
    source: 'enedis.md 2.4, 8',
    values: ['lifelike', 'none'],
    default: 'lifelike',
  },
  historyDepth: {
    about: 'Whether data of the parks may be asked only 36 months (curves: 24) and 15 days back.',
    certainty: 'documented',
    source: 'enedis.md 2.1, 2.4',
    values: ['enforced', 'unlimited'],
    default: 'enforced',
  },
  sandboxHistoryDepth: {
    about: 'The same for the sandbox clients: the real sandbox served a day of 2021 in 2024.',
    certainty: 'observed',
    source: 'enedis.md 3.2',
    values: ['unlimited', 'enforced'],
    default: 'unlimited',
  },
  longestCurve: {
    about: 'Longest curve of a call: seven days, or less than seven as during weeks of 2021 and 2022.',
    certainty: 'documented',
    source: 'enedis.md 2.4, 8',
    values: ['seven-days', 'less-than-seven-days'],
    default: 'seven-days',
  },
  today: {
    about: 'Whose midnight decides which end date is in the future; one report points to UTC.',
    certainty: 'inferred',
    source: 'enedis.md 2.4, 8',
    values: ['paris', 'utc'],
    default: 'paris',
  },
  uncollectedCurve: {
    about: 'Answer to a curve that a point of the parks does not collect: no data as observed, or ADAM-ERR0075.',
    certainty: 'observed',
    source: 'enedis.md 3.3, 4.2',
    values: ['no-data', 'objected'],
    default: 'no-data',
  },
  sandboxUncollectedCurve: {
    about: 'The same for sandbox client 2: ADAM-ERR0075 by the description, not recorded.',
    certainty: 'inferred',
    source: 'enedis.md 3.3, 10',
    values: ['objected', 'no-data'],
    default: 'objected',
  },
  sandboxHoles: {
    about:
      'How the holes of sandbox client 4 look: points left out as in production, null values, or zeros. The greatest ' +
      'power of such a day is dated midnight, its start.',
    certainty: 'our convention',
    source: 'enedis.md 2.4, 3.3, 10',
    values: ['absent', 'null', 'zero'],
    default: 'absent',
  },
  sandboxHoleExtent: {
    about: 'What sandbox client 4 lacks on Tuesdays and Wednesdays: whole days, or single points of the curve.',
    certainty: 'our convention',
    source: 'enedis.md 3.3, 10',
    values: ['whole-days', 'single-points'],
    default: 'whole-days',
  },
  sandboxHoleSeries: {
    about: 'Whether the whole days that sandbox client 4 lacks are lacking in every series, or in the curve alone.',
    certainty: 'our convention',
    source: 'enedis.md 10',
    values: ['all', 'curve'],
    default: 'all',
  },
} satisfies Record<string, DialectSetting>;

export const meteringSetting = settingReader('enedis', meteringDialect);
