import type { AddressInfo } from 'node:net';
import { SetupError } from '../core/refusal.ts';
import { createApp } from './app.ts';
import { followConnections } from './connections.ts';
import { createFastServer } from './fast-prototypes.ts';
import type { Site } from './site.ts';

/** A listening server. */
export interface Listening {
  readonly port: number;
  /** Base URL, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  /** Stops listening, lets running answers end, and cuts connections that only wait. */
  close(): Promise<void>;
}

/**
 * Serves a site.
 *
 * @throws SetupError when the port is taken or not allowed
 */
export async function listen(site: Site, where: { port: number; host: string }): Promise<Listening> {
  const server = createFastServer(createApp(site));
  const endConnections = followConnections(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, where.port)));
    server.listen(where.port, where.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const name = where.host.includes(':') ? `[${where.host}]` : where.host;
  let closing: Promise<void> | undefined;
  return {
    port,
    url: `http://${name === '127.0.0.1' ? 'localhost' : name}:${port}`,
    close() {
      closing ??= new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        endConnections();
      });
      return closing;
    },
  };
}

function explained(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new SetupError(`Port ${port} is taken; choose another with --port, or 0 for a free one.`, 409);
  }
  if (error.code === 'EACCES') return new SetupError(`Port ${port} is not allowed here; choose one above 1023.`);
  return error;
}
