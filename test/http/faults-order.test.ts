import { describe, expect, test, vi } from 'vitest';
import { json } from '../../mock-server/core/exchange.ts';
import type { Provider, WorldEvent } from '../../mock-server/core/provider.ts';
import { Refusal, SetupError } from '../../mock-server/core/refusal.ts';
import type { World } from '../../mock-server/core/world.ts';
import { fakeQuota } from '../core/fake-quota.ts';
import { entryOf, runningSite, start } from './fake-site.ts';
import { rawCall } from './raw-call.ts';

const page = { kind: 'page' } as const;

describe('the order of the stages', () => {
  const quotas = [fakeQuota({ name: 'one', window: 'day', limit: () => 1 })];

  test('a rule at the gateway acts before the token is looked at, and before a call is counted', async () => {
    const site = await runningSite({ quotas });
    site.world.faults.use({ at: 'gateway', fault: page, times: 3 });
    const nobody = { headers: { authorization: 'Bearer no.bo.dy' } };
    expect((await rawCall(site, '/things/1', nobody)).status).toBe(503);
    expect((await rawCall(site, '/things/1')).status).toBe(503);
    expect((await rawCall(site, '/things/1')).status).toBe(503);
    expect((await rawCall(site, '/things/1')).status).toBe(200);
    expect((await rawCall(site, '/things/1')).status).toBe(429);
    expect(site.world.journal.find().map(({ decidedBy }) => decidedBy)).toEqual([
      'fault',
      'fault',
      'fault',
      'handler',
      'quota',
    ]);
  });

  test('a rule at the gateway that only delays lets the refusal of the caller come behind it', async () => {
    const site = await runningSite();
    site.world.faults.use({ at: 'gateway', fault: { kind: 'delay', by: 'PT0S' } });
    const { status } = await rawCall(site, '/things/1', { headers: { authorization: 'Bearer no.bo.dy' } });
    expect(status).toBe(401);
    const entry = await entryOf(site.world, 'readThing');
    expect(entry).toMatchObject({ decidedBy: 'auth', reason: 'token-unknown', fault: { rule: 'f1', fired: 1 } });
    expect(entry.why).toContain('fault f1, 1st time: the answer begins PT0S later, in real time; ');
  });

  test('a rule where the operation would answer is not asked about a caller that is turned away, or has had enough', async () => {
    const site = await runningSite({ quotas });
    site.world.faults.use({ fault: page, after: 1 });
    expect((await rawCall(site, '/things/1', { headers: { authorization: '' } })).status).toBe(401);
    expect((await rawCall(site, '/things/1')).status).toBe(200);
    expect((await rawCall(site, '/things/1')).status).toBe(429);
    expect(site.world.faults.list()).toMatchObject([{ seen: 1, fired: 0 }]);
  });

  test('rules at both places act on one call, and what the gateway did wrong goes on in the answer', async () => {
    const site = await runningSite();
    site.world.faults.use({ name: 'gate', at: 'gateway', fault: { kind: 'prefix', text: '>' } });
    site.world.faults.use({ name: 'inner', fault: { kind: 'garble' } });
    expect((await rawCall(site, '/things/1')).text).toBe('>{"id":"1"');
    const { why, fault } = await entryOf(site.world, 'readThing');
    expect(why).toBe(
      'fault f1 (gate), 1st time: text stands before the body; fault f2 (inner), 1st time: the 1st record is no JSON',
    );
    expect(fault).toMatchObject({ rule: 'f2' });
  });

  test('rules are those of the caller’s world; of a caller that nobody knows, the default world’s', async () => {
    const site = await runningSite();
    const other = await site.worlds.create({ name: 'other', now: start, clock: 'frozen' });
    other.faults.use({ fault: page });
    expect((await rawCall(site, '/things/1')).status).toBe(200);
    const authorization = await site.bearer({ clientId: 'other-app' });
    expect((await rawCall(site, '/things/1', { headers: { authorization } })).status).toBe(503);
  });
});

test('two calls at once never both take a rule that acts once', async () => {
  const site = await runningSite();
  site.world.faults.use({ fault: [{ kind: 'delay', by: 'PT0.001S' }, page], times: 1, after: 3 });
  const answers = await Promise.all(Array.from({ length: 20 }, () => rawCall(site, '/things/1')));
  expect(answers.filter(({ status }) => status === 503)).toHaveLength(1);
  expect(site.world.faults.list()).toMatchObject([{ seen: 20, fired: 1 }]);
});

