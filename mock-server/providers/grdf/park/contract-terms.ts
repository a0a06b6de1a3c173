import { contractFacts } from './facts-contract.ts';
import type { Happening } from './happenings.ts';
import type { Frequency, GasPoint } from './point.ts';
import { begun } from './tenancy.ts';

const limits = Object.entries(contractFacts.tariffLimits.value);
const beyondLimits = 'T4';
const injecting = contractFacts.tariffOfInjection.value;

/** All tariff options; `TP` is by distance, `TB` by biomethane (adict.md 6.1). */
export const tariffOptions: readonly string[] = [...limits.map(([tariff]) => tariff), beyondLimits, 'TP', injecting];

/** The network tariff of a point at an instant, given what happened to it. */
export function tariffOf(point: GasPoint, happenings: readonly Happening[], now: number): string {
  const byUse = limits.find(([, upTo]) => point.yearlyReference <= upTo)?.[0] ?? beyondLimits;
  const changes = begun(happenings, now).filter((one) => one.kind === 'tariff-changed');
  return latest(changes)?.tariff ?? (point.injects ? injecting : byUse);
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
