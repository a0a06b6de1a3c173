import { settingReader } from '../../../core/dialect.ts';
import type { DialectSetting } from '../../../core/provider.ts';

/** What is open or switchable about access rights, proof control and mails. */
export const rightsDialect = {
  nightlyBatch: {
    about: 'Clock time in Paris of the batch that lets validation terms, rights and proof deadlines run out.',
    certainty: 'observed',
    source: 'adict.md 3.3 (FROMONT)',
    values: ['02:54:14', '00:00:00', '06:00:00'],
    default: '02:54:14',
  },
  stateLabels: {
    about:
      'Whether states are printed in the feminine, as recorded, or in the masculine that one client claims for 2025.',
    certainty: 'observed',
    source: 'adict.md 3.2, 11',
    values: ['feminine', 'masculine'],
    default: 'feminine',
  },
  rightsFraming: {
    about: 'Whether rights are listed one a line with a final status line, or inside one JSON object as years ago.',
    certainty: 'documented',
    source: 'adict.md 2.3',
    values: ['ndjson', 'wrapped'],
    default: 'ndjson',
  },
  noRightFoundApostrophe: {
    about: 'Apostrophe in the message that no right was found: typewriter (U+0027) or typographic (U+2019).',
    certainty: 'documented',
    source: 'adict.md 4.2, 4.3',
    values: ['typewriter', 'typographic'],
    default: 'typewriter',
  },
  absentRevocation: {
    about: 'What a listed right that is not revoked prints as date and source of revocation: null, or an empty string.',
    certainty: 'documented',
    source: 'adict.md 2.6 (the workshop has both)',
    values: ['null', 'empty'],
    default: 'null',
  },
  injectionScopeKeys: {
    about: 'Which listed rights print the two dates of the injection scope: those of injection roles, or all.',
    certainty: 'inferred',
    source: 'adict.md 2.6',
    values: ['injection-roles', 'all-roles'],
    default: 'injection-roles',
  },
  dateEcho: {
    about: 'Whether the answer to a declaration repeats its dates letter by letter, stray blanks included, or trimmed.',
    certainty: 'documented',
    source: 'adict.md 2.4, 9.5',
    values: ['as-declared', 'trimmed'],
    default: 'as-declared',
  },
  nullInDeclaration: {
    about: 'Whether a null for a name or the mobile number makes a declaration fail, or counts as a missing key.',
    certainty: 'observed',
    source: 'adict.md 2.4 (LOWATT b853fb7)',
    values: ['refused', 'absent'],
    default: 'refused',
  },
  renewal: {
    about: 'Whether a declaration on a right that is still active is refused, or renews it within 30 days of its end.',
    certainty: 'documented',
    source: 'adict.md 3.3, 4.1; the workshop says "or renew" and no more',
    values: ['refused', 'in-last-30-days'],
    default: 'refused',
  },
  declarationAfterRevocation: {
    about: 'Whether a declaration after the holder revoked makes a new right, or is refused as revoked (1000000013).',
    certainty: 'inferred',
    source: 'adict.md 3.3',
    values: ['new-right', 'refused'],
    default: 'new-right',
  },
  roleOfOtherFlow: {
    about: 'Whether an injection role on a point that consumes, or a supply role on one that injects, is inconsistent.',
    certainty: 'our convention',
    source: 'adict.md 4.1 (1000000022)',
    values: ['refused', 'accepted'],
    default: 'refused',
  },
  revocationByHolderRole: {
    about: 'Whether an application that holds the contract itself may revoke its right; the API says "as authorised".',
    certainty: 'documented',
    source: 'adict.md 2.9',
    values: ['refused', 'accepted'],
    default: 'refused',
  },
  proofFilterAndNull: {
    about:
      'Whether a search by proof status lets rights without control pass: never, when all four statuses are named (a ' +
      'production client names all four by default), or always.',
    certainty: 'inferred',
    source: 'adict.md 2.8 (LOWATT)',
    values: ['strict', 'pass-when-all-named', 'pass'],
    default: 'pass-when-all-named',
  },
  proofPartName: {
    about: 'Names of the multipart parts that carry proofs: the documented plural, or the singular of one client too.',
    certainty: 'inferred',
    source: 'adict.md 2.10',
    values: ['plural-or-singular', 'plural'],
    default: 'plural-or-singular',
  },
  unansweredProofControl: {
    about:
      'What becomes of a control without any proof when its deadline is over: rejected by the nightly batch, or open.',
    certainty: 'our convention',
    source: 'adict.md 3.5',
    values: ['rejected', 'awaited'],
    default: 'rejected',
  },
  cyclicProofControl: {
    about:
      'Whether the operator checks a sample of rights every month by itself (every year after three conforming months). ' +
      'Off by default: a world in which nothing happens unasked is easier to test against.',
    certainty: 'documented',
    source: 'adict.md 3.5',
    values: ['off', 'on'],
    default: 'off',
  },
  mailTiming: {
    about:
      'When a holder is written to after a declaration: at once (so that a test finds the mail without moving the ' +
      'clock), when a minute has passed without another one, or at the next quarter of an hour after that.',
    certainty: 'our convention',
    source: 'adict.md 3.4',
    values: ['at-once', 'after-a-minute', 'quarter-hour'],
    default: 'at-once',
  },
} satisfies Record<string, DialectSetting>;

/** The value of a setting of access rights in a world. */
export const settingOf = settingReader('grdf', rightsDialect);
