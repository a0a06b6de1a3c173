import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FaultCall, FaultPlan } from '../../mock-server/core/fault.ts';
import { faultSentence } from '../../mock-server/core/fault-sentence.ts';
import { Faults, faultsOf } from '../../mock-server/core/faults.ts';
import { SetupError } from '../../mock-server/core/refusal.ts';

const nine = Date.parse('2026-01-15T08:00:00Z');

const callWith = (more: Partial<FaultCall> = {}): FaultCall => ({
  provider: 'grdf',
  operation: 'publishedConsumption',
  meteringPointId: '00000000010001',
  application: 'app',
  query: new URLSearchParams('start=1&start=2'),
  headers: { 'x-run': '7', accept: ['a', 'b'] },
  at: nine,
  ...more,
});

const reset = { kind: 'reset' } as const;

/** A world's rules, and whether a call is acted on, for each of some calls. */
function acted(plan: Omit<FaultPlan, 'fault'>, calls: readonly Partial<FaultCall>[], seed = 'wattif'): boolean[] {
  const faults = new Faults(seed);
  faults.use({ fault: reset, ...plan });
  return calls.map((more) => faults.decide(callWith(more), 'operation') !== undefined);
}

const same = (count: number): Partial<FaultCall>[] => Array.from({ length: count }, () => ({}));

describe('which calls a rule is about', () => {
  test.each<[string, Omit<FaultPlan, 'fault'>, Partial<FaultCall>, boolean]>([
    ['all', {}, {}, true],
    ['its provider’s', { provider: 'grdf' }, {}, true],
    ['no other provider’s', { provider: 'enedis' }, {}, false],
    ['its operation’s', { operation: 'publishedConsumption' }, {}, true],
    ['no other operation’s', { operation: 'contractData' }, {}, false],
    ['one of its operations’', { operation: ['contractData', 'published*'] }, {}, true],
    ['its metering point’s', { where: { meteringPointId: '0000*1' } }, {}, true],
    ['no other point’s', { where: { meteringPointId: '00000000010002' } }, {}, false],
    ['none without a point', { where: { meteringPointId: '*' } }, { meteringPointId: undefined }, false],
    ['its application’s', { where: { application: 'app' } }, {}, true],
    ['none of nobody', { where: { application: '*' } }, { application: undefined }, false],
    ['any value of a query parameter', { where: { query: { start: '2' } } }, {}, true],
    ['no other value', { where: { query: { start: '3' } } }, {}, false],
    ['a parameter that is not there', { where: { query: { end: '*' } } }, {}, false],
    ['a header in any spelling of its name', { where: { header: { 'X-Run': '7' } } }, {}, true],
    ['a header of several values', { where: { header: { accept: 'b' } } }, {}, true],
    ['a header that is not there', { where: { header: { other: '*' } } }, {}, false],
    ['those that meet all conditions', { where: { application: 'app', query: { start: '9' } } }, {}, false],
    ['those inside its window', { from: '09:00', until: '09:20' }, {}, true],
    ['none outside its window', { from: '09:00', until: '09:20' }, { at: nine - 1 }, false],
  ])('%s', (_what, plan, more, acts) => {
    expect(acted(plan, [more])).toEqual([acts]);
  });

  test('one for the gateway is not asked where the operation would answer, nor the other way round', () => {
    const faults = new Faults('wattif');
    faults.use({ fault: reset, at: 'gateway' });
    expect(faults.decide(callWith(), 'operation')).toBeUndefined();
    expect(faults.decide(callWith(), 'gateway')).toMatchObject({ rule: 'f1', fired: 1 });
    expect(faults.list()).toMatchObject([{ seen: 1, fired: 1 }]);
  });
});

