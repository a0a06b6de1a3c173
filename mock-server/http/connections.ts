import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Follows the connections of a server, and gives the function that lets them end: those that answer go on until they
 * have, all others are cut.
 *
 * Node alone would wait seconds for a client that keeps its connection after its answer, and a minute for one that
 * never asked anything (browsers open such connections ahead).
 */
export function followConnections(server: Server): () => void {
  const answering = new Map<Socket, number>();
  let ending = false;
  const count = (socket: Socket, change: number): void => {
    const left = (answering.get(socket) ?? 0) + change;
    answering.set(socket, left);
    if (ending && left === 0) socket.destroySoon();
  };
  server.on('connection', (socket) => {
    answering.set(socket, 0);
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
    for (const [socket, left] of answering) if (left === 0) socket.destroy();
  };
}
