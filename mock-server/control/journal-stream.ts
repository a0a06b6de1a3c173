import type { Chunk } from '../core/exchange.ts';
import type { Journal, JournalEntry, JournalFilter } from '../core/journal.ts';

/** What a live stream reads, and how it shows an entry. */
export interface JournalPlace {
  readonly journal: Journal;
  readonly filter: JournalFilter;
  /** Whether the world still exists. */
  isThere(): boolean;
  show(entry: JournalEntry): Promise<unknown>;
}

// How long a stream may be silent, in real milliseconds: proxies cut what is silent for half a minute.
const heartbeat = 15_000;
const entriesAtOnce = 100;

/**
 * A journal as server-sent events, one `exchange` an entry that matches, until the caller leaves or the world is gone.
 *
 * Nothing is kept for a slow reader: it reads on in the journal itself, and when entries were let go before it came to
 * them, an event `missed` says how many.
 */
export async function* eventsOf(
  { journal, filter, isThere, show }: JournalPlace,
  after: string | undefined,
  left: AbortSignal,
): AsyncGenerator<Chunk> {
  const bell = new Bell();
  // what the filter leaves out rings too: the place has to move on over it
  const ring = (): void => bell.ring();
  const stop = journal.follow({}, ring, ring);
  try {
    const start = after === undefined ? { position: journal.end, missed: 0 } : journal.behind(after);
    let { position } = start;
    yield comment('the journal, live');
    if (start.missed > 0) yield event('missed', { missed: start.missed });
    while (!left.aborted && isThere()) {
      const read = journal.read(position, filter, entriesAtOnce);
      position = read.position;
      if (read.missed > 0) yield event('missed', { missed: read.missed });
      for (const entry of read.entries) yield event('exchange', await show(entry), entry.id);
      if (read.entries.length > 0) continue;
      const rang = await bell.rang(heartbeat, left);
      if (!rang && !left.aborted) yield comment('still here');
    }
  } finally {
    stop();
  }
}

// Remembers one ring, so that none is lost between a reading and the wait for more.
class Bell {
  #rung = false;
  #wake: () => void = () => undefined;

  ring(): void {
    this.#rung = true;
    this.#wake();
  }

  /** Whether it rang in time; false too when the signal ends the wait. */
  async rang(ms: number, left: AbortSignal): Promise<boolean> {
    if (!this.#rung && !left.aborted) await this.#wait(ms, left);
    const rung = this.#rung;
    this.#rung = false;
    return rung;
  }

  #wait(ms: number, left: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        left.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      left.addEventListener('abort', done);
      this.#wake = done;
    });
  }
}

function comment(text: string): Chunk {
  return { data: `: ${text}\n\n`, lines: 0 };
}

function event(name: string, data: unknown, id?: string): Chunk {
  const head = id === undefined ? '' : `id: ${id}\n`;
  return { data: `${head}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`, lines: 0 };
}
