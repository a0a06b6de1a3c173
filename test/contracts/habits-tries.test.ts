import { describe, expect, test } from 'vitest';
import { judgeNotYet } from '../../contracts/conformance/habits/not-yet.ts';
import { outcomeOf } from '../../contracts/conformance/habits/outcome.ts';
import { judgeReread } from '../../contracts/conformance/habits/rereads.ts';
import { judgeRetries } from '../../contracts/conformance/habits/retries.ts';
import { judgeRetryAfter } from '../../contracts/conformance/habits/retry-after.ts';
import { callOf, callsAt, revoked, unavailable } from './support/calls.ts';

// so many failures, then an answer
function tries(offsets: readonly number[], point = 'A') {
  const calls = callsAt(offsets, { meteringPointId: point });
  return calls.map((call, place) => (place < calls.length - 1 ? { ...call, ...unavailable } : call));
}

describe('CL-19', () => {
  test('waits that grow pass', () => {
    expect(judgeRetries(tries([0, 5_000, 16_000]))).toMatchObject({ check: 'CL-19', status: 'PASS' });
  });

  test('waits of the pace may hide the first ones, as long as they grow in the end', () => {
    expect(judgeRetries(tries([0, 1_100, 2_200, 4_500])).status).toBe('PASS');
  });

  test('no second try fails', () => {
    expect(judgeRetries(callsAt([0], unavailable)).told).toContain('was not tried again');
  });

  test('a try at once fails', () => {
    expect(judgeRetries(tries([0, 20])).told).toContain('after 20 ms');
  });

  test('waits of one length fail, and waits that shrink', () => {
    expect(judgeRetries(tries([0, 5_000, 10_000])).told).toContain('do not grow: 5.0 s, 5.0 s');
    expect(judgeRetries(tries([0, 5_000, 8_000])).status).toBe('FAIL');
  });

  test('tries without end fail', () => {
    const offsets = [...Array(20).keys()].map((place) => 1_000 * place * place);
    expect(judgeRetries(tries(offsets)).told).toContain('20 times');
  });

  test('the same waits for two points warn: chance has no part in them', () => {
    const same = [...tries([0, 5_000, 15_000]), ...tries([60_000, 65_001, 75_002], 'B')];
    expect(judgeRetries(same).status).toBe('WARN');
    const different = [...tries([0, 5_000, 15_000]), ...tries([60_000, 65_100, 75_900], 'B')];
    expect(judgeRetries(different).status).toBe('PASS');
  });

  test('waits that a pace may have made the same do not warn', () => {
    const paced = [...tries([0, 5_000, 15_000]), ...tries([1_100, 6_100, 16_100], 'B')];
    expect(judgeRetries(paced).status).toBe('PASS');
  });

  test('refusals for good, by a quota and for a token are not looked at', () => {
    const others = [callOf(revoked), callOf({ status: 429 }), callOf({ status: 401 })];
    expect(judgeRetries(others).status).toBe('SKIP');
  });
});

describe('CL-20', () => {
  const asked = { status: 429, decidedBy: 'fault' } as const;
  const calls = (wait: number) => callsAt([0, wait]).map((call, place) => (place === 0 ? { ...call, ...asked } : call));

  test('a wait that is kept passes, to the tenth of a second', () => {
    expect(judgeRetryAfter(calls(7_000), { seconds: 7 })).toMatchObject({ check: 'CL-20', status: 'PASS' });
    expect(judgeRetryAfter(calls(6_950), { seconds: 7 }).status).toBe('PASS');
  });

  test('coming back sooner fails', () => {
    expect(judgeRetryAfter(calls(5_000), { seconds: 7 }).told).toContain('came again after 5.0 s');
  });

  test('not coming again in this run keeps it, too', () => {
    expect(judgeRetryAfter(callsAt([0], asked), { seconds: 7 }).status).toBe('PASS');
  });

  test('other calls may go on, and without a wait there is nothing to keep', () => {
    const [first] = callsAt([0], asked);
    const other = callOf({ meteringPointId: 'B' });
    expect(judgeRetryAfter([...(first ? [first] : []), other], { seconds: 7 }).status).toBe('PASS');
    expect(judgeRetryAfter([other], { seconds: 7 }).status).toBe('SKIP');
  });
});

describe('CL-06', () => {
  const late = { point: 'A', series: 'informative', day: '2026-01-11' } as const;

  test('asked for early once, and again when it is out', () => {
    expect(judgeNotYet([[callOf()], [callOf()]], late)).toMatchObject({ check: 'CL-06', status: 'PASS' });
  });

  test('who waits for the publication passes', () => {
    expect(judgeNotYet([[], [callOf()]], late).status).toBe('PASS');
  });

  test('not asking again fails', () => {
    expect(judgeNotYet([[callOf()], []], late).status).toBe('FAIL');
    const before = callOf({ days: { from: '2026-01-01', to: '2026-01-11' } });
    expect(judgeNotYet([[callOf()], [before]], late).status).toBe('FAIL');
  });

  test('more than a handful in one run fails', () => {
    expect(judgeNotYet([Array(6).fill(callOf()), [callOf()]], late).told).toContain('6 times');
    expect(judgeNotYet([Array(5).fill(callOf()), [callOf()]], late).status).toBe('PASS');
  });
});

test('CL-07: the corrected day is asked for again', () => {
  const about = { point: 'A', series: 'informative' } as const;
  expect(judgeReread([callOf()], { ...about, day: '2026-01-05' })).toMatchObject({ check: 'CL-07', status: 'PASS' });
  expect(judgeReread([callOf()], { ...about, day: '2026-01-12' }).status).toBe('FAIL');
});

test.each([
  [{}, 'answered'],
  [{ decidedBy: 'fault' }, 'disturbed'],
  [{ reason: 'no-data' }, 'not-yet'],
  [{ status: 404, reason: 'no-data' }, 'not-yet'],
  [{ status: 403, reason: 'token-scope' }, 'token-refused'],
  [{ status: 401 }, 'token-refused'],
  [{ status: 429, reason: 'hourly-quota-exceeded' }, 'over-quota'],
  [{ status: 0 }, 'failed'],
  [{ reason: 'partial-failure' }, 'failed'],
  [{ status: 500, reason: 'wrong-direction' }, 'closed'],
  [{ status: 400, reason: 'curve-not-activated' }, 'closed'],
  [{ status: 403, reason: 'no-consent' }, 'no-right'],
  [revoked, 'no-right'],
  [{ status: 400, reason: 'end-in-future' }, 'mistaken'],
] as const)('a call that ended with %j is %s', (end, outcome) => {
  expect(outcomeOf(callOf(end))).toBe(outcome);
});
