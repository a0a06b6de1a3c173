import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { type Chunk, json, type Reply } from '../../mock-server/core/exchange.ts';
import { Refusal } from '../../mock-server/core/refusal.ts';
import { createApp } from '../../mock-server/http/app.ts';
import { fakeQuota } from '../core/fake-quota.ts';
import { fakeSite } from './fake-site.ts';

describe('a call of a simulated API', () => {
  test('is answered by its operation, under each of its base paths', async () => {
    const { site, bearer } = await fakeSite();
    const app = createApp(site);
    for (const mount of ['/fake/v1', '/fake/bas/v1']) {
      const { status, body, headers } = await request(app)
        .get(`${mount}/things/%C3%A9t%C3%A9%2F1`)
        .set('authorization', await bearer());
      expect({ status, body }).toEqual({ status: 200, body: { id: 'été/1' } });
      expect(headers['content-type']).toBe('application/json');
      expect(headers['content-length']).toBe('16');
    }
  });

  test('shows the operation the request as a value', async () => {
    let seen: unknown;
    const { site, bearer, world } = await fakeSite({
      operations: {
        readThing(exchange, acting) {
          const { id, receivedAt, provider, operation, mount, method, url, origin, params, query, body, caller } =
            exchange;
          const known = { receivedAt, provider, operation, mount, method, url, origin, params, body };
          seen = { ...known, query: [...query], client: caller?.application.clientId, scopes: caller?.scopes };
          expect(id).toMatch(/^x\d+$/);
          expect(acting).toBe(world);
          return json({});
        },
      },
    });
    await request(createApp(site))
      .get('/fake/bas/v1/things/7?a=1&a=2&b=%C3%A9?')
      .set('host', 'api.local:4010')
      .set('authorization', await bearer({ scope: 'read write' }));
    expect(seen).toEqual({
      receivedAt: new Date('2026-01-15T08:00:00Z'),
      provider: 'fake',
      operation: 'readThing',
      mount: '/fake/bas/v1',
      method: 'GET',
      url: '/fake/bas/v1/things/7?a=1&a=2&b=%C3%A9?',
      origin: 'http://api.local:4010',
      params: { id: '7' },
      query: [
        ['a', '1'],
        ['a', '2'],
        ['b', 'é?'],
      ],
      body: { kind: 'none' },
      client: 'default-app',
      scopes: ['read', 'write'],
    });
  });

  test('goes through the stages in order: body, caller, quota, operation', async () => {
    const always = fakeQuota({ name: 'perDay', window: 'day', limit: () => 0 });
    const { site, bearer } = await fakeSite({ quotas: [always] });
    const app = createApp(site);
    const post = (authorization: string) =>
      request(app).post('/fake/v1/things').set('authorization', authorization).type('json').send('{"broken');
    expect((await post('')).body.error).toBe('missing');
    expect((await post('Bearer x')).body.error).toBe('unknown');
    expect((await post(await bearer())).body.error).toBe('quota');
    const { site: free, bearer: token } = await fakeSite();
    const reached = await request(createApp(free))
      .post('/fake/v1/things')
      .set('authorization', await token())
      .type('json')
      .send('{"broken');
    expect(reached.body).toEqual({ error: 'unreadable', why: 'syntax' });
  });

  test('that is refused gets the provider’s words', async () => {
    const { site, bearer } = await fakeSite();
    const { status, body } = await request(createApp(site))
      .get('/fake/v1/things/unknown')
      .set('authorization', await bearer());
    expect({ status, body }).toEqual({ status: 404, body: { error: 'unknown thing', id: 'unknown' } });
  });

  test('carries no header that tells what serves it', async () => {
    const { site, bearer } = await fakeSite();
    const { headers } = await request(createApp(site))
      .get('/fake/v1/things/1')
      .set('authorization', await bearer());
    expect(Object.keys(headers).sort()).toEqual(['connection', 'content-length', 'content-type', 'date']);
  });

  test('is dated by the clock of its world', async () => {
    const { site, bearer, world, worlds } = await fakeSite();
    await worlds.create({ name: 'other', now: new Date('2031-07-14T10:00:00Z'), clock: 'frozen' });
    const app = createApp(site);
    const dateOf = async (clientId: string): Promise<string | undefined> => {
      const authorization = await bearer({ clientId, exp: 4e9 });
      return (await request(app).get('/fake/v1/things/1').set('authorization', authorization)).headers.date;
    };
    expect(await dateOf('default-app')).toBe('Thu, 15 Jan 2026 08:00:00 GMT');
    expect(await dateOf('other-app')).toBe('Mon, 14 Jul 2031 10:00:00 GMT');
    world.clock.advance('P1D');
    expect(await dateOf('default-app')).toBe('Fri, 16 Jan 2026 08:00:00 GMT');
    // a refused caller is of no world: the default one dates the answer
    expect((await request(app).get('/fake/v1/things/1')).headers.date).toBe('Fri, 16 Jan 2026 08:00:00 GMT');
  });

  test('may be a HEAD: the same head, no body', async () => {
    const { site, bearer } = await fakeSite();
    const app = createApp(site);
    const authorization = await bearer();
    const { headers: got } = await request(app).get('/fake/v1/things/1').set('authorization', authorization);
    const { status, headers, text } = await request(app).head('/fake/v1/things/1').set('authorization', authorization);
    expect(status).toBe(200);
    expect(headers).toEqual(got);
    expect(text).toBeUndefined();
    const stream = await request(app).head('/fake/v1/export').set('authorization', authorization);
    expect(stream.headers['content-type']).toBe('application/x-ndjson');
  });

  test('may be answered with nothing, without a content length (RFC 9110 8.6)', async () => {
    const { site, bearer } = await fakeSite();
    const { status, headers } = await request(createApp(site))
      .patch('/fake/v1/things/1')
      .set('authorization', await bearer());
    expect(status).toBe(204);
    expect(headers).not.toHaveProperty('content-length');
  });

  test('may be answered with a page or a redirection', async () => {
    const { site, bearer } = await fakeSite({
      operations: {
        readThing: () => ({
          kind: 'redirect',
          to: 'https://client.example/back?code=%C3%A9&state=1',
          headers: { 'x-a': 'b' },
        }),
        exportThings: () => ({ kind: 'text', status: 200, text: '<p>é</p>', headers: { 'content-type': 'text/html' } }),
      },
    });
    const app = createApp(site);
    const redirect = await request(app)
      .get('/fake/v1/things/1')
      .set('authorization', await bearer());
    expect(redirect.status).toBe(302);
    expect(redirect.headers.location).toBe('https://client.example/back?code=%C3%A9&state=1');
    expect(redirect.headers['x-a']).toBe('b');
    const page = await request(app)
      .get('/fake/v1/export')
      .set('authorization', await bearer());
    expect(page.text).toBe('<p>é</p>');
    expect(page.headers['content-length']).toBe('9');
  });
});

