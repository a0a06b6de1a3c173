import type { ReplyHeaders } from './exchange.ts';

/**
 * One misbehaviour, as data. Records are the lines of a stream, or the readings inside a JSON answer, counted from 1;
 * an answer that has neither is one record. Durations are ISO 8601, such as `PT2S`.
 */
export type Fault =
  /** The API refuses, in its own words; with `afterRecords`, inside a stream that began well (any other answer is refused whole). */
  | {
      readonly kind: 'refuse';
      readonly reason: string;
      readonly detail?: Readonly<Record<string, unknown>>;
      readonly afterRecords?: number;
    }
  /** Any status and body: a text goes out as it is, anything else as JSON. No headers that frame the body. */
  | { readonly kind: 'answer'; readonly status: number; readonly body?: unknown; readonly headers?: ReplyHeaders }
  /** The operator's HTML page in place of an answer; 503 unless told. */
  | { readonly kind: 'page'; readonly status?: number }
  /** No byte of body; 200 unless told. */
  | { readonly kind: 'empty'; readonly status?: number }
  /** The connection is reset before a byte of the answer; the operation does not run. */
  | { readonly kind: 'reset' }
  /** Nothing is ever answered; the connection stays open, and the operation does not run. */
  | { readonly kind: 'silence' }
  /** The answer begins later: in real time, or once the world's clock has come so far. */
  | { readonly kind: 'delay'; readonly by: string; readonly clock?: 'real' | 'world' }
  /**
   * The body ends early: after so many records (inside the next one, when told) or bytes, by a reset, a clean end, or a
   * stall. The operation has run; a reset may take with it what the client has not read yet.
   */
  | {
      readonly kind: 'cut';
      readonly afterRecords?: number;
      readonly inside?: boolean;
      readonly afterBytes?: number;
      readonly how?: 'reset' | 'end' | 'stall';
    }
  /** A rest between records: once after so many, or after each. */
  | { readonly kind: 'pause'; readonly by: string; readonly afterRecords?: number; readonly clock?: 'real' | 'world' }
  /** The body leaves slowly: from 0.001 to 1e9 bytes a second. */
  | { readonly kind: 'drip'; readonly bytesPerSecond: number }
  /** One record that is no JSON, among good ones; the first unless told. */
  | { readonly kind: 'garble'; readonly record?: number }
  /** One record twice, or every one. */
  | { readonly kind: 'duplicate'; readonly record?: number }
  /** One record left out. */
  | { readonly kind: 'drop'; readonly record: number }
  /** The records in another order: back to front (ten thousand at a time), or the first two swapped. */
  | { readonly kind: 'reorder'; readonly how?: 'reversed' | 'neighbours' }
  /** Another framing of the same records; a JSON answer is framed as a whole. */
  | {
      readonly kind: 'framing';
      readonly as:
        | 'glued'
        | 'pretty'
        | 'pretty-glued'
        | 'array'
        | 'carriage-returns'
        | 'blank-lines'
        | 'no-final-newline';
    }
  /** Some text before the body; one U+00A0 unless told. */
  | { readonly kind: 'prefix'; readonly text?: string }
  /** Another content type over the same body. */
  | { readonly kind: 'content-type'; readonly type: string }
  /** Values of one key in every record, or in the one told, replaced: `{ "value": null }`. */
  | { readonly kind: 'replace'; readonly values: Readonly<Record<string, unknown>>; readonly record?: number }
  /**
   * What the operation would have answered so long ago, ten years at the most: late, or stale, data. Dates of a request
   * are held to the present.
   */
  | { readonly kind: 'stale'; readonly by: string }
  /**
   * An event comes about just before the operation runs: to the call's own point and client unless its input names
   * others; `{meteringPointId}` in a text of the input is the call's.
   */
  | { readonly kind: 'event'; readonly event: string; readonly input?: Readonly<Record<string, unknown>> }
  /** The token of the call dies: this call and all later ones with it are refused. */
  | { readonly kind: 'token-dies' };

/** Which calls a rule is about; every condition must hold. A `*` in a text stands for any characters. */
export interface FaultTarget {
  readonly meteringPointId?: string;
  /** Client id. */
  readonly application?: string;
  /** Query parameters and their values. */
  readonly query?: Readonly<Record<string, string>>;
  /** Headers, by their lower-case names. */
  readonly header?: Readonly<Record<string, string>>;
}

/** A misbehaviour that is ordered: which calls, what, and when. */
export interface FaultPlan {
  readonly name?: string;
  readonly provider?: string;
  /** One operation, or some; all unless told. `*` stands for any characters. */
  readonly operation?: string | readonly string[];
  readonly where?: FaultTarget;
  /** One fault, or several at once. */
  readonly fault: Fault | readonly Fault[];
  /** Before the token is looked at, as the operator's gateway would, or where the operation would answer (default). */
  readonly at?: 'gateway' | 'operation';
  /** The first so many matching calls work. */
  readonly after?: number;
  /** After so many it is spent; it goes on unless told. */
  readonly times?: number;
  /** Chance of each call, from 0 to 1, by the world's seed. */
  readonly probability?: number;
  /** World time from which it holds: an instant, a time of every day in Paris (`09:00`), or a minute of every hour (`*:00`). */
  readonly from?: string;
  /** World time at which it ends, in the same form as `from`. */
  readonly until?: string;
  /** Real time after which the rule heals itself, ISO 8601; a year at the most. */
  readonly timeToLive?: string;
}

/** A rule in force, with its counters. */
export interface FaultRule extends FaultPlan {
  readonly id: string;
  /** The scenario that ordered it. */
  readonly scenario?: string;
  /** Matching calls so far. */
  readonly seen: number;
  /** Calls it acted on. */
  readonly fired: number;
  /** Real time, ms since 1970 (UTC), at which it heals itself. */
  readonly healsAt?: number;
}

/** What a rule looks at in a call. */
export interface FaultCall {
  readonly provider: string;
  readonly operation: string;
  readonly meteringPointId: string | undefined;
  readonly application: string | undefined;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** World instant, ms since 1970 (UTC). */
  readonly at: number;
}

/** The misbehaviour of one call, and where it comes from. */
export interface Misbehaviour {
  readonly faults: readonly Fault[];
  /** Id of the rule, `reserved` for a reserved identifier, `header` for the request's own header. */
  readonly rule: string;
  readonly name?: string;
  readonly scenario?: string;
  /** How many times the rule has acted, this time counted. */
  readonly fired: number;
  /** The misbehaviour of a rule that acted on the same call before this one, at the gateway. */
  readonly earlier?: Misbehaviour;
}

/** A metering point that always answers with one misbehaviour: for programs whose code cannot be changed. */
export interface ReservedPoint {
  readonly meteringPointId: string;
  /** One sentence: what its calls answer. */
  readonly about: string;
  readonly operation?: string | readonly string[];
  readonly fault: Fault | readonly Fault[];
}
