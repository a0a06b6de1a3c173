import type { Call } from '../call.ts';
import type { Finding } from '../check.ts';
import { fail, pass } from './finding.ts';
import { outcomeOf } from './outcome.ts';
import { counted, idsOf, readingsOf } from './questions.ts';

/** The calls of the three runs of a declaration. */
export interface DeclaredRuns {
  /** In which the right was to be declared, twice over. */
  readonly declaring: readonly Call[];
  /** A sync before the holder has answered. */
  readonly waiting: readonly Call[];
  /** A sync after the holder has accepted. */
  readonly active: readonly Call[];
}

/**
 * CL-23 over the calls: declared once, not read while the holder has not answered, and read when the right is active.
 */
export function judgeDeclared({ declaring, waiting, active }: DeclaredRuns, point: string): Finding {
  const declared = [...declaring, ...waiting, ...active].filter(({ kind }) => kind === 'declaration');
  const taken = declared.filter((call) => outcomeOf(call) === 'answered');
  const [first] = declared;
  if (!first) return fail('CL-23', `The right to ${point} was not declared.`);
  if (taken.length === 0) {
    const told = `The declaration was refused (${first.reason ?? first.status}); a good client declares what the holder said.`;
    return fail('CL-23', told, idsOf(declared));
  }
  if (
    declared.length > taken.length + declared.filter((call) => outcomeOf(call) === 'failed').length ||
    taken.length > 1
  ) {
    const told = `The right to ${point} was declared ${counted(declared.length, 'time')}; once is enough, and the list of rights tells how it stands.`;
    return fail('CL-23', told, idsOf(declared));
  }
  const early = readingsOf(waiting, point);
  if (early.length > 0) {
    const told = `${point} was asked for ${counted(early.length, 'time')} before the holder had answered; a good client looks at the list of rights.`;
    return fail('CL-23', told, idsOf(early));
  }
  const read = readingsOf(active, point).filter((call) => outcomeOf(call) === 'answered');
  if (read.length === 0) {
    return fail('CL-23', `The holder accepted, and ${point} was not read the day after.`, idsOf(active));
  }
  return pass(
    'CL-23',
    `The right to ${point} was declared once, and read when it was active.`,
    idsOf([first, ...read]),
  );
}
