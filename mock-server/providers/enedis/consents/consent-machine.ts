import type { Machine } from '../../../core/machine.ts';
import type { ConsentAct } from './consent.ts';

/** Where a consent stands. A consent that nobody gave has no state: there is none. */
export type ConsentState = 'given' | 'awaitsTerms' | 'revoked' | 'expired' | 'movedOut';

/** What happened to a consent, and what the passing of time and of holders does to it. */
export type ConsentEvent = ConsentAct | 'termEnds' | 'customerMovesOut';

/** Whatever its state, a live consent ends so (enedis.md 1.4); that a new one takes its place is our convention. */
const endings = {
  customerRevokes: 'revoked',
  customerConsentsAnew: 'expired',
  operatorEnds: 'expired',
  termEnds: 'expired',
  customerMovesOut: 'movedOut',
} as const;

/** Every step a consent can take (enedis.md 1.4, 8.9, 8.10). */
export const consentMachine = {
  given: { customerAskedForTerms: 'awaitsTerms', ...endings },
  awaitsTerms: { customerAcceptsTerms: 'given', ...endings },
  revoked: {},
  expired: {},
  movedOut: {},
} as const satisfies Machine<ConsentState, ConsentEvent>;

/** Whether a consent in this state has not ended. */
export function isLive(state: ConsentState): boolean {
  return state === 'given' || state === 'awaitsTerms';
}
