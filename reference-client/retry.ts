import type { ClientError } from './client-error.ts';

/** How often and how patiently a failed call is tried again. Times in milliseconds. */
export interface RetryPolicy {
  /** Tries in all, the first one counted. */
  readonly tries: number;
  /** The first wait, which doubles each time. */
  readonly firstWait: number;
  readonly longestWait: number;
  /** A `Retry-After` beyond this is not waited for, but told; five minutes unless told. */
  readonly longestRetryAfter?: number;
}

// Everybody who is told the same second would come back in it.
const spread = 1_000;

/** Four tries within a minute and a half: enough for a hiccup, too few to be a nuisance in an outage. */
export const defaultRetry: RetryPolicy = { tries: 4, firstWait: 5_000, longestWait: 60_000 };

/**
 * How long to wait before a failed call is tried again, or undefined when it should not be.
 *
 * A permanent error stops at once: asking again for a point without consent is what gets clients blocked. What is not
 * published yet is not tried again here either, but by the next run. The operator's own `Retry-After` wins over our
 * growing waits. All carry some chance, so that many clients do not come back together.
 *
 * @param tried how many tries there have been
 * @param chance a number from 0 to 1
 *
 * @example
 * waitBefore(1, error, defaultRetry, 0.5); // 5000
 */
export function waitBefore(tried: number, error: ClientError, policy: RetryPolicy, chance: number): number | undefined {
  if (!error.isTransient || error.code === 'no-data' || tried >= policy.tries) return undefined;
  if (error.retryAfter !== undefined) {
    const tooLong = error.retryAfter > (policy.longestRetryAfter ?? 300_000);
    return tooLong ? undefined : Math.round(error.retryAfter + chance * spread);
  }
  const grown = Math.min(policy.longestWait, policy.firstWait * 2 ** (tried - 1));
  return Math.round(grown * (0.75 + chance / 2));
}

/**
 * Milliseconds that a `Retry-After` header asks to wait: seconds or an HTTP date; undefined when it is neither.
 *
 * @param now milliseconds since 1970 (UTC)
 */
export function retryAfterOf(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
