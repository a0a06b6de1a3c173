import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Chunk } from '../../mock-server/core/exchange.ts';
import type { FaultPlan } from '../../mock-server/core/fault.ts';
import { entryOf, lines, type RunningSite, runningSite, turn, until, untilStill } from './fake-site.ts';
import { rawCall } from './raw-call.ts';
import { wireTo } from './wire.ts';

type Order = FaultPlan['fault'];

/** A site on which one rule is in force. */
async function siteWith(fault: Order, more: Omit<FaultPlan, 'fault'> = {}): Promise<RunningSite> {
  const site = await runningSite();
  site.world.faults.use({ fault, ...more });
  return site;
}

const head = (authorization: string, path = '/export'): string =>
  `GET /fake/v1${path} HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\n\r\n`;

/** Sends a call on a bare connection, and waits until what comes of it has come. */
async function halfAnswer({ port, authorization }: RunningSite, path?: string) {
  const wire = await wireTo(port);
  wire.write(head(authorization, path));
  await untilStill(() => wire.text().length);
  return wire;
}

describe('an answer', () => {
  test('can be replaced by any status, body and headers', async () => {
    const site = await siteWith({
      kind: 'answer',
      status: 502,
      body: '<down/>',
      headers: { 'Content-Type': 'text/xml' },
    });
    const { status, text, headers } = await rawCall(site, '/things/1');
    expect({ status, text, type: headers['content-type'] }).toEqual({ status: 502, text: '<down/>', type: 'text/xml' });
    site.world.faults.use({ fault: { kind: 'answer', status: 200, body: { odd: [1] } } });
    const odd = await rawCall(site, '/things/1');
    expect([odd.text, odd.headers['content-type']]).toEqual(['{"odd":[1]}', 'application/json']);
    site.world.faults.use({ fault: { kind: 'answer', status: 503, headers: { 'retry-after': '5' } } });
    const bare = await rawCall(site, '/things/1');
    expect([bare.status, bare.text, bare.headers['retry-after'], bare.headers['content-length']]).toEqual([
      503,
      '',
      '5',
      '0',
    ]);
    expect(await entryOf(site.world, 'readThing')).toMatchObject({
      status: 502,
      decidedBy: 'fault',
      why: 'fault f1, 1st time: answered with status 502',
      fault: { rule: 'f1', fired: 1 },
      bytes: 7,
    });
  });

  test('can be the operator’s page, or empty', async () => {
    const site = await siteWith({ kind: 'page' });
    const page = await rawCall(site, '/export');
    expect([page.status, page.text, page.headers['content-type']]).toEqual([
      503,
      '<p>out of order</p>',
      'text/html; charset=utf-8',
    ]);
    site.world.faults.use({ fault: { kind: 'empty' } });
    const empty = await rawCall(site, '/export');
    expect([empty.status, empty.text, empty.headers['content-length'], empty.end]).toEqual([200, '', '0', 'whole']);
    site.world.faults.use({ fault: { kind: 'empty', status: 204 } });
    expect((await rawCall(site, '/export')).status).toBe(204);
  });

  test('can be refused for any reason that the provider has words for, with details', async () => {
    const site = await siteWith({ kind: 'refuse', reason: 'thing-unknown', detail: { id: 'x' } }, { name: 'lost' });
    const { status, text } = await rawCall(site, '/export');
    expect([status, text]).toEqual([404, '{"error":"unknown thing","id":"x"}']);
    const entry = await entryOf(site.world, 'exportThings');
    expect(entry).toMatchObject({ decidedBy: 'fault', reason: 'thing-unknown', fault: { rule: 'f1', name: 'lost' } });
    expect(entry.why).toContain('fault f1 (lost), 1st time: refused, thing-unknown');
  });

  test('whose rule names a reason that there is not is our own failure, and says which', async () => {
    const site = await siteWith({ kind: 'refuse', reason: 'nonsense' });
    const { status, headers, text } = await rawCall(site, '/things/1');
    expect([status, headers['content-type'], headers['x-wattif-setup-error']]).toEqual([
      500,
      'application/problem+json',
      'true',
    ]);
    expect(JSON.parse(text).detail).toContain('f1: fake has no reason "nonsense" to refuse');
  });

  test('of a PATCH without a body, a HEAD and a refusal has faults too', async () => {
    const site = await siteWith({ kind: 'cut', afterBytes: 0 });
    expect(await rawCall(site, '/things/unknown')).toMatchObject({ status: 404, text: '', end: 'ECONNRESET' });
    expect(await rawCall(site, '/export', { method: 'HEAD' })).toMatchObject({ status: 200, text: '', end: 'whole' });
    const patched = await rawCall(site, '/things/1', { method: 'PATCH' });
    expect(patched.status).toBe(204);
  });
});

