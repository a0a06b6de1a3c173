import type { CheckId, Finding } from '../check.ts';
import { notDone } from '../program.ts';
import type { Step } from '../scenario.ts';
import type { Direction, Series } from '../task.ts';

/** Something that a check found wrong. */
export interface Fault {
  readonly told: string;
  /** Printed lines. */
  readonly evidence?: readonly string[];
}

/** FAIL with the first faults and how many there are more, else PASS. */
export function verdict(check: CheckId, faults: readonly Fault[], good: string): Finding {
  const [first] = faults;
  if (!first) return { check, status: 'PASS', told: good };
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more of this kind)` : '';
  const evidence = faults.flatMap((fault) => fault.evidence ?? []).slice(0, 5);
  return { check, status: 'FAIL', told: `${first.told}${more}`, ...(evidence.length > 0 ? { evidence } : {}) };
}

/** Why the printed numbers of a step cannot be judged, as a finding; undefined when there are some of the series. */
export function unjudged(check: CheckId, step: Step, series?: readonly Series[]): Finding | undefined {
  const { end, shown } = step;
  const skip = (told: string): Finding => ({ check, status: 'SKIP', told });
  if (end.exitCode === notDone) return skip(`The program does not do this task (exit code ${notDone}).`);
  if (shown.values.length === 0) {
    if (end.exitCode === 0) return skip('The program prints no values.');
    const how = end.timedOut ? 'was stopped, because it did not end' : `gave up (exit code ${end.exitCode})`;
    return { check, status: 'WARN', told: `The program ${how} and printed no values, so they could not be judged.` };
  }
  if (!series || shown.values.some((value) => series.includes(value.series) && value.value !== null)) return undefined;
  return skip(`The program prints no numbers of ${series.join(' or ')}.`);
}

/** Words for a series of a point, such as `daily production of 00000000041001`. */
export function named(about: {
  readonly point: string;
  readonly series: Series;
  readonly direction: Direction;
}): string {
  const words = { daily: 'daily energy', 'load-curve': 'load curve', 'max-power': 'greatest power' } as const;
  const word = about.series in words ? words[about.series as keyof typeof words] : `${about.series} energy`;
  return `${word}${about.direction === 'production' ? ' (production)' : ''} of ${about.point}`;
}
