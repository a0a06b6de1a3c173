import type { Happening } from './happenings.ts';
import type { GasPoint } from './point.ts';

/** Network tariffs by yearly reference, in kWh up to which a row holds (portal.md 5.1; adict.md 6.1). */
const tariffs = [
  { upTo: 6_000, tariff: 'T1' },
  { upTo: 300_000, tariff: 'T2' },
  { upTo: 5_000_000, tariff: 'T3' },
  { upTo: Number.POSITIVE_INFINITY, tariff: 'T4' },
] as const;

/** All tariff options; `TP` is by distance, `TB` by biomethane (adict.md 6.1). */
export const tariffOptions: readonly string[] = [...tariffs.map(({ tariff }) => tariff), 'TP', 'TB'];

/** The network tariff of a point after what happened to it. */
export function tariffOf(point: GasPoint, happenings: readonly Happening[]): string {
  const changes = happenings.filter((one) => one.kind === 'tariff-changed').sort((one, other) => one.day - other.day);
  const byUse = tariffs.find(({ upTo }) => point.yearlyReference <= upTo)?.tariff ?? 'T4';
  return changes.at(-1)?.tariff ?? (point.injects ? 'TB' : byUse);
}
