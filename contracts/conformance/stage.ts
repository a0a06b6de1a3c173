import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { JournalEntry, TestWorld } from '../../mock-server/testing/index.ts';
import { environmentOf, type Setting } from './environment.ts';
import { shownOf } from './printed.ts';
import { notDone, type Program, type ProgramEnd } from './program.ts';
import type { ConformanceScenario, Stage, Step } from './scenario.ts';
import type { Side, Task } from './task.ts';
import { callsOf } from './wire-calls.ts';
import { type AskedTruth, readTruth } from './wire-truth.ts';

/** What the stage of a scenario is built of. */
export interface StageParts extends Omit<Setting, 'now'> {
  readonly twin: TestWorld;
  readonly program: Program;
  /** Milliseconds that a step may take. */
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
}

/** The program says that it does not do a task. */
export class NotDone extends Error {
  override readonly name = 'NotDone';
}

/** The user interrupted the run. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** A stage that remembers what happened on it. */
export class LiveStage implements Stage {
  readonly side: ConformanceScenario['side'];
  readonly world: TestWorld;
  readonly twin: TestWorld;
  readonly steps: Step[] = [];
  readonly #parts: StageParts;
  readonly #seen = new Set<string>();

  constructor(parts: StageParts) {
    this.side = parts.side;
    this.world = parts.world;
    this.twin = parts.twin;
    this.#parts = parts;
  }

  async run(task: Task, by?: Side): Promise<Step> {
    const { program, timeout, signal } = this.#parts;
    await this.#newCalls();
    const other = by && { side: by, folder: await folderFor(by, this.#parts.folder) };
    const environment = environmentOf(task, { ...this.#parts, ...other, now: await this.world.clock.now() });
    const end = await started(program, { environment, timeout, ...(signal && { signal }) });
    if (signal?.aborted) throw new Interrupted('the run was interrupted');
    const step = {
      number: this.steps.length + 1,
      task,
      end,
      calls: callsOf(await this.#newCalls()),
      shown: shownOf(end.stdout),
    };
    this.steps.push(step);
    if (end.exitCode === notDone)
      throw new NotDone(`the program does not do the task "${task.task}" (exit code ${notDone})`);
    return step;
  }

  async until(instant: string): Promise<void> {
    await this.world.clock.set({ now: instant });
    await this.#bringTwin();
  }

  async both(act: (world: TestWorld) => Promise<unknown>): Promise<void> {
    await this.#bringTwin();
    await act(this.world);
    await act(this.twin);
  }

  async truth(asked: AskedTruth): ReturnType<Stage['truth']> {
    await this.#bringTwin();
    return readTruth(this.twin, asked);
  }

  // The twin stands still: it is brought to the present of the program's world whenever it is looked at.
  async #bringTwin(): Promise<void> {
    await this.twin.clock.set({ now: (await this.world.clock.now()).toISOString() });
  }

  async #newCalls(): Promise<readonly JournalEntry[]> {
    const entries = (await this.world.journal.read()).filter(({ id }) => !this.#seen.has(id));
    for (const { id } of entries) this.#seen.add(id);
    return entries;
  }
}

// Inside the other one, so that it goes with it.
async function folderFor(by: Side, folder: string): Promise<string> {
  const own = join(folder, by.operator === 'enedis' ? `enedis-${by.generation}` : by.operator);
  await mkdir(own, { recursive: true });
  return own;
}

async function started(program: Program, invocation: Parameters<Program>[0]): Promise<ProgramEnd> {
  try {
    return await program(invocation);
  } catch (cause) {
    throw new Error(`the program could not be started: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}
