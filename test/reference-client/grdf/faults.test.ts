import { describe, expect, test } from 'vitest';
import type { FaultPlan } from '../../../mock-server/index.ts';
import { ClientError, dayOf, type GasReading } from '../../../reference-client/index.ts';
import { collect, startGas } from '../support/gas.ts';

const home = '00000000010001';
const span = { from: '2025-09-01', to: '2025-10-01' };
type Fault = FaultPlan['fault'];

async function read(plan: Omit<FaultPlan, 'fault'> & { fault: Fault }) {
  const started = await startGas({ dialects: { grdf: { imperfections: 'none' } } });
  const days = async () => collect<GasReading>(started.gas.informative(home, span));
  const undisturbed = (await days()).values;
  started.world.faults.use({ operation: 'informativeConsumption', ...plan });
  const before = started.world.journal().length;
  const { values, error } = await days();
  const calls = started.world.journal().slice(before);
  return {
    values,
    undisturbed,
    error: error instanceof ClientError ? error : undefined,
    thrown: error,
    calls,
    ...started,
    [Symbol.asyncDispose]: () => started.simulator.close(),
  };
}

describe('whatever the framing, the same readings come (adict.md 2.3, 9; portal.md CL-14)', () => {
  test.each<Fault>([
    { kind: 'framing', as: 'glued' },
    { kind: 'framing', as: 'pretty' },
    { kind: 'framing', as: 'pretty-glued' },
    { kind: 'framing', as: 'array' },
    { kind: 'framing', as: 'carriage-returns' },
    { kind: 'framing', as: 'blank-lines' },
    { kind: 'framing', as: 'no-final-newline' },
    { kind: 'prefix' },
    { kind: 'content-type', type: 'text/html' },
    { kind: 'drip', bytesPerSecond: 2_000_000 },
    [{ kind: 'framing', as: 'pretty-glued' }, { kind: 'prefix' }],
  ])('%o', async (fault) => {
    await using it = await read({ fault });
    expect(it.thrown).toBeUndefined();
    expect(it.undisturbed).toHaveLength(30);
    expect(it.values).toEqual(it.undisturbed);
  });
});

describe('a stream that breaks says how far it came, and what to ask again (portal.md CL-16)', () => {
  test.each<[string, Fault]>([
    ['inside a record, by a clean end', { kind: 'cut', afterRecords: 3, inside: true, how: 'end' }],
    ['by a reset', { kind: 'cut', afterRecords: 3, how: 'reset' }],
  ])('cut %s', async (_, fault) => {
    await using it = await read({ fault });
    expect(it.error).toMatchObject({ code: 'cut-off', isTransient: true });
    // a reset may take with it what was not read yet
    const count = it.values.length;
    expect(count).toBeLessThanOrEqual(3);
    expect(it.error?.recordsRead).toBe(count);
    expect(it.error?.askAgain).toEqual({ from: `2025-09-0${1 + count}`, to: span.to });
    if (count > 0) expect(it.calls, 'no record comes twice').toHaveLength(1);
    it.world.faults.reset();
    const rest = await collect(it.gas.informative(home, it.error?.askAgain ?? span));
    expect([...it.values, ...rest.values]).toEqual(it.undisturbed);
  });

  test('garbled', async () => {
    await using it = await read({ fault: { kind: 'garble', record: 3 } });
    expect(it.values).toHaveLength(2);
    expect(it.error).toMatchObject({
      code: 'malformed',
      recordsRead: 2,
      askAgain: { from: '2025-09-03', to: span.to },
    });
  });

  test('with 2000100 after two records (adict.md 4.4)', async () => {
    await using it = await read({ fault: { kind: 'refuse', reason: 'partial-failure', afterRecords: 2 } });
    expect(it.values).toHaveLength(2);
    expect(it.error).toMatchObject({
      code: 'operator-failed',
      operatorCode: '2000100',
      recordsRead: 2,
      askAgain: { from: '2025-09-03', to: span.to },
    });
    expect(it.error?.message).toContain('after 2 records');
    expect(it.error?.message).toContain('ask again from 2025-09-03 to 2025-10-01');
  });

  test('with 2000100 in place of the first line of several, whose words name the days (adict.md 8.4, case 7)', async () => {
    await using started = await startGas({}, { environment: 'sandbox' });
    const span = { from: '2021-08-18', to: '2023-08-17' };
    const { values, error } = await collect(started.gas.published('09999999975102', span));
    expect(values.length, 'what stands behind it is read').toBeGreaterThan(0);
    expect(error).toMatchObject({ code: 'operator-failed', operatorCode: '2000100', recordsRead: values.length });
    const { askAgain } = error as ClientError;
    expect(askAgain?.from).toBe('2021-11-15');
    expect(askAgain?.to).toBe(dayOf(values[0] as GasReading));
  });
});

describe('before the first record, what passes is tried again (portal.md CL-05)', () => {
  test.each<[string, Fault]>([
    ['a reset', { kind: 'reset' }],
    ['a cut in the first record', { kind: 'cut', afterBytes: 20, how: 'end' }],
    ['a server fault', { kind: 'refuse', reason: 'server-error' }],
    ['2000100 at once', { kind: 'refuse', reason: 'partial-failure' }],
    ['429', { kind: 'answer', status: 429, body: { message: 'no' } }],
    ['503 with Retry-After', { kind: 'answer', status: 503, headers: { 'retry-after': '30' } }],
    ['a page of the gateway', { kind: 'page', status: 503 }],
    ['504', { kind: 'answer', status: 504 }],
  ])('%s', async (_, fault) => {
    await using it = await read({ fault, times: 2 });
    expect(it.thrown).toBeUndefined();
    expect(it.values).toEqual(it.undisturbed);
    expect(it.calls).toHaveLength(3);
    const [first, second, third] = it.calls.map(({ at }) => at.getTime());
    expect((third ?? 0) - (second ?? 0)).toBeGreaterThanOrEqual((second ?? 0) - (first ?? 0));
  });

  test('but not for ever', async () => {
    await using it = await read({ fault: { kind: 'refuse', reason: 'server-error' } });
    expect(it.error).toMatchObject({ code: 'operator-failed', status: 500, operatorCode: '2000000' });
    expect(it.calls).toHaveLength(4);
  });

  test('a token that dies is replaced once (portal.md CL-01)', async () => {
    await using it = await read({ fault: { kind: 'token-dies' }, times: 1 });
    expect(it.values).toEqual(it.undisturbed);
    expect(it.calls.map(({ status }) => status)).toEqual([401, 200, 200]);
  });
});

