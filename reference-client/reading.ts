import { type CivilDay, dayAt } from './civil-day.ts';

/** Consumed from the network, or fed into it. */
export type Direction = 'consumption' | 'production';

/** What a value measures, with its unit: energy in Wh or kWh, mean power in W, greatest power in VA, gas in m³. */
export type Unit = 'Wh' | 'kWh' | 'W' | 'VA' | 'm3';

/** Where a value comes from. What nobody measured is no reading at all: see `gaps`. */
export type Quality = 'measured' | 'estimated' | 'corrected';

/** A value over an interval, or the greatest one in it. */
export interface Reading {
  readonly meteringPointId: string;
  readonly direction: Direction;
  /** First instant of the interval. */
  readonly start: Date;
  /** The instant after its last; a civil day may have 23 or 25 hours, a gas day begins at 06:00. */
  readonly end: Date;
  readonly value: number;
  readonly unit: Unit;
  readonly quality: Quality;
  /** A provisional value is to be read again. */
  readonly status: 'provisional' | 'final';
  /** Instant of the greatest power. */
  readonly at?: Date;
}

/** A reading of a gas meter: energy in kWh, with the volume it comes from. */
export interface GasReading extends Reading {
  readonly unit: 'kWh';
  /** m³, uncorrected; null when the operator gives none. */
  readonly volume: number | null;
  /** kWh a m³; null when the operator gives none. */
  readonly coefficient: number | null;
  /** m³ on the dial at both ends; null when the operator gives none. */
  readonly index: { readonly start: number | null; readonly end: number | null };
}

/**
 * The day that a reading is filed under: the one it begins on in France. A gas day, which lasts until 06:00 of the next
 * one, goes by the day it begins on too.
 */
export function dayOf({ start }: Pick<Reading, 'start'>): CivilDay {
  return dayAt(start.getTime());
}

/** A stretch in which nothing was measured. */
export interface Gap {
  readonly start: Date;
  readonly end: Date;
}

/**
 * The holes in what was read: the stretches of a span that no reading covers. A hole is not zero, and not the neighbour.
 *
 * @param readings in any order; overlapping ones are fine
 *
 * @example
 * gaps(readings, { start: new Date('2026-01-01T00:00:00+01:00'), end: new Date('2026-01-02T00:00:00+01:00') });
 */
export function gaps(readings: Iterable<Pick<Reading, 'start' | 'end'>>, span: Gap): Gap[] {
  const covered = [...readings].sort((one, other) => one.start.getTime() - other.start.getTime());
  const found: Gap[] = [];
  let reached = span.start;
  for (const { start, end } of covered) {
    if (start >= span.end) break;
    if (start > reached) found.push({ start: reached, end: start });
    if (end > reached) reached = end;
  }
  if (reached < span.end) found.push({ start: reached, end: span.end });
  return found;
}

/**
 * Energy in Wh of a reading: a mean power counts for the length of its interval, never as if it were energy.
 *
 * @throws TypeError for a greatest power or a volume, which are no energy
 */
export function energyOf({ value, unit, start, end }: Pick<Reading, 'value' | 'unit' | 'start' | 'end'>): number {
  switch (unit) {
    case 'Wh':
      return value;
    case 'kWh':
      return value * 1000;
    case 'W':
      return (value * (end.getTime() - start.getTime())) / 3_600_000;
    default:
      throw new TypeError(`${unit} is no energy`);
  }
}
