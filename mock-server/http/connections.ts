import { setMaxListeners } from 'node:events';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

const closings = new WeakMap<Socket, AbortSignal>();

/** Aborted when the server of a connection begins to close. */
export function closingOf(socket: Socket): AbortSignal | undefined {
  return closings.get(socket);
}

/**
 * Follows the connections of a server, and gives the function that lets them end: those that answer go on until they
 * have, all others are cut.
 *
 * Node alone would wait seconds for a client that keeps its connection after its answer, and a minute for one that
 * never asked anything (browsers open such connections ahead).
 */
export function followConnections(server: Server): () => void {
  const answering = new Map<Socket, number>();
  const closing = new AbortController();
  // as many calls as there are connections may wait for it
  setMaxListeners(0, closing.signal);
  let ending = false;
  const count = (socket: Socket, change: number): void => {
    const left = (answering.get(socket) ?? 0) + change;
    answering.set(socket, left);
    if (ending && left === 0) socket.destroySoon();
  };
  server.on('connection', (socket) => {
    answering.set(socket, 0);
    closings.set(socket, closing.signal);
    // each of the calls that came in a row on it may wait for its end
    socket.setMaxListeners(0);
    socket.once('close', () => answering.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    count(socket, 1);
    response.once('close', () => {
      if (answering.has(socket)) count(socket, -1);
    });
  });
  return () => {
    ending = true;
    closing.abort();
    for (const [socket, left] of answering) if (left === 0) socket.destroy();
  };
}
