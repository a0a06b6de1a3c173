import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { run } from '../../mock-server/cli/program.ts';
import { createSimulator } from '../../mock-server/index.ts';
import { capturePrinted } from '../support/command-line.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wattif-verdict-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const printed = capturePrinted();
const cli = (...words: readonly string[]) => run(['node', 'wattif', 'conformance', ...words]);

// Reads the present far too often for one token: a mistake that CL-01 names.
const script = `
const { WATTIF_BASE_URL: base, WATTIF_CLIENT_ID: id, WATTIF_CLIENT_SECRET: secret, WATTIF_CLOCK: clock } = process.env;
for (const point of process.env.WATTIF_POINTS.split(' ')) {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret });
  const { access_token } = await (await fetch(base + '/oauth2/v3/token', { method: 'POST', body })).json();
  const query = new URLSearchParams({ usage_point_id: point, start: process.env.WATTIF_FROM, end: process.env.WATTIF_TO });
  await fetch(base + '/metering_data_dc/v5/daily_consumption?' + query, { headers: { authorization: 'Bearer ' + access_token } });
  await fetch(clock + '/advance', { method: 'POST', body: '{"by":"PT1S"}', headers: { 'content-type': 'application/json' } });
}`;

test('a command is judged, reported in every form, and forgiven by the baseline that is written', async () => {
  const path = join(folder, 'portal.mjs');
  writeFileSync(path, script);
  const command = `"${process.execPath}" ${path}`;
  const reports = [
    '--json',
    join(folder, 'r/all.json'),
    '--junit',
    join(folder, 'r/all.xml'),
    '--html',
    join(folder, 'r/all.html'),
  ];
  const baseline = join(folder, 'known.json');
  const chosen = [
    'run',
    '--command',
    command,
    '--scenario',
    'power-v5-one-token',
    '--clock',
    'program',
    '--seed',
    'cli',
  ];
  await cli(...chosen, ...reports, '--write-baseline', baseline);
  expect(process.exitCode).toBe(1);
  expect(printed.out).toMatch(/^ {2}FAIL {2}CL-01: \d+ tokens for \d+ data calls/m);
  expect(printed.out).toContain('--scenario power-v5-one-token --clock program --seed cli');
  expect(JSON.parse(readFileSync(join(folder, 'r/all.json'), 'utf8'))).toMatchObject({
    format: 1,
    seed: 'cli',
    verdict: 'failed',
  });
  expect(readFileSync(join(folder, 'r/all.xml'), 'utf8')).toContain('<testsuite name="power-v5-one-token"');
  expect(readFileSync(join(folder, 'r/all.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/);
  printed.out = '';
  await cli(...chosen, '--baseline', baseline, '--json', '-');
  expect(process.exitCode).toBe(0);
  expect(JSON.parse(printed.out)).toMatchObject({ verdict: 'good', counts: { FAIL: 1 } });
  expect(printed.errors).toContain('(1 of them expected): good');
});

test('scenarios and checks are listed, also as JSON', async () => {
  await cli('list', '--operator', 'grdf', '--level', 'values');
  expect(printed.out).toMatch(/^gas-holes +CL-08 +\S/m);
  expect(printed.out).not.toMatch(/^power-/m);
  expect(printed.out).toMatch(/^CL-25 +values +The same days/m);
  printed.out = '';
  await cli('list', '--json', '--scenario', 'gas-holes');
  expect(JSON.parse(printed.out)).toMatchObject({
    scenarios: [{ name: 'gas-holes', checks: ['CL-08'] }],
    checks: { 'CL-01': {} },
  });
});

test('whoever starts the judge wrongly learns nothing about the program: exit code 2', async () => {
  await cli('run', '--command', 'true', '--scenario', 'gas-hole');
  expect([process.exitCode, printed.errors]).toEqual([
    2,
    'wattif: There is no scenario "gas-hole"; the nearest is "gas-holes".\n',
  ]);
  printed.errors = '';
  await cli('run', '--command', 'true', '--baseline', join(folder, 'none.json'));
  expect([process.exitCode, printed.errors]).toEqual([
    2,
    expect.stringContaining('cannot be read; --write-baseline makes one.'),
  ]);
  for (const timeout of ['long', '-PT1M', 'PT0S', 'P30D']) {
    printed.errors = '';
    process.exitCode = undefined;
    await cli('run', '--command', 'true', '--timeout', timeout);
    expect([process.exitCode, printed.errors]).toEqual([2, expect.stringMatching(/^wattif: .*PT\d+\w/)]);
  }
  await cli('run');
  expect(process.exitCode).toBe(2);
});

test('a failure of the judge itself is exit code 2 as well, with its place', async () => {
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
    throw new TypeError('the watch stands still');
  });
  await cli('watch', '--for', 'PT1S').finally(() => vi.restoreAllMocks());
  expect([process.exitCode, printed.errors]).toEqual([
    2,
    expect.stringMatching(/^wattif: TypeError: the watch stands still\n +at /),
  ]);
});

test('whoever stops reading before the verdict is not told that all is good', async () => {
  const codes: unknown[] = [];
  process.exitCode = undefined;
  vi.spyOn(process.stdout, 'write').mockImplementation(() => {
    codes.push(process.exitCode);
    return true;
  });
  const chosen = ['--scenario', 'power-v5-one-token', '--clock', 'program'];
  await cli('run', '--command', 'exit 77', ...chosen).finally(() => vi.mocked(process.stdout.write).mockRestore());
  expect(codes.slice(1, 2)).toEqual([2]);
});

test('a running portal is watched for a while', async () => {
  const simulator = await createSimulator();
  await cli('watch', '--url', simulator.url, '--for', 'PT0.05S');
  await simulator.close();
  expect(process.exitCode).toBe(2);
  expect(printed.out).toContain('watching the world "default"');
  expect(printed.out).toContain('Nothing could be judged: every check was skipped.');
});
