/** A map that holds only so many values; those longest not asked for go first. */
export class BoundedMap<V> {
  readonly #values = new Map<string, V>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#values.size;
  }

  /** The value of a key, made when there is none. */
  of(key: string, make: () => V): V {
    let value = this.#values.get(key);
    if (value === undefined) value = make();
    else this.#values.delete(key);
    if (this.#values.size >= this.#limit)
      for (const oldest of this.#values.keys()) if (this.#values.delete(oldest)) break;
    this.#values.set(key, value);
    return value;
  }
}
