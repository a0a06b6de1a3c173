import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Expectation, judge, Watch } from '../../mock-server/core/expectation.ts';
import type { JournalEntry } from '../../mock-server/core/journal.ts';

function call(id: number, operation = 'read', status = 200, more: Partial<JournalEntry> = {}): JournalEntry {
  return {
    id: `x${id}`,
    at: new Date(Date.UTC(2026, 0, 15, 8, 0, id)),
    realAt: 0,
    provider: 'grdf',
    operation,
    mount: '',
    method: 'GET',
    url: `/${operation}`,
    status,
    decidedBy: 'handler',
    bytes: 10,
    tookMs: 1,
    request: { headers: {} },
    ...more,
  };
}

const state = (expectation: Expectation, entries: readonly JournalEntry[], ended = false) =>
  judge(expectation, entries, ended).state;

describe('how often', () => {
  test.each([
    ['at least once unless told', {}, ['pending', 'held', 'held', 'held'], ['broken', 'held', 'held', 'held']],
    [
      'at least',
      { times: { atLeast: 2 } },
      ['pending', 'pending', 'held', 'held'],
      ['broken', 'broken', 'held', 'held'],
    ],
    [
      'at most',
      { times: { atMost: 1 } },
      ['pending', 'pending', 'broken', 'broken'],
      ['held', 'held', 'broken', 'broken'],
    ],
    [
      'both',
      { times: { atLeast: 1, atMost: 2 } },
      ['pending', 'pending', 'pending', 'broken'],
      ['broken', 'held', 'held', 'broken'],
    ],
    ['exactly', { times: 2 }, ['pending', 'pending', 'pending', 'broken'], ['broken', 'broken', 'held', 'broken']],
    ['not at all', { times: 0 }, ['pending', 'broken', 'broken', 'broken'], ['held', 'broken', 'broken', 'broken']],
    [
      'never',
      { never: { operation: 'read' } },
      ['pending', 'broken', 'broken', 'broken'],
      ['held', 'broken', 'broken', 'broken'],
    ],
  ] as const)('%s, before the end and at the end, of none to three calls', (_title, expectation, before, atEnd) => {
    const own = 'never' in expectation ? expectation : { operation: 'read', ...expectation };
    const calls = [call(1), call(2), call(3)];
    expect([0, 1, 2, 3].map((count) => state(own, calls.slice(0, count)))).toEqual(before);
    expect([0, 1, 2, 3].map((count) => state(own, calls.slice(0, count), true))).toEqual(atEnd);
  });

  test('a verdict before the end is never taken back by what comes later', () => {
    const status = fc.constantFrom(200, 429);
    const entries = fc.array(fc.tuple(fc.constantFrom('read', 'token'), status), { maxLength: 12 });
    const bound = fc.option(fc.nat({ max: 4 }), { nil: undefined });
    fc.assert(
      fc.property(entries, bound, bound, (calls, atLeast, more) => {
        const atMost = more === undefined ? undefined : (atLeast ?? 0) + more;
        const times = { ...(atLeast !== undefined && { atLeast }), ...(atMost !== undefined && { atMost }) };
        const expectation = { operation: 'read', status: 200, times };
        const all = calls.map(([operation, code], i) => call(i + 1, operation, code));
        const final = state(expectation, all, true);
        const matching = all.filter((one) => one.operation === 'read' && one.status === 200);
        expect(judge(expectation, all).matching).toEqual(matching.map(({ id }) => id));
        for (let count = 0; count <= all.length; count += 1) {
          const early = state(expectation, all.slice(0, count));
          if (early !== 'pending') expect(early).toBe(final);
        }
        expect(final).not.toBe('pending');
      }),
    );
  });

  test('what contradicts itself is refused with the reason', () => {
    expect(() => new Watch({ times: { atLeast: 3, atMost: 2 } })).toThrow('no count is both');
    expect(() => new Watch({ times: 1, never: {} })).toThrow('ask for one of them');
    expect(() => new Watch({ inOrder: [{}], never: {} })).toThrow('ask for one of them');
  });
});