describe('when a rule acts', () => {
  test('after so many calls that work, and so many times', () => {
    expect(acted({ after: 2, times: 1 }, same(5))).toEqual([false, false, true, false, false]);
    expect(acted({ after: 1 }, same(3))).toEqual([false, true, true]);
    expect(acted({ times: 2 }, same(3))).toEqual([true, true, false]);
  });

  test('calls that it is not about are not counted', () => {
    const calls = [{}, { provider: 'enedis' }, { at: nine - 3_600_000 }, {}];
    expect(acted({ provider: 'grdf', after: 1, from: '09:00' }, calls)).toEqual([false, false, false, true]);
  });

  test('the newest rule acts first; a spent one lets those behind it act, and has counted the call', () => {
    const faults = new Faults('wattif');
    faults.use({ name: 'old', fault: reset });
    faults.use({ name: 'new', fault: reset, times: 1 });
    expect(faults.decide(callWith(), 'operation')?.name).toBe('new');
    expect(faults.decide(callWith(), 'operation')?.name).toBe('old');
    expect(faults.list()).toMatchObject([
      { name: 'new', seen: 2, fired: 1 },
      { name: 'old', seen: 1, fired: 1 },
    ]);
  });

  test('a rule of a short life heals itself, in real time', () => {
    let now = 0;
    const faults = new Faults('wattif', () => now);
    expect(faults.use({ fault: reset, timeToLive: 'PT10M' }).healsAt).toBe(600_000);
    faults.use({ fault: { kind: 'page' }, at: 'gateway' });
    now = 599_999;
    expect(faults.decide(callWith(), 'operation')).toBeDefined();
    now = 600_000;
    expect(faults.decide(callWith(), 'operation')).toBeUndefined();
    expect(faults.list()).toMatchObject([{ id: 'f2' }]);
  });

  test('over any calls, counters and choice follow their definition', () => {
    const plans = fc.record(
      {
        after: fc.nat(5),
        times: fc.integer({ min: 1, max: 5 }),
        probability: fc.constantFrom(0, 0.3, 0.7, 1),
        operation: fc.constantFrom('a', 'b', '*'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.string(), plans, fc.array(fc.constantFrom('a', 'b')), (seed, plan, operations) => {
        const faults = new Faults(seed);
        faults.use({ fault: reset, ...plan });
        const fitting = operations.filter((one) => [undefined, '*', one].includes(plan.operation));
        const fired: number[] = [];
        let nth = 0;
        for (const operation of operations) {
          if ([undefined, '*', operation].includes(plan.operation)) nth += 1;
          const decided = faults.decide(callWith({ operation }), 'operation');
          if (decided) fired.push(nth);
          if (decided) expect(decided.fired).toBe(fired.length);
        }
        expect(faults.list()).toMatchObject([{ seen: fitting.length, fired: fired.length }]);
        expect(fired.every((place) => place > (plan.after ?? 0))).toBe(true);
        expect(fired.length).toBeLessThanOrEqual(plan.times ?? Number.POSITIVE_INFINITY);
        if ((plan.probability ?? 1) === 1) {
          const able = Math.max(0, fitting.length - (plan.after ?? 0));
          expect(fired.length).toBe(Math.min(able, plan.times ?? able));
        }
        if (plan.probability === 0) expect(fired).toEqual([]);
      }),
    );
  });

  test('chance is that of the world’s seed: the same again, near to what was asked', () => {
    const once = acted({ probability: 0.3 }, same(2000), 'seven');
    expect(acted({ probability: 0.3 }, same(2000), 'seven')).toEqual(once);
    expect(acted({ probability: 0.3 }, same(2000), 'eight')).not.toEqual(once);
    const share = once.filter(Boolean).length / once.length;
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.35);
  });
});

describe('use, reset, restore', () => {
  test('a rule can be taken away, all can, and spent ones can be set back', () => {
    const faults = new Faults('wattif');
    const { id } = faults.use({ fault: reset, times: 1 }, 'flaky');
    faults.use({ fault: { kind: 'page' }, at: 'gateway' });
    const first = faults.decide(callWith(), 'operation');
    expect(first).toEqual({ faults: [reset], rule: 'f1', scenario: 'flaky', fired: 1 });
    expect(faults.decide(callWith(), 'operation')).toBeUndefined();
    faults.restore();
    expect(faults.decide(callWith(), 'operation')).toEqual(first);
    expect(faults.remove(id)).toBe(true);
    expect(faults.remove(id)).toBe(false);
    expect(faults.isEmpty).toBe(false);
    faults.reset();
    expect(faults.isEmpty).toBe(true);
    expect(faults.use({ fault: reset }).id).toBe('f3');
  });

  test('what was listed can be put back, counters and chance and all', () => {
    const plan = { fault: [reset], probability: 0.5, after: 1 } as const;
    const one = new Faults('wattif');
    one.use(plan);
    one.use({ fault: { kind: 'page' }, at: 'gateway' });
    for (let call = 0; call < 5; call += 1) one.decide(callWith(), 'operation');
    const other = new Faults('wattif');
    other.load(one.list());
    expect(other.list()).toEqual(one.list());
    const decisions = (faults: Faults) => same(20).map((more) => faults.decide(callWith(more), 'operation')?.fired);
    expect(decisions(other)).toEqual(decisions(one));
    expect(other.use({ fault: reset }).id).toBe('f3');
  });

  test('rules that heal at no instant are not put back', () => {
    const faults = new Faults('wattif');
    const { healsAt: _never, ...rule } = faults.use({ fault: reset });
    for (const healsAt of [Number.NaN, 1e300, -1e300, 8_640_000_000_000_001]) {
      expect(() => faults.load([{ ...rule, healsAt }])).toThrow('is no instant');
    }
    expect(faults.list()).toEqual([rule]);
  });

  test('what is handed out is a copy', () => {
    const faults = new Faults('wattif');
    const rule = faults.use({ fault: reset }) as { seen: number };
    rule.seen = 99;
    expect(faults.list()[0]?.seen).toBe(0);
  });
});