describe('a connection', () => {
  test('can be reset before a byte of the answer; the operation has not run', async () => {
    const run = vi.fn(() => lines([]));
    const site = await runningSite({ operations: { exportThings: run } });
    site.world.faults.use({ fault: { kind: 'reset' } });
    expect(await rawCall(site, '/export')).toMatchObject({ status: undefined, end: 'ECONNRESET' });
    expect(run).not.toHaveBeenCalled();
    const entry = await entryOf(site.world, 'exportThings');
    expect(entry).toMatchObject({ status: 0, bytes: 0, decidedBy: 'fault' });
    expect(entry.cutShort).toBeUndefined();
  });

  test('can be reset inside a stream, at a record or in it: what was sent before arrives, and is counted', async () => {
    const site = await siteWith({ kind: 'cut', afterRecords: 2 });
    expect(await rawCall(site, '/export')).toMatchObject({
      status: 200,
      text: '{"line":1}\n{"line":2}\n',
      end: 'ECONNRESET',
    });
    expect(await entryOf(site.world, 'exportThings')).toMatchObject({ status: 200, lines: 2, bytes: 22 });
    site.world.faults.use({ fault: { kind: 'cut', afterRecords: 1, inside: true, how: 'end' } });
    const ended = await rawCall(site, '/export');
    expect([ended.text, ended.end, ended.headers['transfer-encoding']]).toEqual([
      '{"line":1}\n{"line',
      'whole',
      'chunked',
    ]);
    site.world.faults.use({ fault: { kind: 'cut', afterBytes: 4 } });
    const json = await rawCall(site, '/things/7');
    expect([json.text, json.end, json.headers['content-length']]).toEqual(['{"id', 'ECONNRESET', '10']);
  });

  test('can stall inside an answer until the client leaves', async () => {
    const site = await siteWith({ kind: 'cut', afterRecords: 1, how: 'stall' });
    const wire = await halfAnswer(site);
    expect(wire.text()).toContain('{"line":1}');
    expect(wire.text()).not.toContain('{"line":2}');
    expect(wire.socket.closed).toBe(false);
    expect(site.world.journal.find()).toEqual([]);
    wire.cut();
    expect(await entryOf(site.world, 'exportThings')).toMatchObject({
      lines: 1,
      bytes: 11,
      cutShort: true,
      status: 200,
    });
  });

  test('can keep silent until the client leaves', async () => {
    const site = await siteWith({ kind: 'silence' });
    const wire = await halfAnswer(site);
    expect(wire.text()).toBe('');
    wire.cut();
    expect(await entryOf(site.world, 'exportThings')).toMatchObject({ status: 0, bytes: 0, cutShort: true });
  });

  test.each<[string, Order]>([
    ['silent', { kind: 'silence' }],
    ['stalled', { kind: 'cut', afterRecords: 1, how: 'stall' }],
    ['waiting for a frozen clock', { kind: 'delay', by: 'P1D', clock: 'world' }],
    ['resting for a day between two records', { kind: 'pause', by: 'P1D' }],
    ['dripping a byte a minute', { kind: 'drip', bytesPerSecond: 1 / 60 }],
  ])('that is %s does not keep the server from closing', async (_what, fault) => {
    const site = await siteWith(fault);
    const wire = await halfAnswer(site);
    await site.server.close();
    await wire.closed;
  });

  test('that is silent leaves no listeners behind, however many are', async () => {
    const warnings: string[] = [];
    const warn = (warning: Error): void => void warnings.push(warning.message);
    process.on('warning', warn);
    const site = await siteWith({ kind: 'silence' });
    const wires = await Promise.all(Array.from({ length: 30 }, () => wireTo(site.port)));
    for (const wire of wires) wire.write(head(site.authorization));
    await until(() => site.world.faults.list()[0]?.fired === 30);
    const [first, ...others] = wires;
    first?.cut();
    await until(() => site.world.journal.find().length === 1);
    await site.server.close();
    await Promise.all(others.map(({ closed }) => closed));
    await until(() => site.world.journal.find().length === 30);
    process.off('warning', warn);
    expect(warnings).toEqual([]);
    expect(site.world.journal.find().filter(({ cutShort }) => cutShort)).toHaveLength(1);
  });

  test('serves the next call after a faulty one that ended well', async () => {
    const site = await siteWith({ kind: 'cut', afterRecords: 1, how: 'end' }, { times: 1 });
    const wire = await halfAnswer(site);
    expect(wire.text().endsWith('0\r\n\r\n')).toBe(true);
    wire.write(head(site.authorization, '/things/7'));
    await until(() => wire.text().includes('{"id":"7"}'));
    expect(site.world.journal.find()).toMatchObject([{ lines: 1 }, { operation: 'readThing', decidedBy: 'handler' }]);
  });
});

