import { type ChildProcess, spawn } from 'node:child_process';
import { get } from 'node:http';
import { createInterface } from 'node:readline';

/** A server in a process of its own. */
export interface Running {
  readonly pid: number;
  /** Base URL on 127.0.0.1. */
  readonly url: string;
  /** The JSON line that it printed when it was ready; an empty object when it prints none. */
  readonly told: Readonly<Record<string, unknown>>;
  /** Milliseconds from its spawn to its first good answer. */
  readonly startedInMs: number;
  stop(): Promise<void>;
}

/** How to start a server, and how to know that it answers. */
export interface Launch {
  readonly args: readonly string[];
  /** Where it will listen; without it, the server prints a JSON line with its `url`. */
  readonly url?: string;
  /** Path that answers 200 once the server is ready. */
  readonly health: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const patience = 30_000;
const alive = new Set<ChildProcess>();

process.once('exit', () => {
  for (const child of alive) child.kill('SIGKILL');
});

/**
 * Starts a Node program and waits for its first good answer.
 *
 * @throws when it ends, or does not answer in half a minute; the message holds what it printed
 */
export async function startServer(launch: Launch): Promise<Running> {
  const begun = performance.now();
  const child = spawn(process.execPath, launch.args, { stdio: ['ignore', 'pipe', 'pipe'] });
  alive.add(child);
  const printed: string[] = [];
  child.stderr.on('data', (data) => printed.push(String(data)));
  const ended = new Promise<never>((_, refuse) => {
    child.once('exit', (code) => refuse(new Error(`${launch.args.join(' ')} ended (${code}): ${printed.join('')}`)));
  });
  // nobody waits for it any more once the server runs
  ended.catch(() => undefined);
  const { url, told } = await Promise.race([ended, launch.url ? silent(child, launch.url) : announced(child)]);
  await Promise.race([ended, answered(url + launch.health, launch.headers ?? {}, begun)]);
  const startedInMs = performance.now() - begun;
  return { pid: child.pid ?? 0, url, told, startedInMs, stop: () => stop(child) };
}

type Announcement = Pick<Running, 'url' | 'told'>;

async function silent(child: ChildProcess, url: string): Promise<Announcement> {
  child.stdout?.resume();
  return { url, told: {} };
}

function announced(child: ChildProcess): Promise<Announcement> {
  return new Promise((resolve) => {
    const lines = createInterface({ input: child.stdout ?? process.stdin });
    lines.once('line', (line) => {
      const told = JSON.parse(line) as Record<string, unknown>;
      // `localhost` may cost a look at ::1 first; the load goes to the address itself
      resolve({ told, url: String(told.url).replace('localhost', '127.0.0.1') });
    });
  });
}

async function answered(url: string, headers: Readonly<Record<string, string>>, begun: number): Promise<void> {
  while ((await statusOf(url, headers)) !== 200) {
    if (performance.now() - begun > patience) throw new Error(`${url} gave no 200 in ${patience / 1000} s.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function statusOf(url: string, headers: Readonly<Record<string, string>>): Promise<number | undefined> {
  return new Promise((resolve) => {
    get(url, { headers, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).once('error', () => resolve(undefined));
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const forced = setTimeout(() => child.kill('SIGKILL'), 2000);
    child.once('exit', () => {
      clearTimeout(forced);
      alive.delete(child);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
