import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../mock-server/core/paris.ts';
import { meterReadings } from '../../../mock-server/providers/enedis/meter-readings.ts';
import type { Direction } from '../../../mock-server/providers/enedis/point.ts';
import type { Measured } from '../../../mock-server/providers/enedis/readings/request.ts';
import { meterReadingV5 } from '../../../mock-server/providers/enedis/wire-metering-v5.ts';
import { checkV5Query } from '../../../mock-server/providers/enedis/wire-query-v5.ts';
import { day, meterWorld, nowOf, pointIn, reasonOf } from './meter-world.ts';

type Asking = {
  id: string;
  start: string;
  end: string;
  direction?: Direction;
  settings?: Record<string, string>;
  now?: string;
};

async function ask(series: Measured['series'], { id, start, end, direction = 'consumption', ...change }: Asking) {
  const world = meterWorld(change);
  const now = nowOf(world);
  const asked = checkV5Query(new URLSearchParams({ usage_point_id: id, start, end }), world, now);
  const point = pointIn(world, asked.meteringPointId);
  const measured = await meterReadings({ world, point, now, from: asked.from, to: asked.to, direction }, series);
  return { measured, text: meterReadingV5(measured, asked) };
}

const client0 = '22516914714270';
const client4 = '42900589957123';

describe('recorded days come back to the byte, whatever the date of the clock (enedis.md 2.2, 3.2)', () => {
  const clocks = ['2021-09-23T08:00:00Z', '2024-03-30T08:00:00Z', '2031-06-01T08:00:00Z'];

  test.each(clocks)('at %s: the daily consumption of client 0', async (now) => {
    const { text } = await ask('daily', { id: client0, start: '2021-09-14', end: '2021-09-22', now });
    expect(text).toBe(
      '{"meter_reading":{"usage_point_id":"22516914714270","start":"2021-09-14","end":"2021-09-22","quality":"BRUT",' +
        '"reading_type":{"unit":"Wh","measurement_kind":"energy","aggregate":"sum","measuring_period":"P1D"},' +
        '"interval_reading":[{"value":"49171","date":"2021-09-14"},{"value":"44101","date":"2021-09-15"},' +
        '{"value":"38218","date":"2021-09-16"},{"value":"39894","date":"2021-09-17"},' +
        '{"value":"34943","date":"2021-09-18"},{"value":"26429","date":"2021-09-19"},' +
        '{"value":"38000","date":"2021-09-20"},{"value":"34589","date":"2021-09-21"}]}}',
    );
  });

  test.each(clocks)('at %s: the load curve of client 0', async (now) => {
    const { text, measured } = await ask('curve', { id: client0, start: '2021-09-14', end: '2021-09-15', now });
    const head =
      '{"meter_reading":{"usage_point_id":"22516914714270","start":"2021-09-14","end":"2021-09-15","quality":"BRUT",' +
      '"reading_type":{"unit":"W","measurement_kind":"power","aggregate":"average"},' +
      '"interval_reading":[{"value":"2249","date":"2021-09-14 00:30:00","interval_length":"PT30M","measure_type":"B"},' +
      '{"value":"1032","date":"2021-09-14 01:00:00"';
    expect(text.slice(0, head.length)).toBe(head);
    expect(measured.values).toHaveLength(48);
    expect(text).toMatch(
      /\{"value":"2172","date":"2021-09-15 00:00:00","interval_length":"PT30M","measure_type":"B"\}\]\}\}$/,
    );
    // the two series of the sandbox disagree: 35617.5 Wh against 49171 (enedis.md 2.3)
    if (measured.series !== 'curve') throw new Error(measured.series);
    expect(measured.values.reduce((sum, { power }) => sum + (power ?? 0) / 2, 0)).toBe(35_617.5);
  });

  test.each(clocks)('at %s: the greatest power of client 0', async (now) => {
    const { text } = await ask('max-power', { id: client0, start: '2021-09-14', end: '2021-09-22', now });
    expect(text).toContain(
      '"reading_type":{"unit":"VA","measurement_kind":"power","aggregate":"maximum","measuring_period":"P1D"},' +
        '"interval_reading":[{"value":"4287","date":"2021-09-14 11:37:02"},{"value":"1287","date":"2021-09-15 11:17:32"},',
    );
    expect(text).toMatch(/\{"value":"3287","date":"2021-09-21 11:00:14"\}\]\}\}$/);
  });

  test('client 1 has its recorded days too, among days that are made up', async () => {
    const { measured } = await ask('daily', { id: '11453290002823', start: '2020-08-16', end: '2020-08-31' });
    if (measured.series !== 'daily') throw new Error(measured.series);
    const energies = measured.values.map(({ energy }) => energy);
    expect(energies).toHaveLength(15);
    expect([...energies.slice(0, 3), energies.at(-1)]).toEqual([16_433, 15_081, 14_664, 16_330]);
    const { measured: curve } = await ask('curve', { id: '11453290002823', start: '2023-05-29', end: '2023-05-30' });
    if (curve.series !== 'curve') throw new Error(curve.series);
    expect(curve.values.reduce((sum, { power }) => sum + (power ?? 0) / 2, 0)).toBe(15_905);
  });
});

