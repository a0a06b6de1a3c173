import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { ensureBuilt, outsideEnvironment, run } from './build.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

describe('the packed package, installed in an empty project without a network', () => {
  let project: string;
  let installed: string;

  beforeAll(() => {
    ensureBuilt();
    project = mkdtempSync(join(tmpdir(), 'wattif-package-'));
    installed = join(project, 'node_modules', 'wattif');
    const packed: [{ filename: string }] = JSON.parse(
      run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', project]),
    );
    writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'consumer', type: 'module' }));
    run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${packed[0].filename}`], project);
  }, 120_000);
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  test('brings no other package along', () => {
    expect(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['wattif']);
  });

  test('carries the licences of what is bundled, and neither tests nor sources', () => {
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'dist/THIRD-PARTY-NOTICES.txt']));
    expect(files.filter((file) => /\.test\.|(?<!\.d)\.ts$/.test(file))).toEqual([]);
    const notices = readFileSync(join(installed, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['express', 'commander', 'jose', 'temporal-polyfill']) expect(notices).toMatch(`\n${name} `);
    const shown = readFileSync(join(installed, 'dist/console/THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['preact', 'uplot', '@picocss/pico', 'openapi-fetch']) expect(shown).toMatch(`\n${name} `);
  });

  test('passes publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: installed, pack: false, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test('says its version by npx', () => {
    expect(run('npx', ['--no-install', 'wattif', '--version'], project)).toBe(`${version}\n`);
  });

  test('tells how to get Pact, when it is to verify pacts and has none', () => {
    const interactions = [{ description: 'x', request: { method: 'GET', path: '/' }, response: { status: 200 } }];
    const pact = { consumer: { name: 'a' }, provider: { name: 'b' }, interactions };
    writeFileSync(join(project, 'pact.json'), JSON.stringify(pact));
    const verify = () => run('npx', ['--no-install', 'wattif', 'verify', 'pact.json'], project);
    expect(verify).toThrow(/ended with 2:[\s\S]*^wattif: Pact is not installed; .*npm i -D @pact-foundation\/pact$/m);
  });

  test('starts from the command line, answers, shows its pages, and ends well on SIGTERM', async () => {
    const server = startServer(join(project, 'node_modules', '.bin', 'wattif'), project);
    const ready = JSON.parse(await firstLineOf(server.stdout));
    const health = await fetch(`${ready.url}/_wattif/health`);
    expect(health.status).toBe(200);
    for (const url of [ready.urls.docs, ready.urls.console]) expect(await (await fetch(url)).text()).toMatch(/<html/i);
    server.kill('SIGTERM');
    expect(await once(server, 'exit')).toEqual([0, null]);
  });

  test('is imported by a script', () => {
    const script = `
      import { createSimulator, version } from 'wattif';
      const simulator = await createSimulator();
      const { status } = await fetch(simulator.url + '/_wattif/health');
      await simulator.close();
      console.log(version, status);`;
    writeFileSync(join(project, 'script.js'), script);
    expect(run(process.execPath, ['script.js'], project)).toBe(`${version} 200\n`);
  });

  test('has types that need no other package', () => {
    const consumer = join(project, 'typed');
    mkdirSync(consumer);
    const compilerOptions = { module: 'nodenext', target: 'es2022', strict: true, noEmit: true, types: [] };
    writeFileSync(join(consumer, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }));
    const use = `
      import { createSimulator, type Simulator } from 'wattif';
      const simulator: Simulator = await createSimulator({ port: 0, seed: 7, clock: 'frozen' });
      simulator.world().clock.advance('P1D');
      const url: string = simulator.url;
      // @ts-expect-error a port is a number: the types are really looked at
      await createSimulator({ port: url });`;
    writeFileSync(join(consumer, 'use.ts'), use);
    run(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', consumer]);
  }, 30_000);
});

function startServer(command: string, cwd: string): ChildProcessByStdio<null, Readable, null> {
  const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit'];
  const server = spawn(command, ['start', '--port', '0', '--json'], { cwd, stdio, env: outsideEnvironment() });
  onTestFinished(() => void server.kill('SIGKILL'));
  return server;
}

async function firstLineOf(stream: Readable): Promise<string> {
  for await (const line of createInterface({ input: stream })) return line;
  throw new Error('The program ended without a word.');
}
