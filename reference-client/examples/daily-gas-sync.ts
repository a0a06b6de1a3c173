// Keeps a park of gas meters up to date: the calls that GRDF advises, within its quota. Run it every hour, on your database.
import {
  type AccessRight,
  activeRight,
  type GasContract,
  type GasReading,
  type GasSyncPoint,
  type GrdfClient,
  isClientError,
  type PlannedCall,
  readAfter,
  syncPlan,
} from 'wattif/client';

/** What the program keeps: its database. */
export interface GasStore {
  readonly points: Map<string, GasSyncPoint>;
  rightsAskedAt?: Date;
  /** Replaces what was kept of the same series and start: late and corrected values win. */
  save(reading: GasReading): void;
  saveContract(contract: GasContract): void;
}

export async function dailyGasSync(grdf: GrdfClient, store: GasStore, now: Date): Promise<void> {
  const { points, rightsAskedAt } = store;
  const plan = syncPlan({ points: [...points.values()], now, ...(rightsAskedAt && { rightsAskedAt }) });
  console.log(`${plan.calls.length} calls today`);
  for (const call of plan.calls) {
    const point = points.get(call.meteringPointId ?? '');
    try {
      if (call.task === 'rights') await checkRights(grdf, store, now);
      else if (point && call.notBefore <= now)
        points.set(point.meteringPointId, await follow(grdf, store, point, call, now));
    } catch (error) {
      if (!isClientError(error)) throw error;
      console.warn(error.message);
      if (point && (error.code === 'no-right' || error.code === 'moved-out')) points.delete(point.meteringPointId);
    }
  }
}

// Nobody tells of a revocation: it is found in the list.
async function checkRights(grdf: GrdfClient, store: GasStore, now: Date): Promise<void> {
  const rights: AccessRight[] = [];
  for await (const right of grdf.rights()) rights.push(right);
  for (const id of store.points.keys()) if (!activeRight(rights, id)) store.points.delete(id);
  store.rightsAskedAt = now;
}

async function follow(grdf: GrdfClient, store: GasStore, point: GasSyncPoint, call: PlannedCall, now: Date) {
  const { task, span } = call;
  const readings: GasReading[] = [];
  const isSeries = task === 'published' || task === 'informative' || task === 'injection';
  if (isSeries && span) for await (const one of grdf[task](point.meteringPointId, span)) readings.push(one);
  for (const one of readings) store.save(one);
  if (task === 'contract') store.saveContract(await grdf.contract(point.meteringPointId));
  const found = task === 'technical' ? await grdf.technical(point.meteringPointId) : undefined;
  return { ...point, read: readAfter(point.read, call, readings, now), ...(found && { frequency: found.frequency }) };
}
