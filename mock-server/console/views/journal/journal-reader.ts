import type { Told } from '../../control.ts';
import type { ExchangeList } from './exchange-list.ts';

type Entry = Told['JournalEntry'];

/** Where the exchanges of a world come from. */
export interface JournalSource {
  /** The first entries behind one, and whether there are more. */
  page(after: string): Promise<{ readonly entries: readonly Entry[]; readonly next?: string; readonly more?: true }>;
  /** One entry; undefined when the journal does not hold it, or not any more. */
  entry(id: string): Promise<Entry | undefined>;
  /** Tells of each exchange as it comes, and each time when the stream stands, until the returned function is called. */
  listen(listener: (entry: Entry) => void, opened: () => void): () => void;
}

/** How the reading stands. */
export interface ReadingState {
  readonly isReading: boolean;
  readonly failure?: Error;
}

/**
 * Brings a world's exchanges into a list: what the journal holds page by page, then what comes, live. None is lost in
 * between, because each time when the stream stands the journal is read on behind what is known; none comes twice,
 * because the list knows its ids.
 */
export class JournalReader {
  readonly #source: JournalSource;
  readonly #list: ExchangeList;
  readonly #changed: (state: ReadingState) => void;
  #waiting: Entry[] = [];
  #isReading = false;
  #isWanted = false;
  #isStopped = false;
  /** A reading failed: what is known ends before what came since. */
  #isBehind = false;

  /** `changed` is told when the list or the state has changed. */
  constructor(source: JournalSource, list: ExchangeList, changed: (state: ReadingState) => void) {
    this.#source = source;
    this.#list = list;
    this.#changed = changed;
  }

  /** Begins, until the returned function is called. */
  start(): () => void {
    const readOn = (): void => void this.readOn();
    const stop = this.#source.listen((entry) => this.#take(entry), readOn);
    readOn();
    return () => {
      this.#isStopped = true;
      stop();
    };
  }

  /** Reads what is behind the newest known. Never rejects. */
  async readOn(): Promise<void> {
    this.#isWanted = true;
    if (this.#isReading) return;
    this.#isReading = true;
    let failure: Error | undefined;
    try {
      while (this.#isWanted && !this.#isStopped) {
        this.#isWanted = false;
        await this.#readAll();
      }
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
    }
    this.#isReading = false;
    this.#isBehind = failure !== undefined;
    // behind a gap they would hide it from the next reading
    if (!failure) this.#list.add(this.#waiting);
    this.#waiting = [];
    this.#tell(failure);
  }

  async #readAll(): Promise<void> {
    await this.#forgetAnotherLife();
    let after = this.#list.newest?.id ?? 'x0';
    for (let more = true; more && !this.#isStopped; ) {
      const page = await this.#source.page(after);
      this.#list.add(page.entries);
      after = page.next ?? after;
      more = page.more === true;
      this.#tell();
    }
  }

  // A world that was reset, or a simulator that was started again, has another journal, where ids may be given anew.
  async #forgetAnotherLife(): Promise<void> {
    const { newest } = this.#list;
    if (!newest) return;
    const still = await this.#source.entry(newest.id);
    if (still?.realAt !== newest.realAt) this.#list.clear();
  }

  #take(entry: Entry): void {
    // what comes while pages are read stands behind them
    if (this.#isReading) this.#waiting.push(entry);
    else if (this.#isBehind) void this.readOn();
    else {
      this.#list.add([entry]);
      this.#tell();
    }
  }

  #tell(failure?: Error): void {
    if (!this.#isStopped) this.#changed({ isReading: this.#isReading, ...(failure && { failure }) });
  }
}
