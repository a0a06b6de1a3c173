import type { Day } from '../calendar.ts';
import type { Call } from '../call.ts';
import type { Finding } from '../check.ts';
import { fail, pass } from './finding.ts';
import { type About, asksFor, counted, idsOf, readingsAbout, spanOf } from './questions.ts';

/** More questions for one day in a run are polling (our convention: a handful). */
const aHandful = 5;

/** A day that is not published when the first run asks. */
export interface LateDay extends About {
  readonly day: Day;
}

/**
 * CL-06 over the calls of several runs, in the last of which the day is out: it is asked for again then, and in no run
 * more than a handful of times. A client that knows when the operator publishes need not ask too early.
 */
export function judgeNotYet(runs: readonly (readonly Call[])[], { day, ...about }: LateDay): Finding {
  const asked = runs.map((calls) => readingsAbout(calls, about).filter((call) => asksFor(call, day)));
  const most = asked.find((calls) => calls.length > aHandful);
  if (most) {
    const told = `${about.series} of ${about.point} on ${day}, which was not out, was asked for ${counted(most.length, 'time')} in one run; a good client asks once or twice, and again in a later run.`;
    return fail('CL-06', told, idsOf(most));
  }
  const last = asked.at(-1) ?? [];
  const early = asked.slice(0, -1).flat();
  if (last.length === 0) {
    const before =
      early.length > 0 ? `was asked for before it was out (${spanOf(early.at(-1)?.days)})` : 'was not out before';
    return fail(
      'CL-06',
      `${about.series} of ${about.point} on ${day} ${before} and was not asked for when it was.`,
      idsOf(early),
    );
  }
  return pass(
    'CL-06',
    `${day} was asked for again when it was out, ${counted(early.length, 'time')} before.`,
    idsOf(last),
  );
}
