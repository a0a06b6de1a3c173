import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { realTime, realWait, WorldClock } from '../../mock-server/core/clock.ts';
import { SetupError } from '../../mock-server/core/refusal.ts';

/** A real clock that the test moves by hand. */
function handMovedTime(start = '2026-01-15T08:00:00Z') {
  let at = Date.parse(start);
  return { real: () => at, pass: (seconds: number) => (at += seconds * 1000) };
}

const isoNow = (clock: WorldClock): string => clock.now().toISOString();
const frozenAt = (instant: string): WorldClock => new WorldClock({ now: new Date(instant), mode: 'frozen' });

describe('a world’s clock', () => {
  test('goes with real time unless told otherwise', () => {
    const { real, pass } = handMovedTime();
    const clock = new WorldClock({}, real);
    expect(isoNow(clock)).toBe('2026-01-15T08:00:00.000Z');
    pass(90);
    expect(isoNow(clock)).toBe('2026-01-15T08:01:30.000Z');
    expect(clock.state()).toEqual({ now: new Date('2026-01-15T08:01:30Z'), mode: 'running', speed: 1 });
  });

  test('asks the machine when no other source of time is given', () => {
    const before = realTime();
    const now = new WorldClock().now().getTime();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(realTime());
  });

  test('can be shifted and goes on from there', () => {
    const { real, pass } = handMovedTime();
    const clock = new WorldClock({ now: new Date('2019-05-01T00:00:00Z') }, real);
    pass(1);
    expect(isoNow(clock)).toBe('2019-05-01T00:00:01.000Z');
  });

  test('stands still when frozen, and starts again from where it stood', () => {
    const { real, pass } = handMovedTime();
    const clock = new WorldClock({ now: new Date('2026-03-01T00:00:00Z'), mode: 'frozen' }, real);
    pass(86_400);
    expect(isoNow(clock)).toBe('2026-03-01T00:00:00.000Z');
    clock.set({ mode: 'running' });
    expect(isoNow(clock)).toBe('2026-03-01T00:00:00.000Z');
    pass(5);
    expect(isoNow(clock)).toBe('2026-03-01T00:00:05.000Z');
    clock.set({ mode: 'frozen' });
    pass(5);
    expect(isoNow(clock)).toBe('2026-03-01T00:00:05.000Z');
  });

  test('runs at any speed, and a change of speed makes no jump', () => {
    const { real, pass } = handMovedTime();
    const clock = new WorldClock({ now: new Date('2026-03-01T00:00:00Z'), speed: 3600 }, real);
    pass(2);
    expect(isoNow(clock)).toBe('2026-03-01T02:00:00.000Z');
    clock.set({ speed: 60 });
    expect(isoNow(clock)).toBe('2026-03-01T02:00:00.000Z');
    pass(2);
    expect(isoNow(clock)).toBe('2026-03-01T02:02:00.000Z');
    expect(clock.state().speed).toBe(60);
  });

  test('keeps its mode and speed when only the instant is set', () => {
    const { real, pass } = handMovedTime();
    const clock = new WorldClock({ now: new Date('2026-03-01T00:00:00Z'), speed: 10 }, real);
    clock.set({ now: new Date('2030-01-01T00:00:00Z') });
    pass(1);
    expect(clock.state()).toEqual({ now: new Date('2030-01-01T00:00:10Z'), mode: 'running', speed: 10 });
  });

  test('always tells whole milliseconds', () => {
    const { real, pass } = handMovedTime();
    const clock = new WorldClock({ speed: 1 / 3 }, real);
    pass(1);
    expect(Number.isInteger(clock.now().getTime())).toBe(true);
  });
});

