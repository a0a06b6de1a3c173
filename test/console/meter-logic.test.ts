import { expect, test } from 'vitest';
import type { Told } from '../../mock-server/console/control.ts';
import { cornersOf } from '../../mock-server/console/views/meters/corners.ts';
import { csvOf } from '../../mock-server/console/views/meters/csv.ts';
import { addsUp, type Frame, frameOf, type Quality, shapeOf } from '../../mock-server/console/views/meters/frame.ts';
import { countsOf, intervalAt, oddDaysOf, stretchesOf } from '../../mock-server/console/views/meters/marks.ts';
import { sumsByMonth } from '../../mock-server/console/views/meters/months.ts';
import * as paris from '../../mock-server/console/views/meters/paris-days.ts';
import { beside, type Span, spanOf, turned, wordsOf } from '../../mock-server/console/views/meters/span.ts';
import { tickStep, ticksOf } from '../../mock-server/console/views/meters/ticks.ts';
import * as core from '../../mock-server/core/paris.ts';

const dayOf = (text: string): number => paris.parseDay(text) ?? Number.NaN;

test('days begin in the console when they begin in the simulator, from 2000 to 2060', () => {
  const wrong: string[] = [];
  for (let day = dayOf('2000-01-01'); day < dayOf('2060-01-01'); day += 1) {
    const starts = [paris.startOf(day), paris.startOf(day, 6)];
    const right = [core.instantOf(day), core.instantOf(day, 6)].map((instant) => instant / 1000);
    if (starts.join() !== right.join() || starts.some((at) => paris.dayAt(at) !== day)) wrong.push(paris.isoDay(day));
  }
  expect(wrong).toEqual([]);
});

test('an instant is written with the offset that Paris has then, in the hour that comes twice too', () => {
  const first = Date.parse('2026-10-25T00:30:00Z') / 1000;
  expect(paris.isoInstant(first)).toBe('2026-10-25T02:30:00+02:00');
  expect(paris.isoInstant(first + 3600)).toBe('2026-10-25T02:30:00+01:00');
  expect([dayOf('2026-10-25'), dayOf('2026-03-29')].map(paris.hoursOf)).toEqual([25, 23]);
  expect(paris.parseDay('2026-02-30')).toBeUndefined();
});

/** A frame of days from one day on: values, or what is lacking. */
function days(from: string, told: readonly (number | 'hole' | 'awaited')[], hour = 0): Frame {
  const first = dayOf(from);
  const values = told.map((one) => (typeof one === 'number' ? one : null));
  return {
    quantity: 'energy',
    unit: 'Wh',
    at: told.map((_, nth) => paris.startOf(first + nth, hour)),
    until: told.map((_, nth) => paris.startOf(first + nth + 1, hour)),
    values,
    qualities: told.map((one): Quality => (typeof one === 'number' ? 'measured' : one)),
    provisional: told.map(() => false),
    stands: 'start',
  };
}

test('neighbours that are lacking for the same reason are one stretch; a value, or another reason, ends it', () => {
  const frame = days('2026-01-05', [1, 'hole', 'hole', 4, 'hole', 'awaited', 'awaited']);
  expect(stretchesOf(frame).map(({ kind, from, until, count }) => [kind, (until - from) / 86_400, count])).toEqual([
    ['hole', 2, 2],
    ['hole', 1, 1],
    ['awaited', 2, 2],
  ]);
  const { from, until } = stretchesOf(frame)[0] ?? {};
  expect([from, until]).toEqual([frame.at[1], frame.at[3]]);
});

test('holes that do not touch are two stretches, though no value stands between them', () => {
  const { at, until, qualities } = days('2026-01-05', ['hole', 'hole', 'hole']);
  const apart = [0, 2];
  const only = <T>(all: readonly T[]): T[] => all.filter((_, nth) => apart.includes(nth));
  expect(stretchesOf({ at: only(at), until: only(until), qualities: only(qualities) })).toHaveLength(2);
});

test('intervals are counted by what is known of them, provisional ones apart', () => {
  const frame: Frame = {
    ...days('2026-01-01', [1, 2, 3, 'hole', 'awaited', 'awaited']),
    qualities: ['measured', 'estimated', 'measured', 'hole', 'awaited', 'awaited'],
    provisional: [false, true, true, false, false, false],
  };
  expect(countsOf(frame)).toEqual({
    looks: { measured: 1, 'estimated-provisional': 1, 'measured-provisional': 1 },
    values: 3,
    hole: 1,
    awaited: 2,
  });
});

test('a gas day is long or short when it holds the change of the clocks, which is the day before the Sunday', () => {
  const gasDays = days('2026-10-23', [1, 1, 1], 6);
  expect(oddDaysOf(gasDays, 'day').map(({ from, hours }) => [paris.isoInstant(from), hours])).toEqual([
    ['2026-10-24T06:00:00+02:00', 25],
  ]);
  const halfHours = { at: [paris.startOf(dayOf('2026-03-29'), 3)], until: [paris.startOf(dayOf('2026-03-30'))] };
  expect(oddDaysOf(halfHours, 'minutes').map(({ hours }) => hours)).toEqual([23]);
  expect(oddDaysOf(days('2026-01-01', [1, 1]), 'day')).toEqual([]);
});

