import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SimulatorOptions } from '../../mock-server/index.ts';
import { clientOf, read, startSimulator } from '../support/adict.ts';

interface Entry {
  id: string;
  operation: string;
  status: number;
  why?: string;
  departures: { code: string }[];
}

interface Told {
  entries: Entry[];
  next?: string;
  dropped: number;
  missed?: number;
}

async function watched(options: SimulatorOptions = {}) {
  const started = await startSimulator(options);
  const { simulator } = started;
  const call = async (method: string, path: string, body?: unknown) =>
    read(
      await fetch(`${simulator.url}/_wattif${path}`, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      }),
    );
  const journal = async (query = '') =>
    (await call('GET', `/worlds/default/journal${query}`)).json<Told & Record<string, unknown>>();
  const expectation = async (body: unknown) =>
    (await call('POST', '/worlds/default/journal/expect', body)).json<{
      held: boolean;
      message: string;
      matching: string[];
    }>();
  return { ...started, call, journal, expectation, [Symbol.asyncDispose]: () => simulator.close() };
}

/** Follows the live journal: a function that gives the next event, comments left out. */
async function follow(url: string, query = '', init: RequestInit = {}) {
  const response = await fetch(`${url}/_wattif/worlds/default/journal/stream${query}`, init);
  const reader = (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const part = async (): Promise<string | undefined> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const found = text.slice(0, end);
        text = text.slice(end + 2);
        return found;
      }
      const { done, value } = await reader.read();
      if (done) return undefined;
      text += value;
    }
  };
  const next = async (): Promise<{ id?: string; event: string; data: Entry & { missed?: number } } | undefined> => {
    for (;;) {
      const found = await part();
      if (found === undefined) return undefined;
      if (found.startsWith(':')) continue;
      const fields = Object.fromEntries(found.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)));
      return { ...fields, data: JSON.parse(fields.data) };
    }
  };
  return { response, next, part };
}

test('the journal is read in pages behind a cursor', async () => {
  await using it = await watched();
  for (let i = 0; i < 5; i += 1) await it.adict.call('GET', '/droits_acces');
  const first = await it.journal('?limit=2&operation=listAccessRights&after=x0');
  const second = await it.journal(`?limit=2&operation=listAccessRights&after=${first.next}`);
  const third = await it.journal(`?limit=2&operation=listAccessRights&after=${second.next}`);
  const ids = [first, second, third].flatMap(({ entries }) => entries.map(({ id }) => id));
  expect(ids).toEqual((await it.journal('?operation=listAccessRights')).entries.map(({ id }) => id));
  expect(third.entries).toHaveLength(1);
  expect((await it.journal('?limit=2')).entries.map(({ id }) => id)).toEqual(ids.slice(-2));
  expect(await it.journal(`?after=${third.next}`)).toEqual({ entries: [], next: third.next, dropped: 0 });
  expect((await it.call('GET', '/worlds/default/journal?after=first')).status).toBe(400);
});

test('a small journal says what it let go, and what a cursor missed', async () => {
  await using it = await watched({ journalBytes: 10_000 });
  await it.adict.call('GET', '/droits_acces');
  const { next } = await it.journal();
  for (let i = 0; i < 40; i += 1) await it.adict.call('GET', '/droits_acces');
  const told = await it.journal(`?after=${next}`);
  expect(told.missed).toBe(40 - told.entries.length);
  expect(told.dropped).toBe(42 - told.entries.length);
  const gone = await it.call('GET', `/worlds/default/journal/${next}`);
  expect(gone.status).toBe(404);
  expect(gone.text).toContain('was let go');
});

test('one entry is shown by the id that x-wattif-why names', async () => {
  await using it = await watched();
  const answer = await it.adict.published('nonsense', 'periode=2025');
  const header = answer.headers.get('x-wattif-why') ?? '';
  const [id] = header.split(';');
  const entry = (await it.call('GET', `/worlds/default/journal/${id}`)).json<Entry>();
  expect(entry).toMatchObject({ id, operation: 'publishedConsumption', status: answer.status });
  expect(header).toContain((entry.why ?? '').slice(0, 20));
  await it.call('POST', '/worlds', { name: 'other' });
  const elsewhere = await it.call('GET', `/worlds/other/journal/${id}`);
  expect([elsewhere.status, elsewhere.text]).toEqual([404, expect.stringContaining('in the journal of the world')]);
  const never = await it.call('GET', '/worlds/default/journal/x999999999');
  expect([never.status, never.text]).toEqual([404, expect.stringContaining('has no entry x999999999')]);
});

