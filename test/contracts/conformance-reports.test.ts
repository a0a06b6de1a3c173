import { spawnSync } from 'node:child_process';
import { beforeAll, expect, test } from 'vitest';
import type { ScenarioResult } from '../../contracts/conformance/engine.ts';
import { type ConformanceReport, scenarioReport } from '../../contracts/conformance/report.ts';
import { htmlReport } from '../../contracts/conformance/report-html.ts';
import { junitReport } from '../../contracts/conformance/report-junit.ts';
import { headText, scenarioText, summaryText } from '../../contracts/conformance/report-terminal.ts';
import { runConformance } from '../../contracts/conformance/run.ts';
import { Secrets } from '../../contracts/conformance/secret-texts.ts';
import { program, reader, smallScenario, syncTask } from './support/conformance.ts';

const hostile = `<script>alert("x")</script> & </pre> ' é`;
let report: ConformanceReport;
let callId: string;

beforeAll(async () => {
  const story = smallScenario(
    { name: 'power-v5-story', checks: ['CL-02', 'CL-08', 'CL-09', 'CL-11'] },
    async (stage) => {
      const { calls } = await stage.run(syncTask);
      callId = calls[1]?.id ?? '';
      return [
        { check: 'CL-02', status: 'FAIL', told: 'Too many calls.', evidence: [callId] },
        { check: 'CL-08', status: 'WARN', told: `Perhaps ${hostile}.`, evidence: [`{"point": "${hostile}"}`] },
        { check: 'CL-09', status: 'FAIL', told: 'Sums are wrong.' },
        { check: 'CL-11', status: 'SKIP', told: 'No greatest power is shown.' },
      ];
    },
  );
  const leaking = program(async (invocation) => {
    const end = await reader(invocation);
    const { WATTIF_CLIENT_SECRET: secret = '' } = invocation.environment;
    return { ...end, stdout: `${end.stdout}${hostile} ${secret}\n{"point":"1","ser`, stderr: 'x'.repeat(20_000) };
  });
  report = await runConformance({
    program: leaking,
    scenarios: [story, smallScenario({ name: 'power-v5-quiet' })],
    clock: 'program',
    command: 'sync --now',
    baseline: [
      { check: 'CL-09', why: 'known' },
      { check: 'CL-08', scenario: 'power-v5-quiet' },
    ],
  });
});

test('the terminal tells what did not pass, with its exchanges and the command that plays it again', () => {
  const [story, quiet] = report.scenarios;
  if (!story || !quiet) throw new Error('no scenarios');
  const text = scenarioText(story);
  expect(text).toMatch(/^power-v5-story: 3 FAIL, 1 WARN, 1 SKIP \(\d+\.\d s\)$/m);
  expect(text).toContain('  FAIL  CL-02: Too many calls.\n');
  expect(text).toMatch(
    new RegExp(`^    ${callId} 2026-01-15T09:00:00\\.000Z GET /metering_data_dc/v5/daily_consumption\\S+ 200$`, 'm'),
  );
  expect(text).toContain('  FAIL (expected) CL-09: Sums are wrong.\n');
  expect(text).toContain('  SKIP  CL-11: No greatest power is shown.\n');
  expect(text).toContain('step 1 printed a line that is none: this is no JSON: {"point":"1","ser');
  expect(text).toContain(
    "    again: wattif conformance run --command 'sync --now' --scenario power-v5-story --clock program --seed wattif\n",
  );
  expect(headText('1.2.3', report)).toBe(
    'wattif 1.2.3, conformance of sync --now\nseed wattif, clock program, 60 s a step\n',
  );
});

test('lines that are none are told also when nothing fails, the first three and how many there are more', () => {
  const [, quiet] = report.scenarios;
  const [step] = quiet?.steps ?? [];
  if (!quiet || !step) throw new Error('no scenario');
  const skipped = { check: 'CL-08', status: 'SKIP', told: 'The program prints no values.' } as const;
  const steps = [{ ...step, mistakes: ['a', 'b', 'c', 'd', 'e'] }];
  const text = scenarioText({ ...quiet, findings: [skipped], steps });
  expect(text).toContain(
    '    step 1 printed a line that is none: c\n    step 1 printed 2 more\n    again: wattif conformance run',
  );
  expect(scenarioText({ ...quiet, findings: [skipped], steps: [{ ...step, mistakes: [] }] })).not.toContain('again');
});

