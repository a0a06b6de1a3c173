import { createSimulator, SetupError } from '../../mock-server/index.ts';
import { connect } from '../../mock-server/testing/index.ts';
import { nearest } from '../verify/nearest.ts';
import { type BaselineEntry, marked, withBaseline } from './baseline.ts';
import { checks, type Level } from './check.ts';
import { defaultSeed, defaultTimeout, playScenario, type ScenarioResult } from './engine.ts';
import type { ClockMode } from './environment.ts';
import type { Program } from './program.ts';
import { type ConformanceReport, type RunFacts, reportOf, type ScenarioReport, scenarioReport } from './report.ts';
import type { ConformanceScenario } from './scenario.ts';
import { scenarios as allScenarios } from './scenarios/index.ts';
import { Secrets } from './secret-texts.ts';
import type { Generation, Operator } from './task.ts';

/** Which scenarios and checks are wanted; all unless told. */
export interface Selection {
  /** Names, in which `*` stands for anything. */
  readonly names?: readonly string[];
  /** Only checks of this level. */
  readonly level?: Level;
  readonly operator?: Operator;
  readonly generation?: Generation;
}

/** What a run is to do. */
export interface ConformanceOptions extends Selection {
  readonly program: Program;
  /** How the program was named, for the report. */
  readonly command?: string;
  /** In place of all that the product has. */
  readonly scenarios?: readonly ConformanceScenario[];
  readonly seed?: string;
  readonly clock?: ClockMode;
  /** Milliseconds that a step may take; a minute unless told. */
  readonly timeout?: number;
  /** How many scenarios are played at once; 4 unless told. */
  readonly jobs?: number;
  readonly baseline?: readonly BaselineEntry[];
  /** Ends the run: what is not judged by then is an ERROR. */
  readonly signal?: AbortSignal;
  /** Is told of each scenario, in their order, as soon as it and those before it are judged. */
  readonly onScenario?: (scenario: ScenarioReport) => void;
}

const usualJobs = 4;

/**
 * Plays scenarios with a program and judges it.
 *
 * @example
 * const report = await runConformance({ program: commandProgram('python3 sync.py'), operator: 'grdf' });
 *
 * @throws SetupError when a selection names nothing
 */
export async function runConformance(options: ConformanceOptions): Promise<ConformanceReport> {
  const { command, seed = defaultSeed, clock = 'real', timeout = defaultTimeout, baseline, onScenario } = options;
  const facts: RunFacts = { ...(command !== undefined && { command }), seed, clock, timeout };
  const selected = selectScenarios(options.scenarios ?? allScenarios, options);
  const simulator = await createSimulator({ clock: 'frozen', smtpUrl: '' });
  try {
    const remote = connect(simulator.url);
    const reported = inOrder(selected.length, onScenario);
    const results = await pooled(selected, options.jobs ?? usualJobs, async (scenario, index) => {
      const result = options.signal?.aborted
        ? notPlayed(scenario)
        : await playScenario(remote, scenario, options.program, { ...options, seed, clock, timeout });
      return reported(index, marked(scenarioReport(ofLevel(result, options.level), facts), baseline ?? []));
    });
    const report = reportOf(facts, results);
    return baseline ? withBaseline(report, baseline) : report;
  } finally {
    await simulator.close();
  }
}

/**
 * The scenarios that are wanted.
 *
 * @throws SetupError when a name, or all together, select none
 */
export function selectScenarios(
  scenarios: readonly ConformanceScenario[],
  { names, level, operator, generation }: Selection,
): readonly ConformanceScenario[] {
  for (const name of names ?? []) requireMatch(name, scenarios);
  const selected = scenarios.filter(
    (scenario) =>
      (names === undefined || names.some((name) => matches(name, scenario))) &&
      (operator === undefined || scenario.side.operator === operator) &&
      (generation === undefined || (scenario.side.operator === 'enedis' && scenario.side.generation === generation)) &&
      (level === undefined || scenario.checks.some((one) => checks[one].level === level)),
  );
  if (selected.length > 0) return selected;
  throw new SetupError('No scenario is left with these options; "wattif conformance list" tells which there are.');
}

function matches(name: string, scenario: ConformanceScenario): boolean {
  const pattern = name.replace(/[\\^$.+?()[\]{}|]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${pattern}$`).test(scenario.name);
}

function requireMatch(name: string, scenarios: readonly ConformanceScenario[]): void {
  if (scenarios.some((scenario) => matches(name, scenario))) return;
  const near = nearest(
    name.replaceAll('*', ''),
    scenarios.map((scenario) => scenario.name),
  );
  const fix = near === undefined ? '"wattif conformance list" tells which there are.' : `the nearest is "${near}".`;
  throw new SetupError(`There is no scenario "${name}"; ${fix}`);
}

function ofLevel(result: ScenarioResult, level: Level | undefined): ScenarioResult {
  if (level === undefined) return result;
  return { ...result, findings: result.findings.filter(({ check }) => checks[check].level === level) };
}

function notPlayed(scenario: ConformanceScenario): ScenarioResult {
  const told = 'the run was interrupted before this was played';
  const ids = [...scenario.checks, 'CL-18'] as const;
  const findings = ids.map((check) => ({ check, status: 'ERROR', told }) as const);
  return { scenario, findings, steps: [], journal: [], secrets: new Secrets([]), tookMs: 0 };
}

async function pooled<In, Out>(
  items: readonly In[],
  jobs: number,
  work: (item: In, index: number) => Promise<Out>,
): Promise<Out[]> {
  const results: Out[] = [];
  const waiting = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of waiting) results[index] = await work(item, index);
  };
  await Promise.all(Array.from({ length: Math.min(jobs, items.length) }, worker));
  return results;
}

// Tells of reports in their order, whatever order they come in.
function inOrder(
  count: number,
  tell: (scenario: ScenarioReport) => void = () => undefined,
): (index: number, scenario: ScenarioReport) => ScenarioReport {
  const waiting = new Map<number, ScenarioReport>();
  let next = 0;
  return (index, scenario) => {
    waiting.set(index, scenario);
    for (let ready = waiting.get(next); ready && next < count; ready = waiting.get(next)) {
      waiting.delete(next);
      next += 1;
      tell(ready);
    }
    return scenario;
  };
}