test('an expired token says when it ended and how long it lived', async () => {
  await using it = await watched();
  await it.adict.call('GET', '/droits_acces');
  it.world.clock.advance('PT5H');
  await it.adict.call('GET', '/droits_acces');
  const entry = (await it.journal('?reason=token-expired')).entries[0];
  expect(entry?.why).toMatch(/^the token expired on 20\d\d-\d\d-\d\d at \d\d:\d\d:\d\d \(4 h after it was issued\)$/);
  expect(entry?.departures.map(({ code }) => code)).toEqual(['token-older-than-its-life']);
});

test('the journal is followed live, with the same filters', async () => {
  await using it = await watched();
  const { response, next } = await follow(it.simulator.url, '?operation=listAccessRights');
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  await it.adict.call('GET', '/droits_acces');
  await it.adict.published('nonsense', 'periode=2025');
  await it.adict.call('GET', '/droits_acces');
  const [first, second] = [await next(), await next()];
  expect(first).toMatchObject({
    event: 'exchange',
    data: { operation: 'listAccessRights', status: 200, departures: [] },
  });
  expect([first?.id, second?.id]).toEqual([first?.data.id, second?.data.id]);
  expect(second?.data.operation).toBe('listAccessRights');
});

test('a follower that comes back goes on behind the last event it saw', async () => {
  await using it = await watched();
  for (let i = 0; i < 3; i += 1) await it.adict.call('GET', '/droits_acces');
  const [, second, third, fourth] = (await it.journal()).entries;
  const byHeader = await follow(it.simulator.url, '?after=x1', { headers: { 'last-event-id': second?.id ?? '' } });
  expect((await byHeader.next())?.id).toBe(third?.id);
  expect((await byHeader.next())?.id).toBe(fourth?.id);
  const byQuery = await follow(it.simulator.url, `?after=${third?.id}`);
  expect((await byQuery.next())?.id).toBe(fourth?.id);
});

test('a follower whose place was let go is told how many it missed', async () => {
  await using it = await watched({ journalBytes: 10_000 });
  await it.adict.call('GET', '/droits_acces');
  const { next: place } = await it.journal();
  for (let i = 0; i < 40; i += 1) await it.adict.call('GET', '/droits_acces');
  const { missed } = await it.journal(`?after=${place}`);
  const { next } = await follow(it.simulator.url, `?after=${place}`);
  expect(await next()).toMatchObject({ event: 'missed', data: { missed } });
  expect((await next())?.event).toBe('exchange');
});

test('closing the simulator ends the streams and waits that browsers and tests hold open', async () => {
  const it = await watched();
  const { next } = await follow(it.simulator.url);
  const waiting = it.expectation({ operation: 'contractData', within: 'PT5M' });
  await it.adict.call('GET', '/droits_acces');
  expect((await next())?.data.operation).toBe('sofitToken');
  await it.simulator.close();
  while (await next());
  expect(await waiting).toMatchObject({ held: false });
});

test.each(['deleted', 'replaced by a snapshot'])(
  'a stream and a wait end at once when their world is %s',
  async (how) => {
    await using it = await watched();
    const other = await it.simulator.createWorld({ name: 'other' });
    const snapshot = (await it.call('GET', `/worlds/${other.id}/snapshot`)).json<Record<string, unknown>>();
    const response = await fetch(`${it.simulator.url}/_wattif/worlds/${other.id}/journal/stream`);
    const waiting = it.call('POST', `/worlds/${other.id}/journal/expect`, {
      operation: 'contractData',
      within: 'PT5M',
    });
    // the wait has begun when a later call is answered
    await it.call('GET', `/worlds/${other.id}/journal`);
    if (how === 'deleted') other.delete();
    else expect((await it.call('POST', '/snapshots?replace=true', snapshot)).status).toBe(201);
    expect(await response.text()).toBe(': the journal, live\n\n');
    expect((await waiting).json<{ held: boolean }>().held).toBe(false);
  },
);

test('an expectation is answered at once when it holds, and says what happened when it does not', async () => {
  await using it = await watched();
  await it.adict.call('GET', '/droits_acces');
  await it.adict.published('nonsense', 'periode=2025');
  expect(await it.expectation({ operation: 'sofitToken', times: 1 })).toMatchObject({
    held: true,
    matching: [expect.any(String)],
  });
  const { held, message } = await it.expectation({ operation: 'publishedConsumption', status: 200 });
  expect(held).toBe(false);
  expect(message).toMatch(/Nearest miss: x\d+ GET \/adict\/v2\/pce\/nonsense\/\S+ was 400, not 200: /);
  expect(message).toContain('listAccessRights 200 (once)');
});