describe('what does not pass is told at once (portal.md CL-05, CL-16)', () => {
  test.each<[Fault, Record<string, unknown>]>([
    [{ kind: 'empty' }, { code: 'malformed', recordsRead: 0 }],
    [
      { kind: 'page', status: 200 },
      { code: 'malformed', recordsRead: 0 },
    ],
    [{ kind: 'answer', status: 200, body: 'OK' }, { code: 'malformed' }],
    [{ kind: 'answer', status: 200, body: { unheard: 'of' } }, { code: 'malformed' }],
    [{ kind: 'garble' }, { code: 'malformed', recordsRead: 0 }],
    [
      { kind: 'answer', status: 302, headers: { location: 'https://elsewhere.example/' } },
      { code: 'malformed', status: 302 },
    ],
    [
      { kind: 'refuse', reason: 'moved-out' },
      { code: 'moved-out', operatorCode: '1000000', status: 200 },
    ],
    [
      { kind: 'refuse', reason: 'access-right-expired' },
      { code: 'no-right', operatorCode: '1000001' },
    ],
    [
      { kind: 'refuse', reason: 'no-access-right' },
      { code: 'no-right', operatorCode: '1000002' },
    ],
    [
      { kind: 'refuse', reason: 'scope-informative' },
      { code: 'out-of-scope', operatorCode: '1000010' },
    ],
    [
      { kind: 'refuse', reason: 'proof-rejected' },
      { code: 'no-right', operatorCode: '1000011' },
    ],
    [
      { kind: 'refuse', reason: 'revoked-by-holder' },
      { code: 'no-right', operatorCode: '1000014' },
    ],
    [{ kind: 'refuse', reason: 'revoked-by-third-party' }, { code: 'no-right' }],
    [{ kind: 'refuse', reason: 'revoked-by-operator' }, { code: 'no-right' }],
    [{ kind: 'refuse', reason: 'made-obsolete' }, { code: 'no-right' }],
    [{ kind: 'refuse', reason: 'not-authorised' }, { code: 'no-right' }],
    [{ kind: 'refuse', reason: 'third-party-contract-expired' }, { code: 'forbidden' }],
    [{ kind: 'refuse', reason: 'third-party-suspended' }, { code: 'forbidden' }],
    [
      { kind: 'refuse', reason: 'bad-metering-point' },
      { code: 'unknown-point', operatorCode: '1000005', status: 400 },
    ],
    [
      { kind: 'refuse', reason: 'end-in-future' },
      { code: 'bad-request', operatorCode: '1000016', status: 400 },
    ],
  ])('%o', async (fault, told) => {
    await using it = await read({ fault });
    expect(it.values).toEqual([]);
    expect(it.error).toMatchObject(told);
    expect(it.error?.isTransient).toBe(false);
    expect(it.calls).toHaveLength(1);
    expect(it.error?.request.url).toContain(`/pce/${home}/`);
  });
});

test('contract and technical data with an error inside their 200 are errors too (adict.md 6.3)', async () => {
  await using started = await startGas();
  started.world.faults.use({ operation: '*Data', fault: { kind: 'refuse', reason: 'revoked-by-holder' } });
  await expect(started.gas.contract(home)).rejects.toMatchObject({
    code: 'no-right',
    operatorCode: '1000014',
    status: 200,
  });
  await expect(started.gas.technical(home)).rejects.toMatchObject({ code: 'no-right', status: 200 });
  started.world.faults.reset();
  started.world.faults.use({ operation: '*Data', fault: { kind: 'page', status: 200 } });
  await expect(started.gas.contract(home)).rejects.toMatchObject({ code: 'malformed' });
});

test('absent readings are no readings, and late ones are holes (adict.md 5.5)', async () => {
  await using it = await read({ fault: { kind: 'drop', record: 10 } });
  expect(it.values.map(dayOf)).toEqual(it.undisturbed.map(dayOf).filter((day) => day !== '2025-09-10'));
});

test('whoever stops reading early closes the connection', async () => {
  await using started = await startGas();
  for await (const reading of started.gas.informative(home, { from: '2023-02-01', to: '2026-01-01' })) {
    expect(dayOf(reading)).toBe('2023-02-01');
    break;
  }
  expect(await started.gas.technical(home)).toMatchObject({ frequency: '1M' });
});

test('a reading that is stopped in the middle says so', async () => {
  await using started = await startGas();
  const stop = new AbortController();
  const read: GasReading[] = [];
  const reading = (async () => {
    const readings = started.gas.informative(home, { from: '2023-02-01', to: '2026-01-01' }, { signal: stop.signal });
    for await (const one of readings) {
      read.push(one);
      if (read.length === 5) stop.abort(new Error('enough'));
    }
  })();
  await expect(reading).rejects.toMatchObject({ code: 'aborted' });
  expect(read.length).toBeGreaterThanOrEqual(5);
});
