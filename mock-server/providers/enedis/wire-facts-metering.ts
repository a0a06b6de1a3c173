import { type Fact, fact } from '../../core/fact.ts';

/** What is built in about the words of readings on the wire. */
export const meteringWordFacts = {
  quality: fact({
    about: 'Quality of every answer of v5.',
    certainty: 'observed',
    source: 'enedis.md 2.2',
    value: 'BRUT',
  }),
  stage2026: fact({
    about: 'Stage of processing that every answer of 2026 names.',
    certainty: 'observed',
    source: 'enedis.md 2.7 (MED-26; BEST is documented too)',
    value: 'BRUT',
  }),
  measureType: fact({
    about: 'Kind of measure of every point of a curve.',
    certainty: 'observed',
    source: 'enedis.md 2.2',
    value: 'B',
  }),
  missingInV1: fact({
    about: 'What stands for a missing value in the transitional V1, where holes are shown.',
    certainty: 'documented',
    source: 'enedis.md 2.9 (ESTH: mocks)',
    value: 'null',
  }),
  flowDirections: fact({
    about: 'Direction of the flow in the transitional V1.',
    certainty: 'our convention',
    source: 'enedis.md 2.9: forward stands in a mock, what production prints is not known',
    value: { consumption: 'forward', production: 'reverse' } as const,
  }),
  peakDefaults: fact({
    about: 'Step and quantity of the greatest power in the transitional V1 where a call names none.',
    certainty: 'our convention',
    source: 'enedis.md 2.9',
    value: { step: 'P1D', quantity: 'PMA' },
  }),
  calendars: fact({
    about: 'Calendars of the indexes: ids, labels and dials, of one band of time and of two.',
    certainty: 'our convention',
    source: 'enedis.md 2.7, 10 (7): the structure is documented, no payload was recorded',
    value: {
      oneBand: { id: 'DI000001', label: 'Base', classes: { all: { id: 'BASE', label: 'Base', dial: 'EASD01' } } },
      twoBands: {
        id: 'DI000002',
        label: 'Heures Pleines / Heures Creuses',
        classes: {
          offPeak: { id: 'HC', label: 'Heures Creuses', dial: 'EASD01' },
          peak: { id: 'HP', label: 'Heures Pleines', dial: 'EASD02' },
        },
      },
    } as const,
  }),
  totalDials: fact({
    about: 'The dial that counts all, by direction.',
    certainty: 'our convention',
    source: 'enedis.md 2.7: named like the dials of the meters themselves',
    value: { consumption: 'EAST', production: 'EAIT' } as const,
  }),
  readingContexts: fact({
    about: 'How an index came about: collected every day, or read when the meter was taken away.',
    certainty: 'inferred',
    source: 'enedis.md 2.7: the codes are documented, which one stands when is a deduction',
    value: {
      everyDay: { contexteReleve: 'COL', typeReleve: 'AQ' },
      removal: { contexteReleve: 'CRI', typeReleve: 'RM' },
    } as const,
  }),
} satisfies Record<string, Fact>;
