import type { Told } from './control.ts';

/** Told of each exchange of a world as it is written into the journal. */
export type ExchangeListener = (entry: Told['JournalEntry']) => void;

/** Told when the stream stands, and each time when it stands again: what came in between is to be read. */
export type OpenListener = () => void;

/** Milliseconds until a stream that was refused is asked for again: its world may be made meanwhile. */
const askedAgainAfter = 2000;

/**
 * A world's journal, live: one connection for the whole page, however many listen, and none while the page is not seen,
 * because a browser gives all tabs of an origin six together.
 */
class LiveJournal {
  readonly #listeners = new Set<ExchangeListener>();
  readonly #openListeners = new Map<ExchangeListener, OpenListener>();
  readonly #url: string;
  #source: EventSource | undefined;
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(world: string) {
    this.#url = `/_wattif/worlds/${encodeURIComponent(world)}/journal/stream`;
    document.addEventListener('visibilitychange', this.#follow);
    this.#follow();
  }

  add(listener: ExchangeListener, opened?: OpenListener): void {
    this.#listeners.add(listener);
    if (!opened) return;
    this.#openListeners.set(listener, opened);
    if (this.#source?.readyState === EventSource.OPEN) opened();
  }

  /** Whether anybody still listens. */
  remove(listener: ExchangeListener): boolean {
    this.#listeners.delete(listener);
    this.#openListeners.delete(listener);
    if (this.#listeners.size > 0) return true;
    document.removeEventListener('visibilitychange', this.#follow);
    this.#close();
    return false;
  }

  readonly #follow = (): void => {
    if (document.visibilityState === 'visible') this.#source ??= this.#open();
    else this.#close();
  };

  #open(): EventSource {
    clearTimeout(this.#later);
    const source = new EventSource(this.#url);
    source.addEventListener('exchange', (event: MessageEvent<string>) => {
      const entry = JSON.parse(event.data) as Told['JournalEntry'];
      for (const listener of this.#listeners) listener(entry);
    });
    source.addEventListener('open', () => {
      for (const opened of this.#openListeners.values()) opened();
    });
    source.addEventListener('error', () => {
      // what is refused, and not only broken off, the browser does not ask for again
      if (source.readyState !== EventSource.CLOSED) return;
      this.#close();
      this.#later = setTimeout(this.#follow, askedAgainAfter);
    });
    return source;
  }

  #close(): void {
    clearTimeout(this.#later);
    this.#source?.close();
    this.#source = undefined;
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
