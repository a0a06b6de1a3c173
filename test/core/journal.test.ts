import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Journal, type JournalEntry, type JournalFilter } from '../../mock-server/core/journal.ts';

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
  journal.add(entry(2, { operation: 'token', status: 401, decidedBy: 'auth', reason: 'token-missing' }));
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
    [{ reason: 'token-missing' }, ['x2']],
    [{ after: 'x1' }, ['x2', 'x3']],
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

  test('long addresses, headers, bodies, answers and reasons count for what they hold', () => {
    const long = 'a'.repeat(4000);
    const held = (more: Partial<JournalEntry>): number => {
      const journal = new Journal(100_000);
      for (let i = 0; i < 100; i += 1) journal.add(entry(i, more));
      return journal.find().length;
    };
    expect(held({})).toBe(100);
    expect(held({ url: long })).toBeLessThan(25);
    expect(held({ why: long })).toBeLessThan(13);
    expect(held({ request: { headers: {}, body: long } })).toBeLessThan(13);
    expect(held({ request: { headers: { 'x-long': long } } })).toBeLessThan(25);
    expect(held({ answer: { headers: {}, body: 'a', size: 4000 } })).toBeLessThan(25);
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

describe('reading on', () => {
  function journalOf(ids: readonly number[], limit?: number): Journal {
    const journal = new Journal(limit);
    for (const id of ids) journal.add(entry(id));
    return journal;
  }

  test('a limit alone gives the newest; behind an entry, the first', () => {
    const journal = journalOf([1, 2, 3, 4, 5]);
    expect(idsOf(journal.page({}, 2).entries)).toEqual(['x4', 'x5']);
    expect(idsOf(journal.page({ after: 'x2' }, 2).entries)).toEqual(['x3', 'x4']);
    expect(idsOf(journal.page({ after: 'x5' }, 2).entries)).toEqual([]);
  });

  test('an exchange that took long stands where it ended, and a cursor does not lose it', () => {
    const journal = journalOf([1, 3, 4, 2, 5]);
    expect(idsOf(journal.page({ after: 'x4' }).entries)).toEqual(['x2', 'x5']);
    expect(idsOf(journal.page({ after: 'x2' }).entries)).toEqual(['x5']);
  });

  test('whatever the order and the pages, every entry is read once', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        (ids, size) => {
          const journal = journalOf(ids);
          const read = idsOf(journal.page({}, Infinity).entries.slice(0, 1));
          for (;;) {
            const page = journal.page({ after: read.at(-1) ?? '' }, size);
            expect(page.missed).toBe(0);
            if (page.entries.length === 0) break;
            read.push(...idsOf(page.entries));
          }
          expect(read).toEqual(ids.map((id) => `x${id}`));
          for (const id of ids) expect(journal.entry(`x${id}`)?.id).toBe(`x${id}`);
        },
      ),
    );
  });

  test('behind an entry that was let go, it says how many others were, exactly', () => {
    const ids = Array.from({ length: 300 }, (_, i) => i + 1);
    const journal = journalOf(ids, 20_000);
    const first = Number(journal.find()[0]?.id.slice(1));
    const { entries, missed } = journal.page({ after: `x${first - 4}` }, 2);
    expect([missed, idsOf(entries)]).toEqual([3, [`x${first}`, `x${first + 1}`]]);
    expect(journal.page({ after: `x${first - 1}` }).missed).toBe(0);
    expect(journal.wasDropped(`x${first - 1}`)).toBe(true);
    expect(journal.wasDropped(`x${first}`)).toBe(false);
    expect(journal.wasDropped('x9999')).toBe(false);
  });

  test('behind an entry so old that it is forgotten, all that were let go count', () => {
    const journal = journalOf(
      Array.from({ length: 5000 }, (_, i) => i + 1),
      20_000,
    );
    expect(journal.page({ after: 'x1' }).missed).toBe(journal.dropped);
  });

  test('behind an id of another world, what began later is read', () => {
    const journal = journalOf([2, 4, 6]);
    expect(idsOf(journal.page({ after: 'x3' }).entries)).toEqual(['x4', 'x6']);
    expect(idsOf(journal.page({ after: 'x9' }).entries)).toEqual([]);
  });

  test('a position goes on over entries that went, and over a clearing', () => {
    const journal = journalOf([1, 2, 3]);
    const { position } = journal.read(0, {}, 2);
    expect(idsOf(journal.read(position).entries)).toEqual(['x3']);
    journal.clear();
    journal.add(entry(4));
    expect(journal.read(position)).toMatchObject({ missed: 1, entries: [{ id: 'x4' }] });
  });

  test('one entry is found among a hundred thousand without looking at all of them', () => {
    const journal = journalOf(
      Array.from({ length: 100_000 }, (_, i) => i + 1),
      1e9,
    );
    const started = performance.now();
    for (let i = 0; i < 10_000; i += 1) expect(journal.behind(`x${1 + ((i * 7919) % 100_000)}`).missed).toBe(0);
    // a walk through all takes half a millisecond, so ten thousand of them five seconds
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('following', () => {
  test('tells of each entry that matches, until it is stopped', () => {
    const journal = new Journal();
    const told: string[] = [];
    const stop = journal.follow({ status: 200 }, ({ id }) => told.push(id));
    journal.add(entry(1));
    journal.add(entry(2, { status: 500 }));
    journal.add(entry(3));
    stop();
    stop();
    journal.add(entry(4));
    expect(told).toEqual(['x1', 'x3']);
  });

  test('may be stopped by what it tells', () => {
    const journal = new Journal();
    const told: string[] = [];
    const stop = journal.follow({}, ({ id }) => {
      told.push(id);
      stop();
    });
    journal.follow({}, ({ id }) => told.push(`also ${id}`));
    journal.add(entry(1));
    journal.add(entry(2));
    expect(told).toEqual(['x1', 'also x1', 'also x2']);
  });
});

describe('a journal that nobody writes into any more', () => {
  test('tells whoever follows it, once, and goes on otherwise', () => {
    const journal = new Journal();
    const told: string[] = [];
    journal.follow(
      {},
      ({ id }) => told.push(id),
      () => told.push('end'),
    );
    journal.add(entry(1));
    journal.dismiss();
    journal.dismiss();
    journal.add(entry(2));
    expect(told).toEqual(['x1', 'end']);
    expect(idsOf(journal.find())).toEqual(['x1', 'x2']);
  });

  test('does not tell who left', () => {
    const journal = new Journal();
    const told: string[] = [];
    journal.follow(
      {},
      () => undefined,
      () => told.push('end'),
    )();
    journal.dismiss();
    expect(told).toEqual([]);
  });
});

test('a page says whether the limit left something out', () => {
  const journal = new Journal();
  for (const id of [1, 2, 3, 4, 5]) journal.add(entry(id, { status: id === 1 ? 500 : 200 }));
  const more = (filter: JournalFilter, limit: number) => journal.page(filter, limit).more;
  expect([more({}, 4), more({}, 5), more({}, 6)]).toEqual([true, false, false]);
  expect([more({ status: 200 }, 3), more({ status: 200 }, 4)]).toEqual([true, false]);
  expect([more({ after: 'x2' }, 2), more({ after: 'x2' }, 3)]).toEqual([true, false]);
  expect([more({ after: 'x0', status: 500 }, 1), more({ after: 'x0', status: 200 }, 3)]).toEqual([false, true]);
});

test('the bound in bytes is honest: two megabytes of varied entries take between one and three of memory', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const heap = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  // made anew each time, as texts that come over a connection are
  const text = (length: number, i: number): string => Buffer.from(`${i}`.padEnd(length, 'abcdefgh')).toString('latin1');
  const journal = new Journal(2_000_000);
  const fill = (from: number): void => {
    for (let i = from; i < from + 20_000; i += 1) {
      const headers = Object.fromEntries(Array.from({ length: i % 12 }, (_, n) => [`x-name-${n}`, text(n * 9, i)]));
      const body = i % 5 === 0 ? { body: text((i * 37) % 4000, i) } : {};
      const why = i % 3 === 0 ? { why: text(i % 300, i), reason: 'thing-unknown' } : {};
      journal.add(entry(i, { url: text(20 + (i % 700), i), ...why, request: { headers, ...body } }));
    }
  };
  fill(0);
  expect(journal.find().length).toBeGreaterThan(100);
  // what it gives back is what it took: other garbage of the process is gone by the first look
  heap();
  const full = heap();
  journal.clear();
  const taken = full - heap();
  expect(taken).toBeGreaterThan(1_000_000);
  expect(taken).toBeLessThan(3_000_000);
});
