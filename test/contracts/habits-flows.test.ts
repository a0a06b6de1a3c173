import { describe, expect, test } from 'vitest';
import type { Call } from '../../contracts/conformance/call.ts';
import type { Finding } from '../../contracts/conformance/check.ts';
import { judgeBrokenAnswers } from '../../contracts/conformance/habits/broken-answers.ts';
import { judgeConsent } from '../../contracts/conformance/habits/consent.ts';
import { judgeDeclared } from '../../contracts/conformance/habits/declared.ts';
import { fail, gravest, pass, skip, warn } from '../../contracts/conformance/habits/finding.ts';
import { judgeProofs } from '../../contracts/conformance/habits/proofs.ts';
import type { Step } from '../../contracts/conformance/scenario.ts';
import type { Shown } from '../../contracts/conformance/shown.ts';
import { callOf, tokenCall } from './support/calls.ts';

const consentTask = { task: 'consent', redirectUri: 'http://localhost:3000/callback' } as const;

function stepOf(shown: Partial<Shown>, calls: readonly Call[] = [], end: Partial<Step['end']> = {}): Step {
  return {
    number: 1,
    task: consentTask,
    calls,
    end: { exitCode: 0, timedOut: false, stdout: '', stderr: '', tookMs: 1, ...end },
    shown: { values: [], problems: [], mistakes: [], log: [], ...shown },
  };
}

describe('CL-21', () => {
  const proof = callOf({ kind: 'proofs', operation: 'submitProofs', method: 'PUT' });

  test('proofs are sent once', () => {
    expect(judgeProofs([proof], [])).toMatchObject({ check: 'CL-21', status: 'PASS' });
    expect(judgeProofs([{ ...proof, status: 503 }, proof], []).status).toBe('PASS');
  });

  test('none, twice, again in the next run, or of a kind that is refused: each fails', () => {
    expect(judgeProofs([], []).status).toBe('FAIL');
    expect(judgeProofs([proof, proof], []).status).toBe('FAIL');
    expect(judgeProofs([proof], [proof]).status).toBe('FAIL');
    const refused = { ...proof, status: 409, reason: 'proofs-format-not-allowed' };
    expect(judgeProofs([refused], []).told).toContain('proofs-format-not-allowed');
  });
});

describe('CL-23', () => {
  const declaration = callOf({ kind: 'declaration', status: 201, method: 'PUT' });
  const good = { declaring: [declaration], waiting: [], active: [callOf()] };

  test('declared once, read when active', () => {
    expect(judgeDeclared(good, 'A')).toMatchObject({ check: 'CL-23', status: 'PASS' });
    const retried = { ...good, declaring: [{ ...declaration, status: 500 }, declaration] };
    expect(judgeDeclared(retried, 'A').status).toBe('PASS');
  });

  test('not, twice, or wrongly declared fails', () => {
    expect(judgeDeclared({ ...good, declaring: [] }, 'A').told).toContain('was not declared');
    const again = { ...declaration, status: 409, reason: 'declaration-awaits-validation' };
    expect(judgeDeclared({ ...good, declaring: [declaration, again] }, 'A').told).toContain('2 times');
    const wrong = { ...declaration, status: 409, reason: 'declaration-postcode-differs' };
    expect(judgeDeclared({ ...good, declaring: [wrong] }, 'A').told).toContain('declaration-postcode-differs');
  });

  test('asking before the holder has answered, or never, fails', () => {
    expect(judgeDeclared({ ...good, waiting: [callOf({ reason: 'no-access-right' })] }, 'A').status).toBe('FAIL');
    expect(judgeDeclared({ ...good, active: [] }, 'A').status).toBe('FAIL');
  });
});

describe('CL-24', () => {
  const link = (state: string) => stepOf({ link: `http://localhost/authorize?state=${state}` });
  const links = [link('4f1c09b2aa0e4be1'), link('9d20773fce1b47a0')] as const;
  const forged = stepOf({ problems: [{ text: 'a foreign state' }] });
  const taken = stepOf({ consent: { points: ['A'] } });
  const good = { links, forged, taken, point: 'A' };

  test('states of their own, and only answers with them are taken', () => {
    expect(judgeConsent(good)).toMatchObject({ check: 'CL-24', status: 'PASS' });
  });

  test('no state, or the same for all, fails', () => {
    expect(judgeConsent({ ...good, links: [stepOf({ link: 'http://localhost/authorize' }), links[1]] }).status).toBe(
      'FAIL',
    );
    expect(judgeConsent({ ...good, links: [links[0], links[0]] }).told).toContain('the same state');
  });

  test('taking a foreign state, or only exchanging its code, fails', () => {
    expect(judgeConsent({ ...good, forged: stepOf({ consent: { points: ['B'] } }) }).status).toBe('FAIL');
    expect(judgeConsent({ ...good, forged: stepOf({ problems: [{ text: 'no' }] }, [tokenCall()]) }).status).toBe(
      'FAIL',
    );
  });

  test('not taking the right one fails', () => {
    expect(judgeConsent({ ...good, taken: stepOf({}) }).status).toBe('FAIL');
    expect(judgeConsent({ ...good, taken: undefined }).told).toContain('leads to no page');
  });

  test('short states and silence warn', () => {
    expect(judgeConsent({ ...good, links: [link('abc1'), link('abc2')] }).status).toBe('WARN');
    expect(judgeConsent({ ...good, forged: stepOf({}) }).status).toBe('WARN');
  });
});

describe('CL-16', () => {
  const asked = [callOf({ id: 'x7', decidedBy: 'fault' })];
  const shown = pass('CL-16', 'The others are shown.');
  const judged = (step: Step, others: Finding = shown) =>
    judgeBrokenAnswers(step, { broken: ['A'], shown: others }).status;

  test('a problem line or a failing exit code tells', () => {
    expect(judged(stepOf({ problems: [{ text: 'malformed', point: 'A' }] }, asked))).toBe('PASS');
    expect(judged(stepOf({}, asked, { exitCode: 1 }))).toBe('PASS');
  });

  test('only a line of log warns, silence fails', () => {
    expect(judged(stepOf({}, asked, { stderr: 'A: malformed' }))).toBe('WARN');
    expect(judged(stepOf({ problems: [{ text: 'something', point: 'B' }] }, asked))).toBe('FAIL');
  });

  test('the others are to be shown all the same', () => {
    const told = stepOf({ problems: [{ text: 'malformed', point: 'A' }] }, asked);
    expect(judged(told, fail('CL-16', 'B is not shown.'))).toBe('FAIL');
    expect(judged(told, skip('CL-16', 'The program prints no values.'))).toBe('PASS');
  });
});

test('the gravest finding counts, with the evidence of all that are as grave', () => {
  const [one, two] = [fail('CL-05', 'One.', ['x1']), fail('CL-05', 'Two.', ['x2'])];
  expect(gravest([pass('CL-05', 'Fine.'), one, warn('CL-05', 'Odd.'), two])).toEqual({
    check: 'CL-05',
    status: 'FAIL',
    told: 'One. Two.',
    evidence: ['x1', 'x2'],
  });
  expect(() => gravest([])).toThrow(RangeError);
});