test('the command that plays a scenario again gives its steps the same time', () => {
  const again = (timeout: number): string => scenarioReport(noResult, { ...report, timeout }).reproduce;
  expect(again(60_000)).not.toContain('--timeout');
  expect(again(2_500)).toMatch(/ --timeout PT2\.5S --seed wattif$/);
});

test('the summary tells each check, what the baseline says, and the verdict', () => {
  const text = summaryText(report);
  expect(text).toMatch(/^WARN {2}CL-08 {2}A hole stays a hole: no zero, no neighbour\. \(1 WARN, 1 PASS\)$/m);
  expect(text).toContain('CL-08 in power-v5-quiet is expected to fail, and passes: take it out of the baseline.\n');
  expect(text).toMatch(/^4 FAIL, 1 WARN, 1 PASS, 1 SKIP \(1 of them expected\): not good$/m);
});

test('no report holds a secret, and what was printed is cut after some thousand characters', () => {
  const reports = [
    JSON.stringify(report),
    htmlReport(report),
    junitReport(report),
    ...report.scenarios.map(scenarioText),
  ];
  for (const text of reports) expect(text).not.toContain('-app-secret');
  const [step] = report.scenarios[0]?.steps ?? [];
  expect(step?.stderr).toMatch(/^x{8000}\n… \(cut short\)$/);
  expect(step?.stdout).toContain('***');
});

test('what a program printed cannot steer the terminal', () => {
  const [story] = report.scenarios;
  if (!story) throw new Error('no scenario');
  const finding = {
    check: 'CL-08',
    status: 'FAIL',
    told: 'a\u001b[2Jb',
    evidence: ['{"point": "\u009b31m\r"}'],
  } as const;
  const steps = story.steps.map((step) => ({ ...step, mistakes: ['\u0007bell'] }));
  const text = scenarioText({ ...story, findings: [finding], steps });
  expect(text).toContain('CL-08: a [2Jb\n    {"point": " 31m "}\n    step 1 printed a line that is none:  bell\n');
});

test('what a finding quotes of the printed lines has its secrets blanked', () => {
  const token = `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.${'s'.repeat(43)}`;
  const found = { check: 'CL-08', status: 'FAIL', told: 'A line.', evidence: ['x7', `{"point": "${token}"}`] } as const;
  const result = { ...noResult, findings: [found] };
  const [{ evidence } = {}] = scenarioReport(result, report).findings;
  expect(evidence).toEqual(['x7', '{"point": "***"}']);
});

const noResult: ScenarioResult = {
  ...{ scenario: smallScenario(), findings: [], steps: [], journal: [], secrets: new Secrets([]), tookMs: 0 },
};

test('JUnit XML has a suite for each scenario and a case for each check; what is expected is skipped', () => {
  const script =
    'import json,sys,xml.etree.ElementTree as t;print(json.dumps([[c.get("classname"),c.get("name"),c[0].tag if len(c) else "passed"] for c in t.fromstring(sys.stdin.buffer.read()).iter("testcase")]))';
  const { stdout, stderr } = spawnSync('python3', ['-c', script], { input: junitReport(report), encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual([
    ['power-v5-story', 'CL-02', 'failure'],
    ['power-v5-story', 'CL-08', 'passed'],
    ['power-v5-story', 'CL-09', 'skipped'],
    ['power-v5-story', 'CL-11', 'skipped'],
    ['power-v5-story', 'CL-18', 'failure'],
    ['power-v5-quiet', 'CL-08', 'passed'],
    ['power-v5-quiet', 'CL-18', 'failure'],
    ['run', 'CL-08 in power-v5-quiet is expected to fail, and passes: take it out of the baseline.', 'failure'],
  ]);
});

test('the page holds no script, fetches nothing, and escapes whatever was printed', () => {
  const page = htmlReport(report);
  expect(page).not.toMatch(/<script|<link|<img|<iframe|javascript:|\son\w+=|url\(|@import/i);
  expect(page).toContain(`default-src 'none'; style-src 'unsafe-inline'`);
  expect(page).toContain('Perhaps &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &lt;/pre&gt; &#39; é.');
  expect([...page.matchAll(/https?:\/\/(?!localhost)/g)]).toEqual([]);
});

test('every link of the page leads to a place in it: from checks to findings, from findings to exchanges', () => {
  const page = htmlReport(report);
  const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(links).toContain('power-v5-story-CL-02');
  expect(links).toContain(`power-v5-story-${callId}`);
  for (const id of links) expect(page.split(`id="${id}"`)).toHaveLength(2);
});
