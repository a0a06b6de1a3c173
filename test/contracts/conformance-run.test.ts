import { expect, test } from 'vitest';
import { type BaselineEntry, baselineOf, readBaseline } from '../../contracts/conformance/baseline.ts';
import type { CheckId, Status } from '../../contracts/conformance/check.ts';
import { type ConformanceReport, exitCodeOf, type ScenarioReport } from '../../contracts/conformance/report.ts';
import { type ConformanceOptions, runConformance, selectScenarios } from '../../contracts/conformance/run.ts';
import type { ConformanceScenario } from '../../contracts/conformance/scenario.ts';
import { program, reader, smallScenario, syncTask } from './support/conformance.ts';

/** A scenario that gives these statuses. */
function judging(name: string, statuses: Partial<Record<CheckId, Status>>): ConformanceScenario {
  const checks = Object.keys(statuses) as CheckId[];
  return smallScenario({ name, checks }, async (stage) => {
    await stage.run(syncTask);
    return checks.map((check) => ({
      check,
      status: statuses[check] ?? 'SKIP',
      told: `${check} is ${statuses[check]}.`,
    }));
  });
}

const run = (scenarios: readonly ConformanceScenario[], options: Partial<ConformanceOptions> = {}) =>
  runConformance({ program: reader, scenarios, clock: 'program', ...options });

const verdictOf = (report: ConformanceReport): string => `${report.verdict} ${exitCodeOf(report)}`;

test('a run is good when nothing fails, and tells all with which it can be played again', async () => {
  const scenarios = [
    judging('power-v5-a', { 'CL-08': 'PASS', 'CL-09': 'WARN' }),
    judging('power-v5-b', { 'CL-08': 'SKIP' }),
  ];
  const report = await run(scenarios, { command: "sync 'now'", seed: 'seven', timeout: 5000 });
  expect(verdictOf(report)).toBe('good 0');
  expect(report).toMatchObject({
    format: 1,
    wattif: expect.stringMatching(/^\d+\.\d+/),
    node: process.version,
    command: "sync 'now'",
    seed: 'seven',
    clock: 'program',
    timeout: 5000,
    counts: { PASS: 3, WARN: 1, SKIP: 1, FAIL: 0, ERROR: 0 },
  });
  expect(report.checks.map(({ check, status }) => `${check} ${status}`)).toEqual([
    'CL-08 PASS',
    'CL-09 WARN',
    'CL-18 PASS',
  ]);
  expect(report.scenarios[0]?.reproduce).toBe(
    String.raw`wattif conformance run --command 'sync '\''now'\''' --scenario power-v5-a --clock program --timeout PT5S --seed seven`,
  );
  const [step] = report.scenarios[0]?.steps ?? [];
  expect(step).toMatchObject({
    number: 1,
    task: syncTask,
    exitCode: 0,
    timedOut: false,
    values: 1,
    stderr: 'read one point\n',
  });
  expect(step?.calls).toEqual(report.scenarios[0]?.journal.map(({ id }) => id));
});

test.each<readonly [Partial<Record<CheckId, Status>>, string]>([
  [{ 'CL-08': 'FAIL', 'CL-09': 'PASS' }, 'failed 1'],
  [{ 'CL-08': 'FAIL', 'CL-09': 'ERROR' }, 'harness 2'],
  [{ 'CL-08': 'PASS', 'CL-09': 'ERROR' }, 'harness 2'],
  [{ 'CL-08': 'WARN' }, 'good 0'],
])('%j ends as %s', async (statuses, verdict) => {
  expect(verdictOf(await run([judging('power-v5-a', statuses)]))).toBe(verdict);
});

test('a run in which nothing could be judged is not good', async () => {
  const report = await run([smallScenario()], { program: () => Promise.reject(new Error('no')) });
  expect(verdictOf(report)).toBe('harness 2');
  const skipped = await run([judging('power-v5-a', { 'CL-08': 'SKIP' })], { level: 'values' });
  expect([verdictOf(skipped), skipped.notes]).toEqual([
    'harness 2',
    ['Nothing could be judged: every check was skipped.'],
  ]);
});

