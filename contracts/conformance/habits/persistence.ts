import type { Call } from '../call.ts';
import type { Finding } from '../check.ts';
import { fail, gravest, pass } from './finding.ts';
import { outcomeOf } from './outcome.ts';
import { counted, idsOf, instantText, readingsOf } from './questions.ts';

/** Whose calls are to stop, and whose are to go on. */
export interface StopQuestion {
  /** Points that the operator refuses for good. */
  readonly refused: readonly string[];
  /** Points that it serves. */
  readonly served: readonly string[];
}

/**
 * CL-05 over the calls of several runs within some hours: after a permanent refusal (no consent, unknown point) the
 * point is left alone, in the same run and in the next one, and the other points are read all the same. A client that
 * learns of it otherwise and never asks does well too. How transient failures are taken is CL-19's.
 */
export function judgeStops(runs: readonly (readonly Call[])[], { refused, served }: StopQuestion): Finding {
  const [first = []] = runs;
  const lost = served.filter((point) => !readingsOf(first, point).some(isServed));
  if (lost.length > 0) {
    const told = `${lost.join(' and ')} got no readings in the run in which ${refused.join(' and ')} was refused; a good client goes on with the others.`;
    return fail('CL-05', told, idsOf(first));
  }
  return gravest(refused.map((point) => judgePoint(runs, point)));
}

function judgePoint(runs: readonly (readonly Call[])[], point: string): Finding {
  let refusal: Call | undefined;
  for (const [place, calls] of runs.entries()) {
    const asked = readingsOf(calls, point);
    const no = asked.find((call) => outcomeOf(call) === 'no-right');
    const again = refusal ? asked : no ? asked.slice(asked.indexOf(no) + 1) : [];
    refusal ??= no;
    if (!refusal || again.length === 0) continue;
    const when =
      place === runs.findIndex((run) => refusal && run.includes(refusal)) ? 'in the same run' : 'in a later run';
    const told = `${point} was refused for good at ${instantText(refusal.at)} (${refusal.reason ?? refusal.status}) and asked for again ${counted(again.length, 'time')} ${when}; a good client stops.`;
    return fail('CL-05', told, idsOf([refusal, ...again]));
  }
  if (!refusal) return pass('CL-05', `${point} was not asked for, and the other points were.`);
  return pass('CL-05', `${point} was refused once, left alone, and the other points were read.`, [refusal.id]);
}

function isServed(call: Call): boolean {
  return ['answered', 'disturbed', 'not-yet'].includes(outcomeOf(call));
}
