import type { Day } from '../../../core/paris.ts';
import type { World } from '../../../core/world.ts';
import type { Direction, ElectricityPoint, Interval } from '../point.ts';

/** Which readings of a point are wanted. */
export interface ReadingRequest {
  readonly world: World;
  readonly point: ElectricityPoint;
  /** World instant (ms, UTC): only what is published by it is told. */
  readonly now: number;
  /** Days (Paris), the last excluded. */
  readonly from: Day;
  readonly to: Day;
  readonly direction: Direction;
  /** Whether all that the meter counted by then is wanted, in place of what is out: for people, never for a client. */
  readonly counted?: true;
}

/** The energy of a day, in whole Wh; null where a hole is shown as such. */
export interface DailyValue {
  readonly day: Day;
  readonly energy: number | null;
}

/** The mean power of an interval, in whole W; null where a hole is shown as such. */
export interface CurveValue {
  /** Instant (ms, UTC) at which the interval ends (enedis.md 2.3). */
  readonly end: number;
  readonly minutes: Interval;
  readonly power: number | null;
}

/** The greatest apparent power drawn on a day (or in a month), in whole VA; null where a hole is shown as such. */
export interface PeakValue {
  /** Instant (ms, UTC), whole seconds. */
  readonly at: number;
  readonly power: number | null;
  /** The part of each phase in it; null on a meter of one phase. */
  readonly phases: readonly [number, number, number] | null;
}

/** What the dials of a meter showed, in whole Wh. */
export interface IndexValue {
  /** Instant (ms, UTC): midnight (Paris). */
  readonly at: number;
  /** Whether this is the last reading of a meter that was taken away then. */
  readonly removed: boolean;
  readonly total: number;
  /** What of it was counted in the hours of the lower tariff; null on a meter without. */
  readonly offPeak: number | null;
}

/** A series and its values, in order. */
export type Measured =
  | { readonly series: 'daily'; readonly values: readonly DailyValue[] }
  | { readonly series: 'max-power'; readonly values: readonly PeakValue[] }
  | { readonly series: 'curve'; readonly values: readonly CurveValue[] };
