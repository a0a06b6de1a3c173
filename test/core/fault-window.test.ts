import { describe, expect, test } from 'vitest';
import { windowOf } from '../../mock-server/core/fault-window.ts';
import { SetupError } from '../../mock-server/core/refusal.ts';

const opens = (from: string | undefined, until: string | undefined, at: string): boolean =>
  windowOf(from, until)(Date.parse(at));

describe('a window of world time', () => {
  test.each([
    ['2026-01-15T09:00:00+01:00', '2026-01-15T09:20:00+01:00', '2026-01-15T07:59:59.999Z', false],
    ['2026-01-15T09:00:00+01:00', '2026-01-15T09:20:00+01:00', '2026-01-15T08:00:00Z', true],
    ['2026-01-15T09:00:00+01:00', '2026-01-15T09:20:00+01:00', '2026-01-15T08:20:00Z', false],
    ['2026-01-15T09:00:00Z', undefined, '2040-01-01T00:00:00Z', true],
    ['2026-01-15T09:00:00Z', undefined, '2026-01-15T08:59:59Z', false],
    [undefined, '2026-01-15T09:00:00Z', '1999-01-01T00:00:00Z', true],
    [undefined, '2026-01-15T09:00:00Z', '2026-01-15T09:00:00Z', false],
    [undefined, undefined, '2026-01-15T09:00:00Z', true],
  ])('between instants, from %s until %s: %s is %s', (from, until, at, open) => {
    expect(opens(from, until, at)).toBe(open);
  });

  test.each([
    ['09:00', '09:20', '2026-01-15T08:00:00Z', true],
    ['09:00', '09:20', '2026-01-15T08:20:00Z', false],
    ['09:00', '09:20', '2026-07-15T07:10:00Z', true],
    ['09:00', '09:20', '2026-07-15T08:10:00Z', false],
    ['23:30', '00:30', '2026-01-15T22:45:00Z', true],
    ['23:30', '00:30', '2026-01-15T23:15:00Z', true],
    ['23:30', '00:30', '2026-01-15T11:00:00Z', false],
    ['12:00', undefined, '2026-01-15T11:00:00Z', true],
    ['12:00', undefined, '2026-01-15T10:59:59Z', false],
    [undefined, '12:00', '2026-01-15T10:59:59Z', true],
    [undefined, '12:00', '2026-01-15T11:00:00Z', false],
  ])('of every day in Paris, summer and winter, from %s until %s: %s is %s', (from, until, at, open) => {
    expect(opens(from, until, at)).toBe(open);
  });

  test.each([
    ['*:00', '*:02', '2026-01-15T08:00:00Z', true],
    ['*:00', '*:02', '2026-01-15T08:01:59.999Z', true],
    ['*:00', '*:02', '2026-01-15T17:02:00Z', false],
    ['*:58', '*:01', '2026-01-15T08:59:00Z', true],
    ['*:58', '*:01', '2026-01-15T09:00:30Z', true],
    ['*:58', '*:01', '2026-01-15T09:30:00Z', false],
  ])('of every hour, from %s until %s: %s is %s', (from, until, at, open) => {
    expect(opens(from, until, at)).toBe(open);
  });

  test('the hour that comes twice in autumn is in it twice, the one that is left out in spring is in none', () => {
    expect(opens('02:00', '03:00', '2026-10-25T00:30:00Z')).toBe(true);
    expect(opens('02:00', '03:00', '2026-10-25T01:30:00Z')).toBe(true);
    const spring = ['2026-03-29T00:30:00Z', '2026-03-29T01:00:00Z', '2026-03-29T01:30:00Z'];
    expect(spring.map((at) => opens('02:00', '03:00', at))).toEqual([false, false, false]);
  });
});

test.each(['9:00', '24:00', '09:60', '*:60', '*', 'noon', '2026-01-15', '2026-13-15T00:00:00Z', ''])(
  '"%s" is no edge of a window, and the message gives ones that are',
  (text) => {
    expect(() => windowOf(text, undefined)).toThrow(SetupError);
    expect(() => windowOf(undefined, text)).toThrow(
      `"${text}" is no instant and no time; write 2026-01-15T09:00:00+01:00, 09:00, or *:00.`,
    );
  },
);

test.each([
  ['09:00', '09:00', '"09:00" is both from and until, so nothing is ever between; leave both out for always'],
  ['*:10', '*:10', '"*:10" is both from and until'],
  ['2026-01-15T09:00:00+01:00', '2026-01-15T08:00:00Z', 'until, "2026-01-15T08:00:00Z", is not after from'],
  ['2026-01-15T09:00:00Z', '2026-01-15T09:00:00Z', 'is not after from'],
  ['2026-01-15T09:00:00Z', '2026-01-14T09:00:00Z', 'give a later until, or change the two about'],
  [undefined, '00:00', 'so nothing is ever before "00:00"; leave until out, or give a from'],
  [undefined, '*:00', 'so nothing is ever before "*:00"; leave until out, or give a from'],
])('a window that never opens, from %s until %s, is refused with the fix', (from, until, message) => {
  expect(() => windowOf(from, until)).toThrow(SetupError);
  expect(() => windowOf(from, until)).toThrow(message);
});

test('edges of two forms are refused', () => {
  expect(() => windowOf('09:00', '*:20')).toThrow('are of different forms; write both as instants, or both as 09:00');
  expect(() => windowOf('2026-01-15T09:00:00Z', '09:20')).toThrow(SetupError);
});
