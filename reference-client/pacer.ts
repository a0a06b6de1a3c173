import { unlessAborted } from './abort.ts';
import type { ClientClock } from './clock.ts';

/** So many calls in any stretch of so many milliseconds. */
export interface Pace {
  readonly calls: number;
  readonly per: number;
}

const second = 1000;
const hour = 3_600_000;

// The day on which the clocks go back has 25 hours, and quotas go by the civil day.
const longestDay = 25 * hour;

// Calls that leave a second apart may arrive closer together: the first one still had to connect.
const margin = 100;

/** The pace of each operator, and of each generation of Enedis. */
export interface Paces {
  /** By the number of metering points. */
  grdf(points: number): readonly Pace[];
  /** For each API. */
  readonly enedis2026: readonly Pace[];
  /** For all APIs together. */
  readonly enedisV5: readonly Pace[];
}

/**
 * The quotas of the operators, by what the application is entitled to: GRDF by its number of metering points (1 a second
 * and 6,000 a day up to 5,000 points, 60,000 up to 50,000, then 3 and 240,000), Enedis 5 a second and 1,000 an hour for
 * each API since 2026, before 10,000 an hour for all together (adict.md 7, enedis.md 5).
 */
export const paces: Paces = {
  grdf: (points: number): readonly Pace[] => [
    { calls: points > 50_000 ? 3 : 1, per: second },
    { calls: points > 50_000 ? 240_000 : points > 5_000 ? 60_000 : 6_000, per: longestDay },
  ],
  enedis2026: [
    { calls: 5, per: second },
    { calls: 1_000, per: hour },
  ],
  enedisV5: [
    { calls: 5, per: second },
    { calls: 10_000, per: hour },
  ],
};

/**
 * Lets calls through at a pace, in their order, however many ask at once. A pace holds for every stretch of its length,
 * not only for those that begin with a full second: whoever counts differently is never exceeded either.
 *
 * @example
 * const pacer = new Pacer([{ calls: 5, per: 1000 }], machineClock);
 * await pacer.turn();
 */
export class Pacer {
  readonly #paces: readonly Pace[];
  readonly #clock: ClientClock;
  readonly #most: number;
  // when the last calls left, oldest first; as many as the largest pace counts
  readonly #left: number[] = [];
  #queue: Promise<void> = Promise.resolve();

  constructor(paces: readonly Pace[], clock: ClientClock) {
    for (const { calls, per } of paces) {
      if (!(Number.isInteger(calls) && calls > 0 && per > 0)) {
        throw new RangeError(`a pace of ${calls} calls in ${per} ms; give a whole number of calls, 1 or more`);
      }
    }
    this.#paces = paces;
    this.#clock = clock;
    this.#most = Math.max(...paces.map(({ calls }) => calls), 0);
  }

  /** Resolves when a call may leave; rejects at once when the signal aborts before. */
  turn(signal?: AbortSignal): Promise<void> {
    const turn = this.#queue.then(() => this.#wait(signal));
    this.#queue = turn.catch(() => undefined);
    return unlessAborted(turn, signal);
  }

  /** How long a call that asks now would have to wait, in milliseconds. */
  get wait(): number {
    const now = this.#clock.now();
    let until = now;
    for (const { calls, per } of this.#paces) {
      const earlier = this.#left[this.#left.length - calls];
      if (earlier !== undefined) until = Math.max(until, earlier + per + margin);
    }
    return until - now;
  }

  async #wait(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    for (let wait = this.wait; wait > 0; wait = this.wait) await this.#clock.sleep(wait, signal);
    this.#left.push(this.#clock.now());
    if (this.#left.length > 2 * this.#most) this.#left.splice(0, this.#left.length - this.#most);
  }
}
