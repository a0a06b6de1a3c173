import type { Misbehaviour } from '../core/fault.ts';
import { matching } from '../core/pattern.ts';
import type { Provider } from '../core/provider.ts';
import { meteringPointOf, type Visit } from './visit.ts';

/** How the metering point of a call misbehaves by itself; undefined when it does not. */
export type ReservedFaults = (visit: Visit) => Misbehaviour | undefined;

/** The reserved points of a provider, by their ids; of several rows of one point the first that fits the operation acts. */
export function reservedFaults({ reserved }: Provider): ReservedFaults {
  const rows = new Map<string, { isFor: (operation: string) => boolean; misbehaviour: Misbehaviour }[]>();
  for (const { meteringPointId, operation, fault } of reserved) {
    const patterns = operation === undefined ? [] : [operation].flat().map(matching);
    const isFor = (called: string): boolean => patterns.length === 0 || patterns.some((is) => is(called));
    const misbehaviour = { faults: [fault].flat(), rule: 'reserved', fired: 1 };
    rows.set(meteringPointId, [...(rows.get(meteringPointId) ?? []), { isFor, misbehaviour }]);
  }
  if (rows.size === 0) return () => undefined;
  return (visit) => {
    const id = meteringPointOf(visit);
    if (id === undefined) return undefined;
    return rows.get(id)?.find(({ isFor }) => isFor(visit.route.operation))?.misbehaviour;
  };
}
