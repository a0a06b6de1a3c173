import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { commandProgram } from '../../contracts/conformance/command-program.ts';
import { playScenario } from '../../contracts/conformance/engine.ts';
import { start } from '../../mock-server/testing/index.ts';
import { electricityPoint, smallScenario, syncTask } from './support/conformance.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wattif-command-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const node = JSON.stringify(process.execPath);

test('a command is a shell command; it sees the variables of the protocol, the machine’s own, and no others of ours', async () => {
  vi.stubEnv('WATTIF_URL', 'http://elsewhere');
  const run = commandProgram(`echo "$WATTIF_TASK $WATTIF_URL" | tr a-z A-Z; test -n "$PATH" && echo path >&2; exit 3`);
  const end = await run({ environment: { WATTIF_TASK: 'sync' }, timeout: 30_000 }).finally(() => vi.unstubAllEnvs());
  expect(end).toEqual({
    exitCode: 3,
    timedOut: false,
    stdout: 'SYNC \n',
    stderr: 'path\n',
    tookMs: expect.any(Number),
  });
});

/** Whether a process is alive. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // one that was killed and not yet collected is dead all the same
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

async function pidIn(file: string): Promise<number> {
  await vi.waitFor(() => expect(existsSync(file) && readFileSync(file, 'utf8')).toMatch(/^\d+\n$/), {
    timeout: 20_000,
  });
  return Number(readFileSync(file, 'utf8'));
}

test('when its time is up, everything that a command has started is ended', async () => {
  const file = join(folder, 'timeout');
  const end = await commandProgram(`echo begun; (sleep 600 & echo $! > ${file}; wait)`)({
    environment: {},
    timeout: 400,
  });
  expect(end).toMatchObject({ exitCode: undefined, timedOut: true, stdout: 'begun\n' });
  const pid = await pidIn(file);
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false));
});

test('an interruption ends it too, and so does its own end what it left running', async () => {
  const stop = new AbortController();
  const file = join(folder, 'interrupted');
  const running = commandProgram(`sleep 600 & echo $! > ${file}; wait`)({
    ...{ environment: {}, timeout: 60_000 },
    signal: stop.signal,
  });
  const pid = await pidIn(file);
  stop.abort();
  expect(await running).toMatchObject({ exitCode: undefined, timedOut: false });
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false));
  const left = join(folder, 'left');
  const end = await commandProgram(`sleep 600 & echo $! > ${left}`)({ environment: {}, timeout: 60_000 });
  expect(end).toMatchObject({ exitCode: 0, timedOut: false });
  const leftPid = await pidIn(left);
  await vi.waitFor(() => expect(isAlive(leftPid)).toBe(false));
});

test('of a program that prints for ever a million characters are kept', async () => {
  const script = `process.stdout.write('x'.repeat(3e6)); process.stderr.write('é'.repeat(10))`;
  const end = await commandProgram(`${node} -e "${script}"`)({ environment: {}, timeout: 30_000 });
  expect(end.stdout).toHaveLength(1_000_000);
  expect(end).toMatchObject({ exitCode: 0, isCut: true, stderr: 'éééééééééé' });
});

test('the client in Python that the protocol shows reads days', async () => {
  const document = readFileSync('contracts/conformance/README.md', 'utf8');
  const [, script = ''] = /```python\n([\s\S]*?)```/.exec(document) ?? [];
  const path = join(folder, 'sync.py');
  writeFileSync(path, script);
  const simulator = await start();
  const story = smallScenario({}, async (stage) => {
    const { shown, end, calls } = await stage.run(syncTask);
    const truth = await stage.truth({ ...syncTask });
    const told = JSON.stringify([end, shown]);
    expect(
      shown.values.map(({ period, value }) => [period, value]),
      told,
    ).toEqual(truth.map(({ day, value }) => [day, value]));
    expect(truth).toHaveLength(3);
    expect(calls.map(({ kind, meteringPointId }) => [kind, meteringPointId])).toEqual([
      ['token', undefined],
      ['readings', electricityPoint],
    ]);
    return [{ check: 'CL-08', status: 'PASS', told: 'as they are' }];
  });
  const { findings } = await playScenario(simulator, story, commandProgram(`python3 ${path}`), { timeout: 30_000 });
  await simulator.close();
  expect(findings.map(({ status, told }) => (status === 'PASS' ? status : told))).toEqual(['PASS', 'PASS']);
});

test('a command that does not exist is skipped with the shell’s own words', async () => {
  const simulator = await start();
  const { findings } = await playScenario(simulator, smallScenario(), commandProgram('no-such-program --now'));
  await simulator.close();
  expect(findings[0]).toMatchObject({ status: 'SKIP', told: expect.stringMatching(/exit code 127.*no-such-program/) });
});
