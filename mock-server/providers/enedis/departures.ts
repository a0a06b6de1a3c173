import type { ClientDepartures } from '../../core/provider.ts';
import type { refusals } from './refusals.ts';

const spanReasons = {
  'curve-too-long': 'a load curve is given for seven days at the most (enedis.md 2.1): cut the span into weeks',
  'beyond-history': 'the span begins before the history that is kept (enedis.md 2.1): begin later',
  'before-activation': "the span begins before the meter's last activation (enedis.md 4.2): begin on that day",
  'before-consent': 'the span begins before the day of the consent (enedis.md 4.2): begin on that day',
  'start-not-before-end': 'the span does not begin before its end, which is excluded (enedis.md 4.2)',
  'end-not-past': 'the span ends after today (enedis.md 4.2)',
} satisfies Partial<Record<keyof typeof refusals, string>>;

/** What the journal must know of Enedis. */
export const departures: ClientDepartures = { habits: {}, spanReasons };
