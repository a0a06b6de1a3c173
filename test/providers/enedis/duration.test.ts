import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, dayAt, dayOf, instantOf, parisDateTime } from '../../../mock-server/core/paris.ts';
import {
  dayAfter,
  instantAfter,
  longest,
  parseDuration,
} from '../../../mock-server/providers/enedis/consents/duration.ts';
import { durationText } from '../../../mock-server/providers/enedis/consents/wire-authorize-page.ts';

const today = dayOf(2026, 1, 15);

describe('the duration of a consent', () => {
  test.each(['P3Y', 'P36M', 'P2Y', 'P1Y4M', 'P1095D', 'P1Y', 'P6M', 'P30D', 'P156W', 'P1Y2M3W4D'])(
    '%s is taken: clients send it (enedis.md 1.4)',
    (text) => {
      expect(parseDuration(text, today)).toBeTypeOf('object');
    },
  );

  test.each(['P4Y', 'P37M', 'P3Y1D', 'P1097D', 'P999999999999Y', '-P1Y', 'P-1Y', 'P1Y-1D'])(
    '%s is over three years or negative, which is refused alike (enedis.md 1.4)',
    (text) => {
      expect(parseDuration(text, today)).toBe('too-long');
    },
  );

  test.each(['', 'P', '3Y', 'PT1H', 'P1DT1H', 'P1.5Y', 'P1D1Y', 'p1y', 'P1Y ', 'three years', 'P0D', 'P-', '-'])(
    '%j is malformed: only whole days, weeks, months and years (enedis.md 1.4)',
    (text) => {
      expect(parseDuration(text, today)).toBe('malformed');
    },
  );

  test('three years count leap days: 1096 days fit where one lies in between', () => {
    expect(parseDuration('P1096D', dayOf(2026, 1, 15))).toBeTypeOf('object');
    expect(parseDuration('P1096D', dayOf(2025, 1, 15))).toBe('too-long');
  });

  test('is never longer than three years, and never nothing, whatever is sent', () => {
    const part = fc.integer({ min: 0, max: 1200 });
    fc.assert(
      fc.property(part, part, part, part, fc.integer({ min: 15_000, max: 25_000 }), (y, m, w, d, from) => {
        const read = parseDuration(`P${y}Y${m}M${w}W${d}D`, from);
        if (typeof read === 'string') return;
        expect(read).toEqual({ years: y, months: m, weeks: w, days: d });
        expect(dayAfter(from, read)).toBeGreaterThan(from);
        expect(dayAfter(from, read)).toBeLessThanOrEqual(dayAfter(from, longest));
      }),
    );
  });

  test('ends at the same clock time in Paris, over the change of the clocks too', () => {
    const start = instantOf(dayOf(2026, 3, 1), 9, 30);
    const end = instantAfter(start, { years: 0, months: 1, weeks: 0, days: 0 });
    expect(parisDateTime(end)).toBe('2026-04-01 09:30:00');
    expect(dayAt(instantAfter(start, longest))).toBe(addMonths(dayAt(start), 36));
  });

  test.each([
    ['P3Y', '3 ans'],
    ['P1Y4M', '1 an et 4 mois'],
    ['P1Y1M1W1D', '1 an, 1 mois, 1 semaine et 1 jour'],
    ['P2W3D', '2 semaines et 3 jours'],
  ])('%s reads "%s" on the page', (text, said) => {
    const read = parseDuration(text, today);
    expect(typeof read === 'object' && durationText(read)).toBe(said);
  });
});
