import { expect, test } from 'vitest';
import type { Fault, FaultPlan } from '../../../mock-server/index.ts';
import { ClientError } from '../../../reference-client/client-error.ts';
import { all, enedisWorld, thrownBy } from './enedis-world.ts';

const home = '00000000011001';
const days = { from: '2026-02-01', to: '2026-02-08' };
const generations = ['v5', '2026'] as const;
const daily = ['dailyConsumption', 'dailyConsumption2026'];
const curves = ['consumptionLoadCurve', 'consumptionLoadCurve2026'];

/** A week that meets a fault: what is read, or thrown, and the calls that were made. */
async function weekWith(plan: Omit<FaultPlan, 'operation'>, generation: 'v5' | '2026') {
  await using it = await enedisWorld();
  it.world.faults.use({ operation: daily, ...plan });
  const outcome = await all(it.client(generation).dailyEnergy(home, days)).catch((error: unknown) => error);
  return { outcome, calls: it.calls().length, waits: it.time.waits };
}

test('a token that dies in the middle of a job is renewed once, and nothing is read twice', async () => {
  for (const generation of generations) {
    await using it = await enedisWorld();
    const month = { from: '2026-01-01', to: '2026-02-01' };
    const expected = await all(it.client(generation).loadCurve(home, month));
    it.world.faults.use({ operation: curves, fault: { kind: 'token-dies' }, after: 2, times: 1 });
    expect(await all(it.client(generation).loadCurve(home, month))).toEqual(expected);
    expect(it.world.journal({ operation: 'tokenV3' })).toHaveLength(3);
  }
});

test('a token that is always refused stops the job after one renewal', async () => {
  await using it = await enedisWorld();
  it.world.faults.use({ operation: daily, fault: { kind: 'refuse', reason: 'token-unknown' }, at: 'gateway' });
  const error = await thrownBy(all(it.client('2026').dailyEnergy(home, days)));
  expect(error).toMatchObject({ code: 'unauthenticated', status: 401, operatorCode: '900901', isTransient: false });
  expect(it.world.journal({ operation: 'tokenV3' })).toHaveLength(2);
  expect(it.calls()).toHaveLength(2);
});

test('what passes is tried again until it is there', async () => {
  const passing: readonly Fault[] = [
    { kind: 'page' },
    { kind: 'page', status: 200 },
    { kind: 'empty' },
    { kind: 'empty', status: 500 },
    { kind: 'answer', status: 200, body: {} },
    { kind: 'answer', status: 500, body: '500 Internal Server Error', headers: { 'content-type': 'text/plain' } },
    { kind: 'refuse', reason: 'technical-error' },
    { kind: 'refuse', reason: 'service-unavailable' },
    { kind: 'refuse', reason: 'old-gateway-failure' },
    { kind: 'reset' },
    { kind: 'cut', afterRecords: 3, inside: true, how: 'reset' },
    { kind: 'cut', afterBytes: 150, how: 'end' },
  ];
  for (const generation of generations) {
    for (const fault of passing) {
      const { outcome, calls, waits } = await weekWith({ fault, times: 2 }, generation);
      expect(outcome, JSON.stringify(fault)).toHaveLength(7);
      expect([calls, waits], JSON.stringify(fault)).toEqual([3, [5_000, 10_000]]);
    }
  }
});

test('what stays is told in a stable word after four tries, with the days that are still to be asked', async () => {
  const staying: readonly (readonly [Fault, string])[] = [
    [{ kind: 'page' }, 'unavailable'],
    [{ kind: 'page', status: 200 }, 'operator-failed'],
    [{ kind: 'empty' }, 'operator-failed'],
    [{ kind: 'answer', status: 200, body: {} }, 'operator-failed'],
    [{ kind: 'refuse', reason: 'technical-error' }, 'operator-failed'],
    [{ kind: 'cut', afterRecords: 3, inside: true, how: 'end' }, 'cut-off'],
    [{ kind: 'reset' }, 'network'],
  ];
  for (const [fault, code] of staying) {
    const { outcome, calls } = await weekWith({ fault }, '2026');
    expect(outcome, JSON.stringify(fault)).toMatchObject({ code, isTransient: true, recordsRead: 0, askAgain: days });
    expect(calls).toBe(4);
  }
});

