import type { CivilDay } from '../civil-day.ts';
import type { Direction } from '../reading.ts';

/** What a service opens; `contract` is the data of the customer. */
export type ServiceMeasure = 'dailyEnergy' | 'loadCurve' | 'maxPower' | 'indexes' | 'contract' | 'other';

/** Where a service stands; it opens data once it is active. */
export type ServiceState = 'requested' | 'active' | 'ended' | 'deleted';

/** One kind of data of one metering point that a consent opened. */
export interface SubscribedService {
  readonly id: string;
  readonly meteringPointId: string;
  readonly direction: Direction;
  readonly measure: ServiceMeasure;
  /** ISO 8601, such as `PT30M`; null where there is none. */
  readonly step: string | null;
  readonly state: ServiceState;
  /** First and last day. */
  readonly days: { readonly from: CivilDay; readonly to: CivilDay };
  readonly authorisationId: number | null;
}

/** Which services to look for; every condition must hold. */
export interface ServicesFilter {
  readonly authorisationId?: number;
  readonly meteringPointIds?: readonly string[];
  /** Requested and active ones unless told. */
  readonly states?: readonly ServiceState[];
}

/** The metering points of services, each once. */
export function pointsOf(services: Iterable<SubscribedService>): string[] {
  return [...new Set([...services].map(({ meteringPointId }) => meteringPointId))];
}
