import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A bare connection, for what no HTTP client would do: bytes go out as written, and come in only when read. */
export interface Wire {
  readonly socket: Socket;
  write(text: string | Uint8Array): void;
  /** All text that has come so far; nothing comes in before the first look. */
  text(): string;
  /** Settles when the other side has closed the connection. */
  readonly closed: Promise<void>;
  cut(): void;
}

/** Opens a bare connection; it is cut when the test has finished. */
export async function wireTo(port: number): Promise<Wire> {
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
  let got = '';
  let reading = false;
  return {
    socket,
    write: (text) => void socket.write(text),
    text() {
      if (!reading) socket.on('data', (bytes) => (got += bytes.toString('utf8')));
      reading = true;
      return got;
    },
    closed,
    cut: () => void socket.destroy(),
  };
}
