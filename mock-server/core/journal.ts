/** Who decided an answer: the operation itself, or the stage that stopped the request before it. */
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
  /** The refusal's reason, the quota's name or the bug's message; absent when the operation simply answered. */
  readonly why?: string;
  readonly application?: string;
  readonly meteringPointId?: string;
  /** Lines of a stream that left; a stream that the client cut short says so in `cutShort`. */
  readonly lines?: number;
  readonly bytes: number;
  readonly cutShort?: boolean;
  /** Milliseconds from the request's head to the answer's end. */
  readonly tookMs: number;
  readonly request: RecordedRequest;
}

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
  /** World instant; only entries at or after it. */
  since?: Date;
}

/**
 * Every exchange of a world, newest last, bounded in bytes: the oldest entries go first, and `dropped` says how many.
 *
 * @example
 * new Journal(16_000_000).find({ operation: 'publishedConsumption', status: 200 });
 */
export class Journal {
  #ring: (JournalEntry | undefined)[] = [];
  #sizes: number[] = [];
  #head = 0;
  #bytes = 0;
  #dropped = 0;
  readonly #limit: number;

  constructor(limitInBytes = 16_000_000) {
    this.#limit = limitInBytes;
  }

  /** How many entries were let go to stay within the bound. */
  get dropped(): number {
    return this.#dropped;
  }

  add(entry: JournalEntry): void {
    const size = roughSize(entry);
    this.#ring.push(entry);
    this.#sizes.push(size);
    this.#bytes += size;
    while (this.#bytes > this.#limit && this.#head < this.#ring.length - 1) this.#dropOldest();
    if (this.#head > 1024 && this.#head * 2 > this.#ring.length) this.#compact();
  }

  find(filter: JournalFilter = {}): JournalEntry[] {
    const found: JournalEntry[] = [];
    for (let i = this.#head; i < this.#ring.length; i += 1) {
      const entry = this.#ring[i];
      if (entry && matches(entry, filter)) found.push(entry);
    }
    return found;
  }

  clear(): void {
    this.#ring = [];
    this.#sizes = [];
    this.#head = 0;
    this.#bytes = 0;
    this.#dropped = 0;
  }

  #dropOldest(): void {
    this.#bytes -= this.#sizes[this.#head] ?? 0;
    this.#ring[this.#head] = undefined;
    this.#head += 1;
    this.#dropped += 1;
  }

  #compact(): void {
    this.#ring = this.#ring.slice(this.#head);
    this.#sizes = this.#sizes.slice(this.#head);
    this.#head = 0;
  }
}

function matches(entry: JournalEntry, filter: JournalFilter): boolean {
  if (filter.provider !== undefined && entry.provider !== filter.provider) return false;
  if (filter.operation !== undefined && entry.operation !== filter.operation) return false;
  if (filter.status !== undefined && entry.status !== filter.status) return false;
  if (filter.decidedBy !== undefined && entry.decidedBy !== filter.decidedBy) return false;
  if (filter.application !== undefined && entry.application !== filter.application) return false;
  if (filter.meteringPointId !== undefined && entry.meteringPointId !== filter.meteringPointId) return false;
  return filter.since === undefined || entry.at >= filter.since;
}

// An estimate of the memory an entry holds: two bytes a character, and what objects cost in V8.
function roughSize(entry: JournalEntry): number {
  let size = 700 + 2 * (entry.url.length + (entry.why?.length ?? 0) + (entry.request.body?.length ?? 0));
  for (const name in entry.request.headers) size += 40 + 2 * String(entry.request.headers[name] ?? '').length;
  return size;
}
