/**
 * Chance with a name: the same seed and labels give the same draws, whatever was drawn elsewhere before.
 *
 * @example
 * const day = seededRandom(7).fork('09000000000013').fork('2026-01-15');
 * day.next(); // always the same number in [0, 1)
 */
export interface Random {
  /** The next number in [0, 1). */
  next(): number;
  /** The next whole number from min to max, both included. */
  int(min: number, max: number): number;
  /** An independent source, given by this one's seed and the label alone: never by how often this one was drawn. */
  fork(label: string | number): Random;
}

/** A source of chance from a seed: a number or any text. */
export function seededRandom(seed: string | number): Random {
  return new HashRandom(keyOf(seed));
}

/**
 * A number in [0, 1) from a 32-bit key and a whole number: chance with random access, for hot loops.
 *
 * @example
 * noiseAt(keyOf('seed', 'meter'), 20468);
 */
export function noiseAt(key: number, position: number): number {
  return mix(key ^ Math.imul(position | 0, 0x9e3779b1)) / 4294967296;
}

/** A 32-bit key from words, for `noiseAt`. */
export function keyOf(...words: readonly (string | number)[]): number {
  let hash = 2166136261;
  for (const word of words) hash = mix(hashText(hash, String(word)));
  return hash >>> 0;
}

class HashRandom implements Random {
  readonly #key: number;
  #drawn = 0;

  constructor(key: number) {
    this.#key = key;
  }

  next(): number {
    this.#drawn += 1;
    return noiseAt(this.#key, this.#drawn);
  }

  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  fork(label: string | number): Random {
    return new HashRandom(mix(hashText(this.#key, String(label))));
  }
}

function hashText(start: number, text: string): number {
  let hash = start;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return hash >>> 0;
}

// The finaliser of MurmurHash3 (public domain): every input bit changes about half of the output bits.
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
