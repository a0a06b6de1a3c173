import { inspect } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { type Chunk, json, page, type Reply } from '../../mock-server/core/exchange.ts';
import type { Fault } from '../../mock-server/core/fault.ts';
import type { RecordedAnswer } from '../../mock-server/core/recorded-answer.ts';
import { entryOf, lines, type RunningSite, runningSite } from './fake-site.ts';

async function siteOf(reply: Reply): Promise<RunningSite> {
  return runningSite({ operations: { exportThings: () => reply } });
}

// biome-ignore lint/correctness/useYield: it fails before it has anything to give
function* failing(): Generator<Chunk> {
  throw new TypeError('this.that is undefined');
}

/** What the journal keeps of one answer. */
async function answerTo(reply: Reply, init: RequestInit = {}): Promise<RecordedAnswer | undefined> {
  const { call, world } = await siteOf(reply);
  await (await call('/export', { redirect: 'manual', ...init })).text();
  return (await entryOf(world, 'exportThings')).answer;
}

async function broken(reply: Reply, fault: Fault): Promise<RecordedAnswer | undefined> {
  const { call, world } = await siteOf(reply);
  world.faults.use({ fault });
  await call('/export').then(
    (answer) => answer.text().catch(() => undefined),
    () => undefined,
  );
  return (await entryOf(world, 'exportThings')).answer;
}

describe('what the journal keeps of an answer', () => {
  test('is its headers as they were told, and its body', async () => {
    const { call, world } = await runningSite();
    await (await call('/things/7')).text();
    const { answer } = await entryOf(world, 'readThing');
    expect(answer?.headers).toEqual({
      'content-type': 'application/json',
      'content-length': '10',
      date: 'Thu, 15 Jan 2026 08:00:00 GMT',
    });
    expect(answer?.body).toBe('{"id":"7"}');
    expect(answer?.cut).toBeUndefined();
  });

  test('is the same of a refusal, with the header that explains it', async () => {
    const { call, world } = await runningSite();
    await (await call('/things/unknown')).text();
    const { id, answer } = await entryOf(world, 'readThing');
    expect(answer?.headers['x-wattif-why']).toBe(`${id}; thing unknown (id unknown)`);
    expect(answer?.body).toBe('{"error":"unknown thing","id":"unknown"}');
  });

  test('has the header that lets a page of another origin read it', async () => {
    const { call, world } = await runningSite({ crossOrigin: true });
    await (await call('/things/7', { headers: { origin: 'http://localhost:5173' } })).text();
    const { answer } = await entryOf(world, 'readThing');
    expect(answer?.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'content-type': 'application/json',
      'content-length': '10',
    });
  });

  test('has no body where none left', async () => {
    expect((await answerTo({ kind: 'empty', status: 204 }))?.body).toBeUndefined();
    expect((await answerTo(json({ a: 1 }), { method: 'HEAD' }))?.body).toBeUndefined();
    expect((await answerTo(lines(['{"a":1}\n']), { method: 'HEAD' }))?.body).toBeUndefined();
    expect((await answerTo(lines([])))?.body).toBeUndefined();
  });

  test('is nothing where nothing was answered', async () => {
    expect(await broken(json({}), { kind: 'reset' })).toBeUndefined();
  });

  test('is our own where the operation failed before its first line', async () => {
    const { call, world } = await siteOf({ kind: 'stream', status: 200, chunks: failing() });
    await (await call('/export')).text();
    const { answer, decidedBy } = await entryOf(world, 'exportThings');
    expect(decidedBy).toBe('bug');
    expect(answer?.body).toContain('wattif failed, not the simulated API');
  });

  test('is written as JSON and printed for people as what can be read of it', async () => {
    const answer = await answerTo(json({ été: 1 }));
    const told = { headers: { ...answer?.headers }, body: '{"été":1}' };
    expect(JSON.parse(JSON.stringify(answer))).toEqual(told);
    expect(inspect(answer)).toBe(inspect(told));
  });
});

describe('a long answer', () => {
  test.each(['e', 'é', '…'])('of %s is cut, and says how long it was', async (letter) => {
    const text = letter.repeat(10_000);
    const answer = await answerTo({ kind: 'text', status: 200, text });
    expect(answer?.body).toBe(`${text.slice(0, 4096)}… (${Buffer.byteLength(text)} bytes)`);
    expect(answer?.cut).toBe(true);
  });

  test('as long as may be kept is kept whole', async () => {
    const text = 'x'.repeat(4096);
    const answer = await answerTo({ kind: 'text', status: 200, text });
    expect([answer?.body, answer?.cut]).toEqual([text, undefined]);
  });

  test('that streams leaves its beginning, and its counters', async () => {
    const texts = Array.from({ length: 5000 }, (_, i) => `{"line":${i},"name":"été"}\n`);
    const { call, world } = await siteOf(lines(texts));
    const text = await (await call('/export')).text();
    const { answer, ...entry } = await entryOf(world, 'exportThings');
    expect(entry).toMatchObject({ lines: 5000, bytes: Buffer.byteLength(text) });
    const [start = '', told] = answer?.body?.split('… (') ?? [];
    expect(told).toBe(`${entry.bytes} bytes)`);
    expect(text.startsWith(start)).toBe(true);
    // a letter that the bound falls into is left out
    expect(4096 - Buffer.byteLength(start)).toBeLessThan(2);
    expect(answer?.cut).toBe(true);
  });

  test('that streams in bytes is read as the text they are', async () => {
    const bytes = Buffer.from(`${'é'.repeat(3000)}\n`);
    const answer = await answerTo({ kind: 'stream', status: 200, chunks: [{ data: bytes, lines: 1 }] });
    expect(answer?.body).toBe(`${'é'.repeat(2048)}… (6001 bytes)`);
  });

  test('is let go: a hundred of 900 kB, whole or streamed, leave some hundred kilobytes', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const held = (): number => {
      collect();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers;
    };
    const big = (n: number): string => `${n}`.padEnd(900_000, 'x');
    const chunk = (n: number): Chunk => ({ data: n % 4 === 1 ? big(n) : Buffer.from(big(n)), lines: 1 });
    let asked = 0;
    const exportThings = (): Reply => {
      asked += 1;
      if (asked % 2 === 0) return { kind: 'text', status: 200, text: big(asked) };
      return { kind: 'stream', status: 200, chunks: [chunk(asked)] };
    };
    const { call, world } = await runningSite({ operations: { exportThings } });
    const once = async (): Promise<void> => {
      await (await call('/export')).arrayBuffer();
    };
    for (let n = 0; n < 4; n += 1) await once();
    const before = held();
    for (let n = 0; n < 100; n += 1) await once();
    // what bytes took is swept beside the program, and sockets let go of theirs some turns later
    await expect.poll(() => held() - before, { timeout: 10_000 }).toBeLessThan(10_000_000);
    expect(world.journal.find()).toHaveLength(104);
  }, 30_000);
});

