import type { Told } from './control.ts';

/** Told of each exchange of a world as it is written into the journal. */
export type ExchangeListener = (entry: Told['JournalEntry']) => void;

/** Told when the stream stands, and each time when it stands again: what came in between is to be read. */
export type OpenListener = () => void;

/** A world's journal, live: one connection for the whole page, however many listen. */
class LiveJournal {
  readonly #listeners = new Set<ExchangeListener>();
  readonly #openListeners = new Map<ExchangeListener, OpenListener>();
  readonly #source: EventSource;

  constructor(world: string) {
    this.#source = new EventSource(`/_wattif/worlds/${encodeURIComponent(world)}/journal/stream`);
    this.#source.addEventListener('exchange', (event: MessageEvent<string>) => {
      const entry = JSON.parse(event.data) as Told['JournalEntry'];
      for (const listener of this.#listeners) listener(entry);
    });
    this.#source.addEventListener('open', () => {
      for (const opened of this.#openListeners.values()) opened();
    });
  }

  add(listener: ExchangeListener, opened?: OpenListener): void {
    this.#listeners.add(listener);
    if (!opened) return;
    this.#openListeners.set(listener, opened);
    if (this.#source.readyState === EventSource.OPEN) opened();
  }

  /** Whether anybody still listens. */
  remove(listener: ExchangeListener): boolean {
    this.#listeners.delete(listener);
    this.#openListeners.delete(listener);
    if (this.#listeners.size > 0) return true;
    this.#source.close();
    return false;
  }
}

const journals = new Map<string, LiveJournal>();

/** Listens to a world's exchanges until the returned function is called. */
export function listen(world: string, listener: ExchangeListener, opened?: OpenListener): () => void {
  const journal = journals.get(world) ?? new LiveJournal(world);
  journals.set(world, journal);
  journal.add(listener, opened);
  return () => {
    if (!journal.remove(listener)) journals.delete(world);
  };
}
