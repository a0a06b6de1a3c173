import { expect, test } from 'vitest';
import { newWorld } from '../../mock-server/core/new-world.ts';
import { replaceFaults, resetFaults } from '../../mock-server/core/ordered-faults.ts';

const reset = { kind: 'reset' } as const;

test('rules put in force together stand in their order, with fresh counters, and alone', () => {
  const world = newWorld({ id: 'w' });
  world.faults.use({ name: 'before', fault: reset });
  const rules = replaceFaults(world, [
    { name: 'one', fault: reset },
    { name: 'two', fault: reset },
  ]);
  expect(rules.map(({ name, seen }) => [name, seen])).toEqual([
    ['one', 0],
    ['two', 0],
  ]);
  expect(world.faults.list()).toEqual(rules);
});

test('when one of them makes no sense, nothing changes', () => {
  const world = newWorld({ id: 'w' });
  world.faults.use({ name: 'before', fault: reset });
  const plans = [
    { name: 'one', fault: reset },
    { name: 'two', fault: reset, times: 0 },
  ];
  expect(() => replaceFaults(world, plans)).toThrow('times is 0');
  expect(world.faults.list().map(({ name }) => name)).toEqual(['before']);
});

test('taking every rule away ends the scenarios, and puts their settings back', () => {
  const world = newWorld({ id: 'w', dialects: { grdf: { quotaBody: 'empty', other: 'set by hand' } } });
  const { id } = world.faults.use({ fault: reset }, 'slow-noon');
  const settingsBefore = { quotaBody: 'message', quotaRetryAfter: undefined };
  const run = { name: 'slow-noon', provider: 'grdf', since: world.clock.now(), rules: [id], settingsBefore };
  world.scenarios.set('slow-noon', run);
  world.dialects = { grdf: { ...world.dialects.grdf, quotaRetryAfter: 'seconds' } };
  resetFaults(world);
  expect(world.faults.list()).toEqual([]);
  expect([...world.scenarios]).toEqual([]);
  expect(world.dialects).toEqual({ grdf: { quotaBody: 'message', other: 'set by hand' } });
});