test('the interval under an instant is the one that holds it; between two and behind the last there is none', () => {
  const frame = { at: [0, 10, 30], until: [10, 20, 40] };
  expect([-1, 0, 9, 10, 25, 39, 40].map((instant) => intervalAt(frame, instant))).toEqual([
    ...[undefined, 0, 0, 1],
    ...[undefined, 2, undefined],
  ]);
});

test('months are the sums of their days, and say when a day is lacking', () => {
  const january = Array.from({ length: 31 }, (_, nth) => nth + 1);
  const february: (number | 'hole')[] = Array.from({ length: 28 }, () => 10);
  february[3] = 'hole';
  const { at, until, values, qualities } = sumsByMonth(days('2026-01-01', [...january, ...february, 'awaited']));
  expect(values).toEqual([496, 270, null]);
  expect(qualities).toEqual(['measured', 'incomplete', 'awaited']);
  expect(at.map(paris.isoInstant)).toEqual([
    '2026-01-01T00:00:00+01:00',
    '2026-02-01T00:00:00+01:00',
    '2026-03-01T00:00:00+01:00',
  ]);
  expect(until[0]).toBe(at[1]);
});

test('a month with an estimated day is estimated, and may still change while one of its days may', () => {
  const frame = days('2026-01-01', Array<number>(31).fill(1));
  const qualities = frame.qualities.with(2, 'corrected');
  expect(sumsByMonth({ ...frame, qualities }).qualities).toEqual(['corrected']);
  const estimated = {
    ...frame,
    qualities: qualities.with(4, 'estimated'),
    provisional: frame.provisional.with(9, true),
  };
  expect(sumsByMonth(estimated)).toMatchObject({ qualities: ['estimated'], provisional: [true] });
});

test('a month of gas days is whole from its first 06:00 on, and incomplete when only a part of it is shown', () => {
  const whole = Array.from({ length: 31 }, () => 2);
  expect(sumsByMonth(days('2026-01-01', whole, 6))).toMatchObject({ values: [62], qualities: ['measured'] });
  expect(sumsByMonth(days('2026-01-02', whole.slice(1), 6)).qualities).toEqual(['incomplete']);
});

test('a span goes on as long as it is, by the calendar', () => {
  const month = spanOf({ span: 'month', from: '2026-01-20' }, 'week', 0);
  expect(wordsOf(month)).toEqual({ span: 'month', from: '2026-01-01', last: undefined });
  expect(wordsOf(beside(month, 1)).from).toBe('2026-02-01');
  expect(wordsOf(beside(month, -1)).from).toBe('2025-12-01');
  const dates = spanOf({ span: 'dates', from: '2026-01-05', last: '2026-01-07' }, 'week', 0);
  expect(wordsOf(beside(dates, 1))).toEqual({ span: 'dates', from: '2026-01-08', last: '2026-01-10' });
  const week = spanOf({}, 'week', dayOf('2026-01-14'));
  expect([week.from, week.to].map(paris.isoDay)).toEqual(['2026-01-12', '2026-01-19']);
  expect(spanOf({ span: 'dates', from: '2026-01-05', last: '2026-01-01' }, 'week', 0).to).toBe(dayOf('2026-01-06'));
});

test.each([
  ['year', '2026-01-14', '2025-01-01'],
  ['year', '2026-07-14', '2026-01-01'],
  ['month', '2026-03-02', '2026-02-01'],
  ['month', '2026-03-05', '2026-03-01'],
  ['week', '2026-01-13', '2026-01-05'],
] as const)('the usual %s, when the last day that has passed is %s, begins on %s', (kind, passed, from) => {
  expect(wordsOf(spanOf({}, kind, dayOf(passed))).from).toBe(from);
});

test('a shorter span is the last one of the longer that has begun to pass', () => {
  const passed = dayOf('2026-01-14');
  const year: Span = spanOf({ span: 'year', from: '2026-01-01' }, 'week', 0);
  expect(wordsOf(turned(year, 'month', passed)).from).toBe('2026-01-01');
  expect(wordsOf(turned(beside(year, -1), 'month', passed)).from).toBe('2025-12-01');
  expect(wordsOf(turned(year, 'dates', passed))).toEqual({ span: 'dates', from: '2026-01-01', last: '2026-12-31' });
});