test('what is permanent stops at once', async () => {
  const permanent: readonly (readonly [string, string])[] = [
    ['no-consent', 'no-right'],
    ['moved-out', 'moved-out'],
    ['not-holder', 'moved-out'],
    ['before-consent', 'out-of-scope'],
    ['curve-not-activated', 'out-of-scope'],
    ['wrong-direction', 'unknown-point'],
    ['not-subscribed', 'forbidden'],
    ['beyond-history', 'bad-request'],
    ['start-not-before-end', 'bad-request'],
  ];
  for (const generation of generations) {
    for (const [reason, code] of permanent) {
      const { outcome, calls } = await weekWith({ fault: { kind: 'refuse', reason } }, generation);
      expect(outcome, reason).toBeInstanceOf(ClientError);
      expect(outcome, reason).toMatchObject({ code, isTransient: false });
      expect(calls, reason).toBe(1);
    }
  }
});

test('the refusals of 2026 mean the same in the documented shape, and as a list (enedis.md 4.1)', async () => {
  for (const shape2026 of ['code-and-message', 'list'] as const) {
    await using it = await enedisWorld({ rights: 'none', dialects: { enedis: { shape2026 } } });
    const enedis = it.client('2026');
    const error = await thrownBy(all(enedis.dailyEnergy(home, days)));
    expect(error).toMatchObject({ code: 'no-right', status: 403, operatorCode: '403' });
    await it.world.happen('enedis', 'consentGiven', { meteringPointId: home });
    await it.world.happen('enedis', 'customerMovesOut', { meteringPointId: home });
    expect(await thrownBy(all(enedis.dailyEnergy(home, days)))).toMatchObject({ code: 'moved-out' });
  }
});

test('JSON of any content type is JSON', async () => {
  for (const type of ['application/octet-stream', 'text/html', 'text/plain']) {
    const { outcome } = await weekWith({ fault: { kind: 'content-type', type } }, 'v5');
    expect(outcome).toHaveLength(7);
  }
});

test('null values are holes; a value that is none is told, and so is JSON that is broken inside', async () => {
  for (const generation of generations) {
    for (const hole of [null, 'null']) {
      const values = { value: hole, v: hole };
      const { outcome } = await weekWith({ fault: { kind: 'replace', values, record: 3 } }, generation);
      expect(outcome).toHaveLength(6);
      expect(JSON.stringify(outcome)).not.toContain('2026-02-02T23:00:00.000Z","end');
    }
    const odd = { value: 'beaucoup', v: 'beaucoup' };
    const { outcome } = await weekWith({ fault: { kind: 'replace', values: odd } }, generation);
    expect(outcome).toMatchObject({ code: 'malformed', isTransient: false });
    const garbled = await weekWith({ fault: { kind: 'garble', record: 2 } }, generation);
    // a record without its end is not to be told from a body without it
    expect(garbled.outcome).toMatchObject({ code: 'cut-off' });
  }
});

test('readings that came twice or back to front are taken once, in their order', async () => {
  await using it = await enedisWorld();
  const week = { from: '2025-10-24', to: '2025-10-31' };
  const enedis = it.client('v5');
  const expected = await all(enedis.loadCurve(home, week));
  for (const fault of [{ kind: 'duplicate' }, { kind: 'reorder', how: 'reversed' }] as const) {
    it.world.faults.use({ operation: curves, fault, times: 1 });
    expect(await all(enedis.loadCurve(home, week)), fault.kind).toEqual(expected);
  }
});

