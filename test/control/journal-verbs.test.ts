import { expect, test } from 'vitest';
import type { House } from '../../mock-server/control/house.ts';
import { readJournal } from '../../mock-server/control/journal-verbs.ts';
import type { JournalEntry } from '../../mock-server/core/journal.ts';
import { Worlds } from '../../mock-server/core/worlds.ts';
import { fakeProvider } from '../core/fake-provider.ts';
import { turn } from '../http/fake-site.ts';

function entry(id: number): JournalEntry {
  return {
    id: `x${id}`,
    at: new Date('2026-01-15T08:00:00Z'),
    realAt: 0,
    provider: 'fake',
    operation: 'readings',
    mount: '',
    method: 'GET',
    url: '/readings',
    status: id % 2 === 0 ? 200 : 500,
    decidedBy: 'handler',
    bytes: 10,
    tookMs: 1,
    request: { headers: {} },
  };
}

async function journalOf(count: number) {
  const providers = [fakeProvider()];
  const worlds = new Worlds(providers);
  const { journal } = await worlds.create({}, 'default');
  for (let id = 1; id <= count; id += 1) journal.add(entry(id));
  const house: House = { version: '0', providers, worlds };
  return async (query = '') => {
    const request = {
      operation: 'readJournal',
      params: { id: 'default' },
      query: new URLSearchParams(query),
      body: { kind: 'none' },
      origin: '',
      here: 'http://127.0.0.1:4010',
      accept: '*/*',
      left: new AbortController().signal,
    } as const;
    const reply = await readJournal(request, house);
    if (reply.kind !== 'json') throw new Error('no JSON');
    return reply.body as { entries: { id: string }[]; next?: string; more?: true };
  };
}

test('a journal is shown a thousand entries at a time, the newest ones, and says when there are more', async () => {
  const read = await journalOf(2500);
  const newest = await read();
  expect([newest.entries.length, newest.entries[0]?.id, newest.next, newest.more]).toEqual([
    1000,
    'x1501',
    'x2500',
    true,
  ]);
  expect((await read('limit=2500')).more).toBeUndefined();
  expect((await read('status=200')).more).toBe(true);
  expect((await read('status=200&limit=1250')).more).toBeUndefined();
});

test('behind a cursor every entry is read, page by page', async () => {
  const read = await journalOf(2500);
  const ids: string[] = [];
  let page = await read('after=x0');
  ids.push(...page.entries.map(({ id }) => id));
  while (page.more) {
    page = await read(`after=${page.next}`);
    ids.push(...page.entries.map(({ id }) => id));
  }
  expect(ids).toEqual(Array.from({ length: 2500 }, (_, i) => `x${i + 1}`));
});

test('others have their turns while a long journal is judged', async () => {
  const read = await journalOf(5000);
  await read('limit=1');
  let turns = 0;
  let done = false;
  const reading = read('limit=5000').finally(() => {
    done = true;
  });
  while (!done) {
    await turn();
    turns += 1;
  }
  expect((await reading).entries).toHaveLength(5000);
  expect(turns).toBeGreaterThan(5);
});
