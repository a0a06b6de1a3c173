import { expect, test } from 'vitest';
import { judgeDates } from '../../contracts/conformance/habits/dates.ts';
import { callOf, tokenCall } from './support/calls.ts';

const day = (from: string, to: string) => callOf({ days: { from, to } });

test('a span that ends today passes, for its end is excluded', () => {
  expect(judgeDates([day('2026-01-10', '2026-01-15')])).toMatchObject({ check: 'CL-04', status: 'PASS' });
});

test('a span that ends where it begins fails', () => {
  expect(judgeDates([day('2026-01-10', '2026-01-10')]).status).toBe('FAIL');
});

test('a span that ends before it begins fails', () => {
  expect(judgeDates([day('2026-01-10', '2026-01-09')]).status).toBe('FAIL');
});

test('days to come fail when the operator refused them', () => {
  const refused = { status: 400, reason: 'end-in-future', decidedBy: 'handler' };
  expect(judgeDates([callOf({ days: { from: '2026-01-10', to: '2026-01-16' }, ...refused })]).status).toBe('FAIL');
});

test('adict.md 4.5: a calendar period that is not over yet is answered, and no breach', () => {
  expect(judgeDates([day('2026-01-01', '2027-01-01')]).status).toBe('PASS');
  expect(judgeDates([day('2027-01-01', '2028-01-01')]).status).toBe('FAIL');
});

test('today is the day in Paris', () => {
  const refused = { status: 400, reason: 'end-in-future' };
  const late = Date.parse('2026-01-15T23:30:00Z');
  expect(judgeDates([callOf({ at: late, days: { from: '2026-01-10', to: '2026-01-16' }, ...refused })]).status).toBe(
    'PASS',
  );
});

test('dates that cannot be read fail', () => {
  const { days: _days, ...call } = callOf({ status: 400, reason: 'bad-dates' });
  expect(judgeDates([call]).status).toBe('FAIL');
});

test('a run without readings is not judged', () => {
  expect(judgeDates([tokenCall()]).status).toBe('SKIP');
});
