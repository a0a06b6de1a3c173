import type { ControlRequest } from '../core/api.ts';
import { json, type Reply } from '../core/exchange.ts';
import { SetupError } from '../core/refusal.ts';
import type { WorldPlan } from '../core/worlds.ts';
import type { House } from './house.ts';
import { clockView, worldView } from './views.ts';

/** The body of a checked request: the description has seen to its shape. */
export function bodyOf(request: ControlRequest): Readonly<Record<string, unknown>> {
  return request.body.kind === 'json' ? (request.body.value as Readonly<Record<string, unknown>>) : {};
}

/** The value of a path parameter that the route always has. */
export function paramOf(request: ControlRequest, name: string): string {
  return request.params[name] ?? '';
}

type WrittenPlan = Omit<WorldPlan, 'now'> & { now?: string };

export async function createWorld(request: ControlRequest, house: House): Promise<Reply> {
  const { now, ...plan } = bodyOf(request) as WrittenPlan;
  const world = await house.worlds.create(now === undefined ? plan : { ...plan, now: instantOf(now) });
  return json(worldView(world), 201, { location: `/_wattif/worlds/${encodeURIComponent(world.id)}` });
}

export function listWorlds(_request: ControlRequest, house: House): Reply {
  return json({ worlds: house.worlds.list().map(worldView) });
}

export function showWorld(request: ControlRequest, house: House): Reply {
  return json(worldView(house.worlds.get(paramOf(request, 'id'))));
}

export function changeWorld(request: ControlRequest, house: House): Reply {
  return json(worldView(house.worlds.change(paramOf(request, 'id'), bodyOf(request) as WorldPlan)));
}

export function deleteWorld(request: ControlRequest, house: House): Reply {
  house.worlds.delete(paramOf(request, 'id'));
  return { kind: 'empty', status: 204 };
}

export async function resetWorld(request: ControlRequest, house: House): Promise<Reply> {
  return json(worldView(await house.worlds.reset(paramOf(request, 'id'))));
}

export function showClock(request: ControlRequest, house: House): Reply {
  return json(clockView(house.worlds.get(paramOf(request, 'id'))));
}

export function setClock(request: ControlRequest, house: House): Reply {
  const world = house.worlds.get(paramOf(request, 'id'));
  const { now, ...rest } = bodyOf(request) as { now?: string; mode?: 'running' | 'frozen'; speed?: number };
  world.clock.set(now === undefined ? rest : { ...rest, now: instantOf(now) });
  return json(clockView(world));
}

export function advanceClock(request: ControlRequest, house: House): Reply {
  const world = house.worlds.get(paramOf(request, 'id'));
  world.clock.advance(String(bodyOf(request).by));
  return json(clockView(world));
}

function instantOf(text: string): Date {
  const instant = new Date(text);
  if (!Number.isNaN(instant.getTime())) return instant;
  throw new SetupError(`"${text}" is no instant; write for instance 2026-01-15T08:00:00Z.`);
}
