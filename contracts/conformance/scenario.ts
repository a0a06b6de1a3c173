import type { TestWorld, TestWorldPlan } from '../../mock-server/testing/index.ts';
import type { Call } from './call.ts';
import type { CheckId, Finding } from './check.ts';
import type { ProgramEnd } from './program.ts';
import type { Shown } from './shown.ts';
import type { Days, Direction, Series, Side, Task } from './task.ts';
import type { TrueReading } from './truth.ts';

/** A story in which a program is run, once or more often, and judged. */
export interface ConformanceScenario {
  /** Words joined by hyphens, unique; it begins with `gas-`, `power-v5-` or `power-2026-`. */
  readonly name: string;
  /** One sentence: what happens. */
  readonly about: string;
  readonly side: Side;
  /** The checks that it judges; each gets a finding from `play`. CL-18 is judged in all of them by the engine. */
  readonly checks: readonly CheckId[];
  /** How its world begins; `now` must be told. Clock mode and seed are the engine's. */
  readonly world: TestWorldPlan & { readonly now: string };
  /** Runs the program, moves time, and tells what was found out. What it throws is an ERROR of the harness. */
  play(stage: Stage): Promise<readonly Finding[]>;
}

/** Where a scenario plays. */
export interface Stage {
  readonly side: Side;
  /** The program's world. */
  readonly world: TestWorld;
  /** A world of equal seed and happenings, without faults and quotas, with all rights: what is true. The program does not know it. */
  readonly twin: TestWorld;
  /** Runs the program once, in the folder that it keeps over the steps of the scenario; ends when it ends. */
  run(task: Task): Promise<Step>;
  /** The same by other APIs, in a folder of their own, as after a migration that begins anew. */
  run(task: Task, by: Side): Promise<Step>;
  /** Lets both worlds go on to an instant. */
  until(instant: string): Promise<void>;
  /** Does something in both worlds, such as an event. */
  both(act: (world: TestWorld) => Promise<unknown>): Promise<void>;
  /** What a client could read now, if nothing misbehaved, by the judge's own plain reading of the twin. */
  truth(
    asked: Days & { points: readonly string[]; series: readonly Series[]; directions?: readonly Direction[] },
  ): Promise<readonly TrueReading[]>;
}

/** One run of the program. */
export interface Step {
  /** From 1 on. */
  readonly number: number;
  readonly task: Task;
  readonly end: ProgramEnd;
  /** What it called in this run, in the order in which the calls came in. */
  readonly calls: readonly Call[];
  /** What it printed in the lines of the protocol. */
  readonly shown: Shown;
}
