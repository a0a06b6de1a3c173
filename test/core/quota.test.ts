import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Application } from '../../mock-server/core/application.ts';
import { dayAt, dayOf, instantOf } from '../../mock-server/core/paris.ts';
import { limitOf, QuotaCounters, type QuotaRule, windowAt } from '../../mock-server/core/quota.ts';
import { fakeQuota } from './fake-quota.ts';

const at = (text: string): number => Date.parse(text);
const span = (window: QuotaRule['window'], instant: string) => {
  const { from, to } = windowAt(window, at(instant));
  return [new Date(from).toISOString(), new Date(to).toISOString()];
};

describe('the window that an instant lies in', () => {
  test.each([
    ['second', '2026-01-15T08:00:00.999Z', '2026-01-15T08:00:00.000Z', '2026-01-15T08:00:01.000Z'],
    ['second', '2026-01-15T08:00:01.000Z', '2026-01-15T08:00:01.000Z', '2026-01-15T08:00:02.000Z'],
    ['hour', '2026-01-15T08:59:59.999Z', '2026-01-15T08:00:00.000Z', '2026-01-15T09:00:00.000Z'],
    ['day', '2026-01-15T22:59:59.999Z', '2026-01-14T23:00:00.000Z', '2026-01-15T23:00:00.000Z'],
    ['day', '2026-01-15T23:00:00.000Z', '2026-01-15T23:00:00.000Z', '2026-01-16T23:00:00.000Z'],
    ['day', '2026-07-14T12:00:00.000Z', '2026-07-13T22:00:00.000Z', '2026-07-14T22:00:00.000Z'],
  ] as const)('%s at %s', (window, instant, from, to) => {
    expect(span(window, instant)).toEqual([from, to]);
  });

  test('the day of the spring change has 23 hours, that of the autumn change 25', () => {
    expect(span('day', '2026-03-29T12:00:00Z')).toEqual(['2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z']);
    expect(span('day', '2026-10-25T12:00:00Z')).toEqual(['2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z']);
  });

  test('windows hold their instant and follow each other without a gap', () => {
    const instant = fc.integer({ min: at('2015-01-01T00:00:00Z'), max: at('2035-01-01T00:00:00Z') });
    fc.assert(
      fc.property(instant, fc.constantFrom('second', 'hour', 'day'), (now, window) => {
        const { from, to } = windowAt(window as QuotaRule['window'], now);
        expect(from <= now && now < to).toBe(true);
        expect(windowAt(window as QuotaRule['window'], to).from).toBe(to);
        if (window === 'day') expect([from, to]).toEqual([instantOf(dayAt(now)), instantOf(dayAt(now) + 1)]);
      }),
    );
  });
});

describe('counters of calls', () => {
  const noon = instantOf(dayOf(2026, 1, 15), 12);

  test('count within a window, tell when it ends, and begin anew in the next', () => {
    const counters = new QuotaCounters();
    expect(counters.increment('app', 'second', noon)).toEqual({ hits: 1, resetsAt: noon + 1000 });
    expect(counters.increment('app', 'second', noon + 999)).toEqual({ hits: 2, resetsAt: noon + 1000 });
    expect(counters.increment('app', 'second', noon + 1000)).toEqual({ hits: 1, resetsAt: noon + 2000 });
  });

  test('keep keys apart', () => {
    const counters = new QuotaCounters();
    counters.increment('a', 'day', noon);
    expect(counters.increment('b', 'day', noon).hits).toBe(1);
    expect(counters.hits('a', 'day', noon)).toBe(1);
  });

  test('open again at midnight in Paris, not in UTC', () => {
    const counters = new QuotaCounters();
    counters.increment('app', 'day', noon);
    expect(counters.increment('app', 'day', at('2026-01-15T22:59:59Z')).hits).toBe(2);
    expect(counters.increment('app', 'day', at('2026-01-15T23:00:00Z')).hits).toBe(1);
  });

  test('start anew when the clock is put back into another window', () => {
    const counters = new QuotaCounters();
    counters.increment('app', 'day', noon);
    expect(counters.increment('app', 'day', noon - 86_400_000).hits).toBe(1);
  });

  test('take a call back, never below nothing', () => {
    const counters = new QuotaCounters();
    counters.increment('app', 'hour', noon);
    counters.decrement('app');
    counters.decrement('app');
    counters.decrement('unknown');
    expect(counters.hits('app', 'hour', noon)).toBe(0);
    expect(counters.increment('app', 'hour', noon).hits).toBe(1);
  });

  test('show what the present window holds without counting', () => {
    const counters = new QuotaCounters();
    counters.increment('app', 'second', noon);
    expect(counters.hits('app', 'second', noon)).toBe(1);
    expect(counters.hits('app', 'second', noon + 1000)).toBe(0);
    expect(counters.hits('nobody', 'second', noon)).toBe(0);
  });

  test('forget all when cleared', () => {
    const counters = new QuotaCounters();
    counters.increment('app', 'day', noon);
    counters.clear();
    expect(counters.hits('app', 'day', noon)).toBe(0);
  });
});

describe('the limit of an application', () => {
  const rule = fakeQuota({ name: 'perDay', window: 'day', limit: ({ parkSize }) => parkSize * 10 });
  const application: Application = { clientId: 'a', clientSecret: 's', name: 'a', company: 'A', parkSize: 7 };

  test('follows the rule', () => {
    expect(limitOf(rule, application)).toBe(70);
  });

  test('is the application’s own where it names one, zero included', () => {
    expect(limitOf(rule, { ...application, limits: { perDay: 3 } })).toBe(3);
    expect(limitOf(rule, { ...application, limits: { perDay: 0 } })).toBe(0);
    expect(limitOf(rule, { ...application, limits: { perSecond: 3 } })).toBe(70);
  });
});
