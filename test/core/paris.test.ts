import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  calendarOf,
  dayAt,
  dayOf,
  instantOf,
  isoDay,
  parisDateTime,
  parisIso,
  parisOffset,
  parseDay,
} from '../../mock-server/core/paris.ts';

const hour = 3_600_000;
const zone = 'Europe/Paris';
const anyDay = fc.integer({ min: dayOf(2015, 1, 1), max: dayOf(2035, 12, 31) });
const anyInstant = fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2035, 11, 31) });
// the hours around both changes of 2015 to 2035, where mistakes live
const nearAChange = fc
  .tuple(
    fc.integer({ min: 2015, max: 2035 }),
    fc.constantFrom('03-25', '10-25'),
    fc.integer({ min: 0, max: 7 * 24 * 60 }),
  )
  .map(([year, date, minutes]) => Date.parse(`${year}-${date}T00:00:00Z`) + minutes * 60_000);
const tellingInstant = fc.oneof(anyInstant, nearAChange);
const zoned = (instant: number) => Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);

describe('civil time of Paris, against the time-zone data of 2015 to 2035', () => {
  test('the offset is the zone’s own at any instant', () => {
    fc.assert(
      fc.property(tellingInstant, (instant) => {
        expect(parisOffset(instant)).toBe(zoned(instant).offsetNanoseconds / 1e6);
      }),
      { numRuns: 500 },
    );
  });

  test('the day at an instant is the zone’s own', () => {
    fc.assert(
      fc.property(tellingInstant, (instant) => {
        expect(isoDay(dayAt(instant))).toBe(zoned(instant).toPlainDate().toString());
      }),
      { numRuns: 500 },
    );
  });

  test('the instant of a clock time is the zone’s own, times left out or repeated included', () => {
    const time = fc.tuple(
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      fc.integer({ min: 0, max: 59 }),
    );
    fc.assert(
      fc.property(fc.oneof(anyDay, nearAChange.map(dayAt)), time, (day, [hours, minutes, seconds]) => {
        const plain = Temporal.PlainDate.from(isoDay(day)).toPlainDateTime({
          hour: hours,
          minute: minutes,
          second: seconds,
        });
        const oracle = plain.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
        expect(instantOf(day, hours, minutes, seconds)).toBe(oracle);
      }),
      { numRuns: 500 },
    );
  });

  test('both printed forms are the zone’s own', () => {
    fc.assert(
      fc.property(tellingInstant, (instant) => {
        const iso = zoned(instant).toString({ smallestUnit: 'second', timeZoneName: 'never', roundingMode: 'trunc' });
        expect(parisIso(instant)).toBe(iso);
        expect(parisDateTime(instant)).toBe(iso.slice(0, 19).replace('T', ' '));
      }),
      { numRuns: 500 },
    );
  });
});

