import type { ServerResponse } from 'node:http';
import { closingOf } from './connections.ts';

const signals = new WeakMap<ServerResponse, AbortSignal>();

/** Aborted when the caller of a response has left, or the server is closing: nothing is worth waiting for any more. */
export function leftOf(response: ServerResponse): AbortSignal {
  let signal = signals.get(response);
  if (!signal) {
    signal = follow(response);
    signals.set(response, signal);
  }
  return signal;
}

// The socket tells of the end, not the response: one that waits behind another on its connection would never hear.
function follow(response: ServerResponse): AbortSignal {
  const left = new AbortController();
  const { socket } = response.req;
  const closing = closingOf(socket);
  const abort = (): void => left.abort();
  if (socket.destroyed || closing?.aborted) abort();
  socket.once('close', abort);
  closing?.addEventListener('abort', abort);
  const forget = (): void => {
    socket.off('close', abort);
    closing?.removeEventListener('abort', abort);
  };
  response.once('close', forget);
  left.signal.addEventListener('abort', forget, { once: true });
  return left.signal;
}