describe('advancing a clock', () => {
  test.each([
    ['over the spring change, a day is 23 hours', '2026-03-28T11:00:00Z', 'P1D', '2026-03-29T10:00:00.000Z'],
    ['over the autumn change, a day is 25 hours', '2026-10-24T10:00:00Z', 'P1D', '2026-10-25T11:00:00.000Z'],
    ['24 hours stay 24 hours on any day', '2026-03-28T11:00:00Z', 'PT24H', '2026-03-29T11:00:00.000Z'],
    ['a day backwards over the spring change', '2026-03-29T10:00:00Z', '-P1D', '2026-03-28T11:00:00.000Z'],
    ['days and hours together', '2026-01-15T08:00:00Z', 'P3DT1H', '2026-01-18T09:00:00.000Z'],
    ['a month from its last day is held to the next one’s', '2026-01-31T11:00:00Z', 'P1M', '2026-02-28T11:00:00.000Z'],
    ['a quarter of an hour', '2026-01-15T08:00:00Z', 'PT15M', '2026-01-15T08:15:00.000Z'],
    ['weeks', '2026-01-15T08:00:00Z', 'P2W', '2026-01-29T08:00:00.000Z'],
    ['nothing', '2026-01-15T08:00:00Z', 'PT0S', '2026-01-15T08:00:00.000Z'],
  ])('%s', (_what, from, by, to) => {
    const clock = frozenAt(from);
    clock.advance(by);
    expect(isoNow(clock)).toBe(to);
    expect(clock.state().mode).toBe('frozen');
  });

  test('a running clock runs on from where it was put', () => {
    const { real, pass } = handMovedTime('2026-01-15T08:00:00Z');
    const clock = new WorldClock({}, real);
    clock.advance('P1D');
    pass(1);
    expect(isoNow(clock)).toBe('2026-01-16T08:00:01.000Z');
  });

  test.each(['', 'P', 'PT', 'tomorrow', '3 days', '3', 'P1H', 'P1.5D', 'P1DT-1H'])(
    'the text "%s" is refused by name, with one that works',
    (by) => {
      const clock = frozenAt('2026-01-15T08:00:00Z');
      expect(() => clock.advance(by)).toThrow(SetupError);
      expect(() => clock.advance(by)).toThrow(`"${by}" is no ISO 8601 duration; write for instance "P3DT1H"`);
      expect(isoNow(clock)).toBe('2026-01-15T08:00:00.000Z');
    },
  );

  test.each(['P999999Y', '-P999999Y', 'P200000000D'])('"%s" leads out of the calendar and moves nothing', (by) => {
    const clock = frozenAt('2026-01-15T08:00:00Z');
    expect(() => clock.advance(by)).toThrow(
      new SetupError(`"${by}" leads out of the calendar; give a shorter duration.`),
    );
    expect(isoNow(clock)).toBe('2026-01-15T08:00:00.000Z');
  });
});

describe('a setting that makes no sense is refused with the fix, and changes nothing', () => {
  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('speed %d', (speed) => {
    const clock = frozenAt('2026-01-15T08:00:00Z');
    expect(() => clock.set({ speed, mode: 'running' })).toThrow(
      `speed is ${speed}; give a positive number, such as 60`,
    );
    expect(() => new WorldClock({ speed })).toThrow(SetupError);
    expect(clock.state()).toEqual({ now: new Date('2026-01-15T08:00:00Z'), mode: 'frozen', speed: 1 });
  });

  test('a date that is none', () => {
    const clock = frozenAt('2026-01-15T08:00:00Z');
    expect(() => clock.set({ now: new Date('the day after') })).toThrow(/now is no valid date; give for instance/);
    expect(() => new WorldClock({ now: new Date('the day after') })).toThrow(SetupError);
    expect(isoNow(clock)).toBe('2026-01-15T08:00:00.000Z');
  });
});

test('the clock keeps within the years that the operators can print', () => {
  const clock = new WorldClock({ now: new Date('2026-01-15T08:00:00Z'), mode: 'frozen' });
  expect(() => clock.advance('P5000Y')).toThrow('1970 to 2899');
  expect(() => clock.set({ now: new Date('1950-01-01T00:00:00Z') })).toThrow('1970 to 2899');
  expect(clock.now().toISOString()).toBe('2026-01-15T08:00:00.000Z');
});

