import type { Call } from '../call.ts';
import type { Finding } from '../check.ts';
import type { Series } from '../task.ts';
import { fail, pass } from './finding.ts';
import { outcomeOf } from './outcome.ts';
import { idsOf, readingsAbout } from './questions.ts';

/** A point of which one series is closed to the client. */
export interface ClosedSeries {
  readonly point: string;
  readonly closed: Series;
  readonly open: Series;
}

/** CL-13 over the calls of one run: the open series of a point is read, whatever became of the closed one. */
export function judgeOpenSeries(calls: readonly Call[], { point, closed, open }: ClosedSeries): Finding {
  const read = readingsAbout(calls, { point, series: open }).filter((call) => outcomeOf(call) === 'answered');
  const asked = readingsAbout(calls, { point, series: closed });
  if (read.length > 0) {
    const how = asked.length > 0 ? 'was refused' : 'was not asked for';
    return pass('CL-13', `${closed} of ${point} ${how}, and ${open} was read.`, idsOf(read));
  }
  const told = `${closed} of ${point} is closed, and ${open} of the same point was not read; a good client reads what is open.`;
  return fail('CL-13', told, idsOf(asked));
}
