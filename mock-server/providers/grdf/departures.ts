import type { ClientDepartures } from '../../core/provider.ts';
import type { PeriodReason } from './readings/period.ts';

const spanReasons = {
  'too-deep-5-years': 'the span begins more than five years ago (adict.md 4.6): begin later',
  'too-deep-3-years': 'the span begins more than three years ago (adict.md 4.6): begin later',
  'start-not-before-end': 'the span does not begin before its end, which is excluded (adict.md 4.6)',
  'end-in-future': 'the span ends after today (adict.md 4.6)',
} satisfies Partial<Record<PeriodReason, string>>;

/**
 * What the journal must know of GRDF. Its scope refusals look at what a right covers, never at days: days outside a
 * right's scope are answered with no data, as days are that are not out yet.
 */
export const departures: ClientDepartures = {
  // the Postman collection sends the body `{ }` on this GET (adict.md 2.2)
  habits: { listAccessRights: ['get-with-body'] },
  spanReasons,
};
