import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { createApp } from '../../mock-server/http/app.ts';
import { fakeSite } from './fake-site.ts';

const app = async () => createApp((await fakeSite()).site);

describe('the simulator’s own routes', () => {
  test('get the request as a value, and answer at real time', async () => {
    const { status, body, headers } = await request(await app())
      .post('/_wattif/echo/%C3%A9?a=1&b=%C3%A9?c')
      .set('host', 'sim:1')
      .send({ name: 'Noël' });
    expect(status).toBe(200);
    expect(body).toEqual({
      operation: 'echo',
      params: { id: 'é' },
      query: [
        ['a', '1'],
        ['b', 'é?c'],
      ],
      body: { kind: 'json', value: { name: 'Noël' } },
      origin: 'http://sim:1',
    });
    expect(Date.parse(headers.date ?? '')).toBeGreaterThan(0);
  });

  test('see an unreadable body as one', async () => {
    const answer = await request(await app())
      .post('/_wattif/echo/a')
      .type('json')
      .send('{"a"');
    expect(answer.body.body).toEqual({ kind: 'unreadable', why: 'syntax' });
  });

  test('take a megabyte at most, where no snapshot is restored', async () => {
    const answer = await request(await app())
      .post('/_wattif/echo/a')
      .send({ much: 'x'.repeat(1_000_000) });
    expect(answer.body.body).toEqual({ kind: 'unreadable', why: 'too-large' });
  });

  test('tell mistakes of the caller with the fix', async () => {
    const { status, body, headers } = await request(await app()).post('/_wattif/echo/nobody');
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('application/problem+json');
    expect(headers).not.toHaveProperty('x-wattif-bug');
    expect(body).toEqual({
      type: 'about:blank',
      title: 'Not found',
      status: 404,
      detail: 'There is no "nobody". Ask for somebody.',
    });
  });

  test('tell a bug of ours as one, without a stack', async () => {
    const { status, body, headers, text } = await request(await app()).post('/_wattif/echo/bug');
    expect(status).toBe(500);
    expect(headers['content-type']).toBe('application/problem+json');
    expect(headers['x-wattif-bug']).toBe('true');
    expect(body.detail).toContain('this.that is undefined');
    expect(text).not.toMatch(/\bat .*:\d+/);
  });

  test('leave no entry in a journal', async () => {
    const { site, world } = await fakeSite();
    await request(createApp(site)).get('/_wattif/health');
    expect(world.journal.find()).toEqual([]);
  });
});
