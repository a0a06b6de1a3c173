import type { Finding } from '../check.ts';
import type { Step } from '../scenario.ts';
import { fail, gravest, pass, warn } from './finding.ts';
import { idsOf, readingsOf } from './questions.ts';

/** What came broken, and what is known of the rest. */
export interface BrokenAnswers {
  /** Points whose answers were pages, empty, cut, or errors with status 200. */
  readonly broken: readonly string[];
  /** CL-16 as the values of the other points show it. */
  readonly shown: Finding;
}

/**
 * CL-16 over one run: what came broken is told, by a problem line that names the point or by a failing exit code, and the
 * other points are shown all the same. Only something on the error output cannot be told from a line of log.
 */
export function judgeBrokenAnswers(step: Step, { broken, shown }: BrokenAnswers): Finding {
  const asked = broken.filter((point) => readingsOf(step.calls, point).length > 0);
  const untold = asked.filter((point) => !isTold(step, point));
  const findings = shown.status === 'SKIP' ? [] : [shown];
  if (untold.length === 0) {
    const told =
      asked.length === 0
        ? 'Nothing that came broken was asked for.'
        : `What came broken for ${asked.join(', ')} was told.`;
    return gravest([pass('CL-16', told), ...findings]);
  }
  const evidence = idsOf(untold.flatMap((point) => readingsOf(step.calls, point)));
  const what = `The answers for ${untold.join(', ')} came broken (a page, nothing, an error with status 200, or half of it)`;
  const isLogged = untold.every(
    (point) => step.end.stderr.includes(point) || step.shown.log.some((line) => line.includes(point)),
  );
  const finding = isLogged
    ? warn('CL-16', `${what}; the log names them, but no problem line tells, and the exit code is 0.`, evidence)
    : fail(
        'CL-16',
        `${what}, and the program said nothing of it; a good client prints a problem line or fails.`,
        evidence,
      );
  return gravest([finding, ...findings]);
}

// A failing exit code tells of everything; a problem without a point, too.
function isTold({ shown, end }: Step, point: string): boolean {
  if (end.exitCode !== 0) return true;
  return shown.problems.some(
    (problem) => problem.point === undefined || problem.point === point || problem.text.includes(point),
  );
}
