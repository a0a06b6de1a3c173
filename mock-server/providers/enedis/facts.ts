import { type Fact, fact, joinedFacts } from '../../core/fact.ts';
import { consentMachine } from './consents/consent-machine.ts';
import { consentFacts } from './consents/facts-consents.ts';
import { customerFacts } from './customers/facts-customers.ts';
import { meteringFacts } from './facts-metering.ts';
import { apiNames } from './tokens/apis.ts';
import { tokenFacts } from './tokens/facts-tokens.ts';
import { tokenWordFacts } from './tokens/wire-facts-tokens.ts';
import { meteringWordFacts } from './wire-facts-metering.ts';
import { readingTypes } from './wire-metering-v5.ts';

// Tables that stand in the code of their own accord.
const tables = {
  consentSteps: fact({
    about: 'Every step that a consent can take; one that has ended takes none.',
    certainty: 'documented',
    source: 'enedis.md 1.4, 8 (9, 10) (MED-DOC, S2)',
    value: consentMachine,
  }),
  subscribableApis: fact({
    about:
      'The APIs that an application can subscribe to, each of its own: one a resource in v5, one for all measures in 2026.',
    certainty: 'documented',
    source: 'enedis.md 2.1, 2.7, 2.8 (MED-DOC, MED-26); of v4 and V1: our convention',
    value: apiNames,
  }),
  readingTypes: fact({
    about: 'What each series measures, and its unit, in the order of the wire; a curve has no measuring period.',
    certainty: 'observed',
    source: 'enedis.md 2.2',
    value: readingTypes,
  }),
} satisfies Record<string, Fact>;

/** Behaviours that are built in, with how sure they are. */
export const facts = joinedFacts(
  tokenFacts,
  tokenWordFacts,
  consentFacts,
  customerFacts,
  meteringFacts,
  meteringWordFacts,
  tables,
);
