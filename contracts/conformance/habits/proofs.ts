import type { Call } from '../call.ts';
import type { Finding } from '../check.ts';
import { fail, pass } from './finding.ts';
import { outcomeOf } from './outcome.ts';
import { counted, idsOf } from './questions.ts';

/**
 * CL-21 over the calls of two runs, of which the first finds one right under control: its proofs are sent in it, once,
 * and taken; the next run sends none. A try that failed for the moment may be repeated.
 */
export function judgeProofs(first: readonly Call[], next: readonly Call[]): Finding {
  const sent = first.filter(({ kind }) => kind === 'proofs');
  const again = next.filter(({ kind }) => kind === 'proofs');
  const taken = sent.filter((call) => outcomeOf(call) === 'answered');
  const refused = sent.find((call) => outcomeOf(call) === 'mistaken');
  if (refused) {
    const told = `Proofs were refused (${refused.reason ?? refused.status}); a good client sends one to three files of at most 4 MB, of the kinds that are taken, for the right that they are asked for.`;
    return fail('CL-21', told, [refused.id]);
  }
  if (taken.length === 0) {
    const told = 'The list of rights asks for proofs, files were given, and none were sent.';
    return fail('CL-21', told, idsOf(first.filter(({ kind }) => kind === 'rights')));
  }
  if (taken.length > 1 || again.length > 0) {
    const told = `Proofs of one right were sent ${counted(taken.length + again.length, 'time')}; once is enough.`;
    return fail('CL-21', told, idsOf([...taken, ...again]));
  }
  return pass('CL-21', 'The proofs that were asked for were sent once.', idsOf(taken));
}
