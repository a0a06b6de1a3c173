import type { ControlRequest } from '../core/api.ts';
import { realTime } from '../core/clock.ts';
import { json, type Reply } from '../core/exchange.ts';
import { readSnapshot, type Snapshot, snapshotVersion } from '../core/snapshot.ts';
import type { House } from './house.ts';
import { worldView } from './views.ts';
import { bodyOf, paramOf } from './world-verbs.ts';

export async function takeSnapshot(request: ControlRequest, house: House): Promise<Reply> {
  const secrets = request.query.get('secrets') === 'false' ? 'left out' : 'kept';
  const world = await house.worlds.snapshot(paramOf(request, 'id'), secrets);
  const takenAt = new Date(realTime()).toISOString();
  const snapshot: Snapshot = {
    format: 'wattif-world',
    version: snapshotVersion,
    wattif: house.version,
    takenAt,
    world,
  };
  return json(snapshot);
}

export async function restoreSnapshot(request: ControlRequest, house: House): Promise<Reply> {
  const { world: from } = readSnapshot(bodyOf(request));
  const world = await house.worlds.restore(from, request.query.get('replace') === 'true');
  return json(worldView(world), 201, { location: `/_wattif/worlds/${encodeURIComponent(world.id)}` });
}
