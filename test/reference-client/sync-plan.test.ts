import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dayAt,
  daysBetween,
  type GasReading,
  type GasSyncPoint,
  instantOf,
  type LastRead,
  type PlannedCall,
  type PowerSyncPoint,
  readAfter,
  type SyncInput,
  syncPlan,
} from '../../reference-client/index.ts';

const today = '2026-01-15';
const at = (time: string, day = today): Date => instantOf(day, time);
const midMorning = at('10:00');

/** What was kept of a series that is up to date. */
const kept = (task: LastRead['task'], more: Partial<LastRead> = {}): LastRead => ({
  task,
  askedAt: at('10:00', '2026-01-14'),
  from: '2021-01-15',
  until: '2026-01-12',
  ...more,
});
const monthly = [kept('contract'), kept('technical')];

const gas = (more: Partial<GasSyncPoint> = {}): GasSyncPoint => ({
  operator: 'grdf',
  meteringPointId: '00000000010001',
  frequency: '1M',
  ...more,
});
const power = (more: Partial<PowerSyncPoint> = {}): PowerSyncPoint => ({
  operator: 'enedis',
  meteringPointId: '00000000011001',
  directions: ['consumption'],
  curve: false,
  since: '2026-01-10',
  ...more,
});

const plan = (points: SyncInput['points'], more: Partial<SyncInput> = {}): readonly PlannedCall[] =>
  syncPlan({ points, now: midMorning, rightsAskedAt: midMorning, ...more }).calls;
const told = (calls: readonly PlannedCall[]) => calls.map(({ task, reason }) => `${task}: ${reason}`);

describe('gas (adict.md 7, 5.6)', () => {
  test('rights are listed once a day, for all points at once', () => {
    const points = [gas(), gas({ meteringPointId: 'b' })];
    const count = (rightsAskedAt?: Date) =>
      syncPlan({ points, now: midMorning, ...(rightsAskedAt && { rightsAskedAt }) }).calls.filter(
        ({ task }) => task === 'rights',
      );
    expect(count()).toHaveLength(1);
    expect(count(at('23:59', '2026-01-14'))).toHaveLength(1);
    expect(count(at('00:01'))).toHaveLength(0);
    expect(syncPlan({ points: [power()], now: midMorning }).calls.map(({ task }) => task)).not.toContain('rights');
  });

  test('a meter of unknown frequency is asked for its technical data first', () => {
    const { frequency: _, ...unknown } = gas();
    expect(told(plan([unknown]))).toEqual(['technical: needed']);
  });

  test('a new point is read whole, one call a series', () => {
    const calls = plan([gas()]);
    expect(told(calls)).toEqual(['contract: monthly', 'technical: monthly', 'published: first', 'informative: first']);
    expect(calls.map(({ span }) => span?.from)).toEqual([undefined, undefined, '2021-01-15', '2023-01-15']);
    expect(calls[2]?.span?.to).toBe(today);
  });

  test('informative days are read once a day, with ten days again, and as far back as they are provisional', () => {
    const call = (informative: Partial<LastRead>) =>
      plan([gas({ read: [...monthly, kept('published', { until: '2026-01-01' }), kept('informative', informative)] })]);
    expect(call({})).toMatchObject([{ task: 'informative', reason: 'new', span: { from: '2026-01-02', to: today } }]);
    expect(call({ provisionalFrom: '2025-12-20' })[0]?.span?.from).toBe('2025-12-20');
    expect(call({ until: '2026-01-05' })[0]?.reason, 'it should have come yesterday').toBe('late');
    expect(call({ askedAt: at('09:00'), until: '2026-01-13' }), 'asked today').toEqual([]);
    expect(call({ askedAt: at('09:00'), until: '2026-01-10' }), 'late, but advised once a day').toEqual([]);
  });

  test('a monthly line is asked for when it is due, then every three days until it is here', () => {
    const read = (until: string, askedOn: string) =>
      told(
        plan([
          gas({
            read: [
              ...monthly,
              kept('informative', { askedAt: midMorning, until: '2026-01-13' }),
              kept('published', { until, askedAt: at('10:00', askedOn) }),
            ],
          }),
        ]),
      );
    expect(read('2026-01-01', '2026-01-02')).toEqual([]);
    expect(read('2025-12-14', '2026-01-10'), 'due today').toEqual(['published: new']);
    expect(read('2025-12-14', '2026-01-15'), 'asked today').toEqual([]);
    expect(read('2025-12-01', '2026-01-13'), 'late, asked two days ago').toEqual([]);
    expect(read('2025-12-01', '2026-01-12'), 'late, asked three days ago').toEqual(['published: late']);
  });

  test('a half-yearly meter is asked once a month at most, for what was corrected', () => {
    const read = (askedOn: string) =>
      told(
        plan([
          gas({
            frequency: '6M',
            read: [...monthly, kept('published', { until: '2025-11-12', askedAt: at('10:00', askedOn) })],
          }),
        ]),
      );
    expect(read('2025-12-20')).toEqual([]);
    expect(read('2025-12-14')).toEqual(['published: monthly']);
  });

  test('daily meters wait for three in the afternoon', () => {
    const [call] = plan([gas({ frequency: 'JJ', read: [...monthly, kept('published', { until: '2026-01-14' })] })]);
    expect(call).toMatchObject({ task: 'published', reason: 'new', notBefore: at('15:00') });
  });

  test('injection is followed by its own calls', () => {
    expect(told(plan([gas({ frequency: 'JJ', injects: true, read: monthly })]))).toEqual(['injection: first']);
  });
});

