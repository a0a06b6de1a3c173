import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownOf } from '../../contracts/conformance/printed.ts';

const value = { point: '1', series: 'daily', period: '2026-01-15', value: 9.5, unit: 'kWh' };
const line = (told: unknown): string => `${JSON.stringify(told)}\n`;

test('values, problems, a link and a consent are told in lines; all else is log', () => {
  const shown = shownOf(
    [
      line(value),
      '2026-01-15 read 3 points\r\n\n',
      line({
        ...value,
        series: 'load-curve',
        direction: 'production',
        period: '2026-10-25T02:00:00+02:00/2026-10-25T02:30:00+02:00',
        unit: 'W',
      }),
      line({ ...value, series: 'max-power', at: '2026-01-15T19:59:30+01:00', unit: 'kVA', more: true }),
      line({ ...value, series: 'published', period: '2025-12-01/2026-01-01' }),
      line({ ...value, period: '2026-01', value: null, unit: undefined }),
      line({ ...value, period: '2026', value: 0 }),
      line({ problem: 'no consent', point: '1' }),
      line({ link: 'https://x.example/?state=1' }),
      line({ consent: { points: ['1', '2'] } }),
    ].join(''),
  );
  expect(shown.mistakes).toEqual([]);
  expect(shown.log).toEqual(['2026-01-15 read 3 points']);
  expect(shown.values.map(({ series, direction, period, value }) => [series, direction, period, value])).toEqual([
    ['daily', 'consumption', '2026-01-15', 9.5],
    ['load-curve', 'production', '2026-10-25T02:00:00+02:00/2026-10-25T02:30:00+02:00', 9.5],
    ['max-power', 'consumption', '2026-01-15', 9.5],
    ['published', 'consumption', '2025-12-01/2026-01-01', 9.5],
    ['daily', 'consumption', '2026-01', null],
    ['daily', 'consumption', '2026', 0],
  ]);
  expect(shown.values[2]?.at).toBe('2026-01-15T19:59:30+01:00');
  expect(shown).toMatchObject({
    problems: [{ text: 'no consent', point: '1' }],
    link: 'https://x.example/?state=1',
    consent: { points: ['1', '2'] },
  });
});

test('what is fed into the gas network goes one way, unless nobody says which series it is', () => {
  expect(shownOf(line({ ...value, series: 'injection' })).values[0]?.direction).toBe('production');
});

test.each([
  [{ ...value, value: '9.5' }, 'value is "9.5"'],
  [{ ...value, value: undefined }, 'value is missing'],
  [{ ...value, unit: 'kwh' }, 'unit is "kwh"'],
  [{ ...value, unit: undefined }, 'unit is missing'],
  [{ ...value, series: 'weekly' }, 'series is "weekly"'],
  [{ ...value, direction: 'both' }, 'direction is "both"'],
  [{ ...value, period: '15/01/2026' }, 'period is "15/01/2026"'],
  [{ ...value, period: '2026-02-30' }, 'period is "2026-02-30"'],
  [
    { ...value, period: '2026-10-25T02:00:00/2026-10-25T02:30:00' },
    'period is "2026-10-25T02:00:00/2026-10-25T02:30:00"',
  ],
  [{ ...value, point: 1 }, 'point is no text'],
  [{ problem: 1 }, 'problem is no text'],
  [{ link: null }, 'link is no text'],
  [{ consent: { points: [1] } }, 'consent has no list of points'],
])('%j is a line of the protocol that went wrong, and is told', (told, mistake) => {
  const shown = shownOf(line(told));
  expect(shown.mistakes).toEqual([`${mistake}: ${JSON.stringify(told)}`]);
  expect([...shown.values, ...shown.log, ...shown.problems]).toEqual([]);
});

test('a line that was cut is told; a log that is JSON stays a log', () => {
  expect(shownOf('{"point": "1", "ser').mistakes).toEqual(['this is no JSON: {"point": "1", "ser']);
  const logs = [
    '{"level":30,"msg":"read","point":"1"}',
    '{"level":50,"problem":"x"}',
    '[1]',
    '{}',
    '{"msg": "cut',
    'null',
  ];
  expect(shownOf(logs.join('\n')).log).toEqual(logs);
});

test('whatever a program prints, each line is taken for one thing, and nothing throws', () => {
  const words = fc.constantFrom(
    '{"point":',
    '"value":',
    '{"problem":"',
    '\n',
    '}',
    '"',
    '{}',
    '2026-01-15',
    'null',
    '\u2028',
  );
  const text = fc
    .array(fc.oneof(words, fc.string({ unit: 'binary' }), fc.json()), { maxLength: 30 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (stdout) => {
      const { values, problems, mistakes, log } = shownOf(stdout);
      const lines = stdout.split(/\r?\n/).filter((one) => one.trim() !== '').length;
      expect(values.length + problems.length + mistakes.length + log.length).toBeLessThanOrEqual(lines);
      for (const one of values) expect(one.value === null || Number.isFinite(one.value)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a value that is a list in a list, a hundred thousand times, is a mistake like any other', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const { mistakes } = shownOf(`{"point":"1","series":"daily","period":"2026-01-15","value":${deep}}`);
  expect(mistakes).toEqual([expect.stringMatching(/^value is too deep to be shown: /)]);
});
