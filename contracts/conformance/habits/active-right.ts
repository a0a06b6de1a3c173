import type { Call } from '../call.ts';
import type { Finding } from '../check.ts';
import { fail, pass } from './finding.ts';
import { outcomeOf } from './outcome.ts';
import { idsOf, readingsOf } from './questions.ts';

/**
 * CL-15 over the calls of one run: a point with an active right among others is read, wherever the active one stands in
 * the list. A client that does not look at the list and reads does well too.
 */
export function judgeActiveRight(calls: readonly Call[], point: string): Finding {
  const read = readingsOf(calls, point).filter((call) => outcomeOf(call) === 'answered');
  if (read.length > 0) return pass('CL-15', `${point} was read by its active right.`, idsOf(read));
  const told = `${point} has an active right beside one that was revoked, and was not read; a good client takes the active one.`;
  return fail('CL-15', told, idsOf(calls.filter(({ kind }) => kind === 'rights')));
}
