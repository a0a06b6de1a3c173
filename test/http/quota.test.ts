import request from 'supertest';
import { describe, expect, test } from 'vitest';
import type { QuotaRule } from '../../mock-server/core/quota.ts';
import type { WorldPlan } from '../../mock-server/core/worlds.ts';
import { createApp } from '../../mock-server/http/app.ts';
import { fakeQuota } from '../core/fake-quota.ts';
import { fakeSite } from './fake-site.ts';

const perSecond = fakeQuota({ name: 'perSecond', window: 'second', limit: () => 1 });
const perDay = fakeQuota({ name: 'perDay', window: 'day', limit: ({ parkSize }) => parkSize * 2 });
const exports = fakeQuota({
  name: 'exports',
  window: 'hour',
  limit: () => 1,
  counts: (operation) => operation === 'exportThings',
});

/** A site with quotas, and a function that calls it and gives the status. */
async function limited(quotas: readonly QuotaRule[], plan: WorldPlan = {}) {
  const fake = await fakeSite({ quotas }, plan);
  const app = createApp(fake.site);
  return {
    ...fake,
    async call(path = '/fake/v1/things/1', clientId = 'default-app') {
      const authorization = await fake.bearer({ clientId, exp: 4e9 });
      return request(app).get(path).set('authorization', authorization);
    },
  };
}

describe('quotas', () => {
  test('the second of two calls in a second is refused, with the rule and the instant it opens again', async () => {
    const { call, world } = await limited([perSecond]);
    expect((await call()).status).toBe(200);
    const { status, body } = await call();
    expect(status).toBe(429);
    const resetsAt = Date.parse('2026-01-15T08:00:01Z');
    expect(body).toEqual({ error: 'quota', quota: 'perSecond', limit: 1, hits: 2, window: 'second', resetsAt });
    expect(world.journal.find({ decidedBy: 'quota' })).toMatchObject([
      { reason: 'quota-exceeded', status: 429, application: 'default-app' },
    ]);
    world.clock.advance('PT1S');
    expect((await call()).status).toBe(200);
  });

  test('real time counts for nothing: a frozen clock never opens a window', async () => {
    const { call, world } = await limited([perSecond]);
    for (let i = 0; i < 5; i += 1) await call();
    expect(world.journal.find({ status: 429 })).toHaveLength(4);
  });

  test('a day opens again at midnight in Paris', async () => {
    const { call, world } = await limited([perDay]);
    const statuses = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await call()).status);
    expect(statuses).toEqual([200, 200, 429]);
    world.clock.set({ now: new Date('2026-01-15T22:59:59.999Z') });
    const { status, body } = await call();
    expect([status, new Date(body.resetsAt).toISOString()]).toEqual([429, '2026-01-15T23:00:00.000Z']);
    world.clock.advance('PT0.001S');
    expect((await call()).status).toBe(200);
  });

  test('are an application’s own, and a world’s', async () => {
    const { call, worlds } = await limited([perSecond], { applications: [{ name: 'app' }, { name: 'two' }] });
    await worlds.create({ name: 'other', clock: 'frozen' });
    expect((await call()).status).toBe(200);
    expect((await call(undefined, 'default-two')).status).toBe(200);
    expect((await call(undefined, 'other-app')).status).toBe(200);
    expect((await call(undefined, 'other-app')).status).toBe(429);
  });

  test('are counted over all operations and base paths, but for a rule that names its own', async () => {
    const { call, world } = await limited([perDay, exports], { applications: [{ name: 'app', parkSize: 3 }] });
    expect((await call('/fake/v1/things/1')).status).toBe(200);
    expect((await call('/fake/bas/v1/export')).status).toBe(200);
    expect((await call('/fake/v1/export')).body.quota).toBe('exports');
    world.clock.advance('PT1H');
    for (let i = 0; i < 3; i += 1) expect((await call('/fake/bas/v1/things/1')).status).toBe(200);
    expect((await call('/fake/v1/things/1')).body.quota).toBe('perDay');
  });

  test('are counted for each group of operations by a rule that groups them', async () => {
    const group = (operation: string) => (operation === 'exportThings' ? 'exports' : 'things');
    const { call } = await limited([fakeQuota({ name: 'perApi', window: 'hour', limit: () => 1, group })]);
    expect((await call('/fake/v1/things/1')).status).toBe(200);
    expect((await call('/fake/v1/export')).status).toBe(200);
    expect((await call('/fake/bas/v1/things/1')).body).toMatchObject({ quota: 'perApi', group: 'things' });
    expect((await call('/fake/bas/v1/export')).body).toMatchObject({ quota: 'perApi', group: 'exports' });
  });

  test('may have other limits for one application, zero included', async () => {
    const applications = [
      { name: 'app', limits: { perDay: 1 } },
      { name: 'shut', limits: { perDay: 0 } },
    ];
    const { call } = await limited([perDay], { applications });
    expect((await call()).status).toBe(200);
    expect((await call()).body.limit).toBe(1);
    expect((await call(undefined, 'default-shut')).status).toBe(429);
  });

  test('can be switched off and on again', async () => {
    const { call, worlds } = await limited([perSecond], { quotas: 'off' });
    for (let i = 0; i < 3; i += 1) expect((await call()).status).toBe(200);
    worlds.change('default', { quotas: 'enforced' });
    expect((await call()).status).toBe(200);
    expect((await call()).status).toBe(429);
  });

  test('are whole again after a reset', async () => {
    const { call, worlds } = await limited([perSecond]);
    await call();
    expect((await call()).status).toBe(429);
    await worlds.reset('default');
    expect((await call()).status).toBe(200);
  });

  test('count no call that was refused for its token, nor one without', async () => {
    const { call, site } = await limited([perSecond]);
    const app = createApp(site);
    await request(app).get('/fake/v1/things/1');
    await request(app).post('/oauth/token').auth('default-app', 'x');
    expect((await call()).status).toBe(200);
  });

  test('put no header of their own on an answer', async () => {
    const { call } = await limited([perSecond]);
    await call();
    const names = Object.keys((await call()).headers).filter((name) => /limit|retry/.test(name));
    expect(names).toEqual([]);
  });

  test('let calls made at the same instant pass one by one', async () => {
    const { call } = await limited([perDay], { applications: [{ name: 'app', limits: { perDay: 5 } }] });
    const answers = await Promise.all(Array.from({ length: 12 }, () => call()));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
  });
});
