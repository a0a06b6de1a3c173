import type { Call } from '../call.ts';
import type { Finding } from '../check.ts';
import { fail, pass } from './finding.ts';
import { outcomeOf } from './outcome.ts';
import { counted, idsOf, readingsOf } from './questions.ts';

/** A point whose holder took the consent back before the first of the runs. */
export interface TakenBack {
  readonly point: string;
  readonly served: readonly string[];
}

/**
 * CL-22 over the calls of the runs after a revocation: it is found out, by the list of rights or by one refusal, and the
 * point is read no more in the runs after that, while the others are. Repeating the refused call at once is CL-05's.
 */
export function judgeRevoked(runs: readonly (readonly Call[])[], { point, served }: TakenBack): Finding {
  const found = runs.findIndex((calls) => readingsOf(calls, point).some((call) => outcomeOf(call) === 'no-right'));
  const later = found < 0 ? [] : runs.slice(found + 1).flatMap((calls) => readingsOf(calls, point));
  if (later.length > 0) {
    const told = `The consent for ${point} was taken back; a call was refused for it, and ${counted(later.length, 'more call')} came in later runs.`;
    return fail('CL-22', told, idsOf(later));
  }
  const [first = []] = runs;
  const lost = served.filter((other) => readingsOf(first, other).length === 0);
  if (lost.length > 0)
    return fail('CL-22', `${lost.join(' and ')} was not read after the consent for ${point} was taken back.`);
  const how = found < 0 ? 'It was found out without asking for readings' : 'One refusal told it';
  return pass('CL-22', `${how}, and ${point} was read no more.`);
}