describe('in order', () => {
  const steps = [{ operation: 'token' }, { operation: 'read', status: 200 }, { operation: 'token' }];

  test('holds when the steps came so, others between them', () => {
    const calls = [call(1, 'token'), call(2, 'list'), call(3, 'read', 429), call(4), call(5, 'token')];
    expect(state({ inOrder: steps }, calls)).toBe('held');
    expect(state({ inOrder: steps }, calls.slice(0, 4))).toBe('pending');
    expect(state({ inOrder: steps }, calls.slice(0, 4), true)).toBe('broken');
    expect(judge({ inOrder: steps }, calls).matching).toEqual(['x1', 'x4', 'x5']);
  });

  test('tells how far it came, and the nearest miss behind', () => {
    const calls = [call(1, 'read', 429), call(2, 'token'), call(3, 'read', 503)];
    const { message } = judge({ inOrder: steps }, calls, true);
    expect(message).toContain('the first 1 came (x2), and no read answered 200 behind');
    expect(message).toContain('Nearest miss: x3 GET /read was 503, not 200.');
  });

  test('holds exactly when the steps are a subsequence', () => {
    const names = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 10 });
    fc.assert(
      fc.property(names, fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 }), (made, wanted) => {
        const pattern = new RegExp(wanted.join('.*'));
        const calls = made.map((name, i) => call(i + 1, name));
        const held = state({ inOrder: wanted.map((operation) => ({ operation })) }, calls, true) === 'held';
        expect(held).toBe(pattern.test(made.join('')));
      }),
    );
  });

  test('conditions beside the steps hold for each of them', () => {
    const calls = [
      call(1, 'token'),
      call(2, 'token', 200, { provider: 'enedis' }),
      call(3, 'read', 200, { provider: 'enedis' }),
    ];
    const inOrder = [{ operation: 'token' }, { operation: 'read' }];
    expect(judge({ provider: 'enedis', inOrder }, calls).matching).toEqual(['x2', 'x3']);
    expect(state({ after: 'x2', inOrder }, calls, true)).toBe('broken');
  });
});

describe('the message', () => {
  test('says what was expected, what did happen, and the nearest miss with its reason', () => {
    const why = 'quota perSecond of 1: 2nd call in 14:03:07';
    const calls = [call(12, 'token'), call(14, 'read', 429, { url: '/adict/v2/pce/1/donnees', why })];
    const { message } = judge({ operation: 'read', status: 200, times: { atLeast: 2 } }, calls, true);
    expect(message).toBe(
      'Expected read answered 200 at least 2 times; it never came. Seen: token 200 (once), read 429 (once). ' +
        `Nearest miss: x14 GET /adict/v2/pce/1/donnees was 429, not 200: ${why}.`,
    );
  });

  test('takes the entry that meets the most conditions, the newest of equals', () => {
    const about = { meteringPointId: '1', application: 'app' };
    const calls = [
      call(1, 'read', 200, { ...about, meteringPointId: '2' }),
      call(2, 'read', 429, { ...about, meteringPointId: '2' }),
      call(3, 'read', 200, { application: 'app' }),
      call(4, 'token', 401, about),
    ];
    const { message } = judge({ operation: 'read', status: 200, ...about }, calls, true);
    expect(message).toContain('Nearest miss: x3 GET /read was about no metering point, not 1.');
  });

  test('names no miss when nothing is like what was expected', () => {
    expect(judge({ operation: 'read' }, [call(1, 'token')], true).message).toBe(
      'Expected read at least once; it never came. Seen: token 200 (once).',
    );
    expect(judge({ operation: 'read' }, [], true).message).toBe(
      'Expected read at least once; it never came. Nothing was called.',
    );
  });

  test('shows the call that was one too many', () => {
    const { message } = judge({ never: { operation: 'read' } }, [
      call(7, 'read', 0, { why: 'the connection was reset' }),
    ]);
    expect(message).toContain('Expected read never; it came once (x7).');
    expect(message).toContain('The last: x7 GET /read without an answer: the connection was reset.');
  });

  test('says that it holds', () => {
    expect(judge({ operation: 'read' }, [call(1)]).message).toContain('and so it is: it came once (x1).');
    const many = Array.from({ length: 7 }, (_, i) => call(i + 1));
    expect(judge({ operation: 'read' }, many).message).toContain('(x1, x2, x3, x4, x5 and 2 more)');
  });

  test('tells when a call came too early', () => {
    const since = new Date('2026-01-15T08:00:05Z');
    expect(judge({ operation: 'read', since }, [call(1)], true).message).toContain('x1 GET /read came too early');
    expect(judge({ operation: 'read', after: 'x3' }, [call(2)], true).message).toContain('x2 GET /read came before x3');
  });
});