test('a program that is not there, or does none of the tasks, is not good', async () => {
  for (const ended of [{ exitCode: 127, stderr: 'sh: 1: sync: not found\n' }, { exitCode: 77 }]) {
    const report = await run([smallScenario()], { program: program(() => ended) });
    expect([verdictOf(report), report.counts.SKIP]).toEqual(['harness 2', 2]);
  }
});

test('a program that calls and then says that it does none of the tasks is not good for a clean log', async () => {
  const calling = program(async (invocation) => {
    await reader(invocation);
    return { exitCode: 77 };
  });
  const report = await run([smallScenario()], { program: calling });
  expect([verdictOf(report), report.counts]).toMatchObject(['harness 2', { PASS: 1, SKIP: 1 }]);
});

test('what the baseline expects is told as expected while the run goes on', async () => {
  const told: ScenarioReport[] = [];
  const baseline = [{ check: 'CL-08', why: 'ticket 812' } as const];
  await run([judging('power-v5-a', { 'CL-08': 'FAIL' })], { baseline, onScenario: (one) => told.push(one) });
  expect(told[0]?.findings[0]).toMatchObject({ check: 'CL-08', expected: { why: 'ticket 812' } });
});

test('scenarios play beside each other, and are told and reported in their order', async () => {
  const ends: string[] = [];
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const story = (name: string, waitsFor: Promise<void> = Promise.resolve()) =>
    smallScenario({ name }, async (stage) => {
      await stage.run(syncTask);
      await waitsFor;
      ends.push(name);
      if (name === 'power-v5-b') release();
      return [{ check: 'CL-08', status: 'PASS', told: name }];
    });
  const scenarios = [story('power-v5-a', held), story('power-v5-b'), story('power-v5-c')];
  const told: string[] = [];
  const report = await run(scenarios, { jobs: 2, onScenario: ({ name }) => told.push(name) });
  expect(ends[0]).toBe('power-v5-b');
  expect(told).toEqual(['power-v5-a', 'power-v5-b', 'power-v5-c']);
  expect(report.scenarios.map(({ name }) => name)).toEqual(told);
});

test('scenarios are chosen by name, level, operator and generation; a name that is none gets the nearest', () => {
  const all = [
    judging('power-v5-holes', { 'CL-08': 'PASS' }),
    judging('power-v5-pace', { 'CL-02': 'PASS' }),
    { ...judging('power-2026-pace', { 'CL-02': 'PASS' }), side: { operator: 'enedis', generation: '2026' } as const },
    { ...judging('gas-pace', { 'CL-02': 'PASS' }), side: { operator: 'grdf' } as const },
  ];
  const names = (selection: Parameters<typeof selectScenarios>[1]) =>
    selectScenarios(all, selection).map(({ name }) => name);
  expect(names({})).toHaveLength(4);
  expect(names({ names: ['*-pace'] })).toEqual(['power-v5-pace', 'power-2026-pace', 'gas-pace']);
  expect(names({ level: 'values' })).toEqual(['power-v5-holes']);
  expect(names({ operator: 'enedis', names: ['*pace'] })).toEqual(['power-v5-pace', 'power-2026-pace']);
  expect(names({ generation: 'v5', level: 'wire' })).toEqual(['power-v5-pace']);
  expect(() => names({ names: ['gas-pase'] })).toThrow('There is no scenario "gas-pase"; the nearest is "gas-pace".');
  expect(() => names({ names: ['gas-*'], level: 'values' })).toThrow('No scenario is left');
});

test('of a level only its checks are reported', async () => {
  const report = await run([judging('power-v5-a', { 'CL-08': 'PASS', 'CL-02': 'FAIL' })], { level: 'values' });
  expect(report.checks.map(({ check }) => check)).toEqual(['CL-08']);
  expect(verdictOf(report)).toBe('good 0');
});