describe('time', () => {
  afterEach(() => void vi.useRealTimers());
  const fakeTimers = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

  test('an answer begins later in real time', async () => {
    const run = vi.fn(() => lines(['1\n']));
    const site = await runningSite({ operations: { exportThings: run } });
    site.world.faults.use({ fault: { kind: 'delay', by: 'PT2S' } });
    fakeTimers();
    const answer = rawCall(site, '/export');
    await until(() => vi.getTimerCount() === 1);
    await vi.advanceTimersByTimeAsync(1999);
    expect(run).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect((await answer).text).toBe('1\n');
  });

  test('an answer begins once the world’s clock has come so far; the call came when it came', async () => {
    const site = await siteWith({ kind: 'delay', by: 'PT1H', clock: 'world' });
    const answer = rawCall(site, '/things/1');
    await until(() => site.world.faults.list()[0]?.fired === 1);
    site.world.clock.advance('PT59M');
    await turn();
    expect(site.world.journal.find()).toEqual([]);
    site.world.clock.advance('PT1M');
    expect((await answer).status).toBe(200);
    expect((await entryOf(site.world, 'readThing')).at).toEqual(new Date('2026-01-15T08:00:00Z'));
  });

  test('a client that leaves meanwhile is not served: the operation does not run', async () => {
    const run = vi.fn(() => lines(['1\n']));
    const site = await runningSite({ operations: { exportThings: run } });
    site.world.faults.use({ fault: { kind: 'delay', by: 'PT1H', clock: 'world' } });
    const wire = await halfAnswer(site);
    wire.cut();
    expect(await entryOf(site.world, 'exportThings')).toMatchObject({ cutShort: true, status: 0, decidedBy: 'fault' });
    expect(run).not.toHaveBeenCalled();
  });

  test('records rest between each other: what stands before a rest has arrived', async () => {
    const site = await siteWith({ kind: 'pause', by: 'PT1M', afterRecords: 2, clock: 'world' });
    const wire = await halfAnswer(site);
    expect(wire.text()).toContain('{"line":2}');
    expect(wire.text()).not.toContain('{"line":3}');
    site.world.clock.advance('PT1M');
    await until(() => wire.text().includes('{"line":3}'));
    const entry = await entryOf(site.world, 'exportThings');
    expect(entry).toMatchObject({ lines: 3, bytes: 33 });
    expect(entry.cutShort).toBeUndefined();
  });

  test('a body drips', async () => {
    const site = await siteWith({ kind: 'drip', bytesPerSecond: 50 });
    fakeTimers();
    const answer = rawCall(site, '/things/1');
    await until(() => vi.getTimerCount() === 1);
    await vi.advanceTimersByTimeAsync(99);
    expect(site.world.journal.find()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    const { text, headers } = await answer;
    expect([text, headers['content-length']]).toEqual(['{"id":"1"}', '10']);
  });
});

describe('an endless stream under a fault', () => {
  function endless() {
    const state = { made: 0, ended: false };
    const data = `${'{"x":"y"}\n'.repeat(2000)}`;
    function* chunks(): Generator<Chunk> {
      try {
        while (true) {
          state.made += 1;
          yield { data, lines: 2000 };
        }
      } finally {
        state.ended = true;
      }
    }
    return { state, size: data.length, reply: { kind: 'stream', status: 200, chunks: chunks() } as const };
  }

  test.each<[string, Order]>([
    ['prefixed', { kind: 'prefix' }],
    ['doubled and framed otherwise', [{ kind: 'duplicate' }, { kind: 'framing', as: 'pretty' }]],
    ['turned around', { kind: 'reorder' }],
    ['swapped', { kind: 'reorder', how: 'neighbours' }],
  ])(
    '%s is held back by a slow reader, and ends when the client leaves',
    async (_what, fault) => {
      const { state, size, reply } = endless();
      const site = await runningSite({ operations: { exportThings: () => reply } });
      site.world.faults.use({ fault });
      const wire = await wireTo(site.port);
      wire.write(head(site.authorization));
      await untilStill(() => state.made);
      expect(state.made * size).toBeLessThan(20_000_000);
      expect(state.ended).toBe(false);
      wire.cut();
      await until(() => state.ended);
      const entry = await entryOf(site.world, 'exportThings');
      expect(entry).toMatchObject({ cutShort: true, decidedBy: 'fault' });
      expect(entry.bytes).toBeGreaterThan(0);
    },
    30_000,
  );

  test('is ended as soon as it is cut', async () => {
    const { state, reply } = endless();
    const site = await runningSite({ operations: { exportThings: () => reply } });
    site.world.faults.use({ fault: { kind: 'cut', afterRecords: 2500 } });
    const { text } = await rawCall(site, '/export');
    expect(text.split('\n')).toHaveLength(2501);
    expect(state).toEqual({ made: 2, ended: true });
    expect(await entryOf(site.world, 'exportThings')).toMatchObject({ lines: 2500, bytes: 25_000 });
  });

  test('that fails by our own bug cuts the connection, and the journal tells', async () => {
    function* failing(): Generator<Chunk> {
      yield { data: '1\n', lines: 1 };
      throw new Error('out of lines');
    }
    const site = await runningSite({
      operations: { exportThings: () => ({ kind: 'stream', status: 200, chunks: failing() }) },
    });
    site.world.faults.use({ fault: { kind: 'pause', by: 'PT0S' } });
    expect((await rawCall(site, '/export')).end).not.toBe('whole');
    expect(await entryOf(site.world, 'exportThings')).toMatchObject({
      decidedBy: 'bug',
      why: 'out of lines',
      lines: 1,
    });
  });
});
