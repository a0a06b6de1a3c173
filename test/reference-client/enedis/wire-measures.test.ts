import { expect, test } from 'vitest';
import { BodyError } from '../../../reference-client/body.ts';
import { instantOf } from '../../../reference-client/civil-day.ts';
import { readingsOf } from '../../../reference-client/enedis/series-readings.ts';
import { measuredPoints } from '../../../reference-client/enedis/wire-measures.ts';
import { energyOf } from '../../../reference-client/reading.ts';
import { all, enedisWorld } from './enedis-world.ts';

const meteringPointId = '22516914714270';
const curve = { series: 'loadCurve', direction: 'consumption', meteringPointId } as const;
const daily = { ...curve, series: 'dailyEnergy' } as const;

const v5 = (points: readonly object[], unit: string, more: object = {}) => [
  {
    meter_reading: {
      usage_point_id: meteringPointId,
      quality: 'BRUT',
      reading_type: { unit },
      interval_reading: points,
      ...more,
    },
  },
];
const v2026 = (points: readonly object[], quantity: string, unit: string, more: object = {}) => [
  {
    idPrm: meteringPointId,
    etapeMetier: 'BRUT',
    grandeur: [{ grandeurMetier: 'CONS', grandeurPhysique: quantity, unite: unit, points, calendrier: [] }],
    ...more,
  },
];

test('a meter that changes its interval length gives intervals that follow each other (enedis.md 8.6)', () => {
  const told = [
    ['00:30:00', 'PT30M'],
    ['00:40:00', 'PT10M'],
    ['00:55:00', 'PT15M'],
    ['01:00:00', 'PT5M'],
    ['02:00:00', 'PT60M'],
  ].map(([time, length]) => ({ value: '120', date: `2026-02-01 ${time}`, interval_length: length, measure_type: 'B' }));
  const points = measuredPoints('v5', v5(told, 'W'), curve);
  const readings = readingsOf(points, { ...curve, span: { from: '2026-02-01', to: '2026-02-02' } }, '2026-03-01');
  expect(readings.map(({ end }) => end.toISOString().slice(11, 16))).toEqual([
    '23:30',
    '23:40',
    '23:55',
    '00:00',
    '01:00',
  ]);
  expect(readings.map(energyOf)).toEqual([60, 20, 30, 10, 120]);
  expect(
    readings.every(({ start }, index) => index === 0 || start.getTime() === readings[index - 1]?.end.getTime()),
  ).toBe(true);
});

test('the lengths of a meter whose recording is changed are read from the simulator too', async () => {
  await using it = await enedisWorld({ dialects: { enedis: { imperfections: 'none' } } });
  const home = '00000000011001';
  await it.world.happen('enedis', 'intervalChanges', { meteringPointId: home, interval: 15, hour: 12 });
  it.world.clock.advance('P3D');
  const span = { from: '2026-03-08', to: '2026-03-13' };
  const readings = await all(it.client('2026').loadCurve(home, span));
  const lengths = new Set(readings.map(({ start, end }) => (end.getTime() - start.getTime()) / 60_000));
  expect([...lengths].sort()).toEqual([15, 30]);
  const days = await all(it.client('v5').dailyEnergy(home, span));
  const sum = (of: readonly { value: number }[]) => of.reduce((total, { value }) => total + value, 0);
  expect(readings.reduce((total, reading) => total + energyOf(reading), 0)).toBe(sum(days));
});

test('the point at midnight belongs to the day before, and only what was asked for is taken', () => {
  const at = (stamp: string) => ({ v: '2', d: stamp, p: 'PT30M', n: 'B', iv: '0', ec: '0' });
  const told = [
    at('2026-02-01 00:00:00'),
    at('2026-02-01 00:30:00'),
    at('2026-02-02 00:00:00'),
    at('2026-02-02 00:30:00'),
  ];
  const points = measuredPoints('2026', v2026(told, 'PA', 'W'), curve);
  const readings = readingsOf(points, { ...curve, span: { from: '2026-02-01', to: '2026-02-02' } }, '2026-03-01');
  expect(readings.map(({ end }) => end)).toEqual([instantOf('2026-02-01', '00:30'), instantOf('2026-02-02')]);
});

test('holes stay holes in each of their forms, and a zero stays a zero (enedis.md 8.3)', () => {
  const values = ['12', null, 'null', '', undefined, '0'];
  const told = values.map((value, index) => ({ value, date: `2026-02-0${index + 1}` }));
  const points = measuredPoints('v5', v5(told, 'Wh'), daily);
  expect(points.map(({ value }) => value)).toEqual([12, null, null, null, null, 0]);
  const readings = readingsOf(points, { ...daily, span: { from: '2026-02-01', to: '2026-02-08' } }, '2026-03-01');
  expect(readings.map(({ value, start }) => [value, start])).toEqual([
    [12, instantOf('2026-02-01')],
    [0, instantOf('2026-02-06')],
  ]);
});

test('where a value comes from is told as far as the operator tells it', () => {
  const natures = ['B', 'E', 'C', undefined];
  const told = natures.map((n, index) => ({ v: '1', d: `2026-02-01 0${index + 1}:00:00`, p: 'PT60M', n }));
  const qualities = (stage: string) =>
    measuredPoints('2026', v2026(told, 'PA', 'W', { etapeMetier: stage }), curve).map(({ quality }) => quality);
  expect(qualities('BRUT')).toEqual(['measured', 'estimated', 'corrected', 'measured']);
  expect(qualities('BEST')).toEqual(['measured', 'estimated', 'corrected', 'corrected']);
});

test('an answer about something else is no answer', () => {
  const day = [{ value: '1', date: '2026-02-01' }];
  const wrong: readonly (() => unknown)[] = [
    () => measuredPoints('v5', [], daily),
    () => measuredPoints('v5', [{ meter_reading: {} }], daily),
    () => measuredPoints('v5', v5(day, 'kWh'), daily),
    () => measuredPoints('v5', v5(day, 'Wh', { usage_point_id: '11111111111111' }), daily),
    () => measuredPoints('v5', v5([{ value: 'x', date: '2026-02-01' }], 'Wh'), daily),
    () => measuredPoints('v5', v5([{ value: '1', date: '01/02/2026' }], 'Wh'), daily),
    () => measuredPoints('v5', v5([{ value: '1', date: '2026-02-01 00:30:00', interval_length: 'PT7H' }], 'W'), curve),
    () => measuredPoints('2026', [{ idPrm: meteringPointId }], daily),
    () => measuredPoints('2026', v2026([], 'PMA', 'VA'), daily),
    () => measuredPoints('2026', v2026([], 'EA', 'kWh'), daily),
    () => {
      const points = measuredPoints('v5', v5([{ value: '1', date: '2026-02-30' }], 'Wh'), daily);
      return readingsOf(points, { ...daily, span: { from: '2026-02-01', to: '2026-03-02' } }, '2026-03-10');
    },
  ];
  for (const read of wrong) expect(read).toThrow(BodyError);
  expect(measuredPoints('2026', [{ idPrm: meteringPointId, grandeur: [] }], daily)).toEqual([]);
});
