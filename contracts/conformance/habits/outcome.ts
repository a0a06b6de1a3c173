import type { Call } from '../call.ts';

/** How a call ended, as a client can tell it: what decides whether it may come again, and when. */
export type Outcome =
  /** Data, or what was asked for. */
  | 'answered'
  /** An answer that was tampered with by order: half a stream, a page. It may or may not be worth anything. */
  | 'disturbed'
  /** There is nothing for these days, or not yet. */
  | 'not-yet'
  | 'token-refused'
  | 'over-quota'
  /** Transient: it may work in a moment. */
  | 'failed'
  /** Permanent for one series of the point. */
  | 'closed'
  /** Permanent for the point. */
  | 'no-right'
  /** The request itself was wrong. */
  | 'mistaken';

// Reasons as the simulator's journal words them; statuses decide where a reason is not listed.
const permanent: ReadonlySet<string> = new Set([
  'moved-out',
  'access-right-expired',
  'no-access-right',
  'proof-rejected',
  'revoked-by-holder',
  'revoked-by-operator',
  'revoked-by-third-party',
  'made-obsolete',
  'not-authorised',
  'third-party-contract-expired',
  'third-party-suspended',
  'bad-metering-point',
  'declaration-point-unknown',
  'no-consent',
  'not-holder',
  'unauthorized-user',
  'no-communicating-meter',
  'no-site',
  'no-services',
  'unknown-contract',
  'usage-point-malformed',
]);
const closed: ReadonlySet<string> = new Set([
  'scope-published',
  'scope-informative',
  'scope-injection',
  'scope-contract',
  'scope-technical',
  'curve-not-activated',
  'wrong-direction',
]);
const transient: ReadonlySet<string> = new Set(['partial-failure', 'server-error', 'service-unavailable']);

/** How a call ended. */
export function outcomeOf(call: Call): Outcome {
  const { status, reason, decidedBy } = call;
  if (reason !== undefined) {
    if (reason === 'no-data') return 'not-yet';
    if (permanent.has(reason)) return 'no-right';
    if (closed.has(reason)) return 'closed';
    if (transient.has(reason)) return 'failed';
    if (reason.startsWith('token-')) return 'token-refused';
  }
  if (status === 429) return 'over-quota';
  if (status === 401) return 'token-refused';
  if (status === 0 || status >= 500) return 'failed';
  if (status >= 400) return 'mistaken';
  return decidedBy === 'fault' ? 'disturbed' : 'answered';
}

const toRepeat: ReadonlySet<Outcome> = new Set(['disturbed', 'token-refused', 'over-quota', 'failed']);

/** Whether the same question may be asked again, for nothing of it needs to have arrived. */
export function mayRepeat(call: Call): boolean {
  return toRepeat.has(outcomeOf(call));
}