test('ticks stand on the hours and days of Paris, also where an hour is lacking or comes twice', () => {
  const [from, until] = [paris.startOf(dayOf('2026-10-25')), paris.startOf(dayOf('2026-10-26'))];
  const six = ticksOf(from, until, tickStep(until - from, 5)).map((tick) => paris.isoInstant(tick).slice(11, 16));
  expect(six).toEqual(['00:00', '06:00', '12:00', '18:00', '00:00']);
  const [spring, end] = [paris.startOf(dayOf('2026-03-28')), paris.startOf(dayOf('2026-03-31'))];
  expect(ticksOf(spring, end, { unit: 'day', every: 1 }).map((tick) => paris.isoInstant(tick).slice(5, 16))).toEqual([
    ...['03-28T00:00', '03-29T00:00', '03-30T00:00', '03-31T00:00'],
  ]);
  const year = [paris.startOf(dayOf('2025-01-01')), paris.startOf(dayOf('2026-01-01'))] as const;
  expect(ticksOf(...year, tickStep(year[1] - year[0], 5))).toHaveLength(5);
});

test('a year of half-hours has no more corners than a screen can show, and keeps its greatest and least value', () => {
  const at = Array.from({ length: 17_520 }, (_, nth) => nth * 1800);
  const values = at.map((_, nth) => (nth === 9000 ? 900 : nth === 12_345 ? -5 : (nth * 7919) % 100));
  const frame = { ...days('2026-01-01', []), at, until: at.map((from) => from + 1800), values };
  const places = { x: (instant: number) => (instant / 1800 / 17_520) * 1000, y: (value: number) => -value, base: 0 };
  const corners = cornersOf(frame, places, 0, at.length);
  expect(corners.length).toBeLessThanOrEqual(5000);
  const heights = corners.map(([, height]) => height);
  expect([Math.min(...heights), Math.max(...heights)]).toEqual([-900, 5]);
  expect([corners[0]?.[0], corners.at(-1)?.[0]]).toEqual([0, 1000]);
  expect(corners.every(([x], nth) => x >= (corners[nth - 1]?.[0] ?? 0))).toBe(true);
});

test('steps that are wider than a pixel have each its own corners', () => {
  const frame = { ...days('2026-01-01', []), at: [0, 10, 20], until: [10, 20, 40], values: [1, 5, 5] };
  const places = { x: (instant: number) => instant, y: (value: number) => value, base: 0 };
  expect(cornersOf(frame, places, 0, 3)).toEqual([
    ...[
      [0, 1],
      [10, 1],
      [10, 5],
      [20, 5],
      [20, 5],
      [40, 5],
    ],
  ]);
});

test('the file of points has units in its heads, instants of Paris, and nothing where there is no value', () => {
  const text = csvOf({ ...days('2026-03-28', [12, 'hole']), provisional: [true, false] });
  expect(text).toBe(
    'from,until,energy (Wh),quality,provisional\r\n' +
      '2026-03-28T00:00:00+01:00,2026-03-29T00:00:00+01:00,12,measured,yes\r\n' +
      '2026-03-29T00:00:00+01:00,2026-03-30T00:00:00+02:00,,hole,no\r\n',
  );
});

test('a head that holds a comma or a quote is quoted, and the truth has a column of its own', () => {
  const seen = { ...days('2026-01-01', ['hole']), quantity: 'energy, "net"' };
  const [head, row] = csvOf(seen, { ...seen, values: [7] }).split('\r\n');
  expect(head).toBe('from,until,"energy, ""net"" (Wh)","true energy, ""net"" (Wh)",quality,provisional');
  expect(row).toBe('2026-01-01T00:00:00+01:00,2026-01-02T00:00:00+01:00,,7,hole,no');
});

test('amounts of days add up to months; an index, a peak and a coefficient do not', () => {
  const series = (name: string, quantity: string, unit: string): Told['ReadingSeries'] => ({
    ...{ name, about: '', step: 'day', mostDays: 10 },
    quantities: [{ name: quantity, unit, about: '' }],
  });
  expect(addsUp(series('daily-energy', 'energy', 'Wh'), 'energy')).toBe(true);
  expect(addsUp(series('index', 'offPeak', 'Wh'), 'offPeak')).toBe(false);
  expect(addsUp(series('max-power', 'power', 'VA'), 'power')).toBe(false);
  expect(addsUp(series('daily', 'coefficient', 'kWh/m³'), 'coefficient')).toBe(false);
  expect(shapeOf(series('daily', 'endIndex', 'm³'), 'endIndex')).toBe('line');
  expect(shapeOf({ ...series('load-curve', 'power', 'W'), step: 'minutes' }, 'power')).toBe('steps');
});

test('a frame takes one quantity out of the answer, and which intervals may still change', () => {
  const readings = {
    series: { quantities: [{ name: 'energy', unit: 'kWh', about: '' }] },
    ...{ at: [0, 1], until: [1, 2], qualities: ['measured', 'measured'], provisional: [1] },
    values: { energy: [3, 4], volume: [5, 6] },
  } as unknown as Told['Readings'];
  expect(frameOf(readings, 'energy')).toMatchObject({ unit: 'kWh', values: [3, 4], provisional: [false, true] });
});
