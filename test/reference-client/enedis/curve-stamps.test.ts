import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { addDays, instantOf } from '../../../reference-client/civil-day.ts';
import { intervalsOf } from '../../../reference-client/enedis/curve-stamps.ts';

const lengths = [5, 10, 15, 30, 60] as const;

/** The curve of some days as the operator prints it: ends of intervals in local time, no offset. */
function printed(from: string, days: number, minutesAt: (nth: number) => number) {
  const end = instantOf(addDays(from, days)).getTime();
  const points: { stamp: string; minutes: number; end: number }[] = [];
  for (let at = instantOf(from).getTime(), nth = 0; at < end; nth += 1) {
    const minutes = minutesAt(nth);
    at += minutes * 60_000;
    const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Europe/Paris').toPlainDateTime();
    points.push({ stamp: local.toString({ smallestUnit: 'second' }).replace('T', ' '), minutes, end: at });
  }
  return points;
}

const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days));
// the last Sundays of March and October, and the days around them
const changing = fc
  .tuple(fc.integer({ min: 2020, max: 2030 }), fc.constantFrom('03', '10'), fc.integer({ min: 22, max: 31 }))
  .map(([year, month, day]) => `${year}-${month}-${day}`);
const start = fc.oneof(anyDay, changing);
const length = fc.constantFrom(...lengths);

test('every stamp of every day from 2020 to 2030 gets its instants, at every interval length', () => {
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 4 }), length, (from, days, minutes) => {
      const points = printed(from, days, () => minutes);
      const found = intervalsOf(points, instantOf(from));
      expect(found.map(({ end }) => end.getTime())).toEqual(points.map(({ end }) => end));
      expect(found.every(({ start, end }) => end.getTime() - start.getTime() === minutes * 60_000)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('lengths that change inside one answer follow each other without gap or overlap', () => {
  fc.assert(
    fc.property(start, fc.array(length, { minLength: 24, maxLength: 24 }), (from, ofHours) => {
      // whole hours of one length each, as a meter changes its length on the hour
      const minutes: number[] = [];
      for (let hour = 0; hour < 25; hour += 1) {
        const each = ofHours[hour % 24] ?? 30;
        for (let nth = 0; nth < 60 / each; nth += 1) minutes.push(each);
      }
      const points = printed(from, 1, (nth) => minutes[nth] ?? 60);
      const found = intervalsOf(points, instantOf(from));
      expect(found.map(({ end }) => end.getTime())).toEqual(points.map(({ end }) => end));
    }),
    { numRuns: 100 },
  );
});

test('points that are missing outside the repeated hour move no other one', () => {
  const missing = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 40 });
  fc.assert(
    fc.property(start, missing, (from, left) => {
      const points = printed(from, 2, () => 30);
      const isRepeated = ({ stamp }: { stamp: string }) => / 0[23]:/.test(stamp) || / 01:30/.test(stamp);
      const kept = points.filter((point, index) => isRepeated(point) || !left.includes(index));
      const found = intervalsOf(kept, instantOf(from));
      expect(found.map(({ end }) => end.getTime())).toEqual(kept.map(({ end }) => end));
    }),
    { numRuns: 100 },
  );
});

test('a curve back to front, or with every point twice, is the same curve', () => {
  fc.assert(
    fc.property(start, length, (from, minutes) => {
      const points = printed(from, 1, () => minutes);
      const expected = points.map(({ end }) => end);
      const first = instantOf(from);
      expect(intervalsOf(points.toReversed(), first).map(({ end }) => end.getTime())).toEqual(expected);
      // of hours, the repeated one is not to be told from one that came twice
      if (minutes === 60) return;
      const twice = points.flatMap((point) => [point, point]);
      expect(intervalsOf(twice, first).map(({ end }) => end.getTime())).toEqual(expected);
    }),
    { numRuns: 100 },
  );
});

test('the stamps around both changes of the hour are those that the operator prints (enedis.md 2.3)', () => {
  const spring = printed('2026-03-29', 1, () => 30);
  expect(spring).toHaveLength(46);
  expect(spring.slice(1, 5).map(({ stamp }) => stamp.slice(11, 16))).toEqual(['01:00', '01:30', '03:00', '03:30']);
  const autumn = printed('2026-10-25', 1, () => 30);
  expect(autumn).toHaveLength(50);
  expect(autumn.slice(2, 8).map(({ stamp }) => stamp.slice(11, 16))).toEqual([
    '01:30',
    '02:00',
    '02:30',
    '02:00',
    '02:30',
    '03:00',
  ]);
  expect(autumn.at(-1)?.stamp).toBe('2026-10-26 00:00:00');
});

test('a stamp that is no time is refused', () => {
  expect(() => intervalsOf([{ stamp: '2026-02-30 00:30:00', minutes: 30 }], instantOf('2026-02-28'))).toThrow(
    RangeError,
  );
});
