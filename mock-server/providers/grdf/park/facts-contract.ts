import { type Fact, fact } from '../../../core/fact.ts';

/** What is built in about contract and technical data. */
export const contractFacts = {
  tariffLimits: fact({
    about: 'Network tariffs by yearly reference: each up to so many kWh, beyond the last one T4.',
    certainty: 'documented',
    source: 'adict.md 6.1 (PO2); portal.md 5.1',
    value: { T1: 6_000, T2: 300_000, T3: 5_000_000 },
    unit: 'kWh',
  }),
  tariffOfInjection: fact({
    about: 'The tariff that a point which injects prints.',
    certainty: 'inferred',
    source: 'adict.md 6.1 (PO2 lists it among the tariffs)',
    value: 'TB',
  }),
  profileByUsage: fact({
    about: 'Profiles of monthly and daily meters, by the use of the point.',
    certainty: 'our convention',
    source:
      'adict.md 6.1; portal.md 5.1 (order of 7 February 2007): the codes are documented, which use has which is not',
    value: {
      cooking: 'P013',
      pool: 'P014',
      industry: 'P013',
      home: 'P017',
      school: 'P018',
      office: 'P018',
      biomethane: 'P000',
    } as const,
  }),
  profileOfHalfYearly: fact({
    about: 'Profiles of half-yearly meters: below this yearly reference P011, from it on P012.',
    certainty: 'inferred',
    source: 'adict.md 6.1; portal.md 5.1',
    value: 6000,
    unit: 'kWh',
  }),
  profileEnd: fact({
    about: 'Last day of a profile that has no end.',
    certainty: 'documented',
    source: 'adict.md 6.1 (W sample)',
    value: '9999-12-31',
  }),
  gasYearMonth: fact({
    about: 'Month whose first day begins the gas year, for which the reference use is set.',
    certainty: 'inferred',
    source: 'adict.md 6.1 (clients)',
    value: 4,
    unit: 'month',
  }),
  publishedOn: fact({
    about: 'Contract data are dated from the start of the gas year, or from the day on which the holder came.',
    certainty: 'our convention',
    source: 'adict.md 6.1: the key is documented, what moves it is not',
    value: 'start of the gas year',
  }),
  referenceNoise: fact({
    about: 'By how much the reference use of a gas year may be away from the point’s own, from least to greatest.',
    certainty: 'our convention',
    source: 'our convention',
    value: 0.12,
  }),
  subscribers: fact({
    about: 'Only JJ meters at these tariffs subscribe a daily capacity.',
    certainty: 'documented',
    source: 'adict.md 6.1 (PO2)',
    value: ['T4', 'TP'],
  }),
  capacityShare: fact({
    about: 'The daily capacity that is subscribed: the yearly reference divided by this, in whole thousands of kWh.',
    certainty: 'our convention',
    source: 'adict.md 6.1: no rule is told',
    value: 160,
  }),
  serialNumbers: fact({
    about: 'Greatest serial number of a gas meter.',
    certainty: 'our convention',
    source: 'adict.md 6.2: one short number is shown',
    value: 999_999_999,
  }),
  handoverPoints: fact({
    about: 'The handover point of a commune is GD and four digits drawn from its name, the same in every world.',
    certainty: 'our convention',
    source: 'adict.md 6.2: the form is documented, no list is public',
    value: 'GD',
  }),
  generalInterest: fact({
    about: 'Whether a point that no park says more of serves a mission of general interest.',
    certainty: 'our convention',
    source: 'adict.md 6.2',
    value: false,
  }),
} satisfies Record<string, Fact>;
