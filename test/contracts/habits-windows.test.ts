import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAfter } from '../../contracts/conformance/calendar.ts';
import type { Call } from '../../contracts/conformance/call.ts';
import { judgeWindows } from '../../contracts/conformance/habits/windows.ts';
import { callOf, unavailable } from './support/calls.ts';

const first = '2025-09-01';
const length = 100;
const wanted = { from: first, to: dayAfter(first, length) };
const question = { point: 'A', series: 'informative', wanted } as const;

const inner = fc.uniqueArray(fc.integer({ min: 1, max: length - 1 }), { minLength: 1, maxLength: 8 });

function windowsAt(cuts: readonly number[]): [number, number][] {
  const edges = [0, ...cuts.toSorted((one, other) => one - other), length];
  return edges.slice(1).map((to, place) => [edges[place] ?? 0, to]);
}

function callsFor(windows: readonly (readonly [number, number])[]): Call[] {
  return windows.map(([from, to], place) =>
    callOf({ id: `x${place}`, days: { from: dayAfter(first, from), to: dayAfter(first, to) } }),
  );
}

test('any cutting without gap and overlap passes, in any order', () => {
  fc.assert(
    fc.property(inner, fc.integer(), (cuts, turn) => {
      const calls = callsFor(windowsAt(cuts));
      const at = Math.abs(turn) % calls.length;
      return judgeWindows([...calls.slice(at), ...calls.slice(0, at)], question).status === 'PASS';
    }),
    { numRuns: 60 },
  );
});

test('any gap fails: a day lost between two windows, or a window left out', () => {
  fc.assert(
    fc.property(inner, fc.integer({ min: 0, max: 8 }), (cuts, which) => {
      const windows = windowsAt(cuts);
      const left = windows.filter((_, place) => place !== which % windows.length);
      return judgeWindows(callsFor(left), question).status === 'FAIL';
    }),
    { numRuns: 60 },
  );
});

test('any day that is asked for twice fails: ends taken for included, or windows that overlap', () => {
  fc.assert(
    fc.property(
      inner,
      fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 5 })),
      (cuts, [which, by]) => {
        const windows = windowsAt(cuts);
        const place = which % (windows.length - 1);
        const overlapping = windows.map(([from, to], at): [number, number] => [from, at === place ? to + by : to]);
        return judgeWindows(callsFor(overlapping), question).status === 'FAIL';
      },
    ),
    { numRuns: 60 },
  );
});

test('every window with an included end fails', () => {
  const finding = judgeWindows(
    callsFor([
      [0, 51],
      [50, 101],
    ]),
    question,
  );
  expect(finding).toMatchObject({ check: 'CL-03', status: 'FAIL', evidence: ['x0', 'x1'] });
  expect(finding.told).toContain('from 2025-10-21 to 2025-10-22');
});

test('the same window once more after a failure is a retry', () => {
  const [one, two] = callsFor([
    [0, 50],
    [50, 100],
  ]);
  if (!one || !two) throw new Error('two calls are made');
  expect(judgeWindows([{ ...one, ...unavailable }, one, two], question).status).toBe('PASS');
  expect(judgeWindows([{ ...one, status: 401 }, { ...one, status: 429 }, one, two], question).status).toBe('PASS');
  expect(judgeWindows([one, one, two], question).status).toBe('FAIL');
});

test('a window that is longer than the operator takes fails', () => {
  const calls = callsFor([
    [0, 8],
    [8, 100],
  ]);
  const told = judgeWindows(calls, { ...question, longest: { days: 7 } });
  expect(told).toMatchObject({ status: 'FAIL', evidence: ['x0'] });
  expect(judgeWindows(calls, { ...question, longest: { days: 92 } }).status).toBe('PASS');
  expect(judgeWindows(callsFor([[0, 100]]), { ...question, longest: { months: 3 } }).status).toBe('FAIL');
});

test('days before the history fail, and its first day may be missing', () => {
  const calls = callsFor([[10, 100]]);
  expect(judgeWindows(calls, { ...question, oldest: dayAfter(first, 11) }).status).toBe('FAIL');
  expect(judgeWindows(calls, { ...question, oldest: dayAfter(first, 10) }).status).toBe('PASS');
  expect(judgeWindows(calls, { ...question, oldest: dayAfter(first, 9) }).status).toBe('PASS');
  expect(judgeWindows(calls, { ...question, oldest: dayAfter(first, 8) }).status).toBe('FAIL');
});

test('other points, series and directions are not looked at', () => {
  const own = callsFor([[0, 100]]);
  const others = own.flatMap((call) => [
    { ...call, meteringPointId: 'B' },
    { ...call, series: 'published' as const },
    { ...call, direction: 'production' as const },
  ]);
  expect(judgeWindows([...own, ...others], { ...question, direction: 'consumption' }).status).toBe('PASS');
  expect(judgeWindows(others, { ...question, direction: 'consumption' }).told).toContain('not asked for at all');
});
