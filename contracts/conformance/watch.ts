import { SetupError } from '../../mock-server/index.ts';
import { connect, ExpectationFailed, type JournalEntry, type TestWorld } from '../../mock-server/testing/index.ts';
import type { Finding } from './check.ts';
import { type ConformanceReport, entryReport, reportOf } from './report.ts';
import { judgeWatched } from './watch-habits.ts';
import { asTheyCame, callsOf } from './wire-calls.ts';

/** What to watch, and for how long. */
export interface WatchOptions {
  /** Base URL of a running simulator. */
  readonly url: string;
  /** Id of the world; `default` unless told. */
  readonly world?: string;
  /** Ends it. */
  readonly signal: AbortSignal;
  /** Milliseconds for which a finding must hold before it is told, because a retry may be under way; ten seconds unless told. */
  readonly patience?: number;
  /** Is told when it begins to look: what is called from then on is judged. */
  readonly onBegin?: () => void;
  /** Is told of findings that are not good, as they appear, with the exchanges so far. */
  readonly onFinding?: (finding: Finding, journal: ConformanceReport['scenarios'][number]['journal']) => void;
}

// Milliseconds between two judgements of all calls so far.
const lookEvery = 500;

// Under which what was watched stands in a report.
const watchedName = 'watch';

/**
 * Follows what a running portal calls in a world of a running simulator, from now on and until the signal, and judges
 * what calls alone can show.
 *
 * @throws SetupError when there is no simulator or world, or it went away
 */
export async function watchPortal({
  url,
  world: id = 'default',
  signal,
  patience = 10_000,
  onBegin = () => undefined,
  onFinding = () => undefined,
}: WatchOptions): Promise<ConformanceReport> {
  const begun = performance.now();
  const world = await connect(url).world(id);
  const { seed, isFrozen } = await factsOf(url, id);
  const [last] = await world.journal.read({ limit: 1 });
  const entries: JournalEntry[] = [];
  let looked = begun;
  let isNew = false;
  let judged: readonly Finding[] = [];
  const teller = new Teller(patience, (finding) => onFinding(finding, entries.map(entryReport)));
  onBegin();
  for (let cursor = last?.id ?? 'x0'; ; ) {
    const isOver = signal.aborted;
    const news = await world.journal.read({ after: cursor });
    entries.push(...news);
    cursor = news.at(-1)?.id ?? cursor;
    if (isOver) break;
    isNew ||= news.length > 0;
    if (entries.length > 0 && performance.now() - looked >= Math.min(patience, lookEvery)) {
      // a verdict is told once it has held for a while, also when nothing more is called
      if (isNew) judged = judgeWatched(callsOf(entries), { isFrozen });
      isNew = false;
      teller.look(judged);
      looked = performance.now();
    }
    await somethingNew(world, cursor, signal);
  }
  const findings = judgeWatched(callsOf(entries), { isFrozen });
  const watched = {
    name: watchedName,
    about: `What was called in the world "${id}" of ${world.url}.`,
    tookMs: Math.round(performance.now() - begun),
    findings,
    steps: [],
    journal: asTheyCame(entries).map(entryReport),
    reproduce: `wattif conformance watch --url ${url} --world ${id}`,
  };
  const facts = { seed, clock: isFrozen ? 'program' : 'real', timeout: 0 } as const;
  return reportOf(facts, [watched]);
}

async function factsOf(url: string, id: string): Promise<{ seed: string; isFrozen: boolean }> {
  const response = await fetch(`${url.replace(/\/$/, '')}/_wattif/worlds/${encodeURIComponent(id)}`);
  if (!response.ok) throw new SetupError(`The simulator at ${url} has no world "${id}" any more.`);
  const { seed, clock } = (await response.json()) as { seed: string; clock: { mode: string } };
  return { seed, isFrozen: clock.mode === 'frozen' };
}

// The server waits: until something is called, or a second is over, so that an end is seen soon.
async function somethingNew(world: TestWorld, cursor: string, signal: AbortSignal): Promise<void> {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', end, { once: true });
  });
  const called = world.journal.expect({ after: cursor, within: 'PT1S' }).catch((error: unknown) => {
    if (!(error instanceof ExpectationFailed) && !signal.aborted) throw error;
  });
  await Promise.race([ended, called]).finally(() => signal.removeEventListener('abort', end));
}

// Tells a finding that is not good once it has held for a while, and again only when its verdict changes.
class Teller {
  readonly #patience: number;
  readonly #tell: (finding: Finding) => void;
  readonly #since = new Map<string, number>();
  readonly #told = new Map<string, string>();

  constructor(patience: number, tell: (finding: Finding) => void) {
    this.#patience = patience;
    this.#tell = tell;
  }

  look(findings: readonly Finding[]): void {
    const now = performance.now();
    for (const finding of findings) {
      const { check, status } = finding;
      const isBad = status === 'FAIL' || status === 'WARN';
      if (!isBad) this.#since.delete(check);
      else if (!this.#since.has(check)) this.#since.set(check, now);
      const held = now - (this.#since.get(check) ?? now);
      if (!isBad || held < this.#patience || this.#told.get(check) === status) continue;
      this.#told.set(check, status);
      this.#tell(finding);
    }
  }
}
