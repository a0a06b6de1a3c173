import { describe, expect, test } from 'vitest';
import { addDays, dayOf, gaps, instantOf } from '../../../reference-client/index.ts';
import { collect, startGas } from '../support/gas.ts';

const home = '00000000010001';
const oldMeter = '00000000010006';
const today = '2026-01-15';

const operations = (journal: readonly { operation: string }[]) => journal.map(({ operation }) => operation);

test('a year of published gas is twelve months, each from 06:00 to 06:00 (adict.md 5.5)', async () => {
  await using started = await startGas();
  const { values, error } = await collect(started.gas.published(home, { from: '2025-01-01', to: '2026-01-01' }));
  expect(error).toBeUndefined();
  expect(values).toHaveLength(12);
  expect(values[3]).toMatchObject({
    start: instantOf('2025-04-01', '06:00'),
    end: instantOf('2025-05-01', '06:00'),
    unit: 'kWh',
  });
});

test('informative days are read to the last, with their state, and their holes stay holes (portal.md CL-08)', async () => {
  await using started = await startGas();
  const span = { from: '2025-06-01', to: today };
  const { values } = await collect(started.gas.informative(home, span));
  expect(new Set(values.map(({ status }) => status))).toEqual(new Set(['final', 'provisional']));
  expect(values.map(dayOf).at(-1), '1M comes out three days later (adict.md 5.6)').toBe('2026-01-12');
  const whole = { start: instantOf(span.from, '06:00'), end: instantOf(span.to, '06:00') };
  const missing = gaps(values, whole).reduce((sum, { start, end }) => sum + (end.getTime() - start.getTime()), 0);
  expect(missing / 86_400_000 + values.length).toBeCloseTo(228, 1);
});

describe('in the operator’s sandbox (adict.md 8)', () => {
  test.each([
    ['published', 'GI999055', { from: '2023-01-11', to: '2023-02-11' }, 31],
    ['published', '09999999900617', { from: '2021-01-01', to: '2021-10-15' }, 3],
    ['informative', '09999999928289', { from: '2023-09-01', to: '2023-10-01' }, 30],
    ['injection', 'GI999150', { from: '2023-07-01', to: '2023-07-17' }, 16],
  ] as const)('%s data of %s are read, of any age', async (series, point, span, most) => {
    await using started = await startGas({}, { environment: 'sandbox' });
    const { values, error } = await collect(started.gas[series](point, span));
    expect(error).toBeUndefined();
    expect(values.length).toBeGreaterThan(0);
    expect(values.length).toBeLessThanOrEqual(most);
    expect(started.world.journal().at(-1)?.url).toContain('/adict/bas/v6/');
  });

  test('contract and technical data of the data set are read', async () => {
    await using started = await startGas({}, { environment: 'sandbox' });
    expect(await started.gas.contract('09999999900617')).toMatchObject({
      tariff: 'T1',
      yearlyReference: { current: 2667 },
    });
    expect(await started.gas.technical('09999999975102')).toMatchObject({
      frequency: '6M',
      address: { city: 'PARIS' },
    });
  });
});

test('days that follow each other are read once each, whatever the cut (portal.md CL-03)', async () => {
  await using started = await startGas();
  const read = async (from: string, to: string) =>
    (await collect(started.gas.informative(home, { from, to }))).values.map(dayOf);
  const whole = await read('2025-03-20', '2025-04-10');
  expect(whole).toHaveLength(21);
  expect([...(await read('2025-03-20', '2025-03-30')), ...(await read('2025-03-30', '2025-04-10'))]).toEqual(whole);
  expect(await read('2025-03-30', '2025-03-31'), 'a day of 23 hours is one day').toEqual(['2025-03-30']);
});

test('what is asked is held to depth and today (portal.md CL-03, CL-04)', async () => {
  await using started = await startGas();
  const { error } = await collect(started.gas.published(home, { from: '2001-01-01', to: '2099-01-01' }));
  expect(error).toBeUndefined();
  await collect(started.gas.informative(home, { from: '2001-01-01', to: '2099-01-01' }));
  const [published, informative] = started.world.journal().filter(({ operation }) => operation.endsWith('Consumption'));
  expect(published?.url).toMatch(/date_debut=2021-01-15&date_fin=2026-01-15$/);
  expect(informative?.url).toMatch(/date_debut=2023-01-15&date_fin=2026-01-15$/);
});