describe('a bug of ours never poses as the API', () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  test.each([
    ['a thrown error', () => Promise.reject(new TypeError('this.that is undefined')), 'this.that is undefined'],
    ['a thrown text', () => Promise.reject('plain words'), 'plain words'],
    ['a refusal without words', () => Promise.reject(new Refusal('never-heard-of')), 'no words for never-heard-of'],
    ['words that fail', () => Promise.reject(new Refusal('thing-broken')), 'words fail me'],
    ['a body that is no JSON', () => json(circle), 'circular'],
    ['a header that cannot be sent', () => json({}, 200, { 'x-name': 'a\nb' }), 'x-name'],
    [
      'a stream that fails before its first line',
      (): Reply => ({ kind: 'stream', status: 200, chunks: failing() }),
      'no first line',
    ],
  ] as const)('%s is answered 500, as ours, without a stack', async (_what, readThing, words) => {
    const { site, bearer, world } = await fakeSite({
      operations: { readThing },
      refusals: {
        'thing-broken': () => {
          throw new Error('words fail me');
        },
      },
    });
    const { status, headers, body, text } = await request(createApp(site))
      .get('/fake/v1/things/1')
      .set('authorization', await bearer());
    const [entry] = world.journal.find();
    expect(status).toBe(500);
    expect(headers['content-type']).toBe('application/problem+json');
    expect(headers['x-wattif-bug']).toBe('true');
    expect(body).toMatchObject({ title: 'wattif failed, not the simulated API', status: 500 });
    expect(body.detail).toContain(words);
    expect(body.fix).toContain(entry?.id);
    expect(text).not.toMatch(/\bat .*\.ts/);
    expect(entry).toMatchObject({ decidedBy: 'bug', status: 500 });
    expect(entry?.why).toContain(words);
  });

  function* failing(): Generator<Chunk> {
    yield noLine();
  }

  function noLine(): never {
    throw new Error('no first line');
  }

  test('an operation that nobody wrote says which', async () => {
    const { site, bearer } = await fakeSite({ operations: {} });
    const [provider] = site.providers;
    const empty = { ...site, providers: provider ? [{ ...provider, operations: {} }] : [] };
    const { status, body } = await request(createApp(empty))
      .get('/fake/v1/things/1')
      .set('authorization', await bearer());
    expect(status).toBe(500);
    expect(body.detail).toBe('fake has no operation readThing');
  });

  test('a metering point that cannot be told costs neither the answer nor the entry', async () => {
    const { site, bearer, world } = await fakeSite({
      meteringPointOf() {
        throw new Error('no point');
      },
    });
    const { status } = await request(createApp(site))
      .get('/fake/v1/things/1')
      .set('authorization', await bearer());
    expect(status).toBe(200);
    expect(world.journal.find()).toMatchObject([{ decidedBy: 'bug', why: 'no point', status: 200 }]);
  });
});
