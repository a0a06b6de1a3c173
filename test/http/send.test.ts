import { describe, expect, test } from 'vitest';
import { type Chunk, json, type Reply } from '../../mock-server/core/exchange.ts';
import { entryOf, lines, runningSite, until, untilStill } from './fake-site.ts';
import { wireTo } from './wire.ts';

const stream = (chunks: Iterable<Chunk> | AsyncIterable<Chunk>): Reply => ({ kind: 'stream', status: 200, chunks });
const block = `${'x'.repeat(65_535)}\n`;

/** An endless stream that tells how much was asked of it, and whether it was ended. */
function endless() {
  const state = { made: 0, ended: false };
  function* chunks(): Generator<Chunk> {
    try {
      while (true) {
        state.made += 1;
        yield { data: block, lines: 1 };
      }
    } finally {
      state.ended = true;
    }
  }
  return { state, reply: stream(chunks()) };
}

const get = (path: string, authorization: string): string =>
  `GET /fake/v1${path} HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\n\r\n`;

describe('a stream', () => {
  test('arrives in order, as chunks under the status and headers told', async () => {
    const texts = Array.from({ length: 5000 }, (_, i) => `{"line":${i},"name":"été"}\n`);
    const { call, world } = await runningSite({ operations: { exportThings: () => lines(texts) } });
    const answer = await call('/export');
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson');
    expect(answer.headers.get('transfer-encoding')).toBe('chunked');
    expect(answer.headers.get('date')).toBe('Thu, 15 Jan 2026 08:00:00 GMT');
    const text = await answer.text();
    expect(text).toBe(texts.join(''));
    const entry = await entryOf(world, 'exportThings');
    expect(entry).toMatchObject({ status: 200, decidedBy: 'handler', lines: 5000, bytes: Buffer.byteLength(text) });
    expect(entry).not.toHaveProperty('cutShort');
  });

  test('may be of bytes, asynchronous, and of another status', async () => {
    async function* chunks(): AsyncGenerator<Chunk> {
      for (let i = 0; i < 3; i += 1) {
        await Promise.resolve();
        yield { data: Buffer.from(`${i}é\n`), lines: 1 };
      }
    }
    const { call, world } = await runningSite({
      operations: { exportThings: () => ({ kind: 'stream', status: 206, chunks: chunks() }) },
    });
    const answer = await call('/export');
    expect([answer.status, await answer.text()]).toEqual([206, '0é\n1é\n2é\n']);
    expect(await entryOf(world, 'exportThings')).toMatchObject({ status: 206, lines: 3, bytes: 12 });
  });

  test('may be empty', async () => {
    const { call, world } = await runningSite({ operations: { exportThings: () => lines([]) } });
    const answer = await call('/export');
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      'application/x-ndjson',
      '',
    ]);
    expect(await entryOf(world, 'exportThings')).toMatchObject({ lines: 0, bytes: 0 });
  });

  test('is not made for a HEAD, and is ended', async () => {
    const { state, reply } = endless();
    const { call, world } = await runningSite({ operations: { exportThings: () => reply } });
    const answer = await call('/export', { method: 'HEAD' });
    expect(await answer.text()).toBe('');
    expect(await entryOf(world, 'exportThings')).toMatchObject({ bytes: 0, lines: 0 });
    expect(state).toEqual({ made: 1, ended: true });
  });
});

describe('a slow reader', () => {
  test('holds the work back: what is made is what was read, and the buffers on the way', async () => {
    const { state, reply } = endless();
    const { port, authorization } = await runningSite({ operations: { exportThings: () => reply } });
    const wire = await wireTo(port);
    wire.write(get('/export', authorization));
    const unread = await untilStill(() => state.made);
    expect(unread).toBeGreaterThan(0);
    expect(unread * block.length).toBeLessThan(20_000_000);
    wire.socket.resume();
    await until(() => state.made > unread + 2000);
    wire.socket.pause();
    const readMore = await untilStill(() => state.made);
    expect((readMore - unread) * block.length).toBeLessThan(wire.socket.bytesRead + 20_000_000);
    wire.cut();
    await until(() => state.ended);
  }, 30_000);

  test('leaves no listeners behind', async () => {
    const warnings: string[] = [];
    const warn = (warning: Error): void => void warnings.push(warning.name);
    process.on('warning', warn);
    const { state, reply } = endless();
    const { call } = await runningSite({ operations: { exportThings: () => reply } });
    const answer = await call('/export');
    const reader = answer.body?.getReader();
    await until(() => state.made > 0);
    for (let read = 0; read < 50_000_000; ) read += (await reader?.read())?.value?.length ?? 0;
    await reader?.cancel();
    await until(() => state.ended);
    process.off('warning', warn);
    expect(warnings).toEqual([]);
  }, 30_000);
});

