import { type Fact, fact } from '../../../core/fact.ts';

/** What is built in about customers, addresses, contracts and meters. */
export const customerFacts = {
  customerIdLength: fact({
    about: 'A customer id is a text, of ten digits or of a negative number where the setting `customerIds` has them.',
    certainty: 'observed',
    source: 'enedis.md 2.5',
    value: 10,
    unit: 'digits',
  }),
  negativeCustomerIds: fact({
    about: 'Share of negative customer ids, where both kinds are mixed.',
    certainty: 'our convention',
    source: 'enedis.md 2.5: they are seen, how often is not told',
    value: 0.125,
  }),
  entitiesWithPerson: fact({
    about: 'Share of entities whose identity names a person too.',
    certainty: 'our convention',
    source: 'enedis.md 2.5 (EDDIE has all three cases)',
    value: 0.25,
  }),
  addressesWithPlace: fact({
    about: 'Share of addresses that name a place outside the streets.',
    certainty: 'our convention',
    source: 'enedis.md 2.5',
    value: 0.2,
  }),
  addressGapShares: fact({
    about:
      'Where the setting `addressGaps` lets there be gaps: shares with coordinates, with those or an empty object, and of null among missing places.',
    certainty: 'our convention',
    source: 'enedis.md 2.5 (MEDpy, EDDIE): each gap was recorded, how often is not told',
    value: { coordinates: 0.6, emptyObject: 0.8, nullPlace: 0.5 },
  }),
  meterTypes: fact({
    about: 'Code of the meter by segment: Linky up to 36 kVA, above it a choice of the documented codes.',
    certainty: 'our convention',
    source: 'enedis.md 2.5: the codes are documented, which segment has which only for AMM',
    value: { C5: 'AMM', C4: 'PMEI', C3: 'SAPHIR', C2: 'ICE4Q' } as const,
  }),
  tariffNetworks: fact({
    about: 'How the code of a network tariff begins, by segment; above 36 kVA it is formed like the documented ones.',
    certainty: 'our convention',
    source: 'enedis.md 2.5: documented up to 36 kVA',
    value: { C5: 'BTINF', C4: 'BTSUP', C3: 'HTA', C2: 'HTA' } as const,
  }),
  tariffShares: fact({
    about:
      'Network tariffs of points up to 36 kVA: share of short use in one band, up to medium use in two, up to short use in four, the rest medium use in four.',
    certainty: 'our convention',
    source: 'enedis.md 2.5; portal.md 5.3',
    value: { shortOne: 0.25, mediumTwo: 0.4, shortFour: 0.6 },
  }),
  offPeakMinutes: fact({
    about: 'Off-peak minutes of a day.',
    certainty: 'documented',
    source: 'portal.md 5.4; enedis.md 2.5 (both recorded spans make eight hours)',
    value: 480,
    unit: 'minutes',
  }),
  offPeakStart: fact({
    about: 'Off-peak hours of the night begin within these minutes from the first one, counted from midnight.',
    certainty: 'our convention',
    source: 'portal.md 5.4; enedis.md 2.5 (23H30 and 1H30 were recorded)',
    value: { first: 1260, within: 300 },
    unit: 'minutes',
  }),
  customerSide: fact({
    about: 'Only points that consume have customer data; that others are told as "no site" is our convention.',
    certainty: 'documented',
    source: 'enedis.md 2.5 (S4, MED-DOC)',
    value: 'consumption',
  }),
  contractApisSide: fact({
    about: 'The contract APIs of 2026 answer the operator’s own test points to every application.',
    certainty: 'documented',
    source: 'enedis.md 3.4 (ESTH)',
    value: 'every application',
  }),
  pointInPath: fact({
    about: 'The contract APIs of 2026 take the point from the path alone; whatever else comes is outside the Swagger.',
    certainty: 'observed',
    source: 'enedis.md 2.8 (MED-26, ESTH)',
    value: '^\\d{14}$',
  }),
  phoneRange: fact({
    about: 'Telephone numbers begin so: the range kept free for fiction.',
    certainty: 'our convention',
    source: 'our convention',
    value: '063998',
  }),
  threePhasesAbove: fact({
    about: 'A meter is connected to three phases above so much subscribed power.',
    certainty: 'our convention',
    source: 'enedis.md 2.8; portal.md 5.3',
    value: 12_000,
    unit: 'VA',
  }),
  homeConnection: fact({
    about: 'What points up to 36 kVA are connected for, on one phase and on three.',
    certainty: 'our convention',
    source: 'enedis.md 2.8; portal.md 5.3',
    value: { one: 12, three: 36 },
    unit: 'kVA',
  }),
  contentType: fact({
    about: 'Content type of every answer that no setting speaks of.',
    certainty: 'inferred',
    source: 'enedis.md 2.2 (strict clients read it as JSON)',
    value: 'application/json',
  }),
} satisfies Record<string, Fact>;
