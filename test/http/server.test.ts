import { Agent, get } from 'node:http';
import { describe, expect, test } from 'vitest';
import type { Chunk } from '../../mock-server/core/exchange.ts';
import { SetupError } from '../../mock-server/core/refusal.ts';
import { createApp } from '../../mock-server/http/app.ts';
import { createFastServer } from '../../mock-server/http/fast-prototypes.ts';
import { listen } from '../../mock-server/http/server.ts';
import { fakeSite, runningSite, until } from './fake-site.ts';
import { wireTo } from './wire.ts';

describe('listening', () => {
  test('on port 0 takes a free port and tells its address', async () => {
    const { url, port, server } = await runningSite();
    expect(port).toBeGreaterThan(0);
    expect(url).toBe(`http://localhost:${port}`);
    expect(server.port).toBe(port);
    expect((await fetch(`${url}/_wattif/health`)).status).toBe(200);
  });

  test('on a port that is taken says so, with the fix', async () => {
    const { site, port } = await runningSite();
    const refused = listen(site, { port, host: '127.0.0.1' });
    await expect(refused).rejects.toThrow(SetupError);
    await expect(refused).rejects.toThrow(`Port ${port} is taken; choose another with --port, or 0 for a free one.`);
  });

  test('twice in one process is no trouble', async () => {
    const [one, two] = [await runningSite(), await runningSite()];
    expect(one.port).not.toBe(two.port);
    for (const { call, world } of [one, two]) {
      expect((await call('/things/1')).status).toBe(200);
      expect(world.journal.find()).toHaveLength(1);
    }
  });
});

describe('closing', () => {
  test('lets a running answer end, takes no new connection, and ends with it', async () => {
    let release = (): void => undefined;
    const hold = new Promise<void>((resolve) => {
      release = resolve;
    });
    async function* chunks(): AsyncGenerator<Chunk> {
      yield { data: 'first\n', lines: 1 };
      await hold;
      yield { data: 'last\n', lines: 1 };
    }
    const { server, port, authorization } = await runningSite({
      operations: { exportThings: () => ({ kind: 'stream', status: 200, chunks: chunks() }) },
    });
    const wire = await wireTo(port);
    wire.write(`GET /fake/v1/export HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\n\r\n`);
    await until(() => wire.text().includes('first'));
    let closed = false;
    const closing = server.close().then(() => {
      closed = true;
    });
    await expect(fetch(`http://127.0.0.1:${port}/_wattif/health`)).rejects.toThrow();
    expect(closed).toBe(false);
    const released = performance.now();
    release();
    await closing;
    await wire.closed;
    expect(wire.text()).toContain('last\n\r\n0\r\n');
    // a client that keeps its connection does not hold the end up: Node would wait five seconds for it
    expect(performance.now() - released).toBeLessThan(2500);
  });

  test('cuts connections that only wait', async () => {
    const { server, port } = await runningSite();
    const agent = new Agent({ keepAlive: true });
    await new Promise<void>((resolve) => {
      get({ port, agent, path: '/_wattif/health' }, (answer) => answer.resume().on('end', resolve));
    });
    const idle = await wireTo(port);
    const before = performance.now();
    await server.close();
    expect(performance.now() - before).toBeLessThan(2500);
    await idle.closed;
    agent.destroy();
  });

  test('twice is closing once', async () => {
    const { server } = await runningSite();
    expect(server.close()).toBe(server.close());
    await server.close();
  });
});

describe('the request and response objects of a server', () => {
  test('are born with the prototypes that Express gives them, so that it changes nothing', async () => {
    const { site } = await fakeSite();
    const app = createApp(site);
    const server = createFastServer(app);
    const born: object[] = [];
    server.on('request', (request, response) => {
      born.push(Object.getPrototypeOf(request), Object.getPrototypeOf(response));
    });
    const [before] = [...server.listeners('request')];
    expect(before).toBe(app);
    // seen before Express sees them: ours must run first
    const [listener, mine] = server.rawListeners('request');
    server.removeAllListeners('request');
    for (const one of [mine, listener]) if (one) server.on('request', one as () => void);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    expect((await fetch(`http://127.0.0.1:${port}/_wattif/health`)).status).toBe(200);
    server.closeAllConnections();
    server.close();
    expect(born).toHaveLength(2);
    expect(born[0]).toBe(app.request);
    expect(born[1]).toBe(app.response);
  });

  test('work as ever: headers, bodies, streams', async () => {
    const { call } = await runningSite();
    expect(await (await call('/things', { method: 'POST', body: '{"a":1}' })).json()).toEqual({ got: { a: 1 } });
    expect(await (await call('/export')).text()).toBe('{"line":1}\n{"line":2}\n{"line":3}\n');
  });
});
