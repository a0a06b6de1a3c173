import { expect, test } from 'vitest';
import { type Machine, next, possibleEvents } from '../../mock-server/core/machine.ts';

const door = {
  open: { close: 'shut' },
  shut: { open: 'open', lock: 'locked' },
  locked: { unlock: 'shut' },
  gone: {},
} as const satisfies Machine<'open' | 'shut' | 'locked' | 'gone', 'open' | 'close' | 'lock' | 'unlock'>;
const machine: Machine<keyof typeof door, 'open' | 'close' | 'lock' | 'unlock'> = door;

test('a step that the table has leads to its state', () => {
  expect(next(machine, 'shut', 'lock')).toBe('locked');
  expect(next(machine, 'locked', 'unlock')).toBe('shut');
});

test('a step that the table has not leads nowhere', () => {
  expect(next(machine, 'open', 'lock')).toBeUndefined();
  expect(next(machine, 'gone', 'open')).toBeUndefined();
});

test('the possible events of a state are those of its row, in the table’s order', () => {
  expect(possibleEvents(machine, 'shut')).toEqual(['open', 'lock']);
  expect(possibleEvents(machine, 'gone')).toEqual([]);
});
