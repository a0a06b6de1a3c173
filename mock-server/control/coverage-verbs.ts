import type { ControlRequest } from '../core/api.ts';
import { json, type Reply } from '../core/exchange.ts';
import { coverageOf } from './coverage.ts';
import { coveragePage } from './coverage-page.ts';
import type { House } from './house.ts';
import { wantsPage } from './page.ts';
import { paramOf } from './world-verbs.ts';

export async function showCoverage(request: ControlRequest, house: House): Promise<Reply> {
  const world = house.worlds.get(paramOf(request, 'id'));
  const providers = await coverageOf(world, house.providers);
  if (wantsPage(request)) return coveragePage(world.id, providers);
  return json({ world: world.id, since: world.startedAt.toISOString(), providers });
}