describe('the header x-wattif-fault', () => {
  const ordered = (fault: string) => ({ headers: { 'x-wattif-fault': fault } });

  test('orders faults for its own call, and rules do not count it', async () => {
    const site = await runningSite();
    site.world.faults.use({ fault: page });
    site.world.faults.use({ fault: page, at: 'gateway' });
    const { status, text, end } = await rawCall(site, '/export', ordered('cut afterRecords=1'));
    expect({ status, text, end }).toEqual({ status: 200, text: '{"line":1}\n', end: 'ECONNRESET' });
    expect(site.world.faults.list()).toMatchObject([{ seen: 0 }, { seen: 0 }]);
    expect(await entryOf(site.world, 'exportThings')).toMatchObject({
      decidedBy: 'fault',
      fault: { rule: 'header', fired: 1 },
      why: 'asked for by the header x-wattif-fault: the connection is reset after 1 record',
    });
  });

  test('may hold several, as JSON too', async () => {
    const site = await runningSite();
    const { text } = await rawCall(
      site,
      '/export',
      ordered('[{"kind":"drop","record":1},{"kind":"framing","as":"array"}]'),
    );
    expect(text).toBe('[{"line":2},{"line":3}]');
    expect((await rawCall(site, '/things/1', ordered('garble; prefix text=>'))).text).toBe('>{"id":"1"');
  });

  test.each([
    ['explode hard=1', 'There is no fault'],
    ['explode', 'fake has no reason "explode"'],
    ['refuse reason=nonsense', 'fake has no reason "nonsense"'],
    ['event event=nothing', 'fake has no event "nothing"'],
    ['cut', 'needs afterRecords or afterBytes'],
    ['{"kind":"content-type","type":"a\\nb"}', 'type of content-type is'],
    ['answer status=503 headers={"transfer-encoding":"chunked"}', 'headers of answer is'],
  ])('"%s" is answered in our own words, before anything is judged', async (fault, detail) => {
    const site = await runningSite();
    const { status, headers, text } = await rawCall(site, '/things/1', {
      headers: { 'x-wattif-fault': fault, authorization: '' },
    });
    expect([status, headers['content-type'], headers['x-wattif-setup-error']]).toEqual([
      400,
      'application/problem+json',
      'true',
    ]);
    expect(JSON.parse(text)).toMatchObject({
      title: expect.stringContaining('not the simulated API'),
      detail: expect.stringContaining(detail),
    });
    expect(await entryOf(site.world, 'readThing')).toMatchObject({ status: 400, decidedBy: 'fault' });
  });
});

describe('reserved points', () => {
  const reserved: Provider['reserved'] = [
    { meteringPointId: '9', about: 'A page.', operation: 'change*', fault: { kind: 'empty', status: 500 } },
    { meteringPointId: '9', about: 'A page.', fault: page },
    { meteringPointId: '8', about: 'No JSON.', fault: [{ kind: 'garble' }] },
  ];
  const parks = ['solo', 'reserved'];
  const parkSize = () => 1;

  test('misbehave in worlds that have their park, each in its own way', async () => {
    const site = await runningSite({ reserved, parkSize }, { parks });
    expect((await rawCall(site, '/things/9')).status).toBe(503);
    expect((await rawCall(site, '/things/9', { method: 'PATCH' })).status).toBe(500);
    expect((await rawCall(site, '/things/8')).text).toBe('{"id":"8"');
    expect((await rawCall(site, '/things/7')).text).toBe('{"id":"7"}');
    expect((await rawCall(site, '/export')).status).toBe(200);
    expect(await entryOf(site.world, 'readThing')).toMatchObject({
      decidedBy: 'fault',
      fault: { rule: 'reserved' },
      meteringPointId: '9',
    });
  });

  test('are ordinary points everywhere else; a rule and the header come before them', async () => {
    const plain = await runningSite({ reserved });
    expect((await rawCall(plain, '/things/9')).status).toBe(200);
    const site = await runningSite({ reserved, parkSize }, { parks });
    site.world.faults.use({ fault: { kind: 'empty', status: 202 }, times: 1 });
    expect((await rawCall(site, '/things/9')).status).toBe(202);
    expect((await rawCall(site, '/things/9', { headers: { 'x-wattif-fault': '418' } })).status).toBe(418);
    expect((await rawCall(site, '/things/9')).status).toBe(503);
  });
});

