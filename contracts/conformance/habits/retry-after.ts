import type { Call } from '../call.ts';
import type { Finding } from '../check.ts';
import { fail, pass, skip } from './finding.ts';
import { outcomeOf } from './outcome.ts';
import { counted, questionsIn } from './questions.ts';

/** Milliseconds: clocks and networks are not exact. */
const slack = 100;

/**
 * CL-20 over the calls of one run, in a world where every 429 and 503 carried a `Retry-After`: the same call does not
 * come again before its time (RFC 9110, 10.2.3). That it comes again at all is CL-19's.
 *
 * @param told.seconds what the header asked for
 */
export function judgeRetryAfter(calls: readonly Call[], { seconds }: { readonly seconds: number }): Finding {
  let kept = 0;
  let refusals = 0;
  for (const [question, tries] of questionsIn(calls)) {
    for (const [place, call] of tries.entries()) {
      if (!asksToWait(call)) continue;
      refusals += 1;
      const next = tries[place + 1];
      if (!next) continue;
      const wait = next.at - call.at;
      if (wait < seconds * 1_000 - slack) {
        const told = `${question} was refused with Retry-After: ${seconds} and came again after ${(wait / 1_000).toFixed(1)} s; a good client keeps the wait it is asked for.`;
        return fail('CL-20', told, [call.id, next.id]);
      }
      kept += 1;
    }
  }
  if (refusals === 0) return skip('CL-20', 'No call was asked to wait.');
  const how = kept > 0 ? `was kept ${counted(kept, 'time')}` : 'was kept by not coming again in this run';
  return pass('CL-20', `Retry-After: ${seconds} ${how}.`);
}

function asksToWait(call: Call): boolean {
  return outcomeOf(call) === 'over-quota' || call.status === 503;
}
