import { WorldClock } from '../../../mock-server/core/clock.ts';
import { newWorld } from '../../../mock-server/core/new-world.ts';
import { type Day, parseDay } from '../../../mock-server/core/paris.ts';
import { Refusal } from '../../../mock-server/core/refusal.ts';
import type { World } from '../../../mock-server/core/world.ts';
import { parkOf } from '../../../mock-server/providers/enedis/park.ts';
import type { ElectricityPoint, Usage } from '../../../mock-server/providers/enedis/point.ts';

export const startOfWorld = '2026-01-15T08:00:00Z';

/** A world for meters: frozen clock, all electricity parks, two hundred numbered points. */
export function meterWorld(change: { seed?: string; now?: string; settings?: Record<string, string> } = {}): World {
  const { seed = 'wattif', now = startOfWorld, settings = {} } = change;
  const clock = new WorldClock({ now: new Date(now), mode: 'frozen' });
  return newWorld({
    id: 'w',
    seed,
    clock,
    quotas: 'off',
    parks: ['solo', 'syndicat', 'soleil', 'electricity-points:200'],
    dialects: { enedis: settings },
  });
}

export function nowOf(world: World): number {
  return world.clock.now().getTime();
}

export function pointIn(world: World, id: string): ElectricityPoint {
  const point = parkOf(world).find(id);
  if (!point) throw new Error(`no point ${id}`);
  return point;
}

/** A point of a park by what it is used for. */
export function pointOf(
  world: World,
  park: string,
  usage: Usage,
  has: (point: ElectricityPoint) => boolean = () => true,
) {
  for (const point of parkOf(world).points()) {
    if (point.park === park && point.usage === usage && has(point)) return point;
  }
  throw new Error(`no ${usage} in ${park}`);
}

export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** The reason for which something is refused; undefined when it is not. */
export async function reasonOf(work: () => unknown): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}