describe('the sandbox clients are as the sandbox describes them (enedis.md 3.1, 3.3)', () => {
  const lastWeek = { start: '2026-01-05', end: '2026-01-12' };
  const reason = (series: Measured['series'], asking: Asking) => reasonOf(() => ask(series, asking));

  test('client 1 refuses a start before 2019-08-27', async () => {
    const id = '11453290002823';
    expect(await reason('curve', { id, start: '2019-08-26', end: '2019-08-28' })).toBe('before-activation');
    expect(await reason('curve', { id, start: '2019-08-27', end: '2019-08-28' })).toBeUndefined();
  });

  test('client 2 has no load curve: the customer objected, or there is no data, by the dialect', async () => {
    const id = '32320647321714';
    expect(await reason('curve', { id, ...lastWeek })).toBe('curve-not-activated');
    expect(await reason('curve', { id, ...lastWeek, settings: { sandboxUncollectedCurve: 'no-data' } })).toBe(
      'no-data',
    );
    expect(await reason('daily', { id, ...lastWeek })).toBeUndefined();
  });

  test('client 3 produces at a point of its own', async () => {
    const produced = { id: '10284856584123', ...lastWeek, direction: 'production' } as const;
    expect(await reason('curve', produced)).toBeUndefined();
    expect(await reason('curve', { ...produced, direction: 'consumption' })).toBe('wrong-direction');
    expect(await reason('curve', { ...produced, id: '12345678901234' })).toBe('wrong-direction');
  });

  test('client 5 produces only', async () => {
    const id = '24880057139941';
    expect(await reason('daily', { id, ...lastWeek })).toBe('wrong-direction');
    expect(await reason('max-power', { id, ...lastWeek })).toBe('wrong-direction');
    expect(await reason('daily', { id, ...lastWeek, direction: 'production' })).toBeUndefined();
  });

  test('client 6 shows in each interval the side that is larger', async () => {
    const june = { id: '12655648759651', start: '2025-06-10', end: '2025-06-17' };
    const { measured: used } = await ask('curve', june);
    const { measured: made } = await ask('curve', { ...june, direction: 'production' });
    if (used.series !== 'curve' || made.series !== 'curve') throw new Error('no curves');
    expect(used.values).toHaveLength(7 * 48);
    const least = used.values.map(({ power }, nth) => Math.min(power ?? 0, made.values[nth]?.power ?? 0));
    expect(new Set(least)).toEqual(new Set([0]));
    expect(made.values.some(({ power }) => (power ?? 0) > 0)).toBe(true);
  });

  test('client 7 has three meters that differ', async () => {
    const ids = ['64975835695673', '63695879465986', '22315546958763'];
    const answers = await Promise.all(ids.map((id) => ask('daily', { id, ...lastWeek })));
    expect(new Set(answers.map(({ measured }) => JSON.stringify(measured.values))).size).toBe(3);
  });
});

