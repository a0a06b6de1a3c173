import { historyOf } from './history.ts';
import { Holes } from './holes.ts';
import type { DailyValue, ReadingRequest } from './request.ts';

/** The energy of each day that is out (enedis.md 2.2), in order; days that are not are left out. */
export async function dailyEnergy(request: ReadingRequest): Promise<DailyValue[]> {
  const { world, point, now, from, to, direction } = request;
  const { publication, meter } = await historyOf(world, point, direction, now);
  const holes = new Holes(world, point);
  const values: DailyValue[] = [];
  for (let day = from; day < Math.min(to, publication.until); day += 1) {
    if (!publication.isEnergyOut(day)) continue;
    const lacks = holes.lacksDay(day);
    if (lacks && holes.leavesOut) continue;
    values.push({ day, energy: lacks ? holes.instead : meter.on(day) });
  }
  return values;
}
