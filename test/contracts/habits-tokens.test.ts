import { expect, test } from 'vitest';
import { judgeTokens } from '../../contracts/conformance/habits/tokens.ts';
import { callOf, tokenCall } from './support/calls.ts';

const dead = callOf({ status: 401, reason: 'token-expired', decidedBy: 'auth' });

test('one token for all calls of a run passes', () => {
  expect(judgeTokens([tokenCall(), callOf(), callOf()])).toMatchObject({ check: 'CL-01', status: 'PASS' });
});

test('a token that was kept from an earlier run passes', () => {
  expect(judgeTokens([callOf()])).toMatchObject({
    status: 'PASS',
    told: 'A token of an earlier run served 1 data call.',
  });
});

test('a token for each call fails, and tells how many', () => {
  const finding = judgeTokens([tokenCall({ id: 'x1' }), callOf(), tokenCall({ id: 'x3' }), callOf()]);
  expect(finding).toMatchObject({ status: 'FAIL', evidence: ['x1', 'x3'] });
  expect(finding.told).toContain('2 tokens for 2 data calls');
});

test('token requests that failed are not counted', () => {
  expect(judgeTokens([tokenCall({ status: 503 }), tokenCall({ status: 0 }), tokenCall(), callOf()]).status).toBe(
    'PASS',
  );
});

test('a dead token is renewed once, and the calls go on', () => {
  expect(judgeTokens([tokenCall(), dead, tokenCall(), callOf()], { endings: 1 }).status).toBe('PASS');
});

test('several calls under way may be refused by one dead token', () => {
  expect(judgeTokens([tokenCall(), dead, dead, tokenCall(), callOf(), callOf()], { endings: 1 }).status).toBe('PASS');
});

test('a loop of renewals fails', () => {
  const loop = [tokenCall(), dead, tokenCall(), dead, tokenCall(), callOf()];
  expect(judgeTokens(loop, { endings: 1 }).told).toContain('a token died only once');
});

test('a dead token that is not renewed fails, also when others go on', () => {
  expect(judgeTokens([tokenCall(), dead, callOf()]).status).toBe('FAIL');
});

test('a renewal after which nothing is called fails', () => {
  expect(judgeTokens([tokenCall(), dead, tokenCall()], { endings: 1 }).told).toContain('was not made again');
});

test('a 403 with a young token may mean something else: giving up that call alone passes', () => {
  const forbidden = callOf({ status: 403, reason: 'token-scope', decidedBy: 'fault' });
  expect(judgeTokens([tokenCall(), forbidden, callOf()], { endings: 1, isSure: false }).status).toBe('PASS');
  expect(judgeTokens([tokenCall(), forbidden], { endings: 1, isSure: false }).status).toBe('WARN');
});

test('without a data call there is nothing to judge', () => {
  expect(judgeTokens([]).status).toBe('SKIP');
});
