import type { ReadingFrequency } from './grdf/contract.ts';

/** What a call of a plan reads; the words are those of the clients' methods. */
export type SyncTask =
  | 'rights'
  | 'technical'
  | 'contract'
  | 'published'
  | 'informative'
  | 'injection'
  | 'dailyEnergy'
  | 'loadCurve'
  | 'maxPower'
  | 'supply';

/** How a series of values is kept up to date. */
export interface SeriesRule {
  readonly task: SyncTask;
  /** New values come every day, or a line every so many months. */
  readonly every: 'day' | { readonly months: number };
  /** Days after the last day of a value on which it comes out. */
  readonly lag: number;
  /** Hour in France from which it is out on that day. */
  readonly hour: number;
  /** Days before what was read that are read again, for values that came late or were corrected. */
  readonly reread: number;
  /** Most days of a call. */
  readonly longest: number;
  readonly depth: { readonly months: number; readonly days: number };
  /** Milliseconds after which a value that is late is asked again the same day; by the next day only unless told. */
  readonly again?: number;
}

const hour = 3_600_000;
const fiveYears = { months: 60, days: 0 };
const threeYears = { months: 36, days: 0 };
const anyLength = Number.POSITIVE_INFINITY;

const published = { task: 'published', lag: 1, hour: 8, longest: anyLength, depth: fiveYears } as const;
const informative = { task: 'informative', every: 'day', hour: 8, longest: anyLength, depth: threeYears } as const;
const injection = { ...published, task: 'injection' } as const;

/**
 * Gas by reading frequency: advised frequencies of adict.md 7, publication of adict.md 5.6. The hour of all but daily
 * readings is not known; neither is how far back corrections reach: both are our convention. Reading again costs no
 * call, for one takes years. Informative days stay provisional until the month is final: see `provisionalFrom`.
 */
export const gasRules: Readonly<Record<ReadingFrequency, readonly SeriesRule[]>> = {
  '6M': [{ ...published, every: { months: 6 }, reread: 370 }],
  '1M': [
    { ...published, every: { months: 1 }, reread: 95 },
    { ...informative, lag: 3, reread: 10 },
  ],
  MM: [
    { ...published, every: { months: 1 }, lag: 0, reread: 95 },
    { ...informative, lag: 2, reread: 10 },
  ],
  JJ: [{ ...published, every: 'day', hour: 15, reread: 10 }],
};

/** Injection: every day, or every month (adict.md 7). */
export const injectionRules: Readonly<Record<'JJ' | 'MM', readonly SeriesRule[]>> = {
  JJ: [{ ...injection, every: 'day', hour: 15, reread: 10 }],
  MM: [{ ...injection, every: { months: 1 }, lag: 0, reread: 95 }],
};

// Yesterday's values are out at eight; those of the day before may still change, and took three days once
// (enedis.md 2.4). Clients that stopped asking at seven in the evening were not blocked (enedis.md 7).
const everyMorning = { every: 'day', lag: 1, hour: 8, reread: 3, again: hour } as const;
const days = { longest: 365, depth: { months: 36, days: 15 } } as const;

/** Electricity: enedis.md 2.4 and 7. */
export const powerRules: Readonly<Record<'dailyEnergy' | 'maxPower' | 'loadCurve', SeriesRule>> = {
  dailyEnergy: { task: 'dailyEnergy', ...everyMorning, ...days },
  maxPower: { task: 'maxPower', ...everyMorning, ...days },
  loadCurve: { task: 'loadCurve', ...everyMorning, longest: 7, depth: { months: 24, days: 15 } },
};

/** Hour in France after which nobody asks again the same day. */
export const lastHour = 19;

/** Days after which a line that is late by months' readings is asked again. */
export const lateAfter = 3;

/** Calls of a day: for GRDF by the number of points (adict.md 7), for Enedis 1,000 an hour (enedis.md 5). */
export function callsOfDay(gasPoints: number): Readonly<Record<'grdf' | 'enedis', number>> {
  return { grdf: gasPoints > 50_000 ? 240_000 : gasPoints > 5_000 ? 60_000 : 6_000, enedis: 24_000 };
}
