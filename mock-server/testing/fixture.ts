import { start, type TestSimulator } from './test-simulator.ts';
import type { TestWorld, TestWorldPlan } from './test-world.ts';

/** What a test gets: the simulator of its file, and a world of its own. */
export interface WorldFixtures {
  simulator: TestSimulator;
  world: TestWorld;
}

type Use<Value> = (value: Value) => Promise<void>;

/** The fixtures as vitest's `extend` takes them. */
export interface WorldFixtureFunctions {
  simulator: [(context: object, use: Use<TestSimulator>) => Promise<void>, { scope: 'file' }];
  world: (context: { simulator: TestSimulator }, use: Use<TestWorld>) => Promise<void>;
}

/**
 * Fixtures of vitest: one simulator for each test file, and for each test a frozen world that is thrown away afterwards.
 *
 * @param plan how each world begins
 *
 * @example
 * import { test as base } from 'vitest';
 * const test = base.extend<WorldFixtures>(worldFixtures({ now: '2026-01-15T08:00:00Z', rights: 'active' }));
 * test('asks for one token', async ({ world }) => {
 *   await importGas(world.url, world.application);
 *   await world.journal.expect({ operation: 'sofitToken', times: 1 });
 * });
 */
export function worldFixtures(plan: TestWorldPlan = {}): WorldFixtureFunctions {
  return {
    simulator: [
      // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures this one needs
      async ({}, use) => {
        const simulator = await start();
        await use(simulator);
        await simulator.close();
      },
      { scope: 'file' },
    ],
    world: async ({ simulator }, use) => {
      const world = await simulator.createWorld(plan);
      await use(world);
      await world.delete();
    },
  };
}
