import { expect, test } from 'vitest';
import {
  closingLine,
  exitCodeOf,
  type Interaction,
  type InteractionResult,
  jsonReport,
  junitReport,
  resultText,
  statesText,
  type Verdict,
} from '../../contracts/verify/index.ts';
import { version } from '../../mock-server/index.ts';

const interaction: Interaction = {
  source: 'pacts/portal.json',
  consumer: 'portal',
  provider: 'GRDF ADICT',
  description: 'a month of gas',
  states: [{ name: 'a gas point with an active access right', parameters: { meteringPointId: '1' } }],
  request: { method: 'GET', path: '/', query: new URLSearchParams(), headers: {} },
  response: { status: 200, headers: {} },
  pact: {},
};
const passed: InteractionResult = { interaction, outcome: 'passed', told: [], tookMs: 120.4 };
const broken: InteractionResult = {
  interaction: { ...interaction, source: 'pacts/other.json', description: 'a day', states: [] },
  outcome: 'broken',
  told: ['Status: expected 200, got 403.', 'The simulator says why:\nno right.'],
  tookMs: 80,
};
const harness: InteractionResult = { ...passed, outcome: 'harness', told: ['There is no state "x".'], tookMs: 1 };
const verdictOf = (...results: InteractionResult[]): Verdict => ({ pact: '16.5.0', results, notes: ['a note'] });

test('the exit code is 0 for kept pacts alone, 1 for a broken one, 2 as soon as one could not be judged, or there is none', () => {
  expect(exitCodeOf(verdictOf(passed))).toBe(0);
  expect(exitCodeOf(verdictOf(passed, broken))).toBe(1);
  expect(exitCodeOf(verdictOf(harness, broken, passed))).toBe(2);
  expect(exitCodeOf(verdictOf())).toBe(2);
});

test('the JSON report is this, and nothing less', () => {
  expect(JSON.parse(JSON.stringify(jsonReport(verdictOf(passed, broken))))).toEqual({
    wattif: version,
    pact: '16.5.0',
    counts: { passed: 1, broken: 1, harness: 0 },
    interactions: [
      {
        source: 'pacts/portal.json',
        consumer: 'portal',
        provider: 'GRDF ADICT',
        description: 'a month of gas',
        states: [{ name: 'a gas point with an active access right', parameters: { meteringPointId: '1' } }],
        outcome: 'passed',
        told: [],
        tookMs: 120,
      },
      {
        source: 'pacts/other.json',
        consumer: 'portal',
        provider: 'GRDF ADICT',
        description: 'a day',
        states: [],
        outcome: 'broken',
        told: ['Status: expected 200, got 403.', 'The simulator says why:\nno right.'],
        tookMs: 80,
      },
    ],
    notes: ['a note'],
  });
});

test('JUnit tells a broken contract as a failure, and what could not be judged as an error', () => {
  const xml = junitReport(verdictOf(passed, broken, harness));
  expect(xml).toContain(
    '<testsuite name="portal → GRDF ADICT" tests="3" failures="1" errors="1" skipped="0" time="0.201">',
  );
  expect(xml).toContain('name="a month of gas, given a gas point with an active access right" time="0.120"/>');
  expect(xml).toMatch(/name="a day" time="0\.080">\s*<failure message="Status: expected 200, got 403\.">/);
  expect(xml).toContain('<error message="There is no state &quot;x&quot;.">');
});

test('the terminal has a line for each interaction, and below it why it did not pass', () => {
  expect(resultText(passed)).toBe(
    'passed  portal → GRDF ADICT: a month of gas, given a gas point with an active access right',
  );
  expect(resultText(broken).split('\n')).toEqual([
    'BROKEN  portal → GRDF ADICT: a day',
    '          Status: expected 200, got 403.',
    '          The simulator says why:',
    '          no right.',
  ]);
  expect(resultText(harness)).toMatch(/^HARNESS .*\n {10}There is no state "x"\.$/);
});

test('a pact cannot steer the terminal by what it writes', () => {
  const hostile = { ...passed, interaction: { ...interaction, description: 'x\u001b[2J\u0007\npassed  all' } };
  expect(resultText(hostile)).toBe(
    'passed  portal → GRDF ADICT: x [2J  passed  all, given a gas point with an active access right',
  );
});

test('the closing line counts', () => {
  expect(closingLine(verdictOf(passed))).toBe('1 interaction of 1 pact: 1 passed, 0 broken; 0.1 s.');
  expect(closingLine(verdictOf(passed, broken, harness))).toBe(
    '3 interactions of 2 pacts: 1 passed, 1 broken, 1 not judged (harness); 0.2 s.',
  );
});

test('a provider state is listed with what holds then and its parameters', () => {
  const state = {
    name: 'a park',
    about: 'The points of a park exist.',
    parameters: { park: 'its name; solo unless told' },
  };
  expect(statesText([state, { ...state, name: 'no park', parameters: {} }])).toBe(
    'a park\n  The points of a park exist.\n    park: its name; solo unless told\n\nno park\n  The points of a park exist.',
  );
});
