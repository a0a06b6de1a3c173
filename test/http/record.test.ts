import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { realTime } from '../../mock-server/core/clock.ts';
import { json } from '../../mock-server/core/exchange.ts';
import { createApp } from '../../mock-server/http/app.ts';
import { fakeQuota } from '../core/fake-quota.ts';
import { fakeSite } from './fake-site.ts';

describe('what the journal keeps of an exchange', () => {
  test('is when, who, what, and how it ended', async () => {
    const { site, bearer, world } = await fakeSite();
    const before = realTime();
    await request(createApp(site))
      .get('/fake/bas/v1/things/7?a=%C3%A9')
      .set('authorization', await bearer())
      .set('x-trace', 'abc');
    const [entry] = world.journal.find();
    expect(entry).toEqual({
      id: expect.stringMatching(/^x\d+$/),
      at: new Date('2026-01-15T08:00:00Z'),
      realAt: expect.any(Number),
      provider: 'fake',
      operation: 'readThing',
      mount: '/fake/bas/v1',
      method: 'GET',
      url: '/fake/bas/v1/things/7?a=%C3%A9',
      status: 200,
      decidedBy: 'handler',
      application: 'default-app',
      meteringPointId: '7',
      bytes: 10,
      tookMs: expect.any(Number),
      request: { headers: expect.objectContaining({ 'x-trace': 'abc' }) },
      answer: expect.objectContaining({ body: '{"id":"7"}' }),
    });
    expect(entry?.realAt).toBeGreaterThanOrEqual(before);
    expect(entry?.tookMs).toBeGreaterThan(0);
  });

  test('is each exchange under an id of its own', async () => {
    const { site, world } = await fakeSite();
    const app = createApp(site);
    await Promise.all(Array.from({ length: 20 }, () => request(app).get('/fake/v1/things/1')));
    expect(new Set(world.journal.find().map(({ id }) => id)).size).toBe(20);
  });

  test.each([
    ['handler', 'readThing', '/fake/v1/things/1', undefined, 200],
    ['handler', 'readThing', '/fake/v1/things/unknown', 'thing unknown (id unknown)', 404],
    ['auth', 'readThing', '/fake/v1/things/none', 'token missing', 401],
    ['quota', 'exportThings', '/fake/v1/export', 'quota q of 0: 1st call on 2026-01-15', 429],
    ['bug', 'breakDown', '/fake/v1/bug', 'this.that is undefined', 500],
  ] as const)('says that %s decided on %s (%s)', async (decidedBy, operation, path, why, status) => {
    const counts = (one: string) => one === 'exportThings';
    const quotas = [fakeQuota({ name: 'q', window: 'day', limit: () => 0, counts })];
    const { site, bearer, world } = await fakeSite({ quotas });
    const call = request(createApp(site)).get(path);
    await (path.endsWith('none') ? call : call.set('authorization', await bearer()));
    const [entry] = world.journal.find();
    expect(entry).toMatchObject({ decidedBy, operation, status });
    expect(entry?.why).toBe(why);
  });

  test('is nothing of a HEAD’s body, since none left', async () => {
    const { site, bearer, world } = await fakeSite();
    await request(createApp(site))
      .head('/fake/v1/things/1')
      .set('authorization', await bearer());
    expect(world.journal.find()).toMatchObject([{ method: 'HEAD', bytes: 0, status: 200 }]);
  });
});