test.each<[Partial<FaultPlan>, string]>([
  [{ after: -1 }, 'after is -1; give a whole number from 0.'],
  [{ after: 1.5 }, 'after is 1.5'],
  [{ times: 0 }, 'times is 0; give a whole number from 1.'],
  [{ probability: 1.1 }, 'probability is 1.1; give a number from 0 to 1.'],
  [{ probability: Number.NaN }, 'probability is NaN'],
  [{ from: 'noon' }, '"noon" is no instant'],
  [{ after: 1e300 }, 'after is 1e+300; give a whole number from 0.'],
  [{ times: 1e300 }, 'times is 1e+300; give a whole number from 1.'],
  [{ timeToLive: 'long' }, '"long" is no duration'],
  [{ timeToLive: 'PT0S' }, 'timeToLive is "PT0S"; give a duration of more than 0 and at most P365D.'],
  [{ timeToLive: '-PT5S' }, 'timeToLive is "-PT5S"'],
  [{ timeToLive: 'P366D' }, 'timeToLive is "P366D"'],
  [{ timeToLive: 'P999999999D' }, 'timeToLive is "P999999999D"'],
  [{ fault: { kind: 'delay', by: 'P1M' } }, 'by of delay is "P1M"; give a duration'],
  [{ fault: { kind: 'delay', by: '-PT1S' } }, 'by of delay is "-PT1S"'],
  [{ fault: [reset, { kind: 'stale', by: 'P99999D' }] }, 'by of stale is "P99999D"; give a duration'],
  [{ fault: { kind: 'drip', bytesPerSecond: 1e-9 } }, 'bytesPerSecond of drip is 1e-9'],
  [{ fault: { kind: 'content-type', type: 'a\nb' } }, 'type of content-type is'],
  [{ fault: [] }, 'The rule has no fault'],
])('%j is refused with the fix, and nothing comes into force', (wrong, message) => {
  const faults = new Faults('wattif');
  expect(() => faults.use({ fault: reset, ...wrong })).toThrow(SetupError);
  expect(() => faults.use({ fault: reset, ...wrong })).toThrow(message);
  expect(faults.isEmpty).toBe(true);
});

test('faults of some kinds are told in their order', () => {
  const all = [{ kind: 'page' }, reset, { kind: 'drip', bytesPerSecond: 1 }, { kind: 'page', status: 500 }] as const;
  expect(faultsOf(all, 'page', 'drip')).toEqual([all[0], all[2], all[3]]);
  expect(faultsOf(all, 'cut')).toEqual([]);
});

test.each([
  [
    'f1',
    'flaky',
    1,
    [{ kind: 'cut', afterRecords: 3 }],
    'fault f1 (flaky), 1st time: the connection is reset after 3 records',
  ],
  ['f12', undefined, 12, [{ kind: 'reset' }], 'fault f12, 12th time: the connection is reset before an answer'],
  ['f1', undefined, 22, [{ kind: 'page' }], "fault f1, 22nd time: answered with the operator's error page, status 503"],
  [
    'header',
    undefined,
    1,
    [{ kind: 'delay', by: 'PT2S' }, { kind: 'garble' }],
    'asked for by the header x-wattif-fault: the answer begins PT2S later, in real time; the 1st record is no JSON',
  ],
  [
    'reserved',
    undefined,
    1,
    [{ kind: 'cut', afterRecords: 2, inside: true, how: 'stall' }],
    'a reserved metering point: the body stops, and the connection stays open, inside the 3rd record',
  ],
  [
    'f1',
    undefined,
    3,
    [
      { kind: 'refuse', reason: 'no-data', afterRecords: 1 },
      { kind: 'stale', by: 'P1D' },
    ],
    'fault f1, 3rd time: refused after 1 record, no-data; answered as P1D ago',
  ],
  [
    'f1',
    undefined,
    111,
    [
      { kind: 'pause', by: 'PT1S' },
      { kind: 'replace', values: { a: 1, b: 2 }, record: 21 },
    ],
    'fault f1, 111th time: a rest of PT1S, in real time, after each record; a, b replaced in the 21st record',
  ],
] as const)('what rule %s (%s) did the %d time is told in a sentence', (rule, name, fired, faults, sentence) => {
  expect(faultSentence({ rule, fired, faults, ...(name && { name }) })).toBe(sentence);
});
