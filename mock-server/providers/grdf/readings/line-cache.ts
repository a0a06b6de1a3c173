import type { Chunk } from '../../../core/exchange.ts';
import type { Day } from '../../../core/paris.ts';

/** Months of settled lines of one question, as bytes ready to leave. */
export interface Shelf {
  get(month: Day): BytesChunk | undefined;
  put(month: Day, chunk: BytesChunk): void;
}

/** Whole lines as bytes, whose size is known. */
export interface BytesChunk extends Chunk {
  readonly data: Uint8Array;
}

/**
 * Months of lines, as bytes, by question: bounded in bytes, the questions longest not asked go first.
 *
 * A question's key must name all that its lines depend on, and only months that will never change may be put in.
 */
export class LineCache {
  readonly #limit: number;
  readonly #shelves = new Map<string, Map<Day, BytesChunk>>();
  readonly #sizes = new Map<string, number>();
  #bytes = 0;

  constructor(limitInBytes: number) {
    this.#limit = limitInBytes;
  }

  /** Bytes that are kept. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The shelf of a question; now the one asked last. */
  of(key: string): Shelf {
    const months = this.#shelves.get(key) ?? new Map<Day, BytesChunk>();
    this.#shelves.delete(key);
    this.#shelves.set(key, months);
    return {
      get: (month) => months.get(month),
      put: (month, chunk) => {
        // a shelf may have gone while its stream was still running
        if (this.#shelves.get(key) === months) this.#keep(key, months, month, chunk);
      },
    };
  }

  #keep(key: string, months: Map<Day, BytesChunk>, month: Day, chunk: BytesChunk): void {
    if (months.has(month)) return;
    months.set(month, chunk);
    this.#sizes.set(key, (this.#sizes.get(key) ?? 0) + chunk.data.byteLength);
    this.#bytes += chunk.data.byteLength;
    for (const oldest of this.#shelves.keys()) {
      if (this.#bytes <= this.#limit) break;
      this.#bytes -= this.#sizes.get(oldest) ?? 0;
      this.#sizes.delete(oldest);
      this.#shelves.delete(oldest);
    }
  }
}
