import { type Day, instantOf } from '../../../core/paris.ts';

/** How a day of Paris passes: 24 hours, or 23 and 25 when the clocks change (enedis.md 2.3). */
export interface DayClock {
  /** Instant (ms, UTC) of midnight. */
  readonly start: number;
  readonly hours: 23 | 24 | 25;
}

export const hourLength = 3_600_000;
/** Energy is split down to twelfths of an hour, of which every interval of a curve is made. */
export const partsPerHour = 12;
export const partLength = hourLength / partsPerHour;

// The clocks change between 2:00 and 3:00.
const changeHour = 2;

/** The clock of a day. */
export function clockOf(day: Day): DayClock {
  const start = instantOf(day);
  const hours = (instantOf(day + 1) - start) / hourLength;
  return { start, hours: hours === 23 ? 23 : hours === 25 ? 25 : 24 };
}

/** What the clock on the wall says (0 to 23) when an hour of the day begins, counted from midnight. */
export function clockHour({ hours }: DayClock, nth: number): number {
  if (hours === 23) return nth < changeHour ? nth : nth + 1;
  return hours === 25 && nth > changeHour ? nth - 1 : nth;
}
