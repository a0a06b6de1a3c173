import { historyOf } from './history.ts';
import type { DailyValue, ReadingRequest } from './request.ts';

/** The energy of each day that is out (enedis.md 2.2), in order; days that are not are left out. */
export async function dailyEnergy(request: ReadingRequest): Promise<DailyValue[]> {
  const { from, to } = request;
  const { publication, meter, holes } = await historyOf(request);
  const values: DailyValue[] = [];
  for (let day = from; day < Math.min(to, publication.until); day += 1) {
    if (!publication.isEnergyOut(day)) continue;
    const lacks = holes.lacksDay(day);
    if (lacks && holes.leavesOut) continue;
    values.push({ day, energy: lacks ? holes.instead : meter.on(day) });
  }
  return values;
}
