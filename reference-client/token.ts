import { unlessAborted } from './abort.ts';
import type { ClientClock } from './clock.ts';

/** A token, and how long it lives. */
export interface IssuedToken {
  readonly token: string;
  /** Seconds. */
  readonly expiresIn: number;
}

/** Renewed so long before it expires that no call leaves with a token that dies on its way. */
const spare = 120_000;

/**
 * One token for everybody: asked for once, shared by all calls until shortly before it expires, renewed once when the
 * operator refuses it.
 *
 * @example
 * const tokens = new TokenSource(askOperator, machineClock);
 * const token = await tokens.current();
 */
export class TokenSource {
  readonly #ask: (signal?: AbortSignal) => Promise<IssuedToken>;
  readonly #clock: ClientClock;
  #token: { readonly text: string; readonly since: number; readonly until: number } | undefined;
  #asking: Promise<string> | undefined;

  constructor(ask: (signal?: AbortSignal) => Promise<IssuedToken>, clock: ClientClock) {
    this.#ask = ask;
    this.#clock = clock;
  }

  /**
   * A token that is good now. Callers that come while one is asked for share it; one who stops waiting does not take it
   * away from the others.
   */
  async current(signal?: AbortSignal): Promise<string> {
    if (this.#token && this.#token.until > this.#clock.now()) return this.#token.text;
    this.#asking ??= this.#renew().finally(() => {
      this.#asking = undefined;
    });
    return unlessAborted(this.#asking, signal);
  }

  /**
   * Forgets a token that the operator refused; one that was renewed meanwhile stays.
   *
   * @param sparing milliseconds: a token that is not even so old is kept, because another would be refused too
   * @returns whether it makes sense to come again with the current token
   */
  refused(token: string, sparing = 0): boolean {
    if (this.#token?.text !== token) return true;
    if (this.#clock.now() - this.#token.since < sparing) return false;
    this.#token = undefined;
    return true;
  }

  async #renew(): Promise<string> {
    const { token, expiresIn } = await this.#ask();
    const life = expiresIn * 1000;
    const now = this.#clock.now();
    this.#token = { text: token, since: now, until: now + Math.max(life - spare, life / 2) };
    return token;
  }
}
