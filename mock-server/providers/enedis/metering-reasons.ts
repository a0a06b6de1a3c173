/** Why the form of a question about readings is refused, in the order in which it is looked at (enedis.md 4.2). */
export type QueryReason =
  | 'usage-point-missing'
  | 'usage-point-malformed'
  | 'start-missing'
  | 'end-missing'
  | 'start-malformed'
  | 'end-malformed'
  | 'request-malformed'
  | 'end-not-past'
  | 'start-not-before-end';

/** Why a well-formed question about readings of a point is refused (enedis.md 4.2). */
export type ReadingReason =
  | 'wrong-direction'
  | 'before-activation'
  | 'beyond-history'
  | 'curve-too-long'
  | 'curve-not-activated'
  | 'no-data';

/** A series of readings, of whatever generation. */
export type Series = 'daily' | 'max-power' | 'curve' | 'index';
