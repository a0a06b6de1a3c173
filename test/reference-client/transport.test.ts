import { afterEach, expect, test, vi } from 'vitest';
import { type ClientClock, Pacer } from '../../reference-client/index.ts';
import { TokenSource } from '../../reference-client/token.ts';
import { type OperatorRequest, Transport, type TransportOptions, told } from '../../reference-client/transport.ts';
import { bodyOf, FakeClock, failureOf, fakeFetch, type SentRequest, stoppedClock } from './support/fakes.ts';

const request: OperatorRequest = { method: 'GET', url: 'https://api.example/x' };

type Answer = Parameters<typeof fakeFetch>[0];

function start(answer: Answer, more: Partial<TransportOptions> = {}, clock: ClientClock = new FakeClock()) {
  const { sent, fetch } = fakeFetch(answer, clock);
  let asked = 0;
  const tokens = new TokenSource(async () => ({ token: `token-${++asked}`, expiresIn: 3_600 }), clock);
  const transport = new Transport({
    operator: 'grdf',
    clock,
    pacer: new Pacer([], clock),
    tokens,
    refusalOf: (status, body) => ({
      code:
        status === 429
          ? 'quota'
          : status === 401
            ? 'unauthenticated'
            : status === 403
              ? 'forbidden'
              : 'operator-failed',
      ...(body && { operatorText: body }),
    }),
    fetch,
    chance: () => 0.5,
    ...more,
  });
  const text = (asking = request, signal?: AbortSignal) =>
    transport.call(asking, (response) => response.text(), { ...(signal && { signal }) });
  return { sent, clock, transport, text, tokensAsked: () => asked };
}

const good = (): Response => new Response('good');
const bearers = (sent: readonly SentRequest[]) => sent.map(({ headers }) => headers.get('authorization'));

afterEach(() => {
  vi.useRealTimers();
});

test('a refused token is renewed once, and the call made again (portal.md CL-01)', async () => {
  const { sent, text } = start((_, nth) => (nth === 1 ? new Response('', { status: 401 }) : good()));
  expect(await text()).toBe('good');
  expect(bearers(sent)).toEqual(['Bearer token-1', 'Bearer token-2']);
});

test('a token that is refused again is not renewed again', async () => {
  const { sent, text, tokensAsked } = start(() => new Response('', { status: 401 }));
  expect(await failureOf(text())).toMatchObject({ code: 'unauthenticated', status: 401 });
  expect(sent).toHaveLength(2);
  expect(tokensAsked()).toBe(2);
});

test('twenty calls at once that are refused renew one token', async () => {
  const { text, tokensAsked } = start(({ headers }) =>
    headers.get('authorization') === 'Bearer token-1' ? new Response('', { status: 401 }) : good(),
  );
  await Promise.all(Array.from({ length: 20 }, () => text()));
  expect(tokensAsked()).toBe(2);
});

test('where another status may mean the token, it is renewed when it is not young', async () => {
  const clock = new FakeClock();
  const isTokenRefused = ({ status }: { status: number | undefined }) => status === 403;
  const { text, tokensAsked } = start(() => new Response('', { status: 403 }), { isTokenRefused }, clock);
  await failureOf(text());
  expect(tokensAsked()).toBe(1);
  clock.advance(61_000);
  await failureOf(text());
  expect(tokensAsked()).toBe(2);
});

test('a transient failure is tried again after growing waits, then told (portal.md CL-05)', async () => {
  const { sent, clock, text } = start(() => new Response('', { status: 500 }));
  expect(await failureOf(text())).toMatchObject({ code: 'operator-failed', isTransient: true });
  expect(sent).toHaveLength(4);
  expect((clock as FakeClock).waits).toEqual([5_000, 10_000, 20_000]);
});

test('a permanent failure is told at once (portal.md CL-05)', async () => {
  const { sent, text } = start(() => new Response('', { status: 403 }));
  expect(await failureOf(text())).toMatchObject({ code: 'forbidden', isTransient: false });
  expect(sent).toHaveLength(1);
});

test.each([
  ['seconds', '42', 42_500],
  ['a date', 'Thu, 15 Jan 2026 08:02:00 GMT', 120_500],
])('Retry-After in %s is waited for', async (_, header, wait) => {
  const busy = () => new Response('', { status: 429, headers: { 'retry-after': header } });
  const { clock, text } = start((_sent, nth) => (nth === 1 ? busy() : good()));
  expect(await text()).toBe('good');
  expect((clock as FakeClock).waits).toEqual([wait]);
});

test('when the operator’s words say when to come back, that counts too', async () => {
  const retryAt = Date.parse('2026-01-15T08:01:00Z');
  const refusalOf = () => ({ code: 'quota', retryAt }) as const;
  const { clock, text } = start((_, nth) => (nth === 1 ? new Response('', { status: 429 }) : good()), { refusalOf });
  expect(await text()).toBe('good');
  expect((clock as FakeClock).waits).toEqual([60_500]);
});

test('what changes something is tried again only when surely nothing was done', async () => {
  const change = { ...request, method: 'PUT', changes: true };
  const lost = start(() => new TypeError('fetch failed'));
  expect(await failureOf(lost.text(change))).toMatchObject({ code: 'network' });
  expect(lost.sent).toHaveLength(1);
  const busy = start((_, nth) => (nth === 1 ? new Response('', { status: 429 }) : good()));
  expect(await busy.text(change)).toBe('good');
});

test('a body is made anew for each try', async () => {
  const { sent, text } = start((_, nth) => (nth === 1 ? new Response('', { status: 500 }) : good()));
  let made = 0;
  await text({ ...request, method: 'POST', body: () => `body ${++made}` });
  expect(sent.map(({ body }) => body)).toEqual(['body 1', 'body 2']);
});

