import { type Fact, fact } from '../../../core/fact.ts';

/** What is built in about the French words of readings. */
export const readingWordFacts = {
  readingReasons: fact({
    about: 'Codes of why a meter was read, and their labels.',
    certainty: 'documented',
    source:
      'adict.md 5.5 (PO2 for the codes; RNO recorded, Fin de situation in OAS); the other labels are our convention',
    value: {
      regular: ['RNO', 'Relevé normal'],
      'new-situation': ['NSI', 'Nouvelle situation'],
      'end-of-situation': ['FSI', 'Fin de situation'],
      'supplier-leaves': ['CHF1', 'Changement de fournisseur'],
      'supplier-arrives': ['CHF2', 'Changement de fournisseur'],
      'frequency-changes': ['CFR', 'Changement de fréquence de relève'],
      'meter-changes': ['CCP', 'Changement de compteur'],
      'tariff-changes': ['CHT', 'Changement de tarif'],
    } as const,
  }),
} satisfies Record<string, Fact>;
