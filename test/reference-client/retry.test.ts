import { describe, expect, test } from 'vitest';
import { type ClientErrorCode, defaultRetry, retryAfterOf, waitBefore } from '../../reference-client/index.ts';
import { failure } from './support/fakes.ts';

const transient: ClientErrorCode[] = ['quota', 'operator-failed', 'unavailable', 'network', 'cut-off'];
const permanent: ClientErrorCode[] = [
  'unauthenticated',
  'forbidden',
  'no-right',
  'moved-out',
  'out-of-scope',
  'unknown-point',
  'bad-request',
  'conflict',
  'malformed',
  'aborted',
];

test.each(transient)('%s is tried again', (code) => {
  expect(failure({ code }).isTransient).toBe(true);
  expect(waitBefore(1, failure({ code }), defaultRetry, 0.5)).toBe(5_000);
});

test.each(permanent)('%s is not tried again', (code) => {
  expect(failure({ code }).isTransient).toBe(false);
  expect(waitBefore(1, failure({ code }), defaultRetry, 0.5)).toBeUndefined();
});

test('what is not published yet is for the next run', () => {
  expect(failure({ code: 'no-data' }).isTransient).toBe(true);
  expect(waitBefore(1, failure({ code: 'no-data' }), defaultRetry, 0.5)).toBeUndefined();
});

test('waits grow, end, and carry a quarter of chance either way', () => {
  const error = failure({});
  expect([1, 2, 3, 4].map((tried) => waitBefore(tried, error, defaultRetry, 0.5))).toEqual([
    5_000,
    10_000,
    20_000,
    undefined,
  ]);
  expect(waitBefore(9, error, { ...defaultRetry, tries: 10 }, 0.5)).toBe(60_000);
  expect([0, 1].map((chance) => waitBefore(1, error, defaultRetry, chance))).toEqual([3_750, 6_250]);
});

describe('Retry-After', () => {
  const now = Date.parse('2026-01-15T08:00:00Z');

  test.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Thu, 15 Jan 2026 08:01:00 GMT', 60_000],
    ['Thu, 15 Jan 2026 07:00:00 GMT', 0],
    ['soon', undefined],
    [null, undefined],
  ])('%s asks to wait %s ms', (header, expected) => {
    expect(retryAfterOf(header, now)).toBe(expected);
  });

  test('wins over our own wait, is never cut short, and is not waited for when it is too long', () => {
    const waitAsked = (retryAfter: number, chance = 0) => waitBefore(1, failure({ retryAfter }), defaultRetry, chance);
    expect(waitAsked(42_000)).toBe(42_000);
    expect(waitAsked(42_000, 1)).toBe(43_000);
    expect(waitAsked(3_600_000)).toBeUndefined();
  });
});