test('what an interruption leaves unplayed is an error', async () => {
  const stop = new AbortController();
  const scenarios = ['power-v5-a', 'power-v5-b', 'power-v5-c'].map((name) => judging(name, { 'CL-08': 'PASS' }));
  const interrupting = program(async (invocation) => {
    const end = await reader(invocation);
    stop.abort();
    return end;
  });
  const report = await run(scenarios, { jobs: 1, program: interrupting, signal: stop.signal });
  const told = report.scenarios.map(({ findings }) => findings.find(({ check }) => check === 'CL-08')?.told);
  expect(told).toEqual([
    'the run was interrupted',
    'the run was interrupted before this was played',
    'the run was interrupted before this was played',
  ]);
  expect(verdictOf(report)).toBe('harness 2');
});

const mixed = [judging('power-v5-a', { 'CL-08': 'FAIL', 'CL-09': 'PASS' }), judging('power-v5-b', { 'CL-08': 'PASS' })];

test.each<readonly [string, readonly BaselineEntry[], string, readonly string[]]>([
  ['forgives what it lists', [{ check: 'CL-08', scenario: 'power-v5-a', why: 'ticket 1' }], 'good 0', []],
  ['forgives in all scenarios without one', [{ check: 'CL-08' }], 'good 0', []],
  [
    'does not forgive elsewhere',
    [{ check: 'CL-09' }],
    'failed 1',
    ['CL-09 is expected to fail, and passes: take it out of the baseline.'],
  ],
  [
    'fails the run when what it lists passes',
    [
      { check: 'CL-08', scenario: 'power-v5-a' },
      { check: 'CL-08', scenario: 'power-v5-b' },
    ],
    'failed 1',
    ['CL-08 in power-v5-b is expected to fail, and passes: take it out of the baseline.'],
  ],
  [
    'says nothing of what was not judged',
    [{ check: 'CL-08', scenario: 'power-v5-a' }, { check: 'CL-11' }],
    'good 0',
    [],
  ],
])('a baseline %s', async (_, baseline, verdict, notes) => {
  const report = await run(mixed, { baseline });
  expect([verdictOf(report), report.notes]).toEqual([verdict, notes]);
  const failing = report.scenarios[0]?.findings.find(({ check }) => check === 'CL-08');
  const [first] = baseline.filter(({ check }) => check === 'CL-08');
  expect(failing?.expected).toEqual(first && (first.why === undefined ? {} : { why: first.why }));
});

test('a baseline that is written holds what fails, and the run with it is good', async () => {
  const written = baselineOf(await run(mixed));
  expect(JSON.parse(written)).toEqual([{ check: 'CL-08', scenario: 'power-v5-a', why: 'CL-08 is FAIL.' }]);
  const report = await run(mixed, { baseline: readBaseline(written, mixed) });
  expect(verdictOf(report)).toBe('good 0');
  expect(baselineOf(report)).toBe(written);
});

test.each([
  ['{', 'The baseline is no JSON'],
  ['{}', 'The baseline is no list'],
  ['[{"check":"CL-99"}]', 'Entry 1 of the baseline names the check "CL-99", which does not exist; the nearest is "CL-'],
  [
    '[{"check":"CL-08"},{"check":"CL-08","scenario":"power-v5-aa"}]',
    'Entry 2 of the baseline names the scenario "power-v5-aa", which does not exist; the nearest is "power-v5-a".',
  ],
  ['[{"chek":"CL-08"}]', 'Entry 1 of the baseline has "chek"; it takes check, scenario and why.'],
  ['["CL-08"]', 'Entry 1 of the baseline'],
])('the baseline %s is refused with how to mend it', (text, told) => {
  expect(() => readBaseline(text, mixed)).toThrow(told);
});
