import { type ClientClock, ClientError, type ClientErrorFacts } from '../../../reference-client/index.ts';

/** A clock that moves only when somebody waits: to that waiter's hour. */
export class FakeClock implements ClientClock {
  #now: number;
  /** What was waited, in order. */
  readonly waits: number[] = [];

  constructor(now = Date.parse('2026-01-15T08:00:00Z')) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.waits.push(milliseconds);
    const wake = this.#now + milliseconds;
    await new Promise((resolve) => setImmediate(resolve));
    this.#now = Math.max(this.#now, wake);
  }
}

/** A clock at which every wait lasts until it is stopped. */
export const stoppedClock: ClientClock = {
  now: () => Date.parse('2026-01-15T08:00:00Z'),
  sleep: (_, signal) =>
    new Promise((_resolve, reject) => {
      if (signal?.aborted) reject(signal.reason);
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    }),
};

/** A request as it left. */
export interface SentRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly at: number;
}

type Answer = Response | Error | 'never';

/** A network of one function: keeps what was sent, answers what it is told. */
export function fakeFetch(answer: (sent: SentRequest, nth: number) => Answer | Promise<Answer>, clock?: ClientClock) {
  const sent: SentRequest[] = [];
  const fetch = async (input: unknown, init: RequestInit = {}): Promise<Response> => {
    init.signal?.throwIfAborted();
    const request = {
      url: new URL(String(input)),
      method: init.method ?? 'GET',
      headers: new Headers(init.headers),
      body: init.body,
      at: clock?.now() ?? 0,
    };
    sent.push(request);
    const given = await answer(request, sent.length);
    if (given === 'never') return new Promise(() => undefined);
    if (given instanceof Error) throw given;
    return given;
  };
  return { sent, fetch: fetch as typeof globalThis.fetch };
}

/** A body in pieces, which then ends, breaks or falls silent. */
export function bodyOf(
  pieces: readonly string[],
  then: 'end' | 'break' | 'silence' = 'end',
): ReadableStream<Uint8Array> {
  const left = [...pieces];
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = left.shift();
      if (piece !== undefined) controller.enqueue(new TextEncoder().encode(piece));
      else if (then === 'end') controller.close();
      else if (then === 'break') controller.error(new TypeError('terminated'));
      else return new Promise(() => undefined);
      return undefined;
    },
  });
}

/** What a promise is rejected with. */
export async function failureOf(promise: Promise<unknown>): Promise<ClientError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ClientError) return error;
  throw new Error('it was not rejected with a ClientError', { cause: error });
}

/** A failure of some kind. */
export function failure(facts: Partial<ClientErrorFacts>): ClientError {
  return new ClientError({ code: 'network', operator: 'grdf', request: { method: 'GET', url: 'http://x/' }, ...facts });
}
