import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { json } from '../../mock-server/core/exchange.ts';
import { createApp } from '../../mock-server/http/app.ts';
import { fakeSite } from './fake-site.ts';

describe('a path that nothing serves', () => {
  test.each([
    ['/fake/v1/thing/7', 'GET /fake/v1/things/{id}'],
    ['/fake/v2/export', 'GET /fake/v1/export'],
    ['/oauth2/token', 'POST /oauth/token'],
    ['/_wattif/healthy', '/_wattif/'],
  ])('%s is told with what comes near', async (path, near) => {
    const { site } = await fakeSite();
    const { status, headers, body } = await request(createApp(site)).get(`${path}?a=b`);
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('application/problem+json');
    expect(body.detail).toContain(`GET ${path} is no path`);
    expect(body.fix).toContain(near);
  });

  test('is not hidden by a broken percent sign', async () => {
    const { site } = await fakeSite();
    for (const path of ['/nothing/%zz', '/%', '/_wattif/docs/%zz', '/fake/v1/%E9']) {
      const { status, type } = await request(createApp(site)).get(path);
      expect(status, path).toBe(404);
      expect(type).toBe('application/problem+json');
    }
  });

  test('leads to the console from the root', async () => {
    const { site } = await fakeSite();
    const { status, headers } = await request(createApp(site)).get('/');
    expect([status, headers.location]).toEqual([302, '/_wattif/']);
  });
});

describe('a path that is served for another method', () => {
  test.each([
    ['delete', '/fake/v1/things/7', 'GET, HEAD, PATCH'],
    ['get', '/fake/v1/things', 'POST'],
    ['put', '/FAKE/v1/export/', 'GET, HEAD'],
    ['options', '/oauth/token', 'POST'],
    ['post', '/_wattif/health?x=1', 'GET, HEAD'],
  ] as const)('%s %s is told which are', async (method, path, allowed) => {
    const { site } = await fakeSite();
    const { status, headers, body } = await request(createApp(site))[method](path);
    expect(status).toBe(405);
    expect(headers.allow).toBe(allowed);
    expect(headers['content-type']).toBe('application/problem+json');
    expect(body.detail).toContain(`not for ${method.toUpperCase()}`);
  });

  test('is told once, however many paths match it', async () => {
    const shape = { method: 'GET', mounts: [''], secured: false, accepts: [], operation: 'readThing' };
    const routes = ['/a/{id}', '/a/b'].map((path) => ({ ...shape, path }));
    const { site } = await fakeSite({ routes });
    expect((await request(createApp(site)).post('/a/b')).headers.allow).toBe('GET, HEAD');
  });
});

describe('a path that cannot be read', () => {
  test.each(['/fake/v1/things/%zz', '/fake/v1/things/%', '/fake/v1/things/%E9', '/_wattif/echo/%c0%af'])(
    '%s is the caller’s mistake',
    async (path) => {
      const { site, bearer } = await fakeSite();
      const app = createApp(site);
      const authorization = await bearer();
      const call = path.startsWith('/_wattif') ? request(app).post(path) : request(app).get(path);
      const { status, headers, body, text } = await call.set('authorization', authorization);
      expect(status).toBe(400);
      expect(headers['content-type']).toBe('application/problem+json');
      expect(body.detail).toContain(`${path} cannot be read`);
      expect(text).not.toMatch(/\bat .*:\d+/);
    },
  );

  test('a broken percent sign in the query is read as it stands', async () => {
    const { site, bearer } = await fakeSite({ operations: { readThing: ({ query }) => json([...query]) } });
    const { status, body } = await request(createApp(site))
      .get('/fake/v1/things/1?a=%zz&b=%E9')
      .set('authorization', await bearer());
    expect(status).toBe(200);
    expect(body).toEqual([
      ['a', '%zz'],
      ['b', '�'],
    ]);
  });
});