test.each([
  ['the future', { from: today, to: '2026-02-01' }],
  ['the deep past', { from: '2001-01-01', to: '2002-01-01' }],
  ['no day', { from: '2025-01-01', to: '2025-01-01' }],
])('for %s nobody is called (portal.md CL-04)', async (_, span) => {
  await using started = await startGas();
  expect(await collect(started.gas.published(home, span))).toEqual({ values: [], error: undefined });
  expect(started.world.journal()).toEqual([]);
});

test('what the operator has no data of is a hole, not a failure and not zero (adict.md 4.4)', async () => {
  await using started = await startGas({ rights: 'active' });
  const span = { from: '2025-01-01', to: '2025-02-01' };
  expect(await collect(started.gas.informative(oldMeter, span))).toEqual({ values: [], error: undefined });
  expect(started.world.journal({ operation: 'informativeConsumption' })).toHaveLength(1);
});

test('twenty callers at once share a token, and stay under one call a second (portal.md CL-01, CL-02)', async () => {
  await using started = await startGas({ dialects: { grdf: { imperfections: 'none' } } });
  const days = Array.from({ length: 20 }, (_, nth) => addDays('2025-06-01', nth));
  const all = await Promise.all(
    days.map((day) => collect(started.gas.informative(home, { from: day, to: addDays(day, 1) }))),
  );
  expect(all.map(({ values }) => values.map(dayOf))).toEqual(days.map((day) => [day]));
  const journal = started.world.journal();
  expect(operations(journal).filter((operation) => operation.endsWith('Token'))).toHaveLength(1);
  expect(journal.map(({ status }) => status)).not.toContain(429);
});

test('a token that grew old is replaced without a call being refused (portal.md CL-01)', async () => {
  await using started = await startGas();
  for (let hour = 0; hour < 10; hour += 1) {
    await started.gas.technical(home);
    started.world.clock.advance('PT1H');
  }
  const journal = started.world.journal();
  expect(operations(journal).filter((operation) => operation.endsWith('Token'))).toHaveLength(3);
  expect(journal.every(({ status }) => status === 200)).toBe(true);
});

test('the meters of a park are read as they are: daily, monthly, half-yearly, injecting (adict.md 5.6)', async () => {
  await using started = await startGas({ parks: ['syndicat', 'biomethane'], rights: 'active' });
  const points = (await started.world.points()).filter(({ provider }) => provider === 'grdf');
  const seen = new Map<string, number>();
  for (const { meteringPointId, injects } of points) {
    const { frequency } = await started.gas.technical(meteringPointId);
    const kind = injects ? `injection ${frequency}` : frequency;
    if (seen.has(kind)) continue;
    const span = { from: '2025-01-01', to: '2026-01-01' };
    const readings = injects
      ? started.gas.injection(meteringPointId, span)
      : started.gas.published(meteringPointId, span);
    const { values, error } = await collect(readings);
    expect(error, kind).toBeUndefined();
    expect(new Set(values.map(({ direction }) => direction)), kind).toEqual(
      new Set([injects ? 'production' : 'consumption']),
    );
    seen.set(kind, values.length);
  }
  expect(Object.fromEntries(seen)).toMatchObject({ MM: 12, JJ: expect.any(Number) });
  expect(seen.get('JJ')).toBeGreaterThan(355);
  expect([...seen.keys()].some((kind) => kind.startsWith('injection'))).toBe(true);
});

test('contract and technical data come as numbers, days and words (adict.md 6)', async () => {
  await using started = await startGas();
  const contract = await started.gas.contract(home);
  expect(contract).toMatchObject({
    meteringPointId: home,
    servedSince: '2019-05-14',
    tariff: 'T2',
    profile: { to: null },
  });
  expect(contract.yearlyReference.current).toBeGreaterThan(10_000);
  const technical = await started.gas.technical(home);
  expect(technical).toMatchObject({ frequency: '1M', publicInterest: false, meter: { size: 'G4', pressure: 0.021 } });
  expect(technical.address.city).toBe('LAMBDAVILLE');
});

test('contract and technical data of before version 1.7 are understood (adict.md 6.1)', async () => {
  await using started = await startGas({ dialects: { grdf: { contractShape: 'before-1.7' } } });
  const contract = await started.gas.contract(home);
  expect(contract.yearlyReference).toEqual({ current: expect.any(Number), next: null });
  expect(contract.tariff).toBe('T2');
  expect((await started.gas.technical(home)).meter.serial).toBeNull();
});