test('no redirect is followed: a token is not for another host', async () => {
  const { sent, text } = start(
    () => new Response('', { status: 302, headers: { location: 'https://other.example/?t=1' } }),
  );
  const error = await failureOf(text());
  expect(error).toMatchObject({ code: 'malformed', status: 302 });
  expect(error.message).toContain('it redirects to https://other.example');
  expect(sent).toHaveLength(1);
});

test('an error tells the address without secrets, and a page by its title', async () => {
  const page = '<!DOCTYPE html><html><head><title>Erreur</title></head><body>long</body></html>';
  const { text } = start(() => new Response(page, { status: 400, headers: { 'content-type': 'text/html' } }));
  const url = 'https://me:word@api.example/x?code=abc&client_secret=def&login_hint=Jeanne&usage_point_id=1#frag';
  const error = await failureOf(text({ method: 'GET', url }));
  expect(error.request).toEqual({ method: 'GET', url: 'https://api.example/x?usage_point_id=1' });
  expect(error.operatorText).toBe('the answer is an HTML page: Erreur');
  expect(`${error.stack} ${JSON.stringify(error)}`).not.toMatch(/abc|def|word|Jeanne|token-1/);
  expect(told({ method: 'GET', url: 'no address' }).url).toBe('an address that is none');
});

test('of a failure’s body only a part is read', async () => {
  let pieces = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      pieces += 1;
      controller.enqueue(new Uint8Array(10_000).fill(0x78));
    },
  });
  const { text } = start(() => new Response(endless, { status: 403 }));
  expect((await failureOf(text())).operatorText).toHaveLength(64_000);
  expect(pieces).toBeLessThan(20);
});

test.each([
  ['', 'the answer is empty'],
  ['<html><title>Maintenance</title></html>', 'the answer is an HTML page: Maintenance'],
  ['500 Internal Server Error', 'the answer is a text: 500 Internal Server Error'],
  ['{"a":', 'the answer is no whole JSON object'],
  ['[1]', 'the answer is no whole JSON object'],
])('an answer %s where an object should be is malformed: %s (portal.md CL-16)', async (body, detail) => {
  const { sent, transport } = start(() => new Response(body));
  const error = await failureOf(transport.object(request));
  expect(error.code).toBe('malformed');
  expect(error.message).toContain(detail);
  expect(sent).toHaveLength(1);
});

test('an object may have blanks and U+00A0 around it', async () => {
  const { transport } = start(() => new Response('\u00a0 {"a":1}\r\n'));
  expect(await transport.object(request)).toEqual({ a: 1 });
});

test('a connection that breaks before the head is network, in the body cut-off', async () => {
  const refused = new TypeError('fetch failed', { cause: Object.assign(new Error(''), { code: 'ECONNREFUSED' }) });
  const before = await failureOf(start(() => refused).text());
  expect(before).toMatchObject({ code: 'network', isTransient: true });
  expect(before.message).toContain('ECONNREFUSED');
  const within = await failureOf(start(() => new Response(bodyOf(['half'], 'break'))).text());
  expect(within).toMatchObject({ code: 'cut-off', isTransient: true });
});

test('a timeout is for the head, and then for silence, not for the whole of a body', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const retry = { tries: 1, firstWait: 1, longestWait: 1 };
  const headless = failureOf(start(() => 'never', { timeout: 1_000, retry }).text());
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await headless).toMatchObject({ code: 'network' });
  expect((await headless).message).toContain('nothing came for 1000 ms');

  const silent = failureOf(start(() => new Response(bodyOf(['half'], 'silence')), { timeout: 1_000, retry }).text());
  await vi.advanceTimersByTimeAsync(1_001);
  expect(await silent).toMatchObject({ code: 'cut-off' });

  const slow = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (let nth = 1; nth <= 5; nth += 1) {
        setTimeout(() => (nth < 5 ? controller.enqueue(new Uint8Array([0x30 + nth])) : controller.close()), nth * 900);
      }
    },
  });
  const long = start(() => new Response(slow), { timeout: 1_000, retry }).text();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await long).toBe('1234');
});

test.each([
  ['for its turn', { pacer: 'full' }],
  ['for the head', {}],
  ['for the body', { answer: () => new Response(bodyOf(['half'], 'silence')) }],
  ['before the next try', { answer: () => new Response('', { status: 500 }) }],
  ['for a token', { tokens: 'none' }],
] as const)(
  'a call is stopped while it waits %s',
  async (_, { answer, pacer, tokens }: { answer?: Answer; pacer?: string; tokens?: string }) => {
    const stop = new AbortController();
    const turns = new Pacer([{ calls: 1, per: 1_000 }], stoppedClock);
    if (pacer) await turns.turn();
    const { text } = start(
      answer ?? (() => 'never'),
      {
        pacer: turns,
        ...(tokens && { tokens: new TokenSource(() => new Promise(() => undefined), stoppedClock) }),
      },
      stoppedClock,
    );
    const failed = failureOf(text(request, stop.signal));
    await new Promise((resolve) => setImmediate(resolve));
    stop.abort(new Error('enough'));
    expect(await failed).toMatchObject({ code: 'aborted', isTransient: false, cause: { message: 'enough' } });
  },
);

test('a call that is stopped before it begins sends nothing', async () => {
  const { sent, text } = start(good);
  expect(await failureOf(text(request, AbortSignal.abort()))).toMatchObject({ code: 'aborted' });
  expect(sent).toEqual([]);
});

test('a mistake of the program that reads the answer is not taken for one of the network', async () => {
  const { sent, transport } = start(good);
  const reading = transport.call(request, async () => {
    throw new TypeError('undefined is not a function');
  });
  await expect(reading).rejects.toThrow(TypeError);
  expect(sent).toHaveLength(1);
});
