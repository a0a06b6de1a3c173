import { createServer } from 'node:http';
import { connect } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import { describe, expect, test } from 'vitest';
import { isThisMachine } from './network-guard.ts';

describe('in tests, a connection to another machine fails at once', () => {
  test('by fetch, with a sentence as the cause', async () => {
    const failure: unknown = await fetch('http://api.grdf.fr/').catch((error: unknown) => error);
    expect((failure as Error).cause).toMatchObject({
      message: expect.stringContaining('tried to reach "api.grdf.fr"'),
    });
  });

  test.each([
    ['options', () => connect({ port: 80, host: '192.0.2.1' })],
    ['port and host', () => connect(80, '192.0.2.1')],
    ['TLS', () => connectSecurely(443, '192.0.2.1')],
  ])('by a socket opened with %s', (_form, open) => {
    expect(open).toThrow('A test tried to reach "192.0.2.1": tests talk to this machine only');
  });
});

test('in tests, a server of this machine is reached as ever', async () => {
  const server = createServer((_request, response) => response.end('here'));
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const answer = await fetch(`http://127.0.0.1:${port}/`);
  expect(await answer.text()).toBe('here');
  server.close();
});

test.each([
  ['localhost', true],
  ['wattif.localhost', true],
  ['127.0.0.1', true],
  ['127.1.2.3', true],
  ['::1', true],
  ['10.0.0.1', false],
  ['127.0.0.1.example.org', false],
  ['example.org', false],
])('%s is this machine: %s', (host, expected) => {
  expect(isThisMachine(host)).toBe(expected);
});
