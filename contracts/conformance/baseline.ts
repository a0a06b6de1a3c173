import { SetupError } from '../../mock-server/index.ts';
import { nearest } from '../verify/nearest.ts';
import { type CheckId, checks, type Finding } from './check.ts';
import type { ConformanceReport, FindingReport, ScenarioReport } from './report.ts';
import type { ConformanceScenario } from './scenario.ts';

/** A failure that is known and does not fail the run: of a check, in one scenario or in all. */
export interface BaselineEntry {
  readonly check: CheckId;
  readonly scenario?: string;
  readonly why?: string;
}

/**
 * Reads a baseline: a JSON list of `{"check": "CL-06", "scenario": "gas-not-yet", "why": "…"}`.
 *
 * @throws SetupError when it is none, or names a check or scenario that does not exist
 */
export function readBaseline(text: string, scenarios: readonly ConformanceScenario[]): readonly BaselineEntry[] {
  const told = parsed(text);
  if (!Array.isArray(told)) throw new SetupError('The baseline is no list; write [{"check": "CL-06", "why": "…"}].');
  const names = scenarios.map(({ name }) => name);
  return told.map((one: unknown, index) => entryOf(one, index + 1, names));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SetupError(`The baseline is no JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function entryOf(told: unknown, nth: number, names: readonly string[]): BaselineEntry {
  const { check, scenario, why, ...more } = (typeof told === 'object' && told !== null ? told : {}) as Record<
    string,
    unknown
  >;
  const [unknown] = Object.keys(more);
  if (unknown !== undefined) {
    throw new SetupError(`Entry ${nth} of the baseline has "${unknown}"; it takes check, scenario and why.`);
  }
  requireKnown(`Entry ${nth} of the baseline names the check`, check, Object.keys(checks));
  if (scenario !== undefined) requireKnown(`Entry ${nth} of the baseline names the scenario`, scenario, names);
  return {
    check: check as CheckId,
    ...(scenario !== undefined && { scenario: scenario as string }),
    ...(typeof why === 'string' && { why }),
  };
}

function requireKnown(what: string, word: unknown, known: readonly string[]): void {
  if (typeof word === 'string' && known.includes(word)) return;
  const near = nearest(String(word), known);
  const fix = near === undefined ? '"wattif conformance list" tells them.' : `the nearest is "${near}".`;
  throw new SetupError(`${what} "${word}", which does not exist; ${fix}`);
}

/** The report with the baseline applied: what it lists is expected, and what it lists and passes fails the run. */
export function withBaseline(report: ConformanceReport, baseline: readonly BaselineEntry[]): ConformanceReport {
  const scenarios = report.scenarios.map((scenario) => marked(scenario, baseline));
  const surprises = baseline.filter((entry) => passes(entry, report.scenarios)).map(surprise);
  const failed = scenarios.some(({ findings }) =>
    findings.some(({ status, expected }) => status === 'FAIL' && !expected),
  );
  const verdict = failed || surprises.length > 0 ? 'failed' : 'good';
  return {
    ...report,
    scenarios,
    verdict: report.verdict === 'harness' ? 'harness' : verdict,
    notes: [...report.notes, ...surprises],
  };
}

/** A scenario in which what the baseline lists is marked as expected. */
export function marked(scenario: ScenarioReport, baseline: readonly BaselineEntry[]): ScenarioReport {
  const findings = scenario.findings.map((finding): FindingReport => {
    const entry = baseline.find((one) => isAbout(one, scenario.name, finding));
    if (!entry || finding.status !== 'FAIL') return finding;
    return { ...finding, expected: entry.why === undefined ? {} : { why: entry.why } };
  });
  return { ...scenario, findings };
}

function isAbout({ check, scenario }: BaselineEntry, name: string, finding: Finding): boolean {
  return finding.check === check && (scenario === undefined || scenario === name);
}

// What was not judged this time neither fails nor passes.
function passes(entry: BaselineEntry, scenarios: readonly ScenarioReport[]): boolean {
  const found = scenarios.flatMap(({ name, findings }) => findings.filter((finding) => isAbout(entry, name, finding)));
  return found.some(({ status }) => status === 'PASS') && found.every(({ status }) => status !== 'FAIL');
}

function surprise({ check, scenario }: BaselineEntry): string {
  const where = scenario === undefined ? '' : ` in ${scenario}`;
  return `${check}${where} is expected to fail, and passes: take it out of the baseline.`;
}

/** A baseline of all that failed in a run, as JSON text; what was known keeps its reason. */
export function baselineOf({ scenarios }: ConformanceReport): string {
  const entries = scenarios.flatMap(({ name, findings }) =>
    findings
      .filter(({ status }) => status === 'FAIL')
      .map(({ check, told, expected }) => ({ check, scenario: name, why: expected?.why ?? told })),
  );
  return `${JSON.stringify(entries, null, 2)}\n`;
}
