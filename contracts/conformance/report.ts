import { version } from '../../mock-server/index.ts';
import type { JournalEntry } from '../../mock-server/testing/index.ts';
import type { CheckId, Finding, Level, Status } from './check.ts';
import { checks } from './check.ts';
import { defaultTimeout, type ScenarioResult } from './engine.ts';
import type { ClockMode } from './environment.ts';
import type { ConformanceScenario, Step } from './scenario.ts';
import type { Secrets } from './secret-texts.ts';
import type { Side, Task } from './task.ts';

/** What a run was asked, so that it can be run again. */
export interface RunFacts {
  /** The shell command; absent for a program within this process, and for what was watched. */
  readonly command?: string;
  readonly seed: string;
  readonly clock: ClockMode;
  /** Milliseconds that a step might take. */
  readonly timeout: number;
}

/** The whole run: the truth, of which the other reports are views. */
export interface ConformanceReport extends RunFacts {
  /** Of this shape; it goes up when something is taken away or changes its meaning. */
  readonly format: 1;
  readonly wattif: string;
  readonly node: string;
  /** `good`: exit code 0; `failed`: 1; `harness`: 2, nothing is said for or against the program. */
  readonly verdict: 'good' | 'failed' | 'harness';
  /** Why it is not good although nothing failed, or what the baseline says. */
  readonly notes: readonly string[];
  readonly counts: Readonly<Record<Status, number>>;
  readonly checks: readonly CheckReport[];
  readonly scenarios: readonly ScenarioReport[];
}

/** What became of a check in all scenarios. */
export interface CheckReport {
  readonly check: CheckId;
  readonly level: Level;
  readonly rule: string;
  readonly source: string;
  /** The gravest of its findings. */
  readonly status: Status;
  readonly counts: Readonly<Record<Status, number>>;
}

/** What happened in a scenario. */
export interface ScenarioReport {
  readonly name: string;
  readonly about: string;
  /** Absent for what was watched. */
  readonly side?: Side;
  readonly tookMs: number;
  readonly findings: readonly FindingReport[];
  readonly steps: readonly StepReport[];
  /** All exchanges of its world, oldest first. */
  readonly journal: readonly EntryReport[];
  /** The command that plays it again. */
  readonly reproduce: string;
}

/** A finding; one that the baseline lists is `expected`. */
export interface FindingReport extends Finding {
  readonly expected?: { readonly why?: string };
}

/** One run of the program; secrets in what it printed are blanked. */
export interface StepReport {
  readonly number: number;
  readonly task: Task;
  /** `null` when it was stopped. */
  readonly exitCode: number | null;
  readonly timedOut: boolean;
  readonly tookMs: number;
  /** Ids of the journal's entries. */
  readonly calls: readonly string[];
  readonly values: number;
  readonly problems: readonly string[];
  readonly mistakes: readonly string[];
  /** The first characters of what it printed, or the last where that says more. */
  readonly stdout: string;
  readonly stderr: string;
}

/** One exchange, as far as it is evidence. */
export type EntryReport = Pick<
  JournalEntry,
  'id' | 'at' | 'method' | 'url' | 'operation' | 'status' | 'decidedBy' | 'reason' | 'why' | 'meteringPointId'
>;

/** Statuses, the gravest first. */
export const statuses: readonly Status[] = ['ERROR', 'FAIL', 'WARN', 'PASS', 'SKIP'];

/** How often each status was given. */
export function countsOf(findings: readonly Finding[]): Record<Status, number> {
  const count = (status: Status): number => findings.filter((finding) => finding.status === status).length;
  return { PASS: count('PASS'), FAIL: count('FAIL'), WARN: count('WARN'), SKIP: count('SKIP'), ERROR: count('ERROR') };
}

/** A scenario's part of the report. */
export function scenarioReport(result: ScenarioResult, facts: RunFacts): ScenarioReport {
  const { scenario, findings, steps, journal, secrets, tookMs } = result;
  const { name, about, side } = scenario;
  return {
    name,
    about,
    side,
    tookMs: Math.round(tookMs),
    findings: findings.map((finding) => findingReport(finding, secrets)),
    steps: steps.map((step) => stepReport(step, secrets)),
    journal: journal.map(entryReport),
    reproduce: reproduction(scenario, facts),
  };
}

