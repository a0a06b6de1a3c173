import type { Happening } from './happenings.ts';
import type { GasPoint, Holder } from './point.ts';

/** Where a meter stands. */
export interface Address {
  readonly number: string;
  /** Kind and name of the street, such as `RUE CONDORCET`. */
  readonly street: string;
  readonly complement: string | null;
}

/** What the operator knows of the delivery contract of a point (adict.md 6.1). */
export interface ContractFacts {
  /** `YYYY-MM-DD`. */
  readonly commissionedOn: string;
  readonly tariff: string;
  /** `YYYY-MM-DD`. */
  readonly publishedOn: string;
  readonly dailyCap: string | null;
  /** Reference use of the running and of the next gas year, in kWh. */
  readonly reference: { readonly current: number | null; readonly next: number | null };
  /** Daily capacity subscribed, in kWh a day: for the year, for a day, for a month. */
  readonly capacity: { readonly year: number | null; readonly day: number | null; readonly month: number | null };
  readonly profile: {
    readonly from: string | null;
    readonly to: string | null;
    readonly current: string | null;
    readonly next: string | null;
  };
}

/** What the operator knows of a meter and of the network before it (adict.md 6.2). */
export interface TechnicalFacts {
  readonly frequency: string;
  /** Whether gas serves a mission of general interest, which is cut last. */
  readonly generalInterest: boolean;
  readonly calibre: string | null;
  /** Greatest flow, in m³/h. */
  readonly flow: string | null;
  readonly normalFlow: string | null;
  /** Delivery pressure in bar. */
  readonly pressure: string | null;
  readonly serial: string | null;
  /** Point where the transport network hands over to the distribution network. */
  readonly handover: { readonly id: string; readonly label: string };
  readonly ownership: {
    readonly meter: string | null;
    readonly converter: string | null;
    readonly station: string | null;
    readonly recorder: string | null;
  };
}

/**
 * What is fixed about a point instead of computed: whatever is left out is made up from the world's seed.
 * A data set with known answers (the operator's sandbox, a recorded case) is a park whose points carry facts.
 */
export interface PointFacts {
  readonly holder?: Holder;
  readonly address?: Address;
  readonly contract?: Partial<ContractFacts>;
  readonly technical?: Partial<TechnicalFacts>;
  /** What happened before any world began, known from `recordedAt` on like any other happening. */
  readonly happenings?: readonly Happening[];
  /** Month of a 6M meter's first reading of the year, 0 to 5; the other is six months later. */
  readonly readingMonth?: number;
}

/** A point that carries facts; every function that takes a `GasPoint` honours them. */
export interface KnownGasPoint extends GasPoint {
  readonly facts: PointFacts;
}

const nothing: PointFacts = {};

/** The fixed facts of a point; empty for most. */
export function factsOf(point: GasPoint): PointFacts {
  return isKnown(point) ? point.facts : nothing;
}

function isKnown(point: GasPoint): point is KnownGasPoint {
  return 'facts' in point;
}
