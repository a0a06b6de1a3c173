import type { Happening } from './happenings.ts';
import type { Frequency, GasPoint } from './point.ts';
import { begun } from './tenancy.ts';

/** Network tariffs by yearly reference, in kWh up to which a row holds (portal.md 5.1; adict.md 6.1). */
const tariffs = [
  { upTo: 6_000, tariff: 'T1' },
  { upTo: 300_000, tariff: 'T2' },
  { upTo: 5_000_000, tariff: 'T3' },
  { upTo: Number.POSITIVE_INFINITY, tariff: 'T4' },
] as const;

/** All tariff options; `TP` is by distance, `TB` by biomethane (adict.md 6.1). */
export const tariffOptions: readonly string[] = [...tariffs.map(({ tariff }) => tariff), 'TP', 'TB'];

/** The network tariff of a point at an instant, given what happened to it. */
export function tariffOf(point: GasPoint, happenings: readonly Happening[], now: number): string {
  const byUse = tariffs.find(({ upTo }) => point.yearlyReference <= upTo)?.tariff ?? 'T4';
  const changes = begun(happenings, now).filter((one) => one.kind === 'tariff-changed');
  return latest(changes)?.tariff ?? (point.injects ? 'TB' : byUse);
}

/** The reading frequency of a point at an instant, given what happened to it. */
export function frequencyOf(point: GasPoint, happenings: readonly Happening[], now: number): Frequency {
  const changes = begun(happenings, now).filter((one) => one.kind === 'frequency-changed');
  return latest(changes)?.frequency ?? point.frequency;
}

// Of two changes on one day, the one recorded last holds.
function latest<T extends Happening>(changes: readonly T[]): T | undefined {
  return [...changes].sort((one, other) => one.day - other.day).at(-1);
}
