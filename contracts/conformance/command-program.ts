import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { Invocation, Program, ProgramEnd } from './program.ts';

// Of each stream so many characters are kept; the rest is read and let go, so that no program waits for us.
const keptCharacters = 1_000_000;

// Real milliseconds in which the streams of a command that has ended are to end too.
const closing = 2_000;

/**
 * A program that a shell command starts, in a process group of its own: what it leaves running ends with it, also when
 * its time is up or the judge itself ends.
 *
 * @example
 * const program = commandProgram('python3 sync.py');
 */
export function commandProgram(command: string): Program {
  return (invocation) => run(command, invocation);
}

async function run(command: string, { environment, timeout, signal }: Invocation): Promise<ProgramEnd> {
  const begun = performance.now();
  const child = spawn(command, {
    shell: true,
    detached: process.platform !== 'win32',
    env: { ...outside(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kept = { stdout: capture(child.stdout), stderr: capture(child.stderr) };
  const end = () => endGroup(child);
  const clock = { timedOut: false };
  const timer = setTimeout(() => {
    clock.timedOut = true;
    end();
  }, timeout);
  if (alive.size === 0) process.on('exit', endAll);
  alive.add(child);
  signal?.addEventListener('abort', end);
  if (signal?.aborted) end();
  try {
    const code = await exitOf(child);
    // what it left running would call on in the next step
    end();
    await closed(child);
    const exitCode = clock.timedOut || signal?.aborted ? undefined : (code ?? undefined);
    return {
      exitCode,
      timedOut: clock.timedOut,
      stdout: kept.stdout.text,
      stderr: kept.stderr.text,
      ...((kept.stdout.isCut || kept.stderr.isCut) && { isCut: true }),
      tookMs: performance.now() - begun,
    };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
    alive.delete(child);
    if (alive.size === 0) process.removeListener('exit', endAll);
  }
}

// What the protocol does not say must not come from the shell in which the judge was started.
function outside(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('WATTIF_')));
}

const alive = new Set<ChildProcess>();

function endAll(): void {
  for (const child of alive) endGroup(child);
}

function endGroup(child: ChildProcess): void {
  try {
    if (child.pid === undefined) return;
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // nobody of the group is left
  }
}

// The code; null for one that a signal ended.
function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}

// A process that left the group may hold the streams open: they are let go after a while.
function closed(child: ChildProcess): Promise<void> {
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
  if (streams.every((stream) => stream.closed)) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      for (const stream of streams) stream.destroy();
      resolve();
    }, closing);
    child.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

interface Kept {
  text: string;
  isCut: boolean;
}

function capture(stream: Readable): Kept {
  const kept = { text: '', isCut: false };
  stream.setEncoding('utf8');
  stream.on('data', (piece: string) => {
    const room = keptCharacters - kept.text.length;
    if (room > 0) kept.text += piece.slice(0, room);
    if (piece.length > room) kept.isCut = true;
  });
  return kept;
}
