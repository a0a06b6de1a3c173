import type { components } from '../../openapi/types/control.d.ts';
import type { SimulatorOptions } from '../simulator.ts';
import { remoteAt } from './remote.ts';
import { type Snapshot, TestWorld, type TestWorldPlan } from './test-world.ts';

type World = components['schemas']['World'];

/** A simulator that tests talk to: their own, or one that runs elsewhere. */
export interface TestSimulator {
  readonly url: string;
  /** Makes an isolated world; frozen, so that time only moves when the test moves it, unless told. */
  createWorld(plan?: TestWorldPlan): Promise<TestWorld>;
  /** A world by its id; the world `default` unless told. */
  world(id?: string): Promise<TestWorld>;
  /** Makes the world of a snapshot, in place of one of its id. */
  restore(snapshot: Snapshot): Promise<TestWorld>;
  /** Ends it, if it was started here. */
  close(): Promise<void>;
}

/**
 * A simulator that runs elsewhere, in any process or container.
 *
 * @example
 * const simulator = connect('http://localhost:4010');
 */
export function connect(url: string): TestSimulator {
  const remote = remoteAt(url);
  return {
    url: remote.url,
    createWorld: async (plan = {}) =>
      new TestWorld(remote, await remote.ask<World>('POST', '/worlds', { clock: 'frozen', ...plan })),
    world: async (id = 'default') =>
      new TestWorld(remote, await remote.ask<World>('GET', `/worlds/${encodeURIComponent(id)}`)),
    restore: async (snapshot) =>
      new TestWorld(remote, await remote.ask<World>('POST', '/snapshots?replace=true', snapshot)),
    close: async () => undefined,
  };
}

/**
 * Starts a simulator in this process, on a free port; or connects to the one that `WATTIF_URL` names, which has its own
 * options: what a test needs belongs into the plan of its world.
 *
 * @throws SetupError when an option makes no sense
 */
export async function start(options: SimulatorOptions = {}): Promise<TestSimulator> {
  const elsewhere = process.env.WATTIF_URL;
  if (elsewhere) return connect(elsewhere);
  const { createSimulator } = await import('../simulator.ts');
  const simulator = await createSimulator(options);
  return { ...connect(simulator.url), close: () => simulator.close() };
}
