import type { House } from './control/house.ts';
import { mailsOf } from './control/mailbox-verbs.ts';
import type { Application } from './core/application.ts';
import type { ClockState } from './core/clock.ts';
import type { FaultPlan, FaultRule } from './core/fault.ts';
import { checkPlan } from './core/fault-check.ts';
import type { JournalEntry, JournalFilter } from './core/journal.ts';
import { resetFaults } from './core/ordered-faults.ts';
import type { Mail, PointSummary } from './core/provider.ts';
import { SetupError } from './core/refusal.ts';
import type { ScenarioRun } from './core/scenario.ts';
import { endScenario, ownerOfScenario, useScenario } from './core/scenarios.ts';
import type { World } from './core/world.ts';

/** What a test does with a world. */
export interface WorldHandle {
  readonly id: string;
  readonly applications: readonly Application[];
  /** The world's clock. `advance` takes an ISO 8601 duration, such as `P3DT1H`, on the calendar of Paris. */
  readonly clock: {
    now(): Date;
    state(): ClockState;
    set(change: { now?: Date; mode?: 'running' | 'frozen'; speed?: number }): void;
    advance(by: string): void;
  };
  /** Brings an event about, such as `happen('grdf', 'holderAccepts', { meteringPointId })`. */
  happen(provider: string, event: string, input?: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** Exchanges that match, oldest first. */
  journal(filter?: JournalFilter): JournalEntry[];
  points(): Promise<PointSummary[]>;
  mails(): Promise<Mail[]>;
  /** Misbehaviour in force: order it, look at it, take it away. */
  readonly faults: {
    /**
     * Orders one, before those in force.
     *
     * @example
     * world.faults.use({ operation: 'publishedConsumption', fault: { kind: 'cut', afterRecords: 3 }, times: 1 });
     *
     * @throws SetupError when the plan makes no sense, with the nearest that does
     */
    use(plan: FaultPlan): FaultRule;
    /** Rules in force, newest first, with their counters. */
    list(): FaultRule[];
    /** Takes one away; false when there is none of that id. */
    remove(id: string): boolean;
    /** Takes all away; scenarios end. */
    reset(): void;
    /** Sets every counter back, so that spent rules act again. */
    restore(): void;
  };
  /**
   * Orders a scenario, such as `use('gas-token-dies', { after: 3 })`; its events, settings and rules come at once.
   *
   * @throws SetupError when there is none of that name, or a parameter or an event's pre-condition does not hold
   */
  use(scenario: string, parameters?: Readonly<Record<string, string | number>>): Promise<ScenarioRun>;
  /** Ends a scenario: its rules go, its settings are put back. */
  end(scenario: string): void;
  /** Puts the world back to how it began. */
  reset(): Promise<void>;
  /** Throws the world away. */
  delete(): void;
}

/** A world for a test in this process; links in its mails begin with the origin. */
export function handleOf(
  world: World,
  { providers, worlds, origin }: House & { readonly origin: string },
): WorldHandle {
  return {
    id: world.id,
    applications: world.applications,
    clock: world.clock,
    async happen(provider: string, event: string, input: Record<string, unknown> = {}) {
      const { events = {} } = providers.find(({ name }) => name === provider) ?? {};
      const found = Object.hasOwn(events, event) ? events[event] : undefined;
      if (!found) throw new SetupError(`There is no event ${provider}/${event}.`, 404);
      return found.happen(world, input);
    },
    journal: (filter?: JournalFilter) => world.journal.find(filter),
    async points() {
      const found: PointSummary[] = [];
      for (const provider of providers) for await (const point of provider.points(world)) found.push(point);
      return found;
    },
    mails: () => mailsOf({ providers }, world, origin),
    faults: {
      use: (plan: FaultPlan) => world.faults.use(checkPlan(plan, providers)),
      list: () => world.faults.list(),
      remove: (id: string) => world.faults.remove(id),
      reset: () => resetFaults(world),
      restore: () => world.faults.restore(),
    },
    use: (scenario: string, parameters: Readonly<Record<string, string | number>> = {}) =>
      useScenario(world, ownerOfScenario(providers, scenario), scenario, parameters),
    end: (scenario: string) => endScenario(world, scenario),
    reset: async () => {
      await worlds.reset(world.id);
    },
    delete: () => worlds.delete(world.id),
  };
}