describe('electricity (enedis.md 2.4, 7)', () => {
  const fresh = (more: Partial<LastRead> = {}): LastRead =>
    kept('dailyEnergy', { direction: 'consumption', from: '2026-01-10', until: '2026-01-14', ...more });
  const rest = [kept('supply'), kept('maxPower', { ...fresh(), task: 'maxPower', askedAt: midMorning, until: today })];
  const calls = (last: LastRead, now = midMorning) => plan([power({ read: [...rest, last] })], { now });

  test('yesterday is asked for from eight, with three days again for what came late or was corrected', () => {
    expect(calls(fresh(), at('07:00'))).toMatchObject([{ task: 'dailyEnergy', notBefore: at('08:00') }]);
    expect(calls(fresh())).toMatchObject([
      { reason: 'new', notBefore: midMorning, span: { from: '2026-01-11', to: today } },
    ]);
  });

  test('what is not out yet is asked again the same day, an hour later, until seven; then the next day (portal.md CL-06)', () => {
    const late = fresh({ askedAt: at('09:30') });
    expect(calls(late)).toMatchObject([{ reason: 'late', notBefore: at('10:30') }]);
    expect(calls(fresh({ askedAt: at('18:30') }), at('18:31'))).toEqual([]);
    expect(calls(fresh({ askedAt: at('09:30'), until: today })), 'it is here').toEqual([]);
    const tomorrow = calls(fresh({ askedAt: at('18:30') }), at('08:30', '2026-01-16'));
    expect(told(tomorrow)).toEqual(['maxPower: new', 'dailyEnergy: late']);
  });

  test('both ways and the curve are asked apart, the greatest power of consumption only', () => {
    const both = plan([power({ directions: ['consumption', 'production'], curve: true })]);
    expect(both.map(({ task, direction }) => `${task} ${direction ?? ''}`.trim()).sort()).toEqual([
      'dailyEnergy consumption',
      'dailyEnergy production',
      'loadCurve consumption',
      'loadCurve production',
      'maxPower consumption',
      'supply',
    ]);
  });

  test('a program that stood still for a month catches up week by week, oldest first', () => {
    const curve = kept('loadCurve', { direction: 'consumption', from: '2025-11-01', until: '2025-12-15' });
    const read = [...rest, fresh({ askedAt: midMorning, until: today }), curve];
    const calls = plan([power({ curve: true, since: '2025-11-01', read })]);
    const spans = calls.filter(({ task }) => task === 'loadCurve').map(({ span }) => span);
    expect(spans[0]?.from).toBe('2025-12-12');
    expect(spans.at(-1)?.to).toBe(today);
    for (const [nth, span] of spans.entries()) {
      expect(daysBetween(span?.from ?? '', span?.to ?? '')).toBeLessThanOrEqual(7);
      if (nth > 0) expect(span?.from).toBe(spans[nth - 1]?.to);
    }
  });

  test('the past comes last, newest first, without gap or overlap, and no deeper than the operator keeps it', () => {
    const calls = plan([power({ curve: true, since: '2001-01-01' })]).filter(({ task }) => task === 'loadCurve');
    expect(calls[0]).toMatchObject({ reason: 'first', span: { from: '2026-01-08', to: today } });
    const past = calls.slice(1).map(({ span }) => span);
    expect(past[0]?.to).toBe('2026-01-08');
    for (const [nth, span] of past.entries()) if (nth > 0) expect(span?.to).toBe(past[nth - 1]?.from);
    expect(past.at(-1)?.from).toBe('2023-12-31');
  });
});

