import type { Misbehaviour } from './fault.ts';
import { entryNumber, matches } from './journal-filter.ts';
import type { RecordedAnswer } from './recorded-answer.ts';

/**
 * Who decided an answer: the operation itself, the stage that stopped the request before it, or a fault that answered
 * in its place or acted on the answer itself; one that only made it late or slow has not.
 */
export type DecidedBy = 'handler' | 'auth' | 'quota' | 'validation' | 'fault' | 'bug';

/** One exchange, as the journal keeps it. */
export interface JournalEntry {
  readonly id: string;
  /** World time. */
  readonly at: Date;
  /** Real time, in milliseconds since 1970 (UTC). */
  readonly realAt: number;
  readonly provider: string;
  readonly operation: string;
  readonly mount: string;
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly decidedBy: DecidedBy;
  /** The refusal's reason, in a word; absent when nothing was refused. */
  readonly reason?: string;
  /** Who decided and why, in a sentence; absent when the operation simply answered. */
  readonly why?: string;
  /** The rule that acted; of two, the last. Whether it decided the answer is told by `decidedBy`. */
  readonly fault?: RecordedFault;
  /** Client id. */
  readonly application?: string;
  readonly meteringPointId?: string;
  /** Lines of a stream that left; a stream that the client cut short says so in `cutShort`. */
  readonly lines?: number;
  readonly bytes: number;
  readonly cutShort?: boolean;
  /** Milliseconds from the request's head to the answer's end. */
  readonly tookMs: number;
  readonly request: RecordedRequest;
  /** Absent when nothing was answered. */
  readonly answer?: RecordedAnswer;
}

/** Which rule acted on an exchange, and how many times it had. */
export type RecordedFault = Omit<Misbehaviour, 'faults' | 'earlier'>;

/** What was kept of a request: secrets are blanked, long bodies are cut. */
export interface RecordedRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body?: string;
}

/** What to look for in a journal. All conditions must hold. */
export interface JournalFilter {
  provider?: string;
  operation?: string;
  status?: number;
  decidedBy?: string;
  meteringPointId?: string;
  application?: string;
  /** The refusal's reason. */
  reason?: string;
  /** Id of an entry; only later ones. */
  after?: string;
  /** World instant; only entries at or after it. */
  since?: Date;
}

/** Entries behind a place in the journal. */
export interface JournalPage {
  readonly entries: JournalEntry[];
  /** Entries behind the place that were let go before they could be read, matching or not. */
  readonly missed: number;
  /** Whether the limit left out entries that match: behind an entry, newer ones; else older ones. */
  readonly more: boolean;
}

/** What one reading of a live journal gives. */
export interface JournalReading extends Omit<JournalPage, 'more'> {
  /** Where to read on. */
  readonly position: number;
}

/** Is told of each entry as it is written. It must not throw, and must not wait. */
export type JournalListener = (entry: JournalEntry) => void;

interface Follower {
  readonly filter: JournalFilter;
  readonly listener: JournalListener;
  readonly ended: () => void;
}

/**
 * Every exchange of a world in the order in which they ended, bounded in bytes: the oldest entries go first, and
 * `dropped` says how many.
 *
 * A *position* counts the entries that were ever written before one, so that it stays the same when older ones go.
 *
 * @example
 * new Journal(16_000_000).find({ operation: 'publishedConsumption', status: 200 });
 */
export class Journal {
  #ring: (JournalEntry | undefined)[] = [];
  #sizes: number[] = [];
  // The greatest number of an id so far, entry by entry: ids are given when a request comes in, so one that took long
  // stands behind greater ones, and these never fall.
  #greatest: number[] = [];
  #head = 0;
  #bytes = 0;
  #dropped = 0;
  /** Position of the oldest entry. */
  #first = 0;
  /** Numbers of the entries that went last, oldest first. */
  #gone: number[] = [];
  #followers: Follower[] = [];
  readonly #limit: number;

  constructor(limitInBytes = 16_000_000) {
    this.#limit = limitInBytes;
  }

  /** How many entries were let go to stay within the bound. */
  get dropped(): number {
    return this.#dropped;
  }

  /** Position behind the newest entry. */
  get end(): number {
    return this.#first + this.#ring.length - this.#head;
  }