describe('before the operation', () => {
  test('an event comes about, with the call’s own point and client in its words', async () => {
    const happen = vi.fn<WorldEvent['happen']>(async () => ({}));
    const moved = {
      summary: 'Moves.',
      needs: 'nothing',
      certainty: 'our convention' as const,
      source: 'a test',
      input: {},
      happen,
    };
    const site = await runningSite({ events: { moved } });
    const input = { id: '{meteringPointId}', by: ['of {clientId}'], deep: { n: 1 } };
    site.world.faults.use({ fault: { kind: 'event', event: 'moved', input } });
    expect((await rawCall(site, '/things/5')).text).toBe('{"id":"5"}');
    expect(happen).toHaveBeenCalledWith(site.world, { id: '5', by: ['of default-app'], deep: { n: 1 } });
  });

  test.each<[string, Record<string, unknown> | undefined, Record<string, unknown>]>([
    ['/things/5', undefined, { meteringPointId: '5', clientId: 'default-app' }],
    ['/things/5', { meteringPointId: '6', why: 'so' }, { meteringPointId: '6', clientId: 'default-app', why: 'so' }],
    ['/things/5', { clientId: 'other' }, { meteringPointId: '5', clientId: 'other' }],
    ['/things/5', { accessRightId: 'r1' }, { accessRightId: 'r1', clientId: 'default-app' }],
    ['/export', undefined, { clientId: 'default-app' }],
  ])('an event on a call of %s that is told %j is about the call’s own point and client', async (path, input, told) => {
    const happen = vi.fn<WorldEvent['happen']>(async () => ({}));
    const schema = { type: 'object', properties: { meteringPointId: {}, clientId: {}, accessRightId: {}, why: {} } };
    const moved = { summary: '', needs: '', certainty: 'our convention', source: '', input: schema, happen } as const;
    const site = await runningSite({ events: { moved } });
    site.world.faults.use({ fault: { kind: 'event', event: 'moved', ...(input && { input }) } });
    expect((await rawCall(site, path)).status).toBe(200);
    expect(happen).toHaveBeenCalledWith(site.world, told);
  });

  test('an event that cannot come about is told in the journal, and the call goes on', async () => {
    const moved = {
      summary: 'Moves.',
      needs: 'somebody',
      certainty: 'our convention' as const,
      source: 'a test',
      input: {},
      happen: async () => {
        throw new SetupError('Nobody lives there.');
      },
    };
    const site = await runningSite({ events: { moved } });
    site.world.faults.use({ fault: { kind: 'event', event: 'moved' } });
    expect((await rawCall(site, '/things/5')).status).toBe(200);
    expect((await entryOf(site.world, 'readThing')).why).toContain('moved could not come about: Nobody lives there.');
  });

  test('stale data are what the operation would have answered then', async () => {
    const site = await runningSite({ operations: { readThing: ({ receivedAt }) => json({ receivedAt }) } });
    site.world.faults.use({ fault: { kind: 'stale', by: 'P1DT1H' } });
    const { text, headers } = await rawCall(site, '/things/5');
    expect(JSON.parse(text)).toEqual({ receivedAt: '2026-01-14T07:00:00.000Z' });
    expect(headers.date).toBe('Thu, 15 Jan 2026 08:00:00 GMT');
  });

  test('stale data of a world that has just begun are those of 1970', async () => {
    const site = await runningSite({ operations: { readThing: ({ receivedAt }) => json({ receivedAt }) } });
    site.world.faults.use({ fault: Array.from({ length: 10 }, () => ({ kind: 'stale', by: 'P3650D' }) as const) });
    expect(JSON.parse((await rawCall(site, '/things/5')).text)).toEqual({ receivedAt: '1970-01-01T00:00:00.000Z' });
  });

  test('a refusal of the operation itself is told behind what the fault did', async () => {
    const refuse = (_exchange: unknown, _world: World) => {
      throw new Refusal('thing-unknown', {});
    };
    const site = await runningSite({ operations: { readThing: refuse }, causes: { 'thing-unknown': 'nobody has it' } });
    site.world.faults.use({ fault: { kind: 'delay', by: 'PT0S' } });
    expect((await rawCall(site, '/things/5')).status).toBe(404);
    const entry = await entryOf(site.world, 'readThing');
    expect(entry).toMatchObject({ decidedBy: 'handler', reason: 'thing-unknown', fault: { rule: 'f1' } });
    expect(entry.why).toContain('; nobody has it');
  });
});

describe('a token that dies', () => {
  test('is refused from now on as one whose time is over; another one is not', async () => {
    const site = await runningSite();
    site.world.faults.use({ fault: { kind: 'token-dies' }, after: 1, times: 1 });
    expect((await rawCall(site, '/things/1')).status).toBe(200);
    const died = await rawCall(site, '/things/1');
    expect([died.status, died.text]).toEqual([401, '{"error":"expired","expiredAt":"2026-01-15T08:00:00.000Z"}']);
    expect(await rawCall(site, '/things/1')).toMatchObject({ status: 401, text: died.text });
    const authorization = await site.bearer({ exp: start.getTime() / 1000 + 7200 });
    expect((await rawCall(site, '/things/1', { headers: { authorization } })).status).toBe(200);
    expect(site.world.journal.find().map(({ decidedBy }) => decidedBy)).toEqual([
      'handler',
      'fault',
      'auth',
      'handler',
    ]);
  });

  test('of a call that has none is told, and the call goes on', async () => {
    const site = await runningSite();
    site.world.faults.use({ fault: { kind: 'token-dies' } });
    const answer = await fetch(`${site.url}/oauth/token`, { method: 'POST', body: new URLSearchParams({ a: '1' }) });
    expect(answer.status).toBe(200);
    expect((await entryOf(site.world, 'askToken')).why).toContain('the call has no token that could die');
  });

  test('may be told by another fault than the refusal', async () => {
    const site = await runningSite();
    site.world.faults.use({ fault: [{ kind: 'token-dies' }, page], times: 1 });
    expect((await rawCall(site, '/things/1')).status).toBe(503);
    expect((await rawCall(site, '/things/1')).status).toBe(401);
  });
});
