import { unlessAborted } from './abort.ts';

/** Nothing came for too long. */
export class SilenceError extends Error {
  override readonly name = 'SilenceError';

  constructor(milliseconds: number) {
    super(`nothing came for ${milliseconds} ms`);
  }
}

/**
 * Waits for a promise for so many milliseconds of the machine's time, which is not the clock that calls are paced by.
 *
 * @throws SilenceError when it takes longer
 */
export async function withinTime<Result>(
  promise: Promise<Result>,
  milliseconds: number,
  signal?: AbortSignal,
): Promise<Result> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new SilenceError(milliseconds)), milliseconds);
  try {
    return await unlessAborted(unlessAborted(promise, late.signal), signal);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The same answer, whose body ends with an error when no piece of it comes for so many milliseconds, when the connection
 * breaks, or when the caller stops. There is no limit on the whole: a stream of a large park takes its time.
 *
 * @param failure puts whatever went wrong into the reader's words
 */
export function watched(
  response: Response,
  silence: number,
  failure: (error: unknown) => Error,
  signal?: AbortSignal,
): Response {
  if (!response.body) return response;
  const reader = response.body.getReader();
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await withinTime(reader.read(), silence, signal);
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          controller.error(failure(error));
          await reader.cancel(error).catch(() => undefined);
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    // nothing is read ahead of the reader
    { highWaterMark: 0 },
  );
  const { status, statusText, headers } = response;
  return new Response(body, { status, statusText, headers });
}
