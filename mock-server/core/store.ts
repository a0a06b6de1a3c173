/** A row can be kept anywhere: it is plain data. */
export interface Table<Row> {
  get(key: string): Promise<Row | undefined>;
  /** Adds or replaces the row of a key. */
  put(key: string, row: Row): Promise<void>;
  delete(key: string): Promise<void>;
  /** Rows whose index gives the value, in the order in which their keys were first put. */
  where(index: string, value: string): Promise<Row[]>;
  /** All rows in the order in which their keys were first put. */
  all(): AsyncIterable<Row>;
  size(): Promise<number>;
}

/** How a table finds its rows: index name → the value of a row. */
export type Indexes<Row> = Readonly<Record<string, (row: Row) => string>>;

/** Where one world keeps what happened in it. */
export interface Store {
  /** The table of a name; the first call fixes its indexes. */
  table<Row>(name: string, indexes?: Indexes<Row>): Table<Row>;
  /** Runs the work alone: no other transaction of this store runs meanwhile. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** Forgets every row. */
  clear(): void;
  /** Every row of every table, in order. */
  dump(): Promise<StoredTables>;
  /** Puts rows back in place of those that are there. */
  load(tables: StoredTables): Promise<void>;
}

/** What a store holds, as data: table → key and row, in the order in which the keys were first put. */
export type StoredTables = Readonly<Record<string, readonly (readonly [key: string, row: unknown])[]>>;

/** A store in this process's memory. */
export function memoryStore(): Store {
  const tables = new Map<string, MemoryTable<unknown>>();
  // rows that were loaded before anybody told their table's indexes
  const waiting = new Map<string, StoredTables[string]>();
  let last: Promise<unknown> = Promise.resolve();
  return {
    table<Row>(name: string, indexes: Indexes<Row> = {}) {
      let table = tables.get(name) as MemoryTable<Row> | undefined;
      if (!table) {
        table = new MemoryTable<Row>(indexes);
        tables.set(name, table as MemoryTable<unknown>);
        table.load((waiting.get(name) ?? []) as readonly (readonly [string, Row])[]);
        waiting.delete(name);
      }
      return table;
    },
    transaction<T>(work: () => Promise<T>): Promise<T> {
      const run = last.then(work, work);
      last = run.catch(() => undefined);
      return run;
    },
    clear() {
      for (const table of tables.values()) table.clear();
      waiting.clear();
    },
    async dump() {
      const held = [...tables].map(([name, table]) => [name, table.rows()] as const);
      return Object.fromEntries([...waiting, ...held].filter(([, rows]) => rows.length > 0));
    },
    async load(stored) {
      this.clear();
      for (const [name, rows] of Object.entries(stored)) {
        const table = tables.get(name);
        if (table) table.load(rows);
        else waiting.set(name, rows);
      }
    },
  };
}

/** A row, the rank of its key, and what the indexes gave when it was put: a row changed in place is still found. */
interface Kept<Row> {
  readonly row: Row;
  readonly rank: number;
  readonly values: Readonly<Record<string, string>>;
}

class MemoryTable<Row> implements Table<Row> {
  readonly #kept = new Map<string, Kept<Row>>();
  readonly #indexes: Indexes<Row>;
  readonly #found = new Map<string, Map<string, Set<Kept<Row>>>>();
  #ranks = 0;

  constructor(indexes: Indexes<Row>) {
    this.#indexes = indexes;
    for (const index of Object.keys(indexes)) this.#found.set(index, new Map());
  }

  async get(key: string): Promise<Row | undefined> {
    return this.#kept.get(key)?.row;
  }

  async put(key: string, row: Row): Promise<void> {
    this.#set(key, row);
  }

  /** Every key and row. */
  rows(): (readonly [string, Row])[] {
    return [...this.#kept].map(([key, { row }]) => [key, row]);
  }

  /** Adds rows. */
  load(rows: readonly (readonly [string, Row])[]): void {
    for (const [key, row] of rows) this.#set(key, row);
  }

  #set(key: string, row: Row): void {
    const values: Record<string, string> = {};
    for (const [index, valueIn] of Object.entries(this.#indexes)) values[index] = valueIn(row);
    const before = this.#kept.get(key);
    if (before) this.#unindex(before);
    else this.#ranks += 1;
    const kept = { row, rank: before?.rank ?? this.#ranks, values };
    this.#kept.set(key, kept);
    for (const [index, byValue] of this.#found) {
      const value = values[index] ?? '';
      const same = byValue.get(value);
      if (same) same.add(kept);
      else byValue.set(value, new Set([kept]));
    }
  }

  async delete(key: string): Promise<void> {
    const kept = this.#kept.get(key);
    if (kept) this.#unindex(kept);
    this.#kept.delete(key);
  }

  async where(index: string, value: string): Promise<Row[]> {
    const byValue = this.#found.get(index);
    if (!byValue) throw new Error(`no index ${index}`);
    const found = [...(byValue.get(value) ?? [])];
    // a row that was put again stands last in its set, but its key was there before
    return found.sort((a, b) => a.rank - b.rank).map(({ row }) => row);
  }

  async *all(): AsyncIterable<Row> {
    for (const { row } of this.#kept.values()) yield row;
  }

  async size(): Promise<number> {
    return this.#kept.size;
  }

  clear(): void {
    this.#kept.clear();
    for (const byValue of this.#found.values()) byValue.clear();
  }

  #unindex(kept: Kept<Row>): void {
    for (const [index, byValue] of this.#found) {
      const value = kept.values[index] ?? '';
      const same = byValue.get(value);
      same?.delete(kept);
      if (same?.size === 0) byValue.delete(value);
    }
  }
}