  add(entry: JournalEntry): void {
    const size = roughSize(entry);
    const before = this.#greatest.length === 0 ? 0 : (this.#greatest[this.#greatest.length - 1] ?? 0);
    this.#ring.push(entry);
    this.#sizes.push(size);
    this.#greatest.push(Math.max(before, entryNumber(entry.id)));
    this.#bytes += size;
    while (this.#bytes > this.#limit && this.#head < this.#ring.length - 1) this.#dropOldest();
    if (this.#head > 1024 && this.#head * 2 > this.#ring.length) this.#compact();
    if (this.#followers.length > 0) this.#tell(entry);
  }

  /** Entries that match, oldest first. */
  find(filter: JournalFilter = {}): JournalEntry[] {
    return this.page(filter).entries;
  }

  /** Entries that match, oldest first: with `after`, the first so many behind it; without, the newest so many. */
  page(filter: JournalFilter = {}, limit: number = Number.POSITIVE_INFINITY): JournalPage {
    // one more is looked for, to tell whether there is one
    if (filter.after === undefined) {
      const found = this.#newest(filter, limit + 1);
      const more = found.length > limit;
      return { entries: more ? found.slice(1) : found, missed: 0, more };
    }
    const { position, missed } = this.behind(filter.after);
    const { entries } = this.#walk(position, filter, limit + 1);
    const more = entries.length > limit;
    return { entries: more ? entries.slice(0, -1) : entries, missed, more };
  }

  /** Entries that match from a position on, and where to read on. */
  read(position: number, filter: JournalFilter = {}, limit: number = Number.POSITIVE_INFINITY): JournalReading {
    const { entries, position: next } = this.#walk(Math.max(position, this.#first), filter, limit);
    return { entries, position: next, missed: Math.max(0, this.#first - position) };
  }

  /**
   * The position behind an entry, and how many behind it were let go. An entry that nobody remembers is taken to have
   * stood where its number says.
   */
  behind(id: string): { readonly position: number; readonly missed: number } {
    const number = entryNumber(id);
    const index = this.#indexOf(id, number);
    if (index >= 0) return { position: this.#first + index - this.#head + 1, missed: 0 };
    const gone = this.#gone.lastIndexOf(number);
    if (gone >= 0) return { position: this.#first, missed: this.#gone.length - 1 - gone };
    const forgotten = this.#dropped - this.#gone.length;
    const later = this.#gone.filter((one) => one > number).length;
    const missed = later + (number < (this.#gone[0] ?? 0) ? forgotten : 0);
    return { position: this.#first + this.#firstBeyond(number) - this.#head, missed };
  }

  /** One entry by its id. */
  entry(id: string): JournalEntry | undefined {
    const index = this.#indexOf(id, entryNumber(id));
    return index < 0 ? undefined : this.#ring[index];
  }

  /** Whether an entry was here and has been let go; of the very old ones nobody knows. */
  wasDropped(id: string): boolean {
    return this.#gone.includes(entryNumber(id));
  }

  /**
   * Tells of each entry that matches from now on, until the function that it gives back is called; and once of the end,
   * when its world goes.
   */
  follow(filter: JournalFilter, listener: JournalListener, ended: () => void = () => undefined): () => void {
    const follower = { filter, listener, ended };
    this.#followers = [...this.#followers, follower];
    return () => {
      this.#followers = this.#followers.filter((one) => one !== follower);
    };
  }

  /** Lets all followers go, and tells them: the world is no more, so that nothing will come. */
  dismiss(): void {
    const followers = this.#followers;
    this.#followers = [];
    for (const { ended } of followers) ended();
  }

  clear(): void {
    this.#first = this.end;
    this.#ring = [];
    this.#sizes = [];
    this.#greatest = [];
    this.#gone = [];
    this.#head = 0;
    this.#bytes = 0;
    this.#dropped = 0;
  }

  #tell(entry: JournalEntry): void {
    for (const { filter, listener } of this.#followers) if (matches(entry, filter)) listener(entry);
  }

  #newest(filter: JournalFilter, limit: number): JournalEntry[] {
    const found: JournalEntry[] = [];
    for (let i = this.#ring.length - 1; i >= this.#head && found.length < limit; i -= 1) {
      const entry = this.#ring[i];
      if (entry && matches(entry, filter)) found.push(entry);
    }
    return found.reverse();
  }

  #walk(from: number, filter: JournalFilter, limit: number): { entries: JournalEntry[]; position: number } {
    const entries: JournalEntry[] = [];
    let i = this.#head + from - this.#first;
    for (; i < this.#ring.length && entries.length < limit; i += 1) {
      const entry = this.#ring[i];
      if (entry && matches(entry, filter)) entries.push(entry);
    }
    return { entries, position: this.#first + i - this.#head };
  }

  #indexOf(id: string, number: number): number {
    // an entry stands where its number is first reached, or behind when it took longer than its neighbours
    for (let i = this.#firstBeyond(number - 1); i < this.#ring.length; i += 1) if (this.#ring[i]?.id === id) return i;
    return -1;
  }

  // The first index whose greatest number so far is beyond a number.
  #firstBeyond(number: number): number {
    let low = this.#head;
    let high = this.#ring.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#greatest[middle] ?? 0) > number) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #dropOldest(): void {
    this.#bytes -= this.#sizes[this.#head] ?? 0;
    this.#remember(entryNumber(this.#ring[this.#head]?.id ?? ''));
    this.#ring[this.#head] = undefined;
    this.#head += 1;
    this.#first += 1;
    this.#dropped += 1;
  }

  // A small part of the bound: two hundredths of it at the most, at eight bytes a number.
  #remember(number: number): void {
    const most = Math.max(64, Math.floor(this.#limit / 800));
    this.#gone.push(number);
    if (this.#gone.length > 2 * most) this.#gone = this.#gone.slice(most);
  }

  #compact(): void {
    this.#ring = this.#ring.slice(this.#head);
    this.#sizes = this.#sizes.slice(this.#head);
    this.#greatest = this.#greatest.slice(this.#head);
    this.#head = 0;
  }
}

// An estimate of the memory an entry holds: what objects cost in V8, one byte a character of what HTTP's parser read, and
// two of texts that may hold any letter.
function roughSize(entry: JournalEntry): number {
  let size = 700 + (entry.answer?.size ?? 0) + entry.url.length;
  size += 2 * ((entry.why?.length ?? 0) + (entry.request.body?.length ?? 0));
  for (const name in entry.request.headers) size += 40 + String(entry.request.headers[name] ?? '').length;
  return size;
}
