import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAt, isoDay } from '../../../mock-server/core/paris.ts';
import {
  check2026PeakQuery,
  check2026Query,
  checkV1Peaks,
} from '../../../mock-server/providers/enedis/wire-query-2026.ts';
import { checkV5Query } from '../../../mock-server/providers/enedis/wire-query-v5.ts';
import { day, meterWorld, nowOf, reasonOf } from './meter-world.ts';

const world = meterWorld();
const now = nowOf(world);
const today = dayAt(now);
const v5 = (query: Record<string, string> | string) => () => checkV5Query(new URLSearchParams(query), world, now);
const good = { usage_point_id: '22516914714270', start: '2026-01-01', end: '2026-01-08' };

describe('a question of v5', () => {
  test('is read: its end is excluded, its dates are echoed (enedis.md 2.2, 2.3)', () => {
    expect(v5(good)()).toEqual({
      meteringPointId: '22516914714270',
      from: day('2026-01-01'),
      to: day('2026-01-08'),
      start: '2026-01-01',
      end: '2026-01-08',
    });
  });

  test.each([
    ['usage-point-missing', { ...good, usage_point_id: '' }],
    ['usage-point-malformed', { ...good, usage_point_id: '2251691471427' }],
    ['usage-point-malformed', { ...good, usage_point_id: '2251691471427a' }],
    ['start-missing', { ...good, start: '' }],
    ['end-missing', { ...good, end: '' }],
    ['start-malformed', { ...good, start: '01/01/2026' }],
    ['start-malformed', { ...good, start: '2026-02-30' }],
    ['end-malformed', { ...good, end: '2026-1-8' }],
    ['end-not-past', { ...good, end: '2026-01-16' }],
    ['start-not-before-end', { ...good, start: '2026-01-08' }],
    ['start-not-before-end', { ...good, start: '2026-01-09' }],
  ])('is refused as %s (enedis.md 4.2)', async (reason, query) => {
    expect(await reasonOf(v5(query))).toBe(reason);
  });

  test('is refused for the first reason in the order of the table', async () => {
    const all = { usage_point_id: '', start: 'x', end: 'y' };
    expect(await reasonOf(v5(all))).toBe('usage-point-missing');
    expect(await reasonOf(v5({ ...good, start: 'x', end: '' }))).toBe('end-missing');
    expect(await reasonOf(v5({ ...good, start: 'x', end: 'y' }))).toBe('start-malformed');
    expect(await reasonOf(v5({ ...good, start: '2026-02-01', end: '2026-01-20' }))).toBe('end-not-past');
  });

  test('may end today, not later (enedis.md 2.4)', async () => {
    expect(await reasonOf(v5({ ...good, end: isoDay(today) }))).toBeUndefined();
    expect(await reasonOf(v5({ ...good, end: isoDay(today + 1) }))).toBe('end-not-past');
  });

  test('is read or refused, never anything else', async () => {
    const date = fc.oneof(
      fc.string(),
      fc.integer({ min: -800_000, max: 80_000 }).map((at) => isoDay(at)),
      fc.stringMatching(/^[0-9-]{10}$/),
    );
    const id = fc.oneof(fc.string(), fc.stringMatching(/^\d{14}$/));
    await fc.assert(
      fc.asyncProperty(id, date, date, async (usage_point_id, start, end) => {
        const reason = await reasonOf(v5({ usage_point_id, start, end }));
        if (reason !== undefined) return;
        const asked = v5({ usage_point_id, start, end })();
        expect(isoDay(asked.from)).toBe(start);
        expect(isoDay(asked.to)).toBe(end);
        expect(asked.from).toBeLessThan(asked.to);
        expect(asked.to).toBeLessThanOrEqual(today);
      }),
    );
  });
});

describe('a question of 2026', () => {
  const good2026 = { pointId: '22516914714270', dateDebut: '2026-01-01', dateFin: '2026-01-08' };
  const read = (query: Record<string, string>) => () => check2026Query(new URLSearchParams(query), world, now);
  const peaks = (query: Record<string, string>) => () => check2026PeakQuery(new URLSearchParams(query), world, now);

  test('says the same as one of v5 in other words (enedis.md 2.7)', () => {
    expect(read(good2026)()).toEqual(v5(good)());
  });

  test('is refused in the order of v5', async () => {
    expect(await reasonOf(read(good))).toBe('usage-point-missing');
    expect(await reasonOf(read({ ...good2026, dateFin: '2026-01-01' }))).toBe('start-not-before-end');
  });

  test('about the greatest power needs a step and a quantity (enedis.md 2.7)', async () => {
    expect(peaks({ ...good2026, mesuresPas: 'P1M', grandeurPhysique: 'TOUT' })()).toMatchObject({
      step: 'P1M',
      everyPhase: true,
    });
    expect(peaks({ ...good2026, mesuresPas: 'P1D', grandeurPhysique: 'PMA' })()).toMatchObject({
      step: 'P1D',
      everyPhase: false,
    });
    for (const lacking of [
      { mesuresPas: 'P1D' },
      { grandeurPhysique: 'PMA' },
      { mesuresPas: 'PT30M', grandeurPhysique: 'PMA' },
      { mesuresPas: 'P1D', grandeurPhysique: 'EA' },
    ]) {
      expect(await reasonOf(peaks({ ...good2026, ...lacking }))).toBe('request-malformed');
    }
  });

  test('of the transitional V1 may leave both out', async () => {
    expect(checkV1Peaks(new URLSearchParams())).toEqual({ step: 'P1D', everyPhase: false });
    expect(checkV1Peaks(new URLSearchParams('grandeurPhysique=TOUT'))).toEqual({ step: 'P1D', everyPhase: true });
    expect(await reasonOf(() => checkV1Peaks(new URLSearchParams('measuring_period=P1W')))).toBe('request-malformed');
  });
});
