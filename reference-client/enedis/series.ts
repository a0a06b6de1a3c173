import type { Direction } from '../reading.ts';
import type { DaySpan } from '../spans.ts';
import type { EnedisEnvironment } from './generation.ts';

/** What a meter can be asked for. */
export type Series = 'dailyEnergy' | 'loadCurve' | 'maxPower' | 'indexes';

/** A call for a series: which point, which way, which days. */
export interface AskedSeries {
  readonly series: Series;
  readonly direction: Direction;
  readonly meteringPointId: string;
  readonly span: DaySpan;
}

interface Limits {
  /** How far back a question may begin. */
  readonly depth: { readonly months: number; readonly days: number };
  /** Most days of a call. */
  readonly longest: number;
}

const threeYears = { months: 36, days: 15 };

/**
 * How far back and how long a call may be. Depths and the seven days of a curve are documented; for the others no figure
 * is known, a year was accepted (enedis.md 2.4), and of indexes nothing at all (our convention: as the days).
 */
export const seriesLimits = {
  dailyEnergy: { depth: threeYears, longest: 365 },
  maxPower: { depth: threeYears, longest: 365 },
  indexes: { depth: threeYears, longest: 365 },
  loadCurve: { depth: { months: 24, days: 15 }, longest: 7 },
} as const satisfies Record<Series, Limits>;

/** The same for an environment: the sandbox serves days of any age, such as 2021-09-14 (enedis.md 3.2). */
export function depthOf(series: Series, environment: EnedisEnvironment): Limits['depth'] {
  return environment === 'sandbox' ? { months: 1200, days: 0 } : seriesLimits[series].depth;
}
