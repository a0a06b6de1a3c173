import type { Quality, Unit } from '../reading.ts';

/** A value as both generations tell it. */
export interface MeasuredPoint {
  /** Null where nothing was measured: that is no zero. */
  readonly value: number | null;
  /** Day, or clock time in France without offset: `2026-01-31`, `2026-01-31 00:30:00`. */
  readonly stamp: string;
  /** Minutes of the interval that ends at the stamp; load curves only. */
  readonly minutes?: number;
  readonly quality: Quality;
}

/** The unit of each series, the same in both generations. */
export const units = { dailyEnergy: 'Wh', loadCurve: 'W', maxPower: 'VA' } as const satisfies Record<string, Unit>;

/** Series that are made of values over intervals. */
export type MeasuredSeries = keyof typeof units;
