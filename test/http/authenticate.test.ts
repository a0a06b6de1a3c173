import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { json } from '../../mock-server/core/exchange.ts';
import { createApp } from '../../mock-server/http/app.ts';
import { fakeSite, start } from './fake-site.ts';

const seconds = start.getTime() / 1000;

describe('who calls', () => {
  test.each([
    ['no header', undefined, 401, 'missing'],
    ['an empty header', '', 401, 'missing'],
    ['a token without its scheme', 'abc.def.ghi', 400, 'malformed'],
    ['a token after two blanks', 'Bearer  abc', 400, 'malformed'],
    ['the client’s own credentials', 'Basic YTpi', 400, 'malformed'],
    ['a token of nobody', 'Bearer abc.def.ghi', 401, 'unknown'],
  ])('%s is refused', async (_what, authorization, status, error) => {
    const { site, world } = await fakeSite();
    const call = request(createApp(site)).get('/fake/v1/things/1');
    const answer = await (authorization === undefined ? call : call.set('authorization', authorization));
    expect(answer.status).toBe(status);
    expect(answer.body.error).toBe(error);
    expect(world.journal.find()).toMatchObject([{ decidedBy: 'auth', reason: `token-${error}`, status }]);
  });

  test('a token lives until its last second on the world’s clock, and not to its end', async () => {
    const { site, bearer, world } = await fakeSite();
    const app = createApp(site);
    const authorization = await bearer({ exp: seconds + 3600 });
    const call = () => request(app).get('/fake/v1/things/1').set('authorization', authorization);
    expect((await call()).status).toBe(200);
    world.clock.advance('PT59M59.999S');
    expect((await call()).status).toBe(200);
    world.clock.advance('PT0.001S');
    const { status, body } = await call();
    expect(status).toBe(401);
    expect(body).toEqual({ error: 'expired', expiredAt: '2026-01-15T09:00:00.000Z' });
    expect(world.journal.find({ decidedBy: 'auth' })).toMatchObject([
      { reason: 'token-expired', application: 'default-app' },
    ]);
    world.clock.advance('-PT1H');
    expect((await call()).status).toBe(200);
  });

  test('a token without the scope of a base path opens the others only', async () => {
    const { site, bearer } = await fakeSite();
    const app = createApp(site);
    const authorization = await bearer({ scope: 'other' });
    const { status, body } = await request(app).get('/fake/v1/things/1').set('authorization', authorization);
    expect({ status, body }).toEqual({ status: 403, body: { error: 'scope', scopes: ['other'], mount: '/fake/v1' } });
    expect((await request(app).get('/fake/bas/v1/things/1').set('authorization', authorization)).status).toBe(200);
  });

  test('an operation without a token takes any header', async () => {
    const { site } = await fakeSite();
    const { status } = await request(createApp(site)).post('/oauth/token').set('authorization', 'Bearer nonsense');
    expect(status).toBe(200);
  });
});

describe('in which world a call acts', () => {
  const worldOf = { readThing: (_: unknown, { id }: { id: string }) => json({ world: id }) };

  test('the token says it', async () => {
    const { site, bearer, worlds } = await fakeSite({ operations: worldOf });
    const other = await worlds.create({ name: 'other', now: start, clock: 'frozen' });
    const app = createApp(site);
    const call = async (clientId: string) =>
      (
        await request(app)
          .get('/fake/v1/things/1')
          .set('authorization', await bearer({ clientId }))
      ).body;
    expect(await call('default-app')).toEqual({ world: 'default' });
    expect(await call('other-app')).toEqual({ world: 'other' });
    expect(other.journal.find()).toHaveLength(1);
  });

  test('a token of a deleted world is of nobody', async () => {
    const { site, bearer, worlds, world } = await fakeSite();
    await worlds.create({ name: 'other', now: start });
    const authorization = await bearer({ clientId: 'other-app' });
    const app = createApp(site);
    const call = () => request(app).get('/fake/v1/things/1').set('authorization', authorization);
    expect((await call()).status).toBe(200);
    worlds.delete('other');
    expect((await call()).body.error).toBe('unknown');
    expect(world.journal.find()).toMatchObject([{ reason: 'token-unknown' }]);
  });

  test.each([
    ['the form', (call: request.Test) => call.type('form').send('client_id=other-app&client_secret=x')],
    ['the query', (call: request.Test) => call.query({ client_id: 'other-app' })],
    ['a Basic header', (call: request.Test) => call.auth('other-app', 'x')],
  ])('where no token is asked for, the client id of %s says it', async (_where, tell) => {
    const { site, worlds } = await fakeSite({
      operations: { askToken: ({ receivedAt, caller }, { id }) => json({ id, receivedAt, caller: caller ?? null }) },
    });
    const other = await worlds.create({ name: 'other', now: new Date('2030-01-01T00:00:00Z'), clock: 'frozen' });
    const { body } = await tell(request(createApp(site)).post('/oauth/token'));
    expect(body).toEqual({ id: 'other', receivedAt: '2030-01-01T00:00:00.000Z', caller: null });
    expect(other.journal.find()).toMatchObject([{ application: 'other-app', operation: 'askToken' }]);
  });

  test('a client id that nobody knows acts in the default world', async () => {
    const { site, world } = await fakeSite();
    await request(createApp(site)).post('/oauth/token').type('form').send('client_id=nobody');
    const [entry] = world.journal.find();
    expect(entry).toMatchObject({ operation: 'askToken', decidedBy: 'handler' });
    expect(entry).not.toHaveProperty('application');
  });
});