describe('waiting for an instant of the world', () => {
  const start = Date.parse('2026-01-15T08:00:00Z');

  /** A wait, and whether it has ended; looked at after all that was due has happened. */
  function waitFor(clock: WorldClock, instant: number, signal?: AbortSignal) {
    const state = { over: false };
    void clock.reaches(instant, signal).then(() => {
      state.over = true;
    });
    return async () => {
      await Promise.resolve();
      await Promise.resolve();
      return state.over;
    };
  }

  test('ends at once when the clock is there, or beyond', async () => {
    const clock = frozenAt('2026-01-15T08:00:00Z');
    expect(await waitFor(clock, start)()).toBe(true);
    expect(await waitFor(clock, start - 1)()).toBe(true);
  });

  test('ends when a frozen clock is moved there by hand, and not before', async () => {
    const clock = frozenAt('2026-01-15T08:00:00Z');
    const over = waitFor(clock, start + 60_000);
    clock.advance('PT59S');
    expect(await over()).toBe(false);
    clock.advance('-PT30S');
    expect(await over()).toBe(false);
    clock.set({ now: new Date('2026-01-15T09:00:00Z') });
    expect(await over()).toBe(true);
  });

  test('ends when the caller gives up', async () => {
    const clock = frozenAt('2026-01-15T08:00:00Z');
    const left = new AbortController();
    const over = waitFor(clock, start + 1, left.signal);
    expect(await over()).toBe(false);
    left.abort();
    expect(await over()).toBe(true);
    expect(await waitFor(clock, start + 1, left.signal)()).toBe(true);
  });

  describe('on a running clock', () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
    afterEach(() => void vi.useRealTimers());

    test('ends by itself, sooner the faster it runs', async () => {
      const { real, pass } = handMovedTime();
      const clock = new WorldClock({ speed: 60 }, real);
      const over = waitFor(clock, start + 3_600_000);
      pass(59);
      await vi.advanceTimersByTimeAsync(59_000);
      expect(await over()).toBe(false);
      pass(1);
      await vi.advanceTimersByTimeAsync(1000);
      expect(await over()).toBe(true);
      expect(vi.getTimerCount()).toBe(0);
    });

    test('looks again when the clock is frozen, moved or sped up meanwhile', async () => {
      const { real, pass } = handMovedTime();
      const clock = new WorldClock({}, real);
      const over = waitFor(clock, start + 10_000);
      clock.set({ mode: 'frozen' });
      pass(60);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(await over()).toBe(false);
      clock.set({ mode: 'running', speed: 10 });
      pass(1);
      await vi.advanceTimersByTimeAsync(1000);
      expect(await over()).toBe(true);
    });

    test('of a century hence is not over at once', async () => {
      const clock = new WorldClock({}, () => start);
      const over = waitFor(clock, start + 100 * 365 * 86_400_000);
      await vi.advanceTimersByTimeAsync(1000);
      expect(await over()).toBe(false);
    });

    test('a real wait ends after its time, or when the caller gives up', async () => {
      const left = new AbortController();
      const ended: string[] = [];
      void realWait(1000).then(() => ended.push('in time'));
      void realWait(1000, left.signal).then(() => ended.push('given up'));
      await vi.advanceTimersByTimeAsync(999);
      left.abort();
      await Promise.resolve();
      expect(ended).toEqual(['given up']);
      await realWait(1000, left.signal);
      await vi.advanceTimersByTimeAsync(1);
      expect(ended).toEqual(['given up', 'in time']);
      expect(vi.getTimerCount()).toBe(0);
    });
  });
});

test('whoever waits for a clock is let go when its world is thrown away', async () => {
  const clock = new WorldClock({ now: new Date('2026-01-15T08:00:00Z'), mode: 'frozen' });
  const waiting = clock.reaches(Date.parse('2026-01-16T08:00:00Z'));
  clock.end();
  await waiting;
  await clock.reaches(Date.parse('2026-01-17T08:00:00Z'));
});
