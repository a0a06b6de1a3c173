import type { Day } from '../../../core/paris.ts';
import type { Segment } from '../point.ts';

/** What a service gives access to. */
export type Measure = 'loadCurve' | 'maxPower' | 'index' | 'energy' | 'technical';

/** Where a service stands. */
export type ServiceState = 'requested' | 'active' | 'ended' | 'deleted';

/** Access of an application to one kind of data of a point: each consent opens several (enedis.md 1.5). */
export interface Service {
  readonly id: string;
  readonly meteringPointId: string;
  readonly segment: Segment | 'P4' | 'P3' | 'P2' | 'P1';
  readonly direction: 'consumption' | 'production';
  readonly measure: Measure;
  /** Minutes between values of a load curve; undefined for what comes once a day, or not at all. */
  readonly minutes?: number;
  readonly state: ServiceState;
  readonly from: Day;
  readonly to: Day;
  /** Nine digits of the holder, where that is an entity. */
  readonly siren?: string;
  readonly authorisationId: number;
  /** Whether it is one of the operator's own test cases, which print a little more. */
  readonly testCase: boolean;
}

/** What services a call asks for; whatever is left out admits all. Days are lower bounds by the Swagger (MED-26). */
export interface ServiceFilter {
  readonly authorisationId?: number;
  readonly meteringPointIds?: readonly string[];
  readonly sirens?: readonly string[];
  /** Only services that begin, or end, on this day or later. */
  readonly beginsFrom?: Day;
  readonly endsFrom?: Day;
  readonly states?: ReadonlySet<ServiceState>;
  readonly measures?: ReadonlySet<Measure>;
  /** Only services of this direction. */
  readonly consumption: boolean;
  readonly production: boolean;
  /** Whether services of the kind that consents open are asked for at all. */
  readonly access: boolean;
  /** Page of the list, from 0. */
  readonly page: number;
  /** Whether only their number is asked for. */
  readonly countOnly: boolean;
}

/** The services that were found: how many there are in all, and those of the page. */
export interface FoundServices {
  readonly total: number;
  readonly services: readonly Service[];
}
