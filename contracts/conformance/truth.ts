import type { Direction, Series } from './task.ts';

/** One value as it is published. */
export interface TrueReading {
  readonly point: string;
  readonly series: Series;
  readonly direction: Direction;
  /** First instant of its interval, and the one after the last, in milliseconds since 1970 (UTC). */
  readonly start: number;
  readonly end: number;
  /** Civil day in Paris (electricity) or gas day in which it begins, `YYYY-MM-DD`. */
  readonly day: string;
  readonly value: number;
  /** As the wire has it: Wh, W, VA; gas: kWh. */
  readonly unit: 'Wh' | 'W' | 'VA' | 'kWh';
  /** Of a greatest power: its instant. */
  readonly at?: number;
}
