import { describe, expect, test } from 'vitest';
import { addMonths, dayAt, instantOf } from '../../../mock-server/core/paris.ts';
import { deepestDay, lastEnd, requireAskable, requireSome } from '../../../mock-server/providers/enedis/askable.ts';
import { record } from '../../../mock-server/providers/enedis/happenings.ts';
import type { QueryReason, ReadingReason, Series } from '../../../mock-server/providers/enedis/metering-reasons.ts';
import { type BusinessReason, businessRefusals } from '../../../mock-server/providers/enedis/refusals-business.ts';
import { day, meterWorld, nowOf, pointIn, pointOf, reasonOf } from './meter-world.ts';

const home = '00000000011001';

async function reason(
  series: Series,
  from: string | number,
  to: string | number,
  change: { id?: string; settings?: Record<string, string> } = {},
) {
  const world = meterWorld(change.settings ? { settings: change.settings } : {});
  const point = pointIn(world, change.id ?? home);
  const at = (text: string | number) => (typeof text === 'string' ? day(text) : text);
  const request = { world, point, now: nowOf(world), from: at(from), to: at(to), direction: 'consumption' as const };
  return reasonOf(() => requireAskable(request, series));
}

describe('how far back a series may be asked', () => {
  const today = day('2026-01-15');
  const now = instantOf(today, 9);

  test.each([
    ['curve', 24],
    ['daily', 36],
    ['max-power', 36],
    ['index', 36],
  ] as const)('%s: %i months and 15 days, not one more (enedis.md 2.1, 2.4)', async (series, months) => {
    const deepest = addMonths(today, -months) - 15;
    expect(deepestDay(series, now)).toBe(deepest);
    expect(await reason(series, deepest, deepest + 1)).toBeUndefined();
    expect(await reason(series, deepest - 1, deepest + 1)).toBe('beyond-history');
    expect(await reason(series, deepest - 1, deepest + 1, { settings: { historyDepth: 'unlimited' } })).toBeUndefined();
  });
});

test('a start before activation refuses the whole question (enedis.md 2.4)', async () => {
  expect(await reason('daily', '2019-05-13', '2026-01-01')).toBe('before-activation');
  const settings = { historyDepth: 'unlimited' };
  expect(await reason('daily', '2019-05-14', '2026-01-01', { settings })).toBeUndefined();
});

test('after a move the service of the next holder begins anew', async () => {
  const world = meterWorld();
  const point = pointIn(world, home);
  const now = nowOf(world);
  await record(world, { kind: 'holder-moved-out', meteringPointId: home, recordedAt: now, day: day('2026-01-10') });
  const asked = { world, point, now, to: day('2026-01-15'), direction: 'consumption' as const };
  const refusedFrom = (from: string) => reasonOf(() => requireAskable({ ...asked, from: day(from) }, 'daily'));
  expect(await refusedFrom('2026-01-09')).toBe('before-activation');
  expect(await refusedFrom('2026-01-10')).toBeUndefined();
});

test('a curve is of seven days at the most, in some weeks of less (enedis.md 2.4)', async () => {
  expect(await reason('curve', '2026-01-01', '2026-01-08')).toBeUndefined();
  expect(await reason('curve', '2026-01-01', '2026-01-09')).toBe('curve-too-long');
  expect(await reason('daily', '2025-01-01', '2026-01-09')).toBeUndefined();
  const settings = { longestCurve: 'less-than-seven-days' };
  expect(await reason('curve', '2026-01-01', '2026-01-08', { settings })).toBe('curve-too-long');
  expect(await reason('curve', '2026-01-01', '2026-01-07', { settings })).toBeUndefined();
});

test('a curve that is not collected is no reason to refuse, unless the dialect says so (enedis.md 3.3)', async () => {
  const world = meterWorld();
  const { id } = pointOf(world, 'electricity-points', 'home', ({ loadCurve }) => !loadCurve);
  expect(await reason('curve', '2026-01-01', '2026-01-08', { id })).toBeUndefined();
  const settings = { uncollectedCurve: 'objected' };
  expect(await reason('curve', '2026-01-01', '2026-01-08', { id, settings })).toBe('curve-not-activated');
});

test('today ends at midnight in Paris, or in UTC as one report has it (enedis.md 2.4)', () => {
  const now = instantOf(day('2026-01-15'), 0, 27);
  expect(lastEnd(meterWorld(), now)).toBe(dayAt(now));
  expect(lastEnd(meterWorld({ settings: { today: 'utc' } }), now)).toBe(dayAt(now) - 1);
});

test('nothing to show is a refusal', async () => {
  expect(await reasonOf(() => requireSome([]))).toBe('no-data');
  expect(requireSome([1])).toEqual([1]);
});

test('every reason has its words', () => {
  const worded: Readonly<Record<QueryReason | ReadingReason, unknown>> = businessRefusals satisfies Record<
    BusinessReason,
    unknown
  >;
  expect(worded['before-activation']).toBeTypeOf('function');
});
