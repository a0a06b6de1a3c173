import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, answerable, daysBetween, windowsOf, windowsOfMonths } from '../../reference-client/index.ts';

const day = fc.integer({ min: 0, max: 6_000 }).map((days) => addDays('2015-01-01', days));
const span = fc
  .tuple(day, fc.integer({ min: 0, max: 2_500 }))
  .map(([from, days]) => ({ from, to: addDays(from, days) }));

function expectWhole(windows: { from: string; to: string }[], { from, to }: { from: string; to: string }): void {
  expect(windows.length > 0).toBe(from !== to);
  if (from === to) return;
  expect(windows[0]?.from).toBe(from);
  expect(windows.at(-1)?.to).toBe(to);
  for (const [nth, window] of windows.entries()) {
    expect(window.from < window.to).toBe(true);
    if (nth > 0) expect(window.from).toBe(windows[nth - 1]?.to);
  }
}

test('windows of days follow each other without gap or overlap, and none is too long', () => {
  fc.assert(
    fc.property(span, fc.integer({ min: 1, max: 400 }), (asked, days) => {
      const windows = [...windowsOf(asked, days)];
      expectWhole(windows, asked);
      for (const { from, to } of windows) expect(daysBetween(from, to)).toBeLessThanOrEqual(days);
    }),
  );
});

test('windows of months do too, and begin on the same date of the month', () => {
  fc.assert(
    fc.property(span, fc.constantFrom(1, 36, 60), (asked, months) => {
      const windows = [...windowsOfMonths(asked, months)];
      expectWhole(windows, asked);
      for (const { from, to } of windows) expect(daysBetween(from, to)).toBeLessThanOrEqual(31 * months);
    }),
  );
  const ends = [...windowsOfMonths({ from: '2026-01-31', to: '2026-05-31' }, 1)].map(({ to }) => to);
  expect(ends).toEqual(['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']);
});

describe('what an operator can answer', () => {
  const today = '2026-01-15';
  const depth = { months: 36, days: 0 };

  test.each([
    [
      { from: '2010-01-01', to: '2030-01-01' },
      { from: '2023-01-15', to: today },
    ],
    [
      { from: '2026-01-10', to: '2026-01-12' },
      { from: '2026-01-10', to: '2026-01-12' },
    ],
    [
      { from: '2026-01-14', to: '2026-01-16' },
      { from: '2026-01-14', to: today },
    ],
    [{ from: today, to: '2026-01-16' }, undefined],
    [{ from: '2026-01-10', to: '2026-01-10' }, undefined],
    [{ from: '2019-01-01', to: '2020-01-01' }, undefined],
  ])('of %o is %o', (asked, expected) => {
    expect(answerable(asked, today, depth)).toEqual(expected);
  });

  test('a span that ends before it begins, or a day that is none, is a mistake of the caller', () => {
    expect(() => answerable({ from: '2026-02-01', to: '2026-01-01' }, today, depth)).toThrow(RangeError);
    expect(() => answerable({ from: '2026-02-30', to: '2026-03-01' }, today, depth)).toThrow(/from is "2026-02-30"/);
    expect(() => answerable({ from: '2026-02-01T00:00', to: '2026-03-01' }, today, depth)).toThrow(RangeError);
  });
});