describe('the quota', () => {
  const many = (count: number): GasSyncPoint[] =>
    Array.from({ length: count }, (_, nth) => gas({ meteringPointId: String(nth).padStart(14, '0') }));

  test('is never planned over, and what is left out is counted (adict.md 7)', () => {
    const { calls, quota } = syncPlan({ points: many(2_000), now: midMorning, spent: { grdf: 100 } });
    expect(quota.grdf).toEqual({ perDay: 6_000, spent: 100, planned: 5_600, postponed: 8_001 - 5_600 });
    expect(calls).toHaveLength(5_600);
    expect(calls[0]?.task, 'the most urgent is kept').toBe('rights');
  });

  test('grows with the park, and can be told', () => {
    expect(syncPlan({ points: many(5_001), now: midMorning }).quota.grdf.perDay).toBe(60_000);
    const { quota } = syncPlan({ points: many(10), now: midMorning, perDay: { grdf: 20 } });
    expect(quota.grdf).toMatchObject({ planned: 19, postponed: 41 - 19 });
  });

  test('leaves room for the past of every point alike', () => {
    const points = Array.from({ length: 10 }, (_, nth) =>
      power({ meteringPointId: String(nth).padStart(14, '0'), curve: true, since: '2024-06-01' }),
    );
    const { calls, quota } = syncPlan({ points, now: midMorning, perDay: { enedis: 100 } });
    const past = calls.filter(({ reason }) => reason === 'history');
    const counts = points.map(
      ({ meteringPointId }) => past.filter((call) => call.meteringPointId === meteringPointId).length,
    );
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    expect(calls).toHaveLength(95);
    expect(quota.enedis.postponed).toBeGreaterThan(500);
  });
});

test('a plan followed to its end leaves nothing for the day, and missed days are caught up, whenever it was stopped', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 25 }),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 25 }),
      (idle, stops) => {
        let point = power({ curve: true, since: '2025-12-01' });
        const got = new Set<string>();
        let now = at('12:00');
        for (const stop of [...stops, 9_999, 9_999]) {
          const day = dayAt(now.getTime());
          const { calls } = syncPlan({ points: [point], now });
          for (const call of calls.slice(0, stop)) {
            const readings: GasReading[] = [];
            for (let one = call.span?.from ?? day; one < (call.span?.to ?? day); one = addDays(one, 1)) {
              if (call.task === 'loadCurve') got.add(one);
              readings.push({ start: instantOf(one), end: instantOf(addDays(one, 1)), status: 'final' } as GasReading);
            }
            point = { ...point, read: readAfter(point.read, call, readings, now) };
          }
          if (stop === 9_999) expect(syncPlan({ points: [point], now }).calls).toEqual([]);
          now = new Date(now.getTime() + (stop === 0 ? idle : 1) * 86_400_000);
        }
        for (let day = '2025-12-01'; day < addDays(dayAt(now.getTime()), -1); day = addDays(day, 1))
          expect(got).toContain(day);
      },
    ),
    { numRuns: 60 },
  );
});

test('of days that were read again only what they say now counts', () => {
  const reading = (day: string, status: 'provisional' | 'final') =>
    ({ start: instantOf(day, '06:00'), end: instantOf(addDays(day, 1), '06:00'), status }) as GasReading;
  const call = {
    operator: 'grdf',
    task: 'informative',
    reason: 'new',
    notBefore: midMorning,
    span: { from: '2026-01-02', to: today },
  } as const;
  const [first] = readAfter(
    [],
    call,
    [reading('2026-01-10', 'provisional'), reading('2026-01-11', 'provisional')],
    midMorning,
  );
  expect(first).toMatchObject({ provisionalFrom: '2026-01-10', until: '2026-01-12', from: '2026-01-02' });
  const next = { ...call, span: { from: '2026-01-10', to: '2026-01-16' } };
  const [second] = readAfter(
    first && [first],
    next,
    [reading('2026-01-10', 'final'), reading('2026-01-11', 'provisional')],
    midMorning,
  );
  expect(second).toMatchObject({ provisionalFrom: '2026-01-11', from: '2026-01-02' });
  const [third] = readAfter(
    second && [second],
    { ...call, span: { from: '2025-01-01', to: '2025-02-01' } },
    [],
    midMorning,
  );
  expect(third).toMatchObject({ provisionalFrom: '2026-01-11', until: '2026-01-12', from: '2025-01-01' });
});
