import { expect, test } from 'vitest';
import { dayOf, instantOf, parisDateTime } from '../../../../mock-server/core/paris.ts';
import { daylight, LampHours, sineOfHeight, sunOf } from '../../../../mock-server/providers/enedis/truth/sun.ts';

const paris = [48.8566, 2.3522] as const;
const minute = 60_000;
const hour = 60 * minute;

// Times of the almanac for Paris.
test.each([
  [2026, 1, 1, '08:44', '17:03'],
  [2026, 3, 20, '06:55', '19:04'],
  [2026, 6, 21, '05:47', '21:58'],
  [2026, 9, 22, '07:37', '19:47'],
  [2026, 12, 21, '08:42', '16:56'],
])(
  'the sun of %i-%i-%i rises at %s and sets at %s in Paris, to within three minutes',
  (year, month, date, rise, set) => {
    const day = dayOf(year, month, date);
    const told = daylight(sunOf(day, ...paris));
    const at = (text: string) => instantOf(day, Number(text.slice(0, 2)), Number(text.slice(3)));
    expect(Math.abs(told.rise - at(rise))).toBeLessThan(3 * minute);
    expect(Math.abs(told.set - at(set))).toBeLessThan(3 * minute);
  },
);

test('the sun stands highest at noon, and below the horizon at midnight', () => {
  const day = dayOf(2026, 6, 21);
  const sun = sunOf(day, ...paris);
  expect((Math.asin(sineOfHeight(sun, sun.noon)) * 180) / Math.PI).toBeCloseTo(90 - 48.86 + 23.44, 0);
  expect(sineOfHeight(sun, sun.noon + 12 * hour)).toBeLessThan(0);
  expect(parisDateTime(sun.noon)).toMatch(/^2026-06-21 13:5/);
});

test('lamps burn from sunset to sunrise, and not from 23:00 to 05:00 where the point says so', () => {
  const day = dayOf(2026, 1, 15);
  const allNight = new LampHours(day, ...paris, false);
  const dark = new LampHours(day, ...paris, true);
  const between = (lamps: LampHours, from: number, to: number) =>
    lamps.between(instantOf(day, from), instantOf(day, to));
  expect(between(allNight, 0, 8)).toBe(8 * hour);
  expect(between(allNight, 10, 16)).toBe(0);
  expect(between(allNight, 19, 23)).toBe(4 * hour);
  expect(between(dark, 0, 5)).toBe(0);
  expect(between(dark, 5, 8)).toBe(3 * hour);
  expect(dark.between(instantOf(day, 22), instantOf(day + 1))).toBe(hour);
});

test('lamps that burn all night burn some 4,100 to 4,400 hours a year (portal.md 5.3)', () => {
  let lit = 0;
  for (let day = dayOf(2025, 1, 1); day < dayOf(2026, 1, 1); day += 1) {
    lit += new LampHours(day, ...paris, false).between(instantOf(day), instantOf(day + 1));
  }
  expect(lit / hour).toBeGreaterThan(4100);
  expect(lit / hour).toBeLessThan(4400);
});