test('an expectation waits on the server until a call comes', async () => {
  await using it = await watched();
  const waiting = it.expectation({
    inOrder: [{ operation: 'sofitToken' }, { operation: 'listAccessRights' }],
    within: 'PT1M',
  });
  const later = it.expectation({ operation: 'listAccessRights', times: { atMost: 1 }, within: 'PT1M' });
  await it.adict.call('GET', '/droits_acces');
  expect(await waiting).toMatchObject({ held: true, matching: [expect.any(String), expect.any(String)] });
  await it.adict.call('GET', '/droits_acces');
  expect(await later).toMatchObject({ held: false, message: expect.stringContaining('at most once; it came 2 times') });
});

test('what must never come is held when the time is up', async () => {
  await using it = await watched();
  expect(await it.expectation({ never: { operation: 'contractData' }, within: 'PT0.02S' })).toMatchObject({
    held: true,
  });
});

test.each([
  [{ operation: 'publishedConsumtion' }, 'publishedConsumption'],
  [{ never: { operation: 'noSuch' } }, 'There is no operation'],
  [{ provider: 'edf' }, 'The providers are: grdf, enedis'],
  [{ operation: 'sofitToken', within: 'PT6M' }, 'up to PT5M'],
  [{ operation: 'sofitToken', within: 'soon' }, 'no duration'],
  [{ operation: 'sofitToken', times: { atLeast: 2, atMost: 1 } }, 'no count is both'],
  [{ operation: 'sofitToken', colour: 'blue' }, 'colour'],
])('an expectation that makes no sense is refused with the fix: %o', async (body, named) => {
  await using it = await watched();
  const answer = await it.call('POST', '/worlds/default/journal/expect', body);
  expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(named)]);
});

test('a caller that leaves stops its wait', async () => {
  await using it = await watched();
  const leave = new AbortController();
  const path = `${it.simulator.url}/_wattif/worlds/default/journal/expect`;
  const body = JSON.stringify({ operation: 'contractData', within: 'PT5M' });
  const init = { method: 'POST', body, headers: { 'content-type': 'application/json' }, signal: leave.signal };
  const waiting = fetch(path, init).catch(() => 'left');
  await clientOf(it.simulator, it.world).call('GET', '/droits_acces');
  leave.abort();
  expect(await waiting).toBe('left');
});

test('random secrets are found in no answer of the journal, nor in what an expectation tells', async () => {
  await using it = await watched({ quotas: 'off' });
  const { url } = it.simulator;
  const sofit = `${url}/openam/oauth2/realms/externeGrdf/access_token`;
  const grant = 'grant_type=client_credentials&client_id=wattif&scope=/adict/v2';
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[A-Za-z0-9!$*_.~-]{16,40}$/), async (secret) => {
      const form = { 'content-type': 'application/x-www-form-urlencoded' };
      const token = encodeURIComponent(secret);
      const answers = await Promise.all([
        fetch(sofit, { method: 'POST', headers: form, body: `${grant}&client_secret=${token}` }),
        fetch(`${sofit}?${grant}&client_secret=${token}`, { method: 'POST', headers: form }),
        fetch(sofit, { method: 'POST', headers: { ...form, authorization: `Basic ${btoa(`wattif:${secret}`)}` } }),
        fetch(`${url}/oauth2/v3/token`, { method: 'POST', headers: form, body: `grant_type=x&refresh_token=${token}` }),
        fetch(`${url}/adict/v2/droits_acces?access_token=${token}`, { headers: { authorization: `Bearer ${secret}` } }),
        fetch(`${url}/adict/v2/droits_acces`, {
          headers: { cookie: `sid=${secret}`, referer: `http://a/?code=${token}` },
        }),
      ]);
      const told = await it.expectation({ operation: 'contractData', status: 200, times: 9 });
      const headers = answers.map((answer) => answer.headers.get('x-wattif-why')).join();
      const shown = JSON.stringify(await it.journal()) + JSON.stringify(told) + headers;
      expect(shown).not.toContain(secret);
      expect(shown).not.toContain(btoa(`wattif:${secret}`).slice(8, -4));
    }),
    { numRuns: 15 },
  );
  const { entries } = await it.journal();
  expect(entries).toHaveLength(6 * 15);
});
