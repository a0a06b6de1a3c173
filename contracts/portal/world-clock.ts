import { setImmediate } from 'node:timers/promises';
import { type ClientClock, machineClock } from '../../reference-client/index.ts';

type Fetch = typeof globalThis.fetch;

/** Time as a run has it, and the fetch to go with it. */
export interface Time {
  readonly clock: ClientClock;
  readonly fetch: Fetch;
}

/** The machine's clock, set so that it shows an instant (milliseconds since 1970) now. */
export function shiftedTime(now: number, fetch: Fetch): Time {
  const ahead = now - machineClock.now();
  return { clock: { now: () => machineClock.now() + ahead, sleep: machineClock.sleep }, fetch };
}

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/**
 * The clock of a world that stands still unless it is told to go on: a sleep moves it instead of waiting. It moves only
 * when no call is on its way, and to the sleeper who wakes first, so that those who wait side by side wait together.
 *
 * @param address of the clock: `GET` tells its instant, `POST …/advance` moves it
 * @param fetch for the calls that are counted
 */
export async function worldTime(address: string, fetch: Fetch): Promise<Time> {
  let now = await instantIn(globalThis.fetch(address));
  let underWay = 0;
  let isMoving = false;
  let sleepers: Sleeper[] = [];

  async function move(): Promise<void> {
    if (isMoving) return;
    isMoving = true;
    for (;;) {
      // whatever was just answered or woken first does what it does next
      await setImmediate();
      const first = Math.min(...sleepers.map(({ until }) => until));
      if (underWay > 0 || sleepers.length === 0) break;
      if (first > now) now = await instantIn(advance(first - now));
      const awake = sleepers.filter(({ until }) => until <= now);
      sleepers = sleepers.filter(({ until }) => until > now);
      for (const { wake } of awake) wake();
    }
    isMoving = false;
  }

  const advance = (milliseconds: number): Promise<Response> =>
    globalThis.fetch(`${address}/advance`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ by: `PT${(milliseconds / 1000).toFixed(3)}S` }),
    });

  const over = (): void => {
    underWay -= 1;
    void move();
  };

  return {
    clock: {
      now: () => now,
      sleep: (milliseconds, signal) =>
        new Promise((resolve, reject) => {
          if (signal?.aborted) return reject(signal.reason);
          sleepers.push({ until: now + milliseconds, wake: resolve });
          void move();
        }),
    },
    fetch: async (input, init) => {
      underWay += 1;
      try {
        return whole(await fetch(input, init), over);
      } catch (error) {
        over();
        throw error;
      }
    },
  };
}

async function instantIn(asked: Promise<Response>): Promise<number> {
  const { now } = (await (await asked).json()) as { readonly now: string };
  return Date.parse(now);
}

/** The same answer; `over` is called once, when its body has ended, broken, or is wanted no more. */
function whole(response: Response, over: () => void): Response {
  if (!response.body) {
    over();
    return response;
  }
  const reader = response.body.getReader();
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (!done) return controller.enqueue(value);
          controller.close();
        } catch (error) {
          controller.error(error);
        }
        over();
      },
      cancel: (reason) => {
        over();
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
  const { status, statusText, headers } = response;
  return new Response(body, { status, statusText, headers });
}
