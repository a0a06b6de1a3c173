import { describe, expect, test } from 'vitest';
import { Journal, type JournalEntry } from '../../mock-server/core/journal.ts';

function entry(id: number, more: Partial<JournalEntry> = {}): JournalEntry {
  return {
    id: `x${id}`,
    at: new Date(Date.UTC(2026, 0, 15, 8, 0, id)),
    realAt: 0,
    provider: 'grdf',
    operation: 'readings',
    mount: '',
    method: 'GET',
    url: '/readings',
    status: 200,
    decidedBy: 'handler',
    bytes: 10,
    tookMs: 1,
    request: { headers: { host: 'localhost' } },
    ...more,
  };
}

const idsOf = (entries: readonly JournalEntry[]): string[] => entries.map(({ id }) => id);

describe('finding in a journal', () => {
  const journal = new Journal();
  journal.add(entry(1, { application: 'app', meteringPointId: '09000000000013' }));
  journal.add(entry(2, { operation: 'token', status: 401, decidedBy: 'auth' }));
  journal.add(entry(3, { provider: 'enedis', application: 'app' }));

  test('all entries are told, newest last', () => {
    expect(idsOf(journal.find())).toEqual(['x1', 'x2', 'x3']);
  });

  test.each([
    [{ provider: 'grdf' }, ['x1', 'x2']],
    [{ operation: 'token' }, ['x2']],
    [{ status: 200 }, ['x1', 'x3']],
    [{ decidedBy: 'auth' }, ['x2']],
    [{ application: 'app' }, ['x1', 'x3']],
    [{ meteringPointId: '09000000000013' }, ['x1']],
    [{ since: new Date('2026-01-15T08:00:02Z') }, ['x2', 'x3']],
    [{ provider: 'grdf', application: 'app' }, ['x1']],
    [{ provider: 'enedis', status: 401 }, []],
  ])('by %o', (filter, found) => {
    expect(idsOf(journal.find(filter))).toEqual(found);
  });
});

describe('a journal is bounded', () => {
  test('the oldest entries go first, and are counted', () => {
    const journal = new Journal(10_000);
    for (let i = 0; i < 100; i += 1) journal.add(entry(i));
    const kept = idsOf(journal.find());
    expect(kept.length).toBeLessThan(20);
    expect(kept.at(-1)).toBe('x99');
    expect(journal.dropped).toBe(100 - kept.length);
    expect(kept).toEqual(Array.from({ length: kept.length }, (_, i) => `x${100 - kept.length + i}`));
  });

  test('long addresses, headers, bodies and reasons count for what they hold', () => {
    const long = 'a'.repeat(4000);
    const held = (more: Partial<JournalEntry>): number => {
      const journal = new Journal(100_000);
      for (let i = 0; i < 100; i += 1) journal.add(entry(i, more));
      return journal.find().length;
    };
    expect(held({})).toBe(100);
    expect(held({ url: long })).toBeLessThan(13);
    expect(held({ why: long })).toBeLessThan(13);
    expect(held({ request: { headers: {}, body: long } })).toBeLessThan(13);
    expect(held({ request: { headers: { 'x-long': long } } })).toBeLessThan(13);
  });

  test('the newest entry stays, be it larger than the bound', () => {
    const journal = new Journal(100);
    journal.add(entry(1));
    journal.add(entry(2));
    expect(idsOf(journal.find())).toEqual(['x2']);
    expect(journal.dropped).toBe(1);
  });

  test('order and counts stay right over a long life', () => {
    const journal = new Journal(20_000);
    for (let i = 0; i < 10_000; i += 1) journal.add(entry(i));
    const kept = idsOf(journal.find());
    expect(kept).toEqual(Array.from({ length: kept.length }, (_, i) => `x${10_000 - kept.length + i}`));
    expect(journal.dropped).toBe(10_000 - kept.length);
  });

  test('a cleared journal is empty and starts to count anew', () => {
    const journal = new Journal(1000);
    for (let i = 0; i < 10; i += 1) journal.add(entry(i));
    journal.clear();
    expect(journal.find()).toEqual([]);
    expect(journal.dropped).toBe(0);
    journal.add(entry(11));
    expect(idsOf(journal.find())).toEqual(['x11']);
  });
});
