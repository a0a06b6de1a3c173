import { oneLine } from '../report/one-line.ts';
import type { Status } from './check.ts';
import {
  type ConformanceReport,
  countsOf,
  type EntryReport,
  type FindingReport,
  type RunFacts,
  type ScenarioReport,
  type StepReport,
  statuses,
} from './report.ts';

/** The first line of a run: with what it can be run again. */
export function headText(wattif: string, { seed, clock, timeout, command }: RunFacts): string {
  const of = command === undefined ? '' : ` of ${command}`;
  return `wattif ${wattif}, conformance${of}\nseed ${seed}, clock ${clock}, ${timeout / 1000} s a step\n`;
}

/** A scenario: one line, then what did not pass, with its evidence and how to see it again. */
export function scenarioText(scenario: ScenarioReport): string {
  const { name, tookMs, findings, steps, journal, reproduce } = scenario;
  const head = `${name}: ${countsText(countsOf(findings))} (${(tookMs / 1000).toFixed(1)} s)`;
  const told = findings.filter(({ status }) => status !== 'PASS' && status !== 'SKIP');
  const skipped = findings.filter(({ status }) => status === 'SKIP');
  const lines = [head, ...told.flatMap((finding) => findingLines(finding, journal)), ...skippedLines(skipped)];
  const strange = steps.flatMap(mistakenLines);
  lines.push(...strange);
  if (told.length > 0 || strange.length > 0) lines.push(`    again: ${reproduce}`);
  return `${lines.join('\n')}\n`;
}

const mostMistakes = 3;

function mistakenLines({ number, mistakes }: StepReport): string[] {
  const shown = mistakes.slice(0, mostMistakes).map((mistake) => `printed a line that is none: ${mistake}`);
  const more = mistakes.length > mostMistakes ? [`printed ${mistakes.length - mostMistakes} more`] : [];
  return [...shown, ...more].map((text) => oneLine(`    step ${number} ${text}`));
}

// Many checks are skipped for one reason.
function skippedLines(findings: readonly FindingReport[]): string[] {
  const reasons = new Map<string, string[]>();
  for (const { check, told } of findings) reasons.set(told, [...(reasons.get(told) ?? []), check]);
  return [...reasons].map(([told, ids]) => oneLine(`  SKIP  ${ids.join(', ')}: ${told}`));
}

const mostEvidence = 5;

/** A finding with its evidence, line by line. */
export function findingLines(
  { check, status, told, evidence = [], expected }: FindingReport,
  journal: readonly EntryReport[],
): string[] {
  const mark = expected ? 'FAIL (expected)' : status;
  const shown = evidence.slice(0, mostEvidence).map((one) => {
    const entry = journal.find(({ id }) => id === one);
    return `    ${entry ? entryText(entry) : one}`;
  });
  const more = evidence.length > mostEvidence ? [`    and ${evidence.length - mostEvidence} more`] : [];
  return [`  ${mark.padEnd(5)} ${check}: ${told}`, ...shown, ...more].map(oneLine);
}

/** An exchange in a line, with its world time in UTC. */
export function entryText({ id, at, method, url, status, decidedBy, why }: EntryReport): string {
  const decided = why === undefined ? '' : ` ${decidedBy}: ${why}`;
  return `${id} ${at} ${method} ${url} ${status === 0 ? 'no answer' : status}${decided}`;
}

/** The last lines of a run: how each check came out, what else is to be said, and the verdict. */
export function summaryText(report: ConformanceReport): string {
  const width = Math.max(0, ...report.checks.map(({ status }) => status.length));
  const rows = report.checks.map(
    ({ check, status, counts, rule }) => `${status.padEnd(width)}  ${check}  ${rule}${timesText(counts)}`,
  );
  const expected = report.scenarios.flatMap(({ findings }) => findings.filter((finding) => finding.expected)).length;
  const baseline = expected > 0 ? ` (${expected} of them expected)` : '';
  const lines = [
    '',
    ...rows,
    '',
    ...report.notes,
    `${countsText(report.counts)}${baseline}: ${verdicts[report.verdict]}`,
  ];
  return `${lines.join('\n')}\n`;
}

const verdicts = {
  good: 'good',
  failed: 'not good',
  harness: 'not judged to the end, see ERROR and the notes',
} satisfies Record<ConformanceReport['verdict'], string>;

function countsText(counts: Readonly<Record<Status, number>>): string {
  const parts = statuses.filter((status) => counts[status] > 0).map((status) => `${counts[status]} ${status}`);
  return parts.length === 0 ? 'nothing judged' : parts.join(', ');
}

function timesText(counts: Readonly<Record<Status, number>>): string {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return all > 1 ? ` (${countsText(counts)})` : '';
}
