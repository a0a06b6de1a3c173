import { expect, test } from 'vitest';
import { judgePace, limitsOf } from '../../contracts/conformance/habits/pace.ts';
import { callOf, callsAt, tokenCall } from './support/calls.ts';

const gas = limitsOf({ operator: 'grdf' });

test('adict.md 7, enedis.md 5: the quotas of a small application', () => {
  expect(gas).toEqual([
    { calls: 1, per: 1_000 },
    { calls: 6_000, per: 86_400_000 },
  ]);
  expect(limitsOf({ operator: 'enedis', generation: 'v5' })[1]).toEqual({ calls: 10_000, per: 3_600_000 });
  expect(limitsOf({ operator: 'enedis', generation: '2026' })[1]).toEqual({
    calls: 1_000,
    per: 3_600_000,
    each: 'api',
  });
});

test('a call a second passes', () => {
  expect(judgePace(callsAt([0, 1_100, 2_150]), gas)).toMatchObject({ check: 'CL-02', status: 'PASS' });
});

test('what arrives a little early after a second of waiting passes', () => {
  expect(judgePace(callsAt([500, 1_450, 2_400]), gas).status).toBe('PASS');
});

test('two calls in one full second fail', () => {
  expect(judgePace(callsAt([100, 800]), gas)).toMatchObject({ status: 'FAIL', evidence: ['x1', 'x2'] });
});

test('two calls in a second that is not a full one only warn', () => {
  expect(judgePace(callsAt([900, 1_200]), gas).status).toBe('WARN');
});

test('a call that the quota refused fails, whatever the times', () => {
  const refused = callOf({ id: 'x9', status: 429, decidedBy: 'quota', reason: 'quota-exceeded' });
  expect(judgePace([...callsAt([2_000]), refused], gas)).toMatchObject({ status: 'FAIL', evidence: ['x9'] });
});

test('a 429 by order says nothing of the pace', () => {
  expect(judgePace(callsAt([0], { status: 429, decidedBy: 'fault' }), gas).status).toBe('PASS');
});

test('token calls do not count', () => {
  expect(judgePace([tokenCall(), ...callsAt([0])], gas).status).toBe('PASS');
});

test('a quota for each API counts them apart', () => {
  const limits = [{ calls: 1, per: 1_000, each: 'api' }] as const;
  const [one, other] = [callOf({ url: '/a/v2/x?y' }), callOf({ url: '/b/v1/x?y' })];
  expect(judgePace([one, other], limits).status).toBe('PASS');
  expect(judgePace([one, one], limits).status).toBe('FAIL');
});

test('more than the calls of an hour fail', () => {
  const limits = [{ calls: 3, per: 3_600_000 }] as const;
  expect(judgePace(callsAt([0, 1_000, 2_000, 3_000]), limits).told).toContain('4 calls in one full hour');
});