describe('days of Paris', () => {
  test('every day of 2015 to 2035 has 24 hours, but for one of 23 and one of 25 a year', () => {
    const odd: string[] = [];
    for (let day = dayOf(2015, 1, 1); day <= dayOf(2035, 12, 31); day += 1) {
      const hours = (instantOf(day + 1) - instantOf(day)) / hour;
      if (hours !== 24) odd.push(`${isoDay(day)} ${hours}`);
    }
    expect(odd).toHaveLength(42);
    expect(odd.slice(22, 24)).toEqual(['2026-03-29 23', '2026-10-25 25']);
    expect(new Set(odd.map((one) => one.slice(11)))).toEqual(new Set(['23', '25']));
  });

  test('a day begins in itself and ends a millisecond before the next', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayAt(instantOf(day))).toBe(day);
        expect(dayAt(instantOf(day + 1) - 1)).toBe(day);
      }),
    );
  });

  test('a time that the spring change leaves out is read an hour later', () => {
    expect(parisIso(instantOf(dayOf(2026, 3, 29), 2, 30))).toBe('2026-03-29T03:30:00+02:00');
  });

  test('a time that the autumn change repeats is read the first time', () => {
    expect(parisIso(instantOf(dayOf(2026, 10, 25), 2, 30))).toBe('2026-10-25T02:30:00+02:00');
    expect(parisIso(instantOf(dayOf(2026, 10, 25), 3))).toBe('2026-10-25T03:00:00+01:00');
  });

  test('gas days begin at six in Paris, winter and summer', () => {
    expect(new Date(instantOf(dayOf(2026, 1, 15), 6)).toISOString()).toBe('2026-01-15T05:00:00.000Z');
    expect(new Date(instantOf(dayOf(2026, 3, 29), 6)).toISOString()).toBe('2026-03-29T04:00:00.000Z');
  });

  test('from 1996 on summer time is Europe’s, as the time-zone data has it too', () => {
    for (let year = 1996; year <= 2100; year += 1) {
      const january = Temporal.ZonedDateTime.from({ timeZone: zone, year, month: 1, day: 1 });
      const from = january.getTimeZoneTransition('next');
      const to = from?.getTimeZoneTransition('next');
      expect([from?.year, to?.year]).toEqual([year, year]);
      for (const change of [from, to]) {
        const at = change?.epochMilliseconds ?? 0;
        for (const instant of [at - 1, at]) {
          expect(parisOffset(instant)).toBe(zoned(instant).offsetNanoseconds / 1e6);
        }
      }
    }
  });

  test('France had no summer time from 1946 to 1975', () => {
    expect(parisOffset(Date.UTC(1970, 6, 1))).toBe(hour);
    expect(parisOffset(Date.UTC(1976, 6, 1))).toBe(2 * hour);
  });
});

describe('calendar dates', () => {
  const writtenDay = fc
    .date({ min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  test('every day that can be written reads back as written', () => {
    fc.assert(
      fc.property(writtenDay, (text) => {
        const day = parseDay(text);
        expect(day).toBeDefined();
        expect(isoDay(day ?? 0)).toBe(text);
      }),
    );
  });

  test('year, month and date of a day lead back to it, in the first century too', () => {
    fc.assert(
      fc.property(fc.oneof(writtenDay, fc.constantFrom('0000-02-29', '0001-01-01', '0099-12-31')), (text) => {
        const day = parseDay(text) ?? 0;
        const { year, month, date } = calendarOf(day);
        expect(dayOf(year, month, date)).toBe(day);
      }),
    );
  });

  test.each([
    '2026-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '2026-1-5',
    '26-01-05',
    '2026/01/05',
    '05-01-2026',
    '20260105',
    '2026-01-05T00:00:00Z',
    ' 2026-01-05',
    '2026-01-05\n',
    '+002026-01-05',
    '-2026-01-05',
    '٢٠٢٦-٠١-٠٥',
    '',
    'today',
  ])('"%s" is no day', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  test('29 February is a day in leap years', () => {
    expect(parseDay('2024-02-29')).toBe(dayOf(2024, 2, 29));
    expect(parseDay('2000-02-29')).toBe(dayOf(2000, 2, 29));
    expect(parseDay('1900-02-29')).toBeUndefined();
  });

  test('a date beyond its month’s end runs on', () => {
    expect(isoDay(dayOf(2026, 2, 31))).toBe('2026-03-03');
    expect(isoDay(dayOf(2026, 3, 0))).toBe('2026-02-28');
    expect(isoDay(dayOf(2026, 13, 1))).toBe('2027-01-01');
  });

  test('the day of the week is told from 0, Sunday', () => {
    expect(calendarOf(dayOf(2026, 3, 29))).toEqual({ year: 2026, month: 3, date: 29, weekday: 0 });
    expect(calendarOf(dayOf(2026, 3, 30)).weekday).toBe(1);
  });

  test('months are added as people do, held to the last day (the zone’s library agrees)', () => {
    expect(isoDay(addMonths(dayOf(2026, 1, 31), 1))).toBe('2026-02-28');
    expect(isoDay(addMonths(dayOf(2024, 3, 31), -1))).toBe('2024-02-29');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const oracle = Temporal.PlainDate.from(isoDay(day)).add({ months }).toString();
        expect(isoDay(addMonths(day, months))).toBe(oracle);
      }),
    );
  });
});