describe('secrets never enter the journal', () => {
  const secret = 'Very-Secret-1234567890';
  const kept = async (ask: (call: request.Test) => request.Test, path = '/oauth/token') => {
    // its own answer would show what came
    const { site, world } = await fakeSite({ operations: { askToken: () => json({}) } });
    await ask(request(createApp(site)).post(path));
    const entry = world.journal.find()[0];
    expect(JSON.stringify(entry)).not.toContain(secret);
    expect(JSON.stringify(entry)).not.toContain(Buffer.from(`app:${secret}`).toString('base64').slice(0, 12));
    return entry;
  };

  test('of a form', async () => {
    const entry = await kept((call) =>
      call.type('form').send(`client_secret=${secret}&client_id=app&code=${secret}&scope=x&refresh_token=${secret}`),
    );
    expect(entry?.request.body).toBe('client_secret=***&client_id=app&code=***&scope=x&refresh_token=***');
  });

  test('of a form sent as another type, of which only length and type are kept', async () => {
    const entry = await kept((call) => call.type('text').send(`client_id=app&client_secret=${secret}`));
    expect(entry?.request.body).toBe('(50 bytes of text/plain, not kept: this operation takes a form)');
    const asJson = await kept((call) => call.send({ client_id: 'app', client_secret: secret, code: secret }));
    expect(asJson?.request.body).toMatch(/^\(\d+ bytes of application\/json, not kept/);
    const files = await kept((call) => call.field('client_secret', secret));
    expect(files?.request.body).toMatch(/^\(\d+ bytes of multipart\/form-data, not kept/);
  });

  test('of files sent where JSON is taken', async () => {
    const { site, bearer, world } = await fakeSite();
    await request(createApp(site))
      .post('/fake/v1/things')
      .set('authorization', await bearer())
      .field('note', secret);
    const [entry] = world.journal.find();
    expect(entry?.request.body).toMatch(/^\(\d+ bytes of multipart\/form-data, not kept: this operation takes JSON\)$/);
  });

  test('of an address', async () => {
    const entry = await kept((call) => call.query(`client_secret=${secret}&client_id=app&code=${secret}`));
    expect(entry?.url).toBe('/oauth/token?client_secret=***&client_id=app&code=***');
  });

  test('of a Basic header', async () => {
    const entry = await kept((call) => call.auth('app', secret));
    expect(entry?.request.headers.authorization).toBe('Basic …');
  });

  test('of a token, but for its end, which tells two apart', async () => {
    const { site, bearer, world } = await fakeSite();
    const authorization = await bearer();
    const app = createApp(site);
    await request(app).get('/fake/v1/things/1').set('authorization', authorization);
    await request(app).get('/fake/v1/things/1').set('authorization', authorization.slice(7));
    const [well, badly] = world.journal.find().map(({ request: { headers } }) => headers.authorization);
    expect(well).toBe(`Bearer …${authorization.slice(-6)}`);
    expect(badly).toBe(`…${authorization.slice(-6)}`);
  });

  test('while the operation itself sees them', async () => {
    const { site } = await fakeSite();
    const { body } = await request(createApp(site)).post('/oauth/token').type('form').send(`code=${secret}`);
    expect(body.form).toEqual([['code', secret]]);
  });
});

describe('long bodies', () => {
  test('are cut, and say how long they were', async () => {
    const { site, bearer, world } = await fakeSite();
    const text = JSON.stringify('é'.repeat(9998));
    await request(createApp(site))
      .post('/fake/v1/things')
      .set('authorization', await bearer())
      .type('json')
      .send(text);
    const body = world.journal.find()[0]?.request.body;
    expect(body).toBe(`${text.slice(0, 4096)}… (10000 characters)`);
  });

  test('are let go: a hundred of 900 kB leave some hundred kilobytes', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const heap = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const { site, bearer, world } = await fakeSite();
    const app = createApp(site);
    const authorization = await bearer();
    const post = (n: number) =>
      request(app)
        .post('/fake/v1/things')
        .set('authorization', authorization)
        .type('json')
        .send(JSON.stringify(String(n).padEnd(900_000, 'x')));
    await post(0);
    const before = heap();
    for (let n = 1; n <= 100; n += 1) await post(n);
    expect(heap() - before).toBeLessThan(10_000_000);
    expect(world.journal.find()).toHaveLength(101);
  }, 30_000);
});
