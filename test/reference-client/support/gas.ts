import { createSimulator, type SimulatorOptions, type WorldHandle } from '../../../mock-server/index.ts';
import { type ClientClock, GrdfClient, type GrdfOptions } from '../../../reference-client/index.ts';

/** A world's clock and network: to wait is to move the clock, once every request that left has been answered. */
export function placeOf(world: WorldHandle): { clock: ClientClock; fetch: typeof globalThis.fetch } {
  let underWay = 0;
  const idle = async (): Promise<void> => {
    do await new Promise((resolve) => setImmediate(resolve));
    while (underWay > 0);
  };
  return {
    clock: {
      now: () => world.clock.now().getTime(),
      sleep: async (milliseconds, signal) => {
        signal?.throwIfAborted();
        const wake = world.clock.now().getTime() + milliseconds;
        await idle();
        if (wake > world.clock.now().getTime()) world.clock.set({ now: new Date(wake) });
      },
    },
    fetch: async (...asked: Parameters<typeof globalThis.fetch>) => {
      underWay += 1;
      try {
        return await globalThis.fetch(...asked);
      } finally {
        underWay -= 1;
      }
    },
  };
}

/** A simulator with a frozen clock, and a reference client of its default application. */
export async function startGas(options: SimulatorOptions = {}, more: Partial<GrdfOptions> = {}) {
  const now = new Date('2026-01-15T08:00:00Z');
  const simulator = await createSimulator({ now, clock: 'frozen', quotas: 'enforced', ...options });
  const world = simulator.world();
  const { clock, fetch } = placeOf(world);
  const { clientId, clientSecret } = simulator.application;
  const gas = new GrdfClient({ clientId, clientSecret, host: simulator.url, clock, fetch, chance: () => 0.5, ...more });
  return { simulator, world, clock, gas, [Symbol.asyncDispose]: () => simulator.close() };
}

/** Everything that an iterable yields, and the error that ended it, if one did. */
export async function collect<Value>(values: AsyncIterable<Value>): Promise<{ values: Value[]; error: unknown }> {
  const found: Value[] = [];
  try {
    for await (const value of values) found.push(value);
  } catch (error) {
    return { values: found, error };
  }
  return { values: found, error: undefined };
}
