import data from '../../../../fixtures/grdf/sandbox.json' with { type: 'json' };
import { type Fact, fact } from '../../../core/fact.ts';

/** What is built in about the operator's sandbox. */
export const sandboxFacts = {
  sandboxPath: fact({
    about: 'Base path of the sandbox, which every application has beside its world.',
    certainty: 'documented',
    source: 'adict.md 1.1 (PM-BAS)',
    value: '/adict/bas/v6',
  }),
  sandboxNow: fact({
    about: 'The instant at which the sandbox stands: the only one around which the cases of its data set hold.',
    certainty: 'inferred',
    source: 'adict.md 8.4, 8.5',
    value: data.now,
  }),
  sandboxWrites: fact({
    about: 'The sandbox keeps nothing: each call that writes writes into a copy of its own, which is thrown away.',
    certainty: 'documented',
    source: 'adict.md 1.1 (PM-BAS: a static copy)',
    value: 'nothing kept',
  }),
  sandboxKeyedCalls: fact({
    about: 'Calls of the data set that stand for an error answer it whatever else they say; others are computed.',
    certainty: 'documented',
    source: 'adict.md 4.7, 8 (JDD)',
    value: 'by identifier and exact query',
  }),
  sandboxRights: fact({
    about: 'All applications see the same rights in the sandbox, each under its own company name.',
    certainty: 'our convention',
    source: 'adict.md 8.3',
    value: 'shared',
  }),
  sandboxDaysBeforeFault: fact({
    about: 'Days of a stream that come before the fault of published case 15.',
    certainty: 'our convention',
    source: 'adict.md 8.4: "while streaming"',
    value: 31,
    unit: 'days',
  }),
  sandboxStrayStart: fact({
    about: 'A no-break space (U+00A0) stands before the first object of a body, with the defects of v6.',
    certainty: 'inferred',
    source: 'adict.md 2.3, 8.7 (MLIER)',
    value: '\u00a0',
  }),
  sandboxMissingBracket: fact({
    about: 'Character from which on the first object of published case 7 lacks a bracket, with the defects of v6.',
    certainty: 'observed',
    source: 'adict.md 8.4, 8.7 (LOWATT)',
    value: 165,
  }),
  sandboxSilentPoint: fact({
    about: 'The point without informative data, with the defects of v6.',
    certainty: 'observed',
    source: 'adict.md 8.5, 8.7 (LOWATT)',
    value: 'GI999947',
  }),
} satisfies Record<string, Fact>;
