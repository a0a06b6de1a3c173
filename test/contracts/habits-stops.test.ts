import { expect, test } from 'vitest';
import { judgeActiveRight } from '../../contracts/conformance/habits/active-right.ts';
import { judgeOpenSeries } from '../../contracts/conformance/habits/open-series.ts';
import { judgeStops } from '../../contracts/conformance/habits/persistence.ts';
import { judgeRevoked } from '../../contracts/conformance/habits/revoked.ts';
import { callOf, revoked, unavailable } from './support/calls.ts';

const question = { refused: ['A'], served: ['B'] };
const no = callOf({ id: 'x1', ...revoked });
const other = callOf({ id: 'x2', meteringPointId: 'B' });

test('one refusal, and the others read: the point is left alone', () => {
  expect(judgeStops([[no, other], [other]], question)).toMatchObject({ check: 'CL-05', status: 'PASS' });
});

test('a point that is known to be closed need not be asked for', () => {
  expect(judgeStops([[other], []], question).status).toBe('PASS');
});

test('asking again in the same run fails', () => {
  const finding = judgeStops([[no, other, callOf({ id: 'x3', ...revoked })]], question);
  expect(finding).toMatchObject({ status: 'FAIL', evidence: ['x1', 'x3'] });
  expect(finding.told).toContain('in the same run');
});

test('asking again in the next run fails', () => {
  expect(judgeStops([[no, other], [callOf({ id: 'x3', ...revoked })]], question).told).toContain('in a later run');
});

test('stopping with the others fails', () => {
  expect(judgeStops([[no]], question).told).toContain('B got no readings');
});

test('tries of what failed for the moment are no breach', () => {
  expect(judgeStops([[{ ...no, ...unavailable }, no, { ...other, ...unavailable }, other]], question).status).toBe(
    'PASS',
  );
});

test('CL-13: what is open is read, whether the closed series is asked for or not', () => {
  const closed = callOf({ reason: 'scope-informative' });
  const open = callOf({ series: 'published' });
  const about = { point: 'A', closed: 'informative', open: 'published' } as const;
  expect(judgeOpenSeries([closed, open], about).status).toBe('PASS');
  expect(judgeOpenSeries([open], about).status).toBe('PASS');
  expect(judgeOpenSeries([closed], about)).toMatchObject({ check: 'CL-13', status: 'FAIL' });
});

test('CL-15: a point with an active right is read', () => {
  expect(judgeActiveRight([callOf()], 'A').status).toBe('PASS');
  expect(judgeActiveRight([other], 'A')).toMatchObject({ check: 'CL-15', status: 'FAIL' });
});

test('CL-22: after one refusal no later run reads the point', () => {
  const about = { point: 'A', served: ['B'] };
  expect(judgeRevoked([[no, other], [other]], about)).toMatchObject({ check: 'CL-22', status: 'PASS' });
  expect(judgeRevoked([[other], [other]], about).status).toBe('PASS');
  expect(
    judgeRevoked(
      [
        [no, other],
        [no, other],
      ],
      about,
    ).status,
  ).toBe('FAIL');
  expect(judgeRevoked([[no], []], about).told).toContain('B was not read');
});

test('CL-22: repeating the refused call at once is left to CL-05', () => {
  expect(judgeRevoked([[no, no, other], [other]], { point: 'A', served: ['B'] }).status).toBe('PASS');
});
