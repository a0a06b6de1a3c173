import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const reporter = resolve('scripts/closing-line.ts');
const vitest = resolve('node_modules/vitest/vitest.mjs');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wattif-closing-line-'));
  writeFileSync(join(folder, 'sound.test.ts'), `test('holds', () => {});`);
  writeFileSync(join(folder, 'skipped.test.ts'), `test('holds', () => {}); test['skip']('waits', () => {});`);
  writeFileSync(join(folder, 'broken.test.ts'), `test('fails', () => { throw new Error('no'); });`);
  writeFileSync(join(folder, 'unloadable.test.ts'), `import './nowhere.ts';`);
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  { files: ['sound'], ci: 'true', closing: '1 passed, 0 failed', exitCode: 0 },
  { files: ['sound', 'skipped'], ci: 'true', closing: '2 passed, 0 failed, 1 skipped', exitCode: 1 },
  { files: ['broken', 'unloadable', 'skipped'], ci: '', closing: '1 passed, 2 failed, 1 skipped', exitCode: 1 },
])(
  'a run of $files, CI "$ci", closes on "$closing"',
  ({ files, ci, closing, exitCode }) => {
    const args = [vitest, 'run', '--globals', '--root', folder, `--reporter=${reporter}`, ...files];
    const run = spawnSync(process.execPath, args, { env: { ...process.env, CI: ci }, encoding: 'utf8' });
    expect(run.stdout.trimEnd().split('\n').at(-1)).toBe(closing);
    expect(run.status).toBe(exitCode);
  },
  30_000,
);
