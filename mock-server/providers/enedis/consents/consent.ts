/** What can happen to a consent; an event records it. */
export type ConsentAct =
  | 'customerRevokes'
  | 'customerAskedForTerms'
  | 'customerAcceptsTerms'
  | 'customerConsentsAnew'
  | 'operatorEnds';

/** Something that happened to a consent. */
export interface ConsentHappening {
  readonly event: ConsentAct;
  /** World instant, in milliseconds since 1970 (UTC). */
  readonly at: number;
}

/** The consent of a customer that an application reads the data of one metering point. */
export interface Consent {
  /** Unique in its world: application, point and a running number. */
  readonly id: string;
  readonly clientId: string;
  readonly meteringPointId: string;
  /** How many holders had moved out before the one who consents (counted from 0). */
  readonly tenancy: number;
  /** World instant (ms, UTC) from which it holds. */
  readonly givenAt: number;
  /** World instant (ms, UTC) at which its term is over. */
  readonly endsAt: number;
  /** Whether the world began with it. */
  readonly initial: boolean;
  readonly happenings: readonly ConsentHappening[];
}
