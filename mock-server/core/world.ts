import type { Application } from './application.ts';
import type { WorldClock } from './clock.ts';
import type { Coverage } from './coverage.ts';
import type { Faults } from './faults.ts';
import type { Journal } from './journal.ts';
import type { QuotaCounters } from './quota.ts';
import type { Random } from './random.ts';
import type { ScenarioRun } from './scenario.ts';
import type { Store } from './store.ts';

/** Whether quotas are counted and refused in a world. */
export type QuotaSwitch = 'enforced' | 'off';

/** Whether refusals carry the header `x-wattif-why`. */
export type ExplainSwitch = 'on' | 'off';

/** Which park points the applications of a world may read from the start: none, all, or those named. */
export type InitialRights = 'none' | 'active' | readonly string[];

/** An isolated universe: one test, one world. */
export interface World {
  readonly id: string;
  readonly name: string;
  readonly seed: string;
  /** Chance of this world, from its seed alone: equal seeds give equal data. A reset begins it anew. */
  random: Random;
  readonly clock: WorldClock;
  /** The instant the world began, world time; what exists from the start dates from before it. */
  readonly startedAt: Date;
  quotas: QuotaSwitch;
  readonly parks: readonly string[];
  readonly rights: InitialRights;
  readonly applications: readonly Application[];
  readonly store: Store;
  readonly journal: Journal;
  readonly counters: QuotaCounters;
  /** Misbehaviour in force. */
  readonly faults: Faults;
  /** Scenarios in force, by name. */
  readonly scenarios: Map<string, ScenarioRun>;
  /** What the program under test has met. */
  readonly met: Coverage;
  explain: ExplainSwitch;
  /** Settings that switch undecided behaviour of a provider: provider name → setting → value. */
  dialects: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What a provider keeps beside a world for speed (caches, compiled parks); forgotten with the world. */
export class Beside<T> {
  #kept = new WeakMap<World, T>();
  readonly #make: (world: World) => T;

  constructor(make: (world: World) => T) {
    this.#make = make;
  }

  of(world: World): T {
    let value = this.#kept.get(world);
    if (value === undefined) {
      value = this.#make(world);
      this.#kept.set(world, value);
    }
    return value;
  }

  forget(world: World): void {
    this.#kept.delete(world);
  }
}