// 2026-01-05 is a Monday.
describe('client 4 lacks Tuesdays and Wednesdays (enedis.md 3.1, 10)', () => {
  const week = { id: client4, start: '2026-01-05', end: '2026-01-12' };
  const curveOf = async (settings: Record<string, string>) => {
    const { measured, text } = await ask('curve', { ...week, settings });
    if (measured.series !== 'curve') throw new Error(measured.series);
    const holes = measured.values.filter(({ end }) =>
      [2, 3].includes(calendarOf(Math.floor((end - 1) / 86_400_000)).weekday),
    );
    return { values: measured.values, holes, text };
  };

  test('by leaving their points out, unless told otherwise', async () => {
    const { values } = await curveOf({});
    expect(values).toHaveLength(5 * 48);
    const { measured } = await ask('daily', week);
    expect(measured.values).toHaveLength(5);
    expect((await ask('max-power', week)).measured.values).toHaveLength(5);
    const tuesday = { ...week, start: '2026-01-06', end: '2026-01-08' };
    expect(await reasonOf(() => ask('curve', tuesday))).toBe('no-data');
  });

  test('by null values', async () => {
    const { values, text } = await curveOf({ sandboxHoles: 'null' });
    expect(values).toHaveLength(7 * 48);
    expect(values.filter(({ power }) => power === null)).toHaveLength(2 * 48);
    expect(text).toContain('{"value":null,"date":"2026-01-06 00:30:00","interval_length":"PT30M","measure_type":"B"}');
  });

  test('by zeros', async () => {
    const { values } = await curveOf({ sandboxHoles: 'zero' });
    expect(values).toHaveLength(7 * 48);
    expect(values.slice(48, 144).every(({ power }) => power === 0)).toBe(true);
  });

  test.each(['null', 'zero'])(
    'by %s, of which a greatest power has no moment: midnight stands there',
    async (sandboxHoles) => {
      const { measured, text } = await ask('max-power', { ...week, settings: { sandboxHoles } });
      expect(measured.values).toHaveLength(7);
      const value = sandboxHoles === 'null' ? 'null' : '"0"';
      expect(text).toContain(`{"value":${value},"date":"2026-01-06 00:00:00"}`);
      expect(text).toContain(`{"value":${value},"date":"2026-01-07 00:00:00"}`);
    },
  );

  test('by single points, whose days keep their energy', async () => {
    const settings = { sandboxHoleExtent: 'single-points' };
    const { values } = await curveOf(settings);
    expect(values.length).toBeGreaterThan(5 * 48);
    expect(values.length).toBeLessThan(7 * 48);
    expect((await ask('daily', { ...week, settings })).measured.values).toHaveLength(7);
  });

  test('in the curve alone', async () => {
    const settings = { sandboxHoleSeries: 'curve' };
    expect((await curveOf(settings)).values).toHaveLength(5 * 48);
    expect((await ask('daily', { ...week, settings })).measured.values).toHaveLength(7);
  });
});

test('history has no end in the sandbox, unless the dialect enforces it (enedis.md 3.2)', async () => {
  const asking = { id: client0, start: '2016-03-01', end: '2016-03-08', now: '2026-11-22T10:00:00Z' };
  expect(await reasonOf(() => ask('curve', asking))).toBeUndefined();
  const settings = { sandboxHistoryDepth: 'enforced' };
  expect(await reasonOf(() => ask('curve', { ...asking, settings }))).toBe('beyond-history');
  expect(day('2016-03-01')).toBeGreaterThan(day('2015-12-01'));
});
