import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { instantsOf, localOf } from '../../mock-server/console/paris.ts';

const minute = 60_000;
const anyInstant = fc.integer({ min: Date.UTC(1980, 0, 1), max: Date.UTC(2099, 11, 31) });
// the days around both changes of the clocks, where mistakes live
const nearAChange = fc
  .tuple(fc.integer({ min: 1997, max: 2060 }), fc.constantFrom('03-25', '10-25'), fc.integer({ min: 0, max: 10_080 }))
  .map(([year, date, minutes]) => Date.parse(`${year}-${date}T00:00:00Z`) + minutes * minute);
const tellingInstant = fc.oneof(anyInstant, nearAChange);

test('the local time of any instant leads back to it, to the minute', () => {
  fc.assert(
    fc.property(tellingInstant, (instant) => {
      expect(instantsOf(localOf(instant))).toContain(Math.floor(instant / minute) * minute);
    }),
  );
});

test('the local time is that of the time-zone data of another library', () => {
  fc.assert(
    fc.property(tellingInstant, (instant) => {
      const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('Europe/Paris');
      expect(localOf(instant)).toBe(zoned.toPlainDateTime().toString({ smallestUnit: 'minute' }));
    }),
  );
});

test('a day of 25 hours has its third hour twice, one of 23 hours has none', () => {
  expect(instantsOf('2026-10-25T02:30')).toEqual([
    Date.parse('2026-10-25T00:30:00Z'),
    Date.parse('2026-10-25T01:30:00Z'),
  ]);
  expect(instantsOf('2026-03-29T02:30')).toEqual([]);
  expect(instantsOf('2026-03-29T03:00')).toEqual([Date.parse('2026-03-29T01:00:00Z')]);
});

test('what is no local time is no instant', () => {
  for (const text of ['', '2026-01-20', '2026-02-30T08:00', '2026-01-20T08:00Z', 'next-publication']) {
    expect(instantsOf(text)).toEqual([]);
  }
});
