/** A step in the life of a consent: one that was taken, or one that will be if nobody does anything. */
export interface ConsentStep {
  readonly at: Date;
  /** What happens, by its name in the provider's machine. */
  readonly event: string;
  /** One sentence: what happened, or what will. */
  readonly about: string;
  /** The state that follows; of a proof control, its status. */
  readonly state: string;
  /** Whether it is about the consent itself or about a control of its proofs. */
  readonly of: 'consent' | 'proof';
  /** Whether it lies ahead of the world's clock. */
  readonly ahead: boolean;
}

/** A consent, or access right, as people look at it: where it stands, how it came there, and what will become of it. */
export interface ConsentView {
  readonly id: string;
  readonly provider: string;
  /** Client id. */
  readonly application: string;
  readonly meteringPointId: string;
  readonly state: string;
  /** Where the control of its proofs stands; absent where there was none. */
  readonly proofStatus?: string;
  readonly since: Date;
  /** Oldest first; what lies ahead, last. */
  readonly steps: readonly ConsentStep[];
  /** Events of the provider that are possible for it now. */
  readonly possible: readonly string[];
}

/** Which consents to look at; all of them unless told. */
export interface ConsentFilter {
  readonly meteringPointId?: string;
  /** Client id. */
  readonly application?: string;
}
