import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { eventsOf } from '../../mock-server/control/journal-stream.ts';
import { Journal, type JournalEntry } from '../../mock-server/core/journal.ts';
import { turn } from '../http/fake-site.ts';

function entry(id: number, status = 200): JournalEntry {
  return {
    id: `x${id}`,
    at: new Date('2026-01-15T08:00:00Z'),
    realAt: 0,
    provider: 'grdf',
    operation: 'readings',
    mount: '',
    method: 'GET',
    url: '/readings',
    status,
    decidedBy: 'handler',
    bytes: 10,
    tookMs: 1,
    request: { headers: {} },
  };
}

function followed(journal: Journal, after?: string) {
  const left = new AbortController();
  let there = true;
  const place = {
    journal,
    filter: { status: 200 },
    isThere: () => there,
    show: async ({ id }: JournalEntry) => ({ id }),
  };
  const events = eventsOf(place, after, left.signal);
  const next = async () => {
    const { value, done } = await events.next();
    return done ? 'end' : String(value.data);
  };
  const forget = () => {
    there = false;
    journal.dismiss();
  };
  return { next, left, forget, events };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('a live journal begins with a comment, so that its head leaves at once, and beats every fifteen seconds', async () => {
  const { next, left } = followed(new Journal());
  expect(await next()).toBe(': the journal, live\n\n');
  for (let beat = 0; beat < 2; beat += 1) {
    const beats = next();
    await vi.advanceTimersByTimeAsync(14_999);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await beats).toBe(': still here\n\n');
  }
  const end = next();
  left.abort();
  expect(await end).toBe('end');
  expect(vi.getTimerCount()).toBe(0);
});

test('an entry that matches is told as it is written, one that does not is not', async () => {
  const journal = new Journal();
  const { next } = followed(journal);
  await next();
  const first = next();
  journal.add(entry(1, 500));
  journal.add(entry(2));
  expect(await first).toBe('id: x2\nevent: exchange\ndata: {"id":"x2"}\n\n');
  journal.add(entry(3));
  expect(await next()).toContain('x3');
});

test('nothing is kept for a slow reader: it is told how many went before it came to them', async () => {
  const journal = new Journal(10_000);
  const { next } = followed(journal);
  await next();
  for (let id = 1; id <= 50; id += 1) journal.add(entry(id));
  const kept = journal.find();
  expect(await next()).toBe(`event: missed\ndata: {"missed":${50 - kept.length}}\n\n`);
  expect(await next()).toContain(kept[0]?.id);
});

test('a reader that leaves is followed no more', async () => {
  const journal = new Journal();
  const { next, events } = followed(journal);
  await next();
  await events.return(undefined);
  journal.add(entry(1));
  expect(await next()).toBe('end');
});

test('what the filter leaves out moves the place on, and is missed by nobody', async () => {
  const journal = new Journal(10_000);
  const { next } = followed(journal);
  await next();
  const first = next();
  for (let id = 1; id <= 500; id += 1) {
    journal.add(entry(id, 500));
    await turn();
  }
  journal.add(entry(501));
  expect(await first).toContain('id: x501\nevent: exchange');
});

test('a stream ends at once when its world is gone', async () => {
  const { next, forget } = followed(new Journal());
  await next();
  const last = next();
  await turn();
  forget();
  expect(await last).toBe('end');
  expect(vi.getTimerCount()).toBe(0);
});
