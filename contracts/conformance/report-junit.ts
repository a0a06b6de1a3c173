import { type JunitCase, junitXml } from '../report/junit.ts';
import type { Status } from './check.ts';
import type { ConformanceReport, FindingReport, ScenarioReport } from './report.ts';
import { findingLines } from './report-terminal.ts';

const junitStatuses = {
  PASS: 'passed',
  WARN: 'passed',
  FAIL: 'failed',
  SKIP: 'skipped',
  ERROR: 'error',
} as const satisfies Record<Status, JunitCase['status']>;

/**
 * The report as JUnit XML: a suite for each scenario, a case for each check. WARN passes; what the baseline expects is
 * skipped, and what it expects in vain fails.
 */
export function junitReport({ scenarios, notes, verdict }: ConformanceReport): string {
  const cases = scenarios.flatMap((scenario) => scenario.findings.map((finding) => caseOf(finding, scenario)));
  const status = verdict === 'harness' ? 'error' : 'failed';
  const noted = notes.map((note): JunitCase => ({ suite: 'run', name: note, status, told: [note], seconds: 0 }));
  return junitXml('wattif conformance', [...cases, ...noted]);
}

function caseOf(finding: FindingReport, { name, journal, reproduce, tookMs, findings }: ScenarioReport): JunitCase {
  const { check, status, expected } = finding;
  const told = status === 'PASS' ? [] : [...findingLines(finding, journal).map((line) => line.trim()), reproduce];
  return {
    suite: name,
    name: check,
    status: expected ? 'skipped' : junitStatuses[status],
    told,
    seconds: tookMs / 1000 / findings.length,
  };
}
