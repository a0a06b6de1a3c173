import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JournalEntry, TestSimulator, TestWorld } from '../../mock-server/testing/index.ts';
import type { Finding } from './check.ts';
import type { ClockMode } from './environment.ts';
import { afterLoss, broken, completed, type Judged } from './findings.ts';
import type { Program } from './program.ts';
import type { ConformanceScenario, Step } from './scenario.ts';
import { Secrets } from './secret-texts.ts';
import { secretsFinding, secretsOf } from './secrets.ts';
import { LiveStage } from './stage.ts';

/** How a scenario is to be played. */
export interface PlayOptions {
  /** Equal seeds give equal worlds; `wattif` unless told. */
  readonly seed?: string;
  /** Whether time goes by itself (`real`, unless told) or is moved by the program. */
  readonly clock?: ClockMode;
  /** Milliseconds that a step may take; a minute unless told. */
  readonly timeout?: number;
  /** Ends the program and the scenario. */
  readonly signal?: AbortSignal;
}

/** What came out of a scenario. */
export interface ScenarioResult {
  readonly scenario: ConformanceScenario;
  /** One for each check that it judges, and one for CL-18. */
  readonly findings: readonly Finding[];
  readonly steps: readonly Step[];
  /** All exchanges of the program's world. */
  readonly journal: readonly JournalEntry[];
  /** What must stand in no output, to blank it in reports. */
  readonly secrets: Secrets;
  /** Real time, in milliseconds. */
  readonly tookMs: number;
}

/** Seed of the worlds, unless told. */
export const defaultSeed = 'wattif';

/** Of each scenario so much is kept: a program that hammers for a minute makes a tenth of it. */
const journalBytes = 200_000_000;

/** Milliseconds that a step may take, unless told. */
export const defaultTimeout = 60_000;

/**
 * Plays a scenario with a program, in a world of its own, and judges it. What goes wrong with the judge itself is a
 * finding ERROR; this throws nothing.
 *
 * @example
 * const { findings } = await playScenario(simulator, scenario, commandProgram('python3 sync.py'));
 */
export async function playScenario(
  simulator: TestSimulator,
  scenario: ConformanceScenario,
  program: Program,
  options: PlayOptions = {},
): Promise<ScenarioResult> {
  const begun = performance.now();
  const result = await played(simulator, scenario, program, options);
  return { scenario, ...result, tookMs: performance.now() - begun };
}

type Played = Omit<ScenarioResult, 'scenario' | 'tookMs'>;

async function played(
  simulator: TestSimulator,
  scenario: ConformanceScenario,
  program: Program,
  { seed = defaultSeed, clock = 'real', timeout = defaultTimeout, signal }: PlayOptions,
): Promise<Played> {
  const opened: TestWorld[] = [];
  let folder: string | undefined;
  try {
    const plan = { ...scenario.world, seed };
    const world = await simulator.createWorld({ journalBytes, ...plan, ...clockOf(clock) });
    opened.push(world);
    const twin = await simulator.createWorld({ ...twinOf(plan), clock: 'frozen', rights: 'active', quotas: 'off' });
    opened.push(twin);
    folder = await mkdtemp(join(tmpdir(), 'wattif-conformance-'));
    const stage = new LiveStage({ side: scenario.side, world, twin, folder, clock, program, timeout, signal });
    return await judgedOn(stage, scenario);
  } catch (error) {
    const findings = [...completed(scenario, { error }, []), { ...broken(error), check: 'CL-18' } as const];
    return { findings, steps: [], journal: [], secrets: new Secrets([]) };
  } finally {
    // a world that cannot be let go ends with its simulator
    await Promise.allSettled(opened.map((world) => world.delete()));
    if (folder !== undefined) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function judgedOn(stage: LiveStage, scenario: ConformanceScenario): Promise<Played> {
  const judged = await toldBy(stage, scenario);
  const journal = await stage.world.journal.read();
  const secrets = await secretsOf(stage, journal);
  const dropped = await stage.world.journal.dropped();
  const told = [...completed(scenario, judged, stage.steps), secretsFinding(stage.steps, secrets)];
  const findings = told.map((finding) => afterLoss(finding, dropped));
  return { findings, steps: stage.steps, journal, secrets };
}

async function toldBy(stage: LiveStage, scenario: ConformanceScenario): Promise<Judged> {
  try {
    return { findings: await scenario.play(stage) };
  } catch (error) {
    return { error };
  }
}

function clockOf(mode: ClockMode): { clock: 'running' | 'frozen'; speed?: number } {
  return mode === 'real' ? { clock: 'running', speed: 1 } : { clock: 'frozen' };
}

// Its application is its own: a client id is given once.
function twinOf({ applications: _applications, ...plan }: ConformanceScenario['world']): ConformanceScenario['world'] {
  return plan;
}
