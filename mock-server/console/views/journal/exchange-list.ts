import type { Told } from '../../control.ts';
import { type Exchange, exchangeOf } from './exchange.ts';
import { type ExchangeFilter, matching } from './filter.ts';

/** How many exchanges a page keeps unless told. */
const mostKept = 200_000;

/** The exchanges that the page knows of, in the order in which they ended, each once; the oldest go first. */
export class ExchangeList {
  #all: Exchange[] = [];
  #ids = new Set<string>();
  #statuses = new Set<number>();
  #removals = 0;
  readonly #most: number;

  constructor(most = mostKept) {
    this.#most = most;
  }

  /** All of them, oldest first. */
  get all(): readonly Exchange[] {
    return this.#all;
  }

  /** Statuses that were answered. */
  get statuses(): ReadonlySet<number> {
    return this.#statuses;
  }

  get newest(): Exchange | undefined {
    return this.#all.at(-1);
  }

  /** How often some were taken away: what was counted before stands elsewhere then. */
  get removals(): number {
    return this.#removals;
  }

  /** Puts those behind the others that are not known yet. */
  add(entries: readonly Told['JournalEntry'][]): void {
    for (const entry of entries) {
      if (this.#ids.has(entry.id)) continue;
      this.#ids.add(entry.id);
      this.#statuses.add(entry.status);
      this.#all.push(exchangeOf(entry));
    }
    if (this.#all.length > this.#most) this.#letOldestGo();
  }

  /** Forgets all of them: the world began anew. */
  clear(): void {
    this.#all = [];
    this.#ids = new Set();
    this.#statuses = new Set();
    this.#removals += 1;
  }

  // A tenth at once, because whoever shows them has to begin anew.
  #letOldestGo(): void {
    const kept = this.#all.slice(-Math.ceil(this.#most * 0.9));
    this.#all = kept;
    this.#ids = new Set(kept.map(({ id }) => id));
    this.#removals += 1;
  }
}

/** Those of a list that a filter lets through; what has come since is all that is looked at again. */
export class ShownExchanges {
  #rows: Exchange[] = [];
  #looked = 0;
  #removals: number;
  readonly #list: ExchangeList;
  readonly #isShown: (exchange: Exchange) => boolean;

  constructor(list: ExchangeList, filter: ExchangeFilter) {
    this.#list = list;
    this.#removals = list.removals;
    this.#isShown = matching(filter);
  }

  /** The rows as the list stands now, oldest first; the same array as before unless some were taken away. */
  rows(): readonly Exchange[] {
    const { all, removals } = this.#list;
    if (removals !== this.#removals) {
      this.#rows = [];
      this.#looked = 0;
      this.#removals = removals;
    }
    for (; this.#looked < all.length; this.#looked += 1) {
      const exchange = all[this.#looked];
      if (exchange && this.#isShown(exchange)) this.#rows.push(exchange);
    }
    return this.#rows;
  }
}
