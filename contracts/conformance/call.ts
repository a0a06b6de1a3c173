import type { Days, Direction, Generation, Operator, Series } from './task.ts';

/** What a call is about, in the judge's words. */
export type CallKind =
  | 'token'
  | 'readings'
  | 'rights'
  | 'declaration'
  | 'revocation'
  | 'proofs'
  | 'contract'
  | 'customer'
  | 'services'
  | 'authorize'
  | 'other';

/** One exchange of the program under test. */
export interface Call {
  /** Id of the journal's entry. */
  readonly id: string;
  readonly operator: Operator;
  /** Of the Enedis APIs; absent for what both generations share (tokens) and for gas. */
  readonly generation?: Generation;
  /** As the journal names it, such as `publishedConsumption`. */
  readonly operation: string;
  readonly kind: CallKind;
  readonly method: string;
  /** Path and query as they came. */
  readonly url: string;
  /** World time, in milliseconds since 1970 (UTC). */
  readonly at: number;
  /** Real time, in milliseconds since 1970 (UTC). */
  readonly realAt: number;
  readonly status: number;
  /** Who decided the answer: handler, auth, quota, validation, fault or bug. */
  readonly decidedBy: string;
  /** The refusal's reason in a word; absent when nothing was refused. Also set when an error stands inside a 200. */
  readonly reason?: string;
  readonly why?: string;
  readonly meteringPointId?: string;
  /** Of readings. */
  readonly series?: Series;
  readonly direction?: Direction;
  /** The days that were asked for, as far as they can be read from the request; `to` excluded. */
  readonly days?: Days;
  readonly cutShort?: boolean;
}