describe('a client that leaves', () => {
  test('while it waits to read stops the work at once', async () => {
    const { state, reply } = endless();
    const { port, authorization, world } = await runningSite({ operations: { exportThings: () => reply } });
    const wire = await wireTo(port);
    wire.write(get('/export', authorization));
    await untilStill(() => state.made);
    wire.cut();
    await until(() => state.ended);
    const entry = await entryOf(world, 'exportThings');
    expect(entry).toMatchObject({ cutShort: true, decidedBy: 'handler', status: 200, lines: state.made });
    expect(entry.bytes).toBe(state.made * block.length);
  });

  test('with a second stream asked for behind the first ends both', async () => {
    const streams = [endless(), endless()];
    let next = 0;
    const { port, authorization, world } = await runningSite({
      operations: { exportThings: () => streams[next++]?.reply ?? json({}) },
    });
    const wire = await wireTo(port);
    wire.write(get('/export', authorization).repeat(2));
    await until(() => streams.every(({ state }) => state.made > 0));
    wire.cut();
    await until(() => streams.every(({ state }) => state.ended));
    await until(() => world.journal.find().length === 2);
    expect(world.journal.find().every(({ cutShort }) => cutShort)).toBe(true);
  });

  test('while it reads stops the work after a batch', async () => {
    const { state, reply } = endless();
    const { call, world } = await runningSite({ operations: { exportThings: () => reply } });
    const leaving = new AbortController();
    const answer = await call('/export', { signal: leaving.signal });
    await answer.body?.getReader().read();
    leaving.abort();
    await until(() => state.ended);
    expect(await entryOf(world, 'exportThings')).toMatchObject({ cutShort: true, lines: state.made });
  });

  test('before a stream begins has none of it made', async () => {
    const { state, reply } = endless();
    const { hold, release } = gate();
    let reached = false;
    const { port, authorization, world } = await runningSite({
      operations: {
        async exportThings() {
          reached = true;
          await hold;
          return reply;
        },
      },
    });
    const wire = await wireTo(port);
    wire.write(get('/export', authorization));
    await until(() => reached);
    wire.cut();
    await noticed(port);
    release();
    expect(await entryOf(world, 'exportThings')).toMatchObject({ cutShort: true, bytes: 0, lines: 0 });
    expect(state.made).toBeLessThanOrEqual(1);
  });

  test('before a small answer is told in the journal, and harms nobody', async () => {
    const { hold, release } = gate();
    let reached = false;
    const { port, authorization, world, call } = await runningSite({
      operations: {
        async readThing({ params }) {
          if (params.id === 'slow') {
            reached = true;
            await hold;
          }
          return json({ id: params.id }, 201);
        },
      },
    });
    const wire = await wireTo(port);
    wire.write(get('/things/slow', authorization));
    await until(() => reached);
    wire.cut();
    await noticed(port);
    release();
    expect(await entryOf(world, 'readThing')).toMatchObject({ cutShort: true, bytes: 0, status: 201 });
    expect((await call('/things/1')).status).toBe(201);
  });

  function gate(): { hold: Promise<void>; release: () => void } {
    let release = (): void => undefined;
    const hold = new Promise<void>((resolve) => {
      release = resolve;
    });
    return { hold, release };
  }

  /** Settles when the server has seen a cut that was made before: calls made later have been answered. */
  async function noticed(port: number): Promise<void> {
    for (let i = 0; i < 5; i += 1) await fetch(`http://127.0.0.1:${port}/nothing`).then((answer) => answer.text());
  }
});

describe('a small request while long streams run', () => {
  test('is answered: the loop gets a turn after each batch, however fast the reader', async () => {
    const streams = Array.from({ length: 4 }, endless);
    let next = 0;
    const { port, authorization, call } = await runningSite({
      operations: { exportThings: () => streams[next++]?.reply ?? json({}) },
    });
    const wires = await Promise.all(streams.map(() => wireTo(port)));
    for (const wire of wires) {
      wire.socket.resume();
      wire.write(get('/export', authorization));
    }
    await until(() => streams.every(({ state }) => state.made > 50));
    const before = streams.map(({ state }) => state.made);
    for (let i = 0; i < 5; i += 1) expect(await (await call(`/things/${i}`)).json()).toEqual({ id: String(i) });
    // the streams went on meanwhile
    await until(() => streams.every(({ state }, i) => state.made > (before[i] ?? 0)));
    for (const wire of wires) wire.cut();
    await until(() => streams.every(({ state }) => state.ended));
  }, 30_000);
});

describe('a stream that fails in the middle', () => {
  test('cuts the connection, so that nobody takes it for whole; the journal tells what had left', async () => {
    function* chunks(): Generator<Chunk> {
      yield { data: '{"line":1}\n', lines: 1 };
      yield { data: '{"line":2}\n{"line":3}\n', lines: 2 };
      throw new RangeError('no such day');
    }
    const { call, world, port, authorization } = await runningSite({
      operations: { exportThings: () => stream(chunks()) },
    });
    await expect(call('/export').then((answer) => answer.text())).rejects.toThrow();
    const entry = await entryOf(world, 'exportThings');
    expect(entry).toMatchObject({ decidedBy: 'bug', why: 'no such day', status: 200, lines: 3, bytes: 33 });
    const wire = await wireTo(port);
    wire.text();
    wire.write(get('/export', authorization));
    await wire.closed;
    expect(wire.text()).not.toContain('\r\n0\r\n');
    expect((await call('/things/1')).status).toBe(200);
  });
});
