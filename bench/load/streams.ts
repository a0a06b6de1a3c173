import { connect } from 'node:net';
import type { Ask, StreamsOrder, StreamsResult } from './orders.ts';

// Streams are read from the bare socket: Node's HTTP client would spend more on parsing than a good server on sending.

interface Read {
  readonly bytes: number;
  readonly firstByteMs: number;
  readonly wholeMs: number;
}

/** Reads streams to their end. Throws when one is refused or ends too early. */
export async function readStreams(order: StreamsOrder): Promise<StreamsResult> {
  const begun = performance.now();
  const until = order.seconds === undefined ? Number.POSITIVE_INFINITY : begun + order.seconds * 1000;
  const queue = nextAsk(order);
  const reads: Read[] = [];
  const read = async (): Promise<void> => {
    for (const ask of queue) {
      reads.push(await readStream(order.url, ask));
      if (performance.now() >= until) return;
    }
  };
  // the readers share one queue, so a cold stream is asked for once
  await Promise.all(Array.from({ length: order.readers }, read));
  const bytes = reads.reduce((sum, one) => sum + one.bytes, 0);
  return {
    streams: reads.length,
    bytes,
    megabytesPerSecond: bytes / 1000 / (performance.now() - begun),
    firstByteMs: reads.map(({ firstByteMs }) => firstByteMs),
    wholeMs: reads.map(({ wholeMs }) => wholeMs),
  };
}

// Not a generator: the first reader to leave a `for` loop would close it for the others.
function nextAsk({ asks, repeat = false }: StreamsOrder): Iterable<Ask> {
  let sent = 0;
  const next = (): IteratorResult<Ask> => {
    const value = asks[repeat ? sent % asks.length : sent];
    sent += 1;
    return value ? { done: false, value } : { done: true, value: undefined };
  };
  return { [Symbol.iterator]: () => ({ next }) };
}

const headEnd = '\r\n\r\n';
const lastChunk = '0\r\n\r\n';

function readStream(url: string, ask: Ask): Promise<Read> {
  const { hostname, port, host } = new URL(url);
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    let head = '';
    let tail = '';
    let headBytes = 0;
    let bytes = 0;
    let firstByteMs = 0;
    const take = (size: number, buffer: Uint8Array): boolean => {
      const part = Buffer.from(buffer.buffer, buffer.byteOffset, size);
      if (headBytes === 0) {
        head += part.toString('latin1');
        const end = head.indexOf(headEnd);
        if (end >= 0) headBytes = end + headEnd.length;
      }
      bytes += size;
      if (firstByteMs === 0 && headBytes > 0 && bytes > headBytes) firstByteMs = performance.now() - begun;
      tail = (tail + part.subarray(-lastChunk.length).toString('latin1')).slice(-lastChunk.length);
      return true;
    };
    const onread = { buffer: Buffer.allocUnsafe(256 * 1024), callback: take };
    const socket = connect({ host: hostname, port: Number(port), onread });
    socket.once('connect', () => socket.write(requestText(host, ask)));
    socket.once('error', reject);
    socket.once('end', () => {
      socket.end();
      const body = bytes - headBytes;
      const complaint = complaintOf(head.slice(0, headBytes), body, tail);
      if (complaint) reject(new Error(`${ask.path}: ${complaint}`));
      else resolve({ bytes: body, firstByteMs, wholeMs: performance.now() - begun });
    });
  });
}

function requestText(host: string, { path, headers = {} }: Ask): string {
  const lines = Object.entries({ host, connection: 'close', ...headers }).map(([name, value]) => `${name}: ${value}`);
  return `GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}${headEnd}`;
}

function complaintOf(head: string, body: number, tail: string): string | undefined {
  if (!head.startsWith('HTTP/1.1 200 ')) return `refused: ${head.split('\r\n')[0]}`;
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  const whole = length === undefined ? tail === lastChunk : body === Number(length);
  return whole ? undefined : `ended after ${body} bytes`;
}
