import type { Application } from '../../../core/application.ts';
import type { QuotaRule } from '../../../core/quota.ts';

/** Largest park of a class, and what it may call: all APIs together, a second and a day (adict.md 7). */
const classes = [
  { upTo: 5_000, perSecond: 1, perDay: 6_000 },
  { upTo: 50_000, perSecond: 1, perDay: 60_000 },
  { upTo: Number.POSITIVE_INFINITY, perSecond: 3, perDay: 240_000 },
] as const;

/**
 * Quotas by the size of the application's park (adict.md 7). They count calls with a token; that the second is one of the
 * clock, the day a civil day of Paris, and that token requests do not count, is our convention (adict.md 11).
 */
export const quotas: readonly QuotaRule[] = [
  { name: 'perSecond', window: 'second', limit: (application) => classOf(application).perSecond },
  { name: 'perDay', window: 'day', limit: (application) => classOf(application).perDay },
];

function classOf({ parkSize }: Application): (typeof classes)[number] {
  return classes.find(({ upTo }) => parkSize <= upTo) ?? classes[2];
}
