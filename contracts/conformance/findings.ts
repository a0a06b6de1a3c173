import type { CheckId, Finding } from './check.ts';
import { notDone } from './program.ts';
import type { ConformanceScenario, Step } from './scenario.ts';
import { Interrupted, NotDone } from './stage.ts';

/** What a scenario told, or how it broke off. */
export type Judged = { readonly findings: readonly Finding[] } | { readonly error: unknown };

/**
 * One finding for each check that a scenario promised: what it told; SKIP when the program does not do the task, or did
 * nothing at all; ERROR when the judge broke off, when a check was promised and not judged, or when a step was stopped.
 */
export function completed({ checks, name }: ConformanceScenario, judged: Judged, steps: readonly Step[]): Finding[] {
  if ('error' in judged) {
    const finding = broken(judged.error);
    return checks.map((check) => ({ check, ...finding }));
  }
  const idle = idleness(steps);
  if (idle !== undefined) return checks.map((check) => ({ check, status: 'SKIP', told: idle }));
  const told = checks.flatMap((check) => findingsOf(check, judged.findings, name));
  const unexpected = judged.findings.filter(({ check }) => !checks.includes(check));
  return [...told, ...unexpected].map((finding) => incomplete(afterMistakes(finding, steps), steps));
}

/**
 * A finding, as far as it holds when a step printed more than is read, for what was left out may say otherwise, or was
 * stopped: what it did until then can break a rule, but not show that one is kept.
 */
export function incomplete(finding: Finding, steps: readonly Step[]): Finding {
  return afterStop(afterCut(finding, steps), steps);
}

function afterCut(finding: Finding, steps: readonly Step[]): Finding {
  const cut = steps.find(({ end }) => end.isCut);
  if (cut === undefined) return finding;
  const why = `step ${cut.number} (${cut.task.task}) printed more than the million characters that are read: let it print less`;
  return { ...finding, status: 'ERROR', told: `${why}. Until then: ${finding.told}` };
}

/** A finding, as far as it holds when the journal let exchanges go: a breach that stands in it stays one. */
export function afterLoss(finding: Finding, dropped: number): Finding {
  if (dropped === 0 || finding.status === 'FAIL' || finding.status === 'ERROR') return finding;
  const why = `the journal let ${dropped} exchanges go, so many were made`;
  return { ...finding, status: 'ERROR', told: `${why}. Of those that are left: ${finding.told}` };
}

/** The finding of a scenario that broke off. */
export function broken(error: unknown): Omit<Finding, 'check'> {
  const told = error instanceof Error ? error.message : String(error);
  if (error instanceof NotDone) return { status: 'SKIP', told };
  return { status: 'ERROR', told: error instanceof Interrupted ? told : `the judge broke off: ${told}` };
}

function findingsOf(check: CheckId, findings: readonly Finding[], scenario: string): Finding[] {
  const found = findings.filter((finding) => finding.check === check);
  if (found.length > 0) return found;
  return [{ check, status: 'ERROR', told: `the scenario ${scenario} promised to judge ${check} and did not` }];
}

/** Why a program that did nothing is not judged, for whoever is not there keeps every rule; undefined for others. */
export function idleness(steps: readonly Step[]): string | undefined {
  const did = ({ calls, shown, end }: Step): boolean =>
    calls.length > 0 ||
    end.timedOut ||
    shown.values.length > 0 ||
    shown.problems.length > 0 ||
    shown.link !== undefined ||
    shown.consent !== undefined;
  if (steps.length === 0 || steps.some(did)) return undefined;
  const end = steps.at(-1)?.end;
  const words = (end?.stderr ?? '').trim().split('\n').at(-1) ?? '';
  const said = words === '' ? '' : `, and said "${words.slice(0, 200)}"`;
  return `the program made no call and printed no line of the protocol; it ended with exit code ${end?.exitCode}${said}`;
}

// A check that finds nothing to look at was looking for the lines that are spelt wrongly, when all of them are.
function afterMistakes(finding: Finding, steps: readonly Step[]): Finding {
  const mistakes = steps.flatMap(({ shown, end }) => (end.exitCode === notDone ? [] : shown.mistakes));
  const isAll = mistakes.length > 0 && steps.every(({ shown }) => shown.values.length === 0);
  if (!isAll || finding.status !== 'SKIP') return finding;
  const lines =
    mistakes.length === 1
      ? 'a line of JSON that it printed is none'
      : `${mistakes.length} lines of JSON that it printed are none`;
  return {
    ...finding,
    status: 'ERROR',
    told: `${finding.told} But ${lines} of the protocol, the first: ${mistakes[0]}`,
  };
}

function afterStop(finding: Finding, steps: readonly Step[]): Finding {
  const stopped = steps.find(({ end }) => end.timedOut);
  if (stopped === undefined || finding.status === 'FAIL' || finding.status === 'ERROR') return finding;
  const seconds = Math.round(stopped.end.tookMs / 100) / 10;
  return {
    ...finding,
    status: 'ERROR',
    told: `step ${stopped.number} (${stopped.task.task}) was stopped after ${seconds} s: give it more time (--timeout), or see why it does not end. Until then: ${finding.told}`,
  };
}
