import { expect, test } from 'vitest';
import { Pacer, paces } from '../../reference-client/index.ts';
import { FakeClock, stoppedClock } from './support/fakes.ts';

const second = 1000;

async function departures(pacer: Pacer, clock: FakeClock, calls: number): Promise<number[]> {
  const left: number[] = [];
  const leave = async (): Promise<void> => {
    await pacer.turn();
    left.push(clock.now());
  };
  await Promise.all(Array.from({ length: calls }, leave));
  return left;
}

test('twenty callers at once leave at one a second (adict.md 7)', async () => {
  const clock = new FakeClock();
  const left = await departures(new Pacer(paces.grdf(100), clock), clock, 20);
  const rests = left.slice(1).map((at, nth) => at - (left[nth] ?? 0));
  expect(left).toHaveLength(20);
  expect(Math.min(...rests)).toBeGreaterThan(second);
  expect(Math.max(...rests)).toBeLessThan(1.2 * second);
});

test('five a second are five in any second, not only in those that begin with a full one (enedis.md 5)', async () => {
  const clock = new FakeClock(Date.parse('2026-01-15T08:00:00.700Z'));
  const left = await departures(new Pacer(paces.enedis2026, clock), clock, 23);
  for (const [nth, at] of left.entries()) {
    const fifthBefore = left[nth - 5];
    if (fifthBefore !== undefined) expect(at - fifthBefore).toBeGreaterThan(second);
  }
});

test('the longest pace holds too: the thousand and first call of an hour waits for the next (enedis.md 5)', async () => {
  const clock = new FakeClock();
  const pacer = new Pacer(paces.enedis2026, clock);
  const [first = 0, ...others] = await departures(pacer, clock, 1_001);
  expect((others.at(-1) ?? 0) - first).toBeGreaterThan(3_600_000);
  expect((others.at(-2) ?? 0) - first).toBeLessThan(3_600_000);
});

test('a day of a quota is one of 25 hours, as the longest of the year is (adict.md 7)', () => {
  expect(paces.grdf(5_000)).toEqual([
    { calls: 1, per: second },
    { calls: 6_000, per: 25 * 3_600_000 },
  ]);
  expect(paces.grdf(5_001)[1]?.calls).toBe(60_000);
  expect(paces.grdf(50_001).map(({ calls }) => calls)).toEqual([3, 240_000]);
});

test('a caller who stops waiting is let go at once, and the others are not held up', async () => {
  const pacer = new Pacer([{ calls: 1, per: second }], stoppedClock);
  await pacer.turn();
  const [early, late] = [new AbortController(), new AbortController()];
  const waiting = [pacer.turn(early.signal), pacer.turn(late.signal)];
  late.abort(new Error('enough'));
  await expect(waiting[1]).rejects.toThrow('enough');
  early.abort(new Error('enough of it'));
  await expect(waiting[0]).rejects.toThrow('enough of it');
});

test('a pace that lets nothing through is told at once', () => {
  expect(() => new Pacer([{ calls: 0, per: 1000 }], stoppedClock)).toThrow(RangeError);
});
