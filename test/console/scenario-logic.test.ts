import { expect, test } from 'vitest';
import type { Told } from '../../mock-server/console/control.ts';
import { exampleOf, kinds, type OrderText, planOf } from '../../mock-server/console/views/faults/order.ts';
import { inputOf, remainingOf, standOf, textOf } from '../../mock-server/console/views/faults/rule.ts';
import { commandOf, isFound, isReady, valuesOf, withValues } from '../../mock-server/console/views/faults/scenario.ts';
import { asFault } from '../../mock-server/core/fault-shape.ts';

const scenario: Told['Scenario'] = {
  name: 'gas-token-dies',
  provider: 'grdf',
  about: 'The token dies in the middle of a job.',
  incident: 'A token older than four hours answers 401.',
  certainty: 'documented',
  goodClient: 'Asks for one new token.',
  parameters: { after: { about: 'How many calls work before.', default: 3 }, meteringPointId: { about: 'The point.' } },
  rules: [{ where: { meteringPointId: '{meteringPointId}' }, fault: { kind: 'token-dies' }, after: '{after}' }],
};

const order: OrderText = {
  kind: 'cut',
  words: '{"afterRecords":3}',
  operator: '',
  operation: '',
  meteringPointId: '',
  application: '',
  after: '',
  times: '',
  timeToLive: '',
};

test('a rule waits for its calls, then acts, then is spent', () => {
  const rule = { id: 'f1', fault: { kind: 'reset' as const }, after: 2, times: 2 };
  const states = [
    [0, 0],
    [2, 0],
    [3, 1],
    [4, 2],
  ].map(([seen = 0, fired = 0]) => standOf({ ...rule, seen, fired }));
  expect(states.map(({ state, calls }) => `${state} ${calls}`)).toEqual(['waits 2', 'acts 0', 'acts 0', 'spent 0']);
  expect(standOf({ id: 'f1', fault: { kind: 'reset' }, seen: 9, fired: 9 })).toEqual({
    state: 'acts',
    calls: 0,
    fired: 9,
  });
});

test('a remaining time is told in its two greatest units, and never as less than it is', () => {
  expect(remainingOf(272_000)).toEqual([
    [4, 'minute'],
    [32, 'second'],
  ]);
  expect(remainingOf(3 * 86_400_000)).toEqual([
    [3, 'day'],
    [0, 'hour'],
  ]);
  expect(remainingOf(400)).toEqual([[1, 'second']]);
  expect(remainingOf(-5)).toEqual([[0, 'second']]);
});

test('an event of a rule tells the metering point that it is about, unless that is the one of the call', () => {
  const [told] = textOf({
    fault: { kind: 'event', event: 'holderRevokes', input: { meteringPointId: '01', day: 3 } },
  }).deeds;
  const [own] = textOf({
    fault: { kind: 'event', event: 'holderRevokes', input: { meteringPointId: '{point}' } },
  }).deeds;
  const [none] = textOf({ fault: { kind: 'event', event: 'holderRevokes' } }).deeds;
  expect([told, own, none].map((deed) => deed && inputOf(deed))).toEqual(['meteringPointId=01 day=3', '', '']);
});

test('what a rule says is read from one in force and from the catalogue alike', () => {
  const text = textOf({
    provider: 'enedis',
    operation: ['daily*', 'maxPower*'],
    where: { meteringPointId: '1', query: { start: '2026*' } },
    fault: [{ kind: 'cut', afterRecords: 3, inside: true }],
    at: 'gateway',
    after: '{after}',
  });
  expect(text).toEqual({
    provider: 'enedis',
    operations: ['daily*', 'maxPower*'],
    meteringPointId: '1',
    conditions: ['start: 2026*'],
    deeds: [{ kind: 'cut', words: { afterRecords: '3', inside: 'true' } }],
    atGateway: true,
    after: '{after}',
  });
});

test('a scenario is found by any of its sentences, and by all the words of a search', () => {
  expect(isFound(scenario, '')).toBe(true);
  expect(isFound(scenario, 'TOKEN 401')).toBe(true);
  expect(isFound(scenario, 'token 429')).toBe(false);
});

test('what was typed goes to a scenario as numbers and texts; what is empty is left out', () => {
  expect(isReady(scenario)).toBe(true);
  expect(isReady({ ...scenario, parameters: { day: { about: 'The day.', required: true } } })).toBe(false);
  expect(valuesOf(scenario, { after: '0', meteringPointId: ' ' })).toEqual({ after: 0 });
  expect(commandOf('http://localhost:4010', 'default', scenario, {})).toBe(
    'curl -X POST http://localhost:4010/_wattif/worlds/default/scenarios/gas-token-dies',
  );
  expect(commandOf('http://localhost:4010', 'default', scenario, { meteringPointId: "o'n" })).toContain(
    `-d '{"meteringPointId":"o'\\''n"}'`,
  );
});

test('what a scenario will do is told with its defaults and with what was typed', () => {
  expect(withValues(scenario.rules, scenario, {})).toEqual([{ where: {}, fault: { kind: 'token-dies' }, after: 3 }]);
  expect(withValues(scenario.rules, scenario, { after: '5', meteringPointId: '1' })).toEqual([
    { where: { meteringPointId: '1' }, fault: { kind: 'token-dies' }, after: 5 },
  ]);
});

test('an order says what was typed and nothing else', () => {
  expect(planOf(order)).toEqual({ fault: { kind: 'cut', afterRecords: 3 } });
  expect(planOf({ ...order, operator: 'grdf', application: 'app', after: '0', timeToLive: 'PT1M' })).toEqual({
    provider: 'grdf',
    where: { application: 'app' },
    fault: { kind: 'cut', afterRecords: 3 },
    after: 0,
    timeToLive: 'PT1M',
  });
  expect(() => planOf({ ...order, words: '{' })).toThrow(SyntaxError);
});

test.each(kinds)('the example of the kind %s is one that the simulator takes', (kind) => {
  expect(() => asFault({ kind, ...JSON.parse(exampleOf(kind, 'enedis')) })).not.toThrow();
});
