import type { Day } from '../../../core/paris.ts';
import type { World } from '../../../core/world.ts';
import type { GasPoint } from '../park/point.ts';
import type { Line } from './line.ts';

/** Days from..to, the end excluded. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** What a line says it answers to: the calendar period as asked, if one was, and its first and last day. */
export interface Echo {
  readonly value: string | null;
  readonly from: string;
  readonly to: string;
}

/** A question for lines of readings. */
export interface LineRequest {
  readonly world: World;
  readonly point: GasPoint;
  /** World instant, in milliseconds (UTC): only what is published by then is answered. */
  readonly now: number;
  /** Gas days asked for. */
  readonly window: DayRange;
  /** Gas days that may be shown: a line that starts before or after them is not. */
  readonly clamp: DayRange;
  readonly echo: Echo;
  /** Where lines go that are looked at instead of being sent; the chunks are empty then. */
  readonly tap?: (line: Line) => void;
  /**
   * Whether lines are what the meter counted, of all its life: without what is the matter with readings, all of them out
   * and final, also those that lie ahead.
   */
  readonly counted?: true;
}