test('an hour whose calls are used up is told with the wait until the next, and not waited for', async () => {
  const fault = { kind: 'refuse', reason: 'quota-exceeded', detail: { quota: 'perHour' } } as const;
  await using it = await enedisWorld({ now: new Date('2026-03-10T10:20:00Z') });
  it.world.faults.use({ operation: daily, fault, at: 'gateway', times: 1 });
  const error = await thrownBy(all(it.client('v5').dailyEnergy(home, days)));
  expect(error).toMatchObject({ code: 'quota', operatorCode: '900804', retryAfter: 40 * 60_000, askAgain: days });
  expect(it.time.waits).toEqual([]);
});

test('an hour that ends soon is waited for, and so is a burst', async () => {
  for (const quota of ['perHour', 'perSecond']) {
    await using it = await enedisWorld({ now: new Date('2026-03-10T10:58:00Z') });
    const fault = { kind: 'refuse', reason: 'quota-exceeded', detail: { quota } } as const;
    it.world.faults.use({ operation: daily, fault, at: 'gateway', times: 1 });
    expect(await all(it.client('2026').dailyEnergy(home, days))).toHaveLength(7);
    expect(it.time.waits).toEqual([quota === 'perHour' ? 120_500 : 5_000]);
  }
});

test('calls leave at the pace of the quota, however many there are at once, and share one token', async () => {
  await using it = await enedisWorld({ quotas: 'off' });
  for (const generation of generations) {
    const left: number[] = [];
    const fetch: typeof globalThis.fetch = (address, options) => {
      if (!String(address).endsWith('/oauth2/v3/token')) left.push(it.time.now());
      return globalThis.fetch(address, options);
    };
    const enedis = it.client(generation, { fetch });
    const read = (day: number) => all(enedis.dailyEnergy(home, { from: `2026-02-0${day}`, to: `2026-02-0${day + 1}` }));
    const found = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].flatMap((day) => [read(day), read(day), read(day)]));
    expect(found.flat()).toHaveLength(24);
    expect(left).toHaveLength(24);
    expect(left.every((at, index) => index < 5 || at - (left[index - 5] ?? 0) > 1000)).toBe(true);
  }
  expect(it.world.journal({ operation: 'tokenV3' })).toHaveLength(2);
});

test('APIs of 2026 have a quota each, those of v5 one for all (enedis.md 5)', async () => {
  await using it = await enedisWorld({ quotas: 'off' });
  for (const [generation, waits] of [
    ['v5', 1],
    ['2026', 0],
  ] as const) {
    const before = it.time.waits.length;
    const enedis = it.client(generation);
    await enedis.customer(home);
    await all(enedis.dailyEnergy(home, days));
    await all(enedis.maxPower(home, days));
    expect(it.time.waits.length - before).toBe(waits);
  }
});

test('a caller who stops gets one word for it, before, while and between calls', async () => {
  await using it = await enedisWorld();
  const stopped = AbortSignal.abort(new Error('enough'));
  const enedis = it.client('2026');
  const error = await thrownBy(all(enedis.loadCurve(home, days, 'consumption', { signal: stopped })));
  expect(error).toMatchObject({ code: 'aborted', operator: 'enedis' });
  expect(it.calls()).toEqual([]);
  const stop = new AbortController();
  const month = { from: '2026-01-01', to: '2026-02-01' };
  const read: unknown[] = [];
  const job = (async () => {
    for await (const reading of enedis.loadCurve(home, month, 'consumption', { signal: stop.signal })) {
      if (read.push(reading) === 400) stop.abort();
    }
  })();
  expect(await thrownBy(job)).toMatchObject({ code: 'aborted', recordsRead: 672 });
  expect(it.calls()).toHaveLength(2);
});

test('no error says a secret', async () => {
  await using it = await enedisWorld();
  const enedis = it.client('v5', { clientSecret: 'marker-of-a-secret' });
  const error = await thrownBy(all(enedis.dailyEnergy(home, days)));
  expect(error).toMatchObject({ code: 'unauthenticated', status: 401, operatorCode: 'invalid_client' });
  expect(`${error} ${JSON.stringify(error)} ${(error as Error).stack}`).not.toContain('marker-of-a-secret');
});