// Sentences and evidence quote what the program printed.
function findingReport({ evidence, ...finding }: Finding, secrets: Secrets): FindingReport {
  const shown = evidence?.map((one) => secrets.blanked(one));
  return { ...finding, told: secrets.blanked(finding.told), ...(shown && { evidence: shown }) };
}

/** The whole report, without what the baseline says. */
export function reportOf(facts: RunFacts, scenarios: readonly ScenarioReport[]): ConformanceReport {
  const findings = scenarios.flatMap((one) => one.findings);
  const counts = countsOf(findings);
  const wasJudged = findings.some(isJudgement);
  const notes =
    counts.ERROR > 0 || wasJudged
      ? []
      : [counts.PASS > 0 ? onlyLogs : 'Nothing could be judged: every check was skipped.'];
  const unexpected = findings.filter(({ status, expected }) => status === 'FAIL' && !expected);
  const isHarness = counts.ERROR > 0 || !wasJudged;
  return {
    format: 1,
    wattif: version,
    node: process.version,
    ...facts,
    verdict: isHarness ? 'harness' : unexpected.length > 0 ? 'failed' : 'good',
    notes,
    counts,
    checks: checkReports(findings),
    scenarios,
  };
}

const onlyLogs = 'Nothing could be judged but the log: every other check was skipped.';

// A clean log (CL-18) is easily had by whoever does none of the tasks.
function isJudgement({ check, status }: Finding): boolean {
  return status === 'FAIL' || (check !== 'CL-18' && (status === 'PASS' || status === 'WARN'));
}

/** The exit code of a run. */
export function exitCodeOf({ verdict }: ConformanceReport): 0 | 1 | 2 {
  return verdict === 'good' ? 0 : verdict === 'failed' ? 1 : 2;
}

function checkReports(findings: readonly Finding[]): CheckReport[] {
  return (Object.keys(checks) as CheckId[]).flatMap((check) => {
    const own = findings.filter((finding) => finding.check === check);
    const status = statuses.find((one) => own.some((finding) => finding.status === one));
    return status ? [{ check, ...checks[check], status, counts: countsOf(own) }] : [];
  });
}

const keptOutput = 8_000;

function stepReport({ number, task, end, calls, shown }: Step, secrets: Secrets): StepReport {
  const excerpt = (text: string): string => {
    const blanked = secrets.blanked(text);
    return blanked.length > keptOutput ? `${blanked.slice(0, keptOutput)}\n… (cut short)` : blanked;
  };
  return {
    number,
    task,
    exitCode: end.exitCode ?? null,
    timedOut: end.timedOut,
    tookMs: Math.round(end.tookMs),
    calls: calls.map(({ id }) => id),
    values: shown.values.length,
    problems: shown.problems.map(({ text }) => secrets.blanked(text)),
    mistakes: shown.mistakes.map((text) => secrets.blanked(text)),
    stdout: excerpt(end.stdout),
    stderr: excerpt(end.stderr),
  };
}

/** An exchange, as far as it is evidence. */
export function entryReport(entry: JournalEntry): EntryReport {
  const { id, at, method, url, operation, status, decidedBy, reason, why, meteringPointId } = entry;
  return {
    id,
    at,
    method,
    url,
    operation,
    status,
    decidedBy,
    ...(reason !== undefined && { reason }),
    ...(why !== undefined && { why }),
    ...(meteringPointId !== undefined && { meteringPointId }),
  };
}

function reproduction({ name }: ConformanceScenario, { command, seed, clock, timeout }: RunFacts): string {
  const words = ['wattif conformance run', `--command ${quoted(command ?? '…')}`, `--scenario ${name}`];
  if (clock === 'program') words.push('--clock program');
  if (timeout !== defaultTimeout) words.push(`--timeout PT${timeout / 1000}S`);
  return [...words, `--seed ${quoted(seed)}`].join(' ');
}

// As a shell takes it.
function quoted(text: string): string {
  return /^[\w./:=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
