/** A row can be kept anywhere: it is plain data. */
export interface Table<Row> {
  get(key: string): Promise<Row | undefined>;
  /** Adds or replaces the row of a key. */
  put(key: string, row: Row): Promise<void>;
  delete(key: string): Promise<void>;
  /** Rows whose index gives the value, oldest key first put first. */
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
}

/** A store in this process's memory. */
export function memoryStore(): Store {
  const tables = new Map<string, MemoryTable<unknown>>();
  let last: Promise<unknown> = Promise.resolve();
  return {
    table<Row>(name: string, indexes: Indexes<Row> = {}) {
      let table = tables.get(name) as MemoryTable<Row> | undefined;
      if (!table) {
        table = new MemoryTable<Row>(indexes);
        tables.set(name, table as MemoryTable<unknown>);
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
    },
  };
}

class MemoryTable<Row> implements Table<Row> {
  readonly #rows = new Map<string, Row>();
  readonly #indexes: Indexes<Row>;
  readonly #keysBy = new Map<string, Map<string, Set<string>>>();

  constructor(indexes: Indexes<Row>) {
    this.#indexes = indexes;
    for (const index of Object.keys(indexes)) this.#keysBy.set(index, new Map());
  }

  async get(key: string): Promise<Row | undefined> {
    return this.#rows.get(key);
  }

  async put(key: string, row: Row): Promise<void> {
    this.#unindex(key);
    this.#rows.set(key, row);
    for (const [index, valueOf] of Object.entries(this.#indexes)) {
      const value = valueOf(row);
      const keys = this.#keysBy.get(index);
      const set = keys?.get(value);
      if (set) set.add(key);
      else keys?.set(value, new Set([key]));
    }
  }

  async delete(key: string): Promise<void> {
    this.#unindex(key);
    this.#rows.delete(key);
  }

  async where(index: string, value: string): Promise<Row[]> {
    const keys = this.#keysBy.get(index);
    if (!keys) throw new Error(`no index ${index}`);
    const rows: Row[] = [];
    for (const key of keys.get(value) ?? []) rows.push(this.#rows.get(key) as Row);
    return rows;
  }

  async *all(): AsyncIterable<Row> {
    yield* this.#rows.values();
  }

  async size(): Promise<number> {
    return this.#rows.size;
  }

  clear(): void {
    this.#rows.clear();
    for (const keys of this.#keysBy.values()) keys.clear();
  }

  #unindex(key: string): void {
    const row = this.#rows.get(key);
    if (row === undefined) return;
    for (const [index, valueOf] of Object.entries(this.#indexes)) {
      const value = valueOf(row);
      const set = this.#keysBy.get(index)?.get(value);
      set?.delete(key);
      if (set?.size === 0) this.#keysBy.get(index)?.delete(value);
    }
  }
}
