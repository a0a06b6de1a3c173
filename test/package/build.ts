import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ingredients = ['mock-server', 'reference-client', 'openapi', 'fixtures', 'package.json', 'tsdown.config.ts'];

/** Builds `dist` anew when a source file is younger than it, so that nobody tests yesterday's build. */
export function ensureBuilt(): void {
  const built = existsSync('dist/cli.js') ? statSync('dist/cli.js').mtimeMs : 0;
  if (Math.max(...ingredients.filter(existsSync).map(youngest)) > built) run('npm', ['run', 'build']);
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
