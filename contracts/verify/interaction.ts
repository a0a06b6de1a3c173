import type { StateParameters } from '../provider-states/provider-state.ts';

/** A state that an interaction asks for. */
export interface AskedState {
  readonly name: string;
  readonly parameters: StateParameters;
}

/** One interaction of a pact file, of any version from 1 to 4. */
export interface Interaction {
  /** Where it was found: a path or an address. */
  readonly source: string;
  readonly consumer: string;
  readonly provider: string;
  readonly description: string;
  readonly states: readonly AskedState[];
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query: URLSearchParams;
    /** By name in lower case. */
    readonly headers: Readonly<Record<string, string>>;
    /** As text; absent when there is none, or when it is not text. */
    readonly body?: string;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    /** As JSON where it is; else as text. */
    readonly body?: unknown;
  };
  /** A pact of this one interaction alone, as Pact's verifier reads it. */
  readonly pact: Readonly<Record<string, unknown>>;
}

/** How an interaction was judged. `harness`: nothing is known of the contract, because the judge itself failed. */
export type Outcome = 'passed' | 'broken' | 'harness';

/** The verdict on one interaction. */
export interface InteractionResult {
  readonly interaction: Interaction;
  readonly outcome: Outcome;
  /** Why, in sentences; the first one says most. Empty when it passed. */
  readonly told: readonly string[];
  /** Real time that it took, in milliseconds. */
  readonly tookMs: number;
}
