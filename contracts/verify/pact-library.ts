import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SetupError } from '../../mock-server/testing/index.ts';

/** Where a pact is replayed against. */
export interface CoreRequest {
  /** The pact, as JSON. */
  readonly pact: unknown;
  readonly providerBaseUrl: string;
  readonly providerStatesSetupUrl: string;
}

/** What Pact's verifier said: its report as JSON, or a text when it could not run. */
export interface CoreVerdict {
  readonly passed: boolean;
  readonly said: string;
}

/** Pact's verifier, in a process of its own: it prints to the terminal whatever its log level is. */
export interface PactCore {
  /**
   * One at a time. The next one after a process that ended has a new process.
   *
   * @throws SetupError when the process ended, or gave no answer in time
   */
  verify(request: CoreRequest): Promise<CoreVerdict>;
  /** Ends the process. */
  close(): Promise<void>;
}

/** Where Pact's library is looked for, and who hears it. */
export interface PactCoreOptions {
  /** The project that has the library installed; the working directory unless told. Ours is taken when it has none. */
  readonly from?: string;
  /** Takes what Pact prints; nobody unless told. */
  readonly log?: (text: string) => void;
  /** How long one answer may take before the process is ended, in milliseconds of real time; a minute unless told. */
  readonly patience?: number;
}

const minute = 60_000;

/**
 * Starts Pact's verifier. `@pact-foundation/pact` is not bundled: it is the project's.
 *
 * @throws SetupError when it is not installed
 *
 * @example
 * const core = await startPactCore();
 */
export async function startPactCore(options: PactCoreOptions = {}): Promise<PactCore> {
  const { from = process.cwd(), log, patience = minute } = options;
  const library = coreIn(from) ?? coreIn(import.meta.url);
  if (!library) throw new SetupError('Pact is not installed; install it with: npm i -D @pact-foundation/pact');
  const folder = await mkdtemp(join(tmpdir(), 'wattif-verify-'));
  const begin = (): CoreProcess => startProcess({ library, folder, patience, log });
  const file = join(folder, 'pact.json');
  let running = begin();
  let isClosed = false;
  let last: Promise<unknown> = Promise.resolve();
  return {
    verify: ({ pact, ...urls }) => {
      const asked = { ...urls, pactUrls: [file], provider: providerIn(pact), logLevel };
      // the core stands still for ever when it is asked for two at once
      const turn = last.then(async () => {
        if (isClosed) throw new SetupError("Pact's verifier ended: it was closed.");
        if (running.hasEnded) running = begin();
        await writeFile(file, JSON.stringify(pact));
        return running.answer(asked);
      });
      last = turn.catch(() => undefined);
      return turn;
    },
    close: async () => {
      isClosed = true;
      await running.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const logLevel = 'error';

// Plain JavaScript, because it is run without a file: a bundle has none to point at. It outlives whoever started it by a
// moment, because that one may be ended by a signal, and takes the folder away; Ctrl-C reaches both.
const worker = `
const { rmSync } = require('node:fs');
const [, library, folder] = process.argv;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
process.on('disconnect', () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit();
});
const { default: core } = require(library);
const answer = (passed, said) => process.connected && process.send({ passed, said: String(said) });
process.on('message', (options) => {
  new Promise((done) => done(core.verifyPacts(options))).then(
    (said) => answer(true, said),
    (error) => answer(false, (error && error.message) || error),
  );
});
`;

interface CoreProcess {
  readonly hasEnded: boolean;
  /** One question at a time. */
  answer(asked: object): Promise<CoreVerdict>;
  end(): Promise<void>;
}

interface ProcessPlan extends Required<Pick<PactCoreOptions, 'patience'>> {
  readonly log: PactCoreOptions['log'];
  readonly library: string;
  /** Taken away when whoever started the process is gone. */
  readonly folder: string;
}

function startProcess({ library, folder, patience, log }: ProcessPlan): CoreProcess {
  const child = spawn(process.execPath, ['-e', worker, library, folder], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: quietEnvironment(),
    serialization: 'json',
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => log?.(String(text)));
  let lost: Error | undefined;
  let open: { resolve: (verdict: CoreVerdict) => void; reject: (error: Error) => void } | undefined;
  const lose = (how: string): void => {
    lost ??= new SetupError(`Pact's verifier ended: ${how}.`);
    open?.reject(lost);
  };
  child.on('message', (verdict: CoreVerdict) => open?.resolve(verdict));
  child.once('error', (error) => lose(error.message));
  child.once('exit', (code, signal) => lose(signal ?? `exit code ${code}`));
  const giveUp = (): void => {
    lose(`it gave no answer in ${patience / 1000} s`);
    child.kill('SIGKILL');
  };
  return {
    get hasEnded() {
      return lost !== undefined;
    },
    answer: (asked) =>
      new Promise<CoreVerdict>((resolve, reject) => {
        if (lost) return reject(lost);
        const limit = setTimeout(giveUp, patience);
        const settled = <Value>(settle: (value: Value) => void) => {
          return (value: Value): void => {
            clearTimeout(limit);
            settle(value);
          };
        };
        open = { resolve: settled(resolve), reject: settled(reject) };
        child.send(asked, (error) => error && lose(error.message));
      }),
    end: async () => {
      const isRunning = child.pid !== undefined && child.exitCode === null && child.signalCode === null;
      const ended = isRunning && new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await ended;
    },
  };
}

// What the environment says to Pact (filters, a broker, a proxy) is meant for other runs than this one on loopback.
function quietEnvironment(): NodeJS.ProcessEnv {
  const meant = /^(PACT_(?!PREBUILD)|NODE_OPTIONS$|LOG_LEVEL$|(HTTPS?|ALL)_PROXY$)/i;
  const kept = Object.entries(process.env).filter(([name]) => !meant.test(name));
  return { ...Object.fromEntries(kept), PACT_DO_NOT_TRACK: '1' };
}

// The library's own verifier is a server in front of this core; it would read bodies and write them anew.
function coreIn(place: string): string | undefined {
  try {
    const library = createRequire(place.startsWith('file:') ? place : join(place, 'package.json'));
    return createRequire(library.resolve('@pact-foundation/pact')).resolve('@pact-foundation/pact-core');
  } catch {
    return undefined;
  }
}

function providerIn(pact: unknown): string {
  return (pact as { provider: { name: string } }).provider.name;
}
