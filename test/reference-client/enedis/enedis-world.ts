import { createSimulator, type SimulatorOptions, type WorldHandle } from '../../../mock-server/index.ts';
import type { ClientClock } from '../../../reference-client/clock.ts';
import { EnedisClient, type EnedisOptions } from '../../../reference-client/enedis/enedis-client.ts';
import type { Generation } from '../../../reference-client/enedis/generation.ts';

/** Time of a client that is the world's: its waits move the world's clock on. */
export class WorldTime implements ClientClock {
  /** Waits so far, in milliseconds. */
  readonly waits: number[] = [];
  readonly #world: WorldHandle;

  constructor(world: WorldHandle) {
    this.#world = world;
  }

  now(): number {
    return this.#world.clock.now().getTime();
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.waits.push(milliseconds);
    this.#world.clock.set({ now: new Date(this.now() + milliseconds) });
  }
}

/** A simulator with a frozen clock, and clients of both generations beside it. */
export async function enedisWorld(options: SimulatorOptions = {}) {
  const simulator = await createSimulator({ now: new Date('2026-03-10T10:00:00Z'), clock: 'frozen', ...options });
  const world = simulator.world();
  const time = new WorldTime(world);
  const { clientId, clientSecret } = simulator.application;
  const client = (generation: Generation, more: Partial<EnedisOptions> = {}) =>
    new EnedisClient({
      clientId,
      clientSecret,
      generation,
      environment: 'production',
      host: simulator.url,
      clock: time,
      chance: () => 0.5,
      ...more,
    });
  return {
    simulator,
    world,
    time,
    client,
    /** Calls that reached the operator, tokens left out: status and path with query. */
    calls: () =>
      world
        .journal()
        .filter(({ operation }) => operation !== 'tokenV3')
        .map(({ status, operation }) => `${operation} ${status}`),
    [Symbol.asyncDispose]: () => simulator.close(),
  };
}

/** Everything that an iterable yields. */
export async function all<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const found: Value[] = [];
  for await (const value of values) found.push(value);
  return found;
}

/** What a promise rejects with. */
export async function thrownBy(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
