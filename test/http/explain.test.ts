import fc from 'fast-check';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import type { WorldPlan } from '../../mock-server/core/worlds.ts';
import { createApp } from '../../mock-server/http/app.ts';
import { explained } from '../../mock-server/http/explain.ts';
import type { Visit } from '../../mock-server/http/visit.ts';
import { fakeQuota } from '../core/fake-quota.ts';
import { fakeSite } from './fake-site.ts';

async function site(
  plan: WorldPlan = {},
  quotas = [fakeQuota({ name: 'perSecond', window: 'second', limit: () => 1 })],
) {
  const fake = await fakeSite({ quotas, causes: { 'thing-unknown': 'No thing has this id.' } }, plan);
  const app = createApp(fake.site);
  const authorization = await fake.bearer({ exp: 4e9 });
  return { ...fake, call: (path: string) => request(app).get(path).set('authorization', authorization), app };
}

describe('the header x-wattif-why', () => {
  test('names the entry and says why, and the body stays the operator’s', async () => {
    const { call, world } = await site();
    const { headers, body, status } = await call('/fake/v1/things/unknown');
    const [entry] = world.journal.find();
    expect(headers['x-wattif-why']).toBe(`${entry?.id}; No thing has this id (id unknown)`);
    expect([status, body]).toEqual([404, { error: 'unknown thing', id: 'unknown' }]);
  });

  test('comes with quota and token refusals', async () => {
    const { call, app } = await site();
    await call('/fake/v1/things/1');
    expect((await call('/fake/v1/things/1')).headers['x-wattif-why']).toMatch(
      /^x\d+; quota perSecond of 1: 2nd call in 09:00:00$/,
    );
    expect((await request(app).get('/fake/v1/things/1')).headers['x-wattif-why']).toMatch(/^x\d+; token missing$/);
  });

  test('never comes with a plain success, nor with a bug of ours', async () => {
    const { call, world } = await site({ quotas: 'off' });
    for (const path of ['/fake/v1/things/1', '/fake/v1/export', '/fake/v1/bug']) {
      expect((await call(path)).headers).not.toHaveProperty('x-wattif-why');
    }
    expect(world.journal.find()).toHaveLength(3);
  });

  test('is switched off for a world, and on again', async () => {
    const { call, worlds, world } = await site({ explain: 'off', quotas: 'off' });
    expect((await call('/fake/v1/things/unknown')).headers).not.toHaveProperty('x-wattif-why');
    expect(world.journal.find()[0]?.why).toBe('No thing has this id (id unknown)');
    worlds.change('default', { explain: 'on' });
    expect((await call('/fake/v1/things/unknown')).headers).toHaveProperty('x-wattif-why');
  });

  test('comes with an answer that a fault decided, and the entry names the rule', async () => {
    const { call, world } = await site({ quotas: 'off' });
    const { id } = world.faults.use({ operation: 'readThing', fault: { kind: 'empty', status: 503 } });
    const { headers, status } = await call('/fake/v1/things/1');
    const [entry] = world.journal.find();
    expect(status).toBe(503);
    expect(headers['x-wattif-why']).toContain(`${entry?.id}; `);
    expect(entry).toMatchObject({ decidedBy: 'fault', fault: { rule: id, fired: 1 } });
    expect(entry?.fault).not.toHaveProperty('faults');
  });

  test('is ASCII on one line of at most 200 characters, whatever came in', () => {
    const visit = (why: string) =>
      ({ id: 'x7', why, decidedBy: 'handler', world: { explain: 'on' } }) as unknown as Visit;
    const headerOf = (why: string): string => {
      const told = explained(visit(why), { kind: 'empty', status: 400 });
      return told.kind === 'empty' ? (told.headers?.['x-wattif-why'] ?? '') : '';
    };
    expect(headerOf('Révoquée… l’été\r\nset-cookie: a=b')).toBe("x7; Revoquee... l'ete  set-cookie: a=b");
    expect(headerOf('a'.repeat(500))).toHaveLength(200);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 400 }), (why) => {
        expect(headerOf(why)).toMatch(/^x7;[\x20-\x7e]{0,197}$/);
      }),
    );
  });
});

describe('what the caller has met', () => {
  test('is counted: operations, refusals, faults and scenarios', async () => {
    const { call, world } = await site({ quotas: 'off' });
    await call('/fake/v1/things/1');
    await call('/fake/v1/things/unknown');
    world.faults.use(
      { operation: 'readThing', fault: [{ kind: 'page' }, { kind: 'drip', bytesPerSecond: 1e6 }] },
      'storm',
    );
    await call('/fake/v1/things/1');
    expect(world.met.times('operation', 'fake/readThing')).toBe(3);
    expect(world.met.times('error', 'fake/thing-unknown/404/')).toBe(1);
    expect([...world.met.of('fault')]).toEqual([
      ['page', 1],
      ['drip', 1],
    ]);
    expect(world.met.times('scenario', 'fake/storm')).toBe(1);
  });
});