describe('an answer that a fault broke is kept as it left', () => {
  test('cut off: with what had left by then', async () => {
    const fault = { kind: 'cut', afterBytes: 9, how: 'reset' } as const;
    expect((await broken(lines(['{"line":1}\n{"line":2}\n']), fault))?.body).toBe('{"line":1');
  });

  test('record by record: with what each became', async () => {
    const fault = { kind: 'framing', as: 'array' } as const;
    expect((await broken(lines(['{"line":1}\n{"line":2}\n']), fault))?.body).toBe('[{"line":1},{"line":2}]');
  });

  test('of another type: under that type', async () => {
    const answer = await broken(json({ a: 1 }), { kind: 'content-type', type: 'text/html' });
    expect(answer?.headers['content-type']).toBe('text/html');
    expect(answer?.body).toBe('{"a":1}');
  });

  test('inside a letter: with what is no letter', async () => {
    const answer = await broken(json('é'), { kind: 'cut', afterBytes: 2, how: 'end' });
    expect(answer?.body).toBe('"\ufffd');
  });
});

describe('secrets of an answer never show', () => {
  const secret = 'eyJhbGciOiJSUzI1NiJ9.Very-Secret.1234567890';

  test.each([
    ['a token answer', json({ access_token: secret, token_type: 'Bearer', expires_in: 3600 })],
    ['its other tokens', json({ refresh_token: secret, id_token: secret, scope: 'x' })],
    ['an address that a browser is sent to', { kind: 'redirect', to: `https://app/?code=${secret}&state=s` }],
    ['a cookie', json({}, 200, { 'set-cookie': `session=${secret}; Path=/` })],
    [
      'a script that sends the browser on',
      page(`<script>var url = "https://app/?a=1&code=${secret}";go(url)</script>`),
    ],
    ['a stream', lines([`{"access_token":"${secret}"}\n`])],
    ['a long answer', json({ access_token: secret.repeat(100), more: 'x'.repeat(5000) })],
  ] satisfies [string, Reply][])('of %s', async (_, reply) => {
    const answer = await answerTo(reply);
    for (const shown of [JSON.stringify(answer), inspect(answer, { showHidden: true })]) {
      expect(shown).not.toContain('Very-Secret');
    }
    expect(JSON.stringify(answer)).toMatch(/\*\*\*|…/);
  });

  test('of headers that a fault sets', async () => {
    const headers = { 'Set-Cookie': `s=${secret}`, Location: `https://app/?code=${secret}`, 'X-Api-Key': secret };
    const answer = await broken(json({}), { kind: 'answer', status: 302, headers });
    expect(JSON.stringify(answer?.headers)).not.toContain('Very-Secret');
    expect(answer?.headers).toMatchObject({ location: 'https://app/?code=***', 'x-api-key': '…' });
  });

  test('and what is no secret stays', async () => {
    const body = { token_type: 'Bearer', expires_in: 3600, code: 'ADAM-ERR0069', fault: { code: 900901 } };
    expect((await answerTo(json(body)))?.body).toBe(JSON.stringify(body));
    const script = await answerTo(page(`<script>var url = "https://app/?code=${secret}";go(url)</script>`));
    expect(script?.body).toBe('<script>var url = "https://app/?code=***";go(url)</script>');
    const sent = await answerTo({ kind: 'redirect', to: `https://app/?code=${secret}&state=s` });
    expect(sent?.headers.location).toBe('https://app/?code=***&state=s');
  });

  test('of an address that tells an error, its code is the error’s (RFC 6749 4.1.2.1)', async () => {
    const to = 'https://app/?code=403&error=access_denied&error_description=refused';
    expect((await answerTo({ kind: 'redirect', to }))?.headers.location).toBe(to);
    const path = 'https://app/IdPrm=1&code=server_error&error_description=server_error&';
    expect((await answerTo({ kind: 'redirect', to: path }))?.headers.location).toBe(path);
  });
});

test('an answer counts against the bound of the journal', async () => {
  const reply = (): Reply => ({ kind: 'text', status: 200, text: 'x'.repeat(4000) });
  const kept = async (operation: () => Reply): Promise<number> => {
    const { call, world } = await runningSite({ operations: { exportThings: operation } }, { journalBytes: 50_000 });
    for (let n = 0; n < 40; n += 1) await (await call('/export')).text();
    return world.journal.find().length;
  };
  const [short, long] = [await kept(() => json({})), await kept(reply)];
  expect(short).toBeGreaterThan(30);
  expect(long).toBeLessThan(12);
});
