import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ingredients = [
  ...['mock-server', 'reference-client', 'openapi', 'fixtures', 'package.json', 'tsdown.config.ts', 'vite.config.ts'],
  ...['verify', 'conformance', 'portal', 'provider-states', 'report'].map((folder) => `contracts/${folder}`),
];

/** Builds `dist` anew when a source file is younger than it, so that nobody tests yesterday's build. */
export function ensureBuilt(): void {
  if (isBuilt()) return;
  takeTurn();
  try {
    if (!isBuilt()) run('npm', ['run', 'build']);
  } finally {
    rmSync(turn, { recursive: true, force: true });
  }
}

function isBuilt(): boolean {
  // the console is made last
  const built = existsSync('dist/console/index.html') ? statSync('dist/cli.js').mtimeMs : 0;
  return Math.max(...ingredients.filter(existsSync).map(youngest)) <= built;
}

// Test files run beside each other, and two builds at once would spoil each other's.
const turn = 'node_modules/.cache/wattif-build';
const forgotten = 300_000;

function takeTurn(): void {
  mkdirSync('node_modules/.cache', { recursive: true });
  const pause = new Int32Array(new SharedArrayBuffer(4));
  while (!tookTurn()) Atomics.wait(pause, 0, 0, 100);
}

function tookTurn(): boolean {
  try {
    mkdirSync(turn);
    return true;
  } catch {
    const begun = existsSync(turn) ? statSync(turn).ctimeMs : 0;
    // whoever took it was killed
    if (begun > 0 && performance.timeOrigin + performance.now() - begun > forgotten) rmSync(turn, { recursive: true });
    return false;
  }
}

function youngest(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((entry) => youngest(join(path, entry))));
}

/**
 * Runs a command to its end and gives what it printed.
 *
 * @throws Error with all of its output when it fails
 */
export function run(command: string, args: readonly string[], cwd = '.'): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env: outsideEnvironment(), encoding: 'utf8' });
  if (status === 0) return stdout;
  throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`);
}

/** The environment as it is outside `npm test`, whose variables would lead an inner npm astray. */
export function outsideEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|VITEST|NODE_ENV$)/i.test(name)));
}
