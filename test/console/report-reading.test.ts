import { beforeAll, describe, expect, test } from 'vitest';
import { gravestOf, readReport } from '../../mock-server/console/views/reports/conformance-report.ts';
import { shownOf, valueText } from '../../mock-server/console/views/reports/register.ts';
import { judged } from './support/judged.ts';

describe('a conformance report', () => {
  let written: string;
  beforeAll(async () => {
    written = JSON.stringify(await judged());
  });

  /** The report with one thing changed. */
  const changed = (change: (report: Record<string, unknown>) => void): string => {
    const report = JSON.parse(written) as Record<string, unknown>;
    change(report);
    return JSON.stringify(report);
  };

  test('of the judge is read', () => {
    const dropped = readReport(written);
    expect(dropped).toMatchObject({ kind: 'report', report: { verdict: 'failed', counts: { FAIL: 2 } } });
  });

  test.each([
    ['this is no JSON', 'noJson'],
    ['"text"', 'noReport'],
    ['{"counts":{}}', 'noReport'],
    ['[1, 2]', 'noReport'],
    ['null', 'noReport'],
    ['', 'noJson'],
  ])('%j is none: %s', (text, kind) => {
    expect(readReport(text).kind).toBe(kind);
  });

  test('of another format, however deep, is told', () => {
    const deep = `${'['.repeat(9000)}${']'.repeat(9000)}`;
    expect(readReport(`{"format":${deep},"verdict":1,"scenarios":1}`)).toEqual({ kind: 'otherFormat', format: '…' });
  });

  test('of a format to come is told', () => {
    expect(readReport(changed((report) => Object.assign(report, { format: 2 })))).toEqual({
      kind: 'otherFormat',
      format: '2',
    });
  });

  test.each([
    [{ verdict: 'fine' }, 'verdict', '"good" | "failed" | "harness"'],
    [{ counts: { ERROR: 0, FAIL: 0, WARN: 0, PASS: 'many', SKIP: 0 } }, 'counts.PASS', 'number'],
    [{ notes: ['', 7] }, 'notes[1]', 'string'],
    [{ scenarios: {} }, 'scenarios', '[…]'],
    [{ scenarios: [null] }, 'scenarios[0]', '{…}'],
  ])('with %j tells where it is wrong', (change, path, wanted) => {
    expect(readReport(changed((report) => Object.assign(report, change)))).toEqual({
      kind: 'broken',
      wrong: { path, wanted },
    });
  });

  test('with an exchange at no point in time tells so', () => {
    const at = changed(({ scenarios }) => {
      const [first] = scenarios as { journal: { at: string }[] }[];
      const [exchange] = first?.journal ?? [];
      if (exchange) exchange.at = 'noon';
    });
    const wrong = { path: 'scenarios[0].journal[0].at', wanted: '2026-01-15T08:00:00.000Z' };
    expect(readReport(at)).toEqual({ kind: 'broken', wrong });
  });

  test('counts a failure that the baseline lists as a doubt', () => {
    const told = { check: 'CL-01', told: '' };
    expect(
      gravestOf([
        { ...told, status: 'FAIL', expected: {} },
        { ...told, status: 'PASS' },
      ]),
    ).toBe('WARN');
    expect(
      gravestOf([
        { ...told, status: 'FAIL', expected: {} },
        { ...told, status: 'FAIL' },
      ]),
    ).toBe('FAIL');
    expect(gravestOf([])).toBe('SKIP');
  });
});

describe('the fidelity register', () => {
  const behaviour = { provider: 'grdf', name: 'validationTerm', kind: 'fact', about: 'Three days.', source: 'adict 3' };
  const register = {
    counts: {},
    behaviours: [
      { ...behaviour, kind: 'fact' as const, certainty: 'documented' as const, value: 3, unit: 'days' },
      { ...behaviour, kind: 'fact' as const, provider: 'enedis', name: 'hour', certainty: 'inferred' as const },
    ],
    differences: [{ provider: 'grdf', about: 'SMS are not sent.' }],
  };

  test.each([
    [{}, ['validationTerm', 'hour'], 1],
    [{ operator: 'enedis' }, ['hour'], 0],
    [{ label: 'documented' }, ['validationTerm'], 1],
    [{ text: 'DAYS term' }, ['validationTerm'], 0],
    [{ text: 'sms' }, [], 1],
  ])('filtered by %j shows %j and %i differences', (filter, names, differences) => {
    const shown = shownOf(register, filter);
    expect(shown.behaviours.map(({ name }) => name)).toEqual(names);
    expect(shown.differences).toHaveLength(differences);
  });

  test('tells a value with its unit, and a setting with what else there is', () => {
    const [term] = register.behaviours;
    expect(term && valueText(term)).toBe('3 days');
    const setting = { ...behaviour, kind: 'setting' as const, certainty: 'observed' as const };
    expect(valueText({ ...setting, default: 'lines', values: ['lines', 'glued'] })).toBe('lines (glued)');
  });
});
