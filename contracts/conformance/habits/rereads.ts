import { dayOf } from '../calendar.ts';
import type { Call } from '../call.ts';
import type { Finding } from '../check.ts';
import { fail, pass } from './finding.ts';
import type { LateDay } from './not-yet.ts';
import { asksFor, idsOf, readingsAbout } from './questions.ts';

/**
 * CL-07, the half of the calls: a later run asks again for a day that was read before, for it may have been completed
 * or corrected. That the new value is shown is the half of the values.
 *
 * @param calls of the run after the correction
 */
export function judgeReread(calls: readonly Call[], { day, ...about }: LateDay): Finding {
  const again = readingsAbout(calls, about).filter((call) => asksFor(call, day));
  if (again.length > 0) return pass('CL-07', `${day} was read again.`, idsOf(again));
  const today = calls[0] ? ` on ${dayOf(calls[0].at)}` : '';
  const told = `${about.series} of ${about.point} on ${day} was read before, corrected since, and not asked for again${today}; a good client reads the last days and the running month again.`;
  return fail('CL-07', told, idsOf(readingsAbout(calls, about)));
}
