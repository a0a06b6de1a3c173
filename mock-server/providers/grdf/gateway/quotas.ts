import type { Application } from '../../../core/application.ts';
import type { QuotaRule } from '../../../core/quota.ts';
import { gatewayFacts } from './facts-gateway.ts';

/** Largest park of a class, and what it may call: all APIs together, a second and a day (adict.md 7). */
const classes = [
  { upTo: 5_000, perSecond: 1, perDay: 6_000 },
  { upTo: 50_000, perSecond: 1, perDay: 60_000 },
  { upTo: Number.POSITIVE_INFINITY, perSecond: 3, perDay: 240_000 },
] as const;

const windows = gatewayFacts.quotaWindows.value;

type Column = 'perSecond' | 'perDay';

/** Quotas by the size of the application's park (adict.md 7). They count calls with a token. */
export const quotas: readonly QuotaRule[] = [
  {
    name: 'perSecond',
    about: 'Calls of an application in one second, all APIs together, by the size of its park.',
    certainty: 'documented',
    source: 'adict.md 7 (W, annex 4)',
    value: column('perSecond'),
    window: windows.perSecond,
    limit: (application) => classOf(application).perSecond,
  },
  {
    name: 'perDay',
    about: 'Calls of an application in one day, all APIs together, by the size of its park.',
    certainty: 'documented',
    source: 'adict.md 7 (W, annex 4)',
    value: column('perDay'),
    window: windows.perDay,
    limit: (application) => classOf(application).perDay,
  },
];

function classOf({ parkSize }: Application): (typeof classes)[number] {
  return classes.find(({ upTo }) => parkSize <= upTo) ?? classes[2];
}

function column(name: Column): Record<string, number> {
  return Object.fromEntries(
    classes.map((row) => [Number.isFinite(row.upTo) ? `up to ${row.upTo} points` : 'more', row[name]]),
  );
}
