import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureBuilt, outsideEnvironment } from '../package/build.ts';

// The commands of the README, run as they stand there, against the built program and with another port.
const readme = readFileSync('README.md', 'utf8');
const blocks = [...readme.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, text = '']) => text);

let folder: string;
let server: ChildProcess;
let url: string;

beforeAll(async () => {
  ensureBuilt();
  folder = mkdtempSync(join(tmpdir(), 'wattif-readme-'));
  layNpx();
  const argv = [resolve('dist/cli.js'), 'start', '--port', '0', '--json', '--quotas', 'off'];
  server = spawn(process.execPath, argv, { env: outsideEnvironment(), stdio: ['ignore', 'pipe', 'inherit'] });
  if (!server.stdout) throw new Error('no output');
  const [line] = await once(createInterface(server.stdout), 'line');
  ({ url } = JSON.parse(String(line)) as { url: string });
}, 120_000);

afterAll(async () => {
  server.kill();
  await once(server, 'exit');
  rmSync(folder, { recursive: true });
});

// What a command of the README starts in its turn finds no function of the shell, but a program in its path.
function layNpx(): void {
  mkdirSync(join(folder, 'bin'));
  const text = `#!/bin/sh\nshift\nexec "${process.execPath}" "${resolve('dist/cli.js')}" "$@"\n`;
  writeFileSync(join(folder, 'bin/npx'), text, { mode: 0o755 });
}

const npx = `npx() { shift; "${process.execPath}" "${resolve('dist/cli.js')}" "$@"; }`;

/** What some blocks print, one after the other in one shell; a command with an ellipsis is for the reader to fill in. */
async function printedBy(...wanted: readonly string[]): Promise<string> {
  const commands = wanted.map((word) => blocks.find((block) => block.includes(word)));
  if (commands.includes(undefined)) throw new Error(`the README has no block with one of ${wanted.join(', ')}`);
  const runnable = commands
    .join('\n')
    .replace(/^.*….*$/gm, '')
    .replaceAll('http://localhost:4010', url);
  const { PATH, ...outside } = outsideEnvironment();
  const env = { ...outside, PATH: `${join(folder, 'bin')}:${PATH}`, WATTIF_URL: url };
  const bash = spawn('bash', ['-c', `${npx}\n${runnable}`], { cwd: folder, env });
  let printed = '';
  for (const stream of [bash.stdout, bash.stderr]) {
    stream.on('data', (text) => {
      printed += text;
    });
  }
  await once(bash, 'close');
  return printed;
}

test('a newcomer reads a month of gas and two recorded days of electricity', async () => {
  const printed = await printedBy('scope=/adict/v2', 'POWER=');
  expect(printed).toContain('"volume_brut":163');
  expect(printed).toContain('"energie":1852');
  expect(printed).toContain('[{"value":"49171","date":"2021-09-14"},{"value":"44101","date":"2021-09-15"}]');
});

test('a world is made and steered', async () => {
  const printed = await printedBy('world create');
  expect(printed).toContain('"id": "demo"');
  expect(printed).toContain('"now": "2026-01-18T09:00:00.000Z"');
  expect(printed).toContain('"event": "holderAccepts"');
  expect(printed).not.toMatch(/^wattif: |error:/m);
});

test('it is broken by a rule, by a header and by a reserved identifier', async () => {
  const printed = await printedBy('scope=/adict/v2', 'POWER=', 'x-wattif-fault');
  expect(printed).toContain('"afterRecords": 3');
  expect(printed).toContain('"ADAM-DC-0008"');
  expect(printed).toMatch(/curl: \((18|56)\)/);
});

test('the journal, expectations, coverage, mailbox and snapshots answer', async () => {
  const listed = await printedBy('scope=/adict/v2', 'npx wattif journal --limit 5');
  expect(listed).toMatch(
    /^x\d+ .* GET \/adict\/v2\/pce\/00000000010001\/donnees_consos_publiees\?periode=2025-01 200$/m,
  );
  expect(listed).toContain('grdf operations: ');
  expect(listed).toContain('No mail has been sent');
  expect(listed).toContain('"id": "default"');
});

test('the pacts of a portal are verified', async () => {
  const { interactions, ...pact } = JSON.parse(readFileSync('contracts/pacts/wattif-client-grdf-adict.json', 'utf8'));
  mkdirSync(join(folder, 'pacts'));
  writeFileSync(join(folder, 'pacts/portal.json'), JSON.stringify({ ...pact, interactions: interactions.slice(0, 3) }));
  expect(await printedBy('wattif verify')).toMatch(/^3 interactions of 1 pact: 3 passed, 0 broken; /m);
  expect(readFileSync(join(folder, 'reports/verify.xml'), 'utf8')).toContain('failures="0" errors="0"');
});

test('the portal that comes with the product is judged, and good', async () => {
  const printed = await printedBy('wattif conformance run');
  for (const side of ['gas', 'power-v5', 'power-2026'])
    expect(printed).toMatch(new RegExp(`^${side}-token-dies: 2 PASS`, 'm'));
  expect(printed).toContain('6 PASS: good');
  expect(readFileSync(join(folder, 'reports/verdict.html'), 'utf8')).toContain('Good: nothing failed');
});

test.each([...readme.matchAll(/`(?:npx )?wattif ([a-z][^`…]*)`/g)].map(([, words = '']) => words))(
  '"wattif %s", named in a sentence, is a command that runs',
  async (words) => {
    const bash = spawn('bash', ['-c', `${npx}\nnpx wattif ${words}`], {
      cwd: folder,
      env: { ...outsideEnvironment(), WATTIF_URL: url },
      stdio: 'ignore',
    });
    expect(await once(bash, 'exit')).toEqual([0, null]);
  },
);
