import type { ServerResponse } from 'node:http';
import type { Chunk, Reply, ReplyHeaders } from '../core/exchange.ts';

/** What left: for the journal. */
export interface Sent {
  readonly bytes: number;
  readonly lines?: number;
  /** The client left before the end. */
  readonly cutShort?: boolean;
}

const turnAfter = 64 * 1024;

/** Writes an answer: the only function that does. A client that leaves stops the work at once. */
export function send(response: ServerResponse, reply: Reply, date?: Date): Sent | Promise<Sent> {
  if (date) response.setHeader('date', httpDate(date));
  switch (reply.kind) {
    case 'json': {
      const type = reply.headers?.['content-type'] ?? 'application/json';
      return sendText(response, reply.status, JSON.stringify(reply.body), { ...reply.headers, 'content-type': type });
    }
    case 'text':
      return sendText(response, reply.status, reply.text, reply.headers);
    case 'redirect':
      return sendText(response, 302, '', { ...reply.headers, location: reply.to });
    case 'empty':
      return sendText(response, reply.status, '', reply.headers);
    case 'stream':
      response.writeHead(reply.status, reply.headers);
      return sendStream(response, reply.chunks);
  }
}

function sendText(response: ServerResponse, status: number, text: string, headers: ReplyHeaders = {}): Sent {
  const bytes = Buffer.byteLength(text);
  response.writeHead(status, { ...headers, 'content-length': bytes });
  response.end(text);
  return { bytes };
}

// Waiting for `drain` is not yielding: a fast reader takes every write at once, and one export would run to its end
// before any other socket is looked at. So the loop gets a turn after each 64 kB (anchors.md 4.3).
async function sendStream(response: ServerResponse, chunks: Iterable<Chunk> | AsyncIterable<Chunk>): Promise<Sent> {
  let bytes = 0;
  let lines = 0;
  let sinceTurn = 0;
  for await (const chunk of chunks) {
    if (response.destroyed || response.req.method === 'HEAD') break;
    const { data } = chunk;
    const size = typeof data === 'string' ? Buffer.byteLength(data) : data.byteLength;
    const flowing = response.write(data);
    bytes += size;
    lines += chunk.lines;
    sinceTurn += size;
    if (!flowing) await drained(response);
    if (sinceTurn >= turnAfter) {
      sinceTurn = 0;
      await turn();
    }
  }
  const cutShort = response.destroyed;
  response.end();
  return cutShort ? { bytes, lines, cutShort } : { bytes, lines };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function drained(response: ServerResponse): Promise<void> {
  if (response.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done);
      response.off('close', done);
      resolve();
    };
    response.on('drain', done);
    response.on('close', done);
  });
}

let lastSecond = -1;
let lastDate = '';

// The date of the answer is the world's; printing one takes a microsecond, so it is kept for its second.
function httpDate(date: Date): string {
  const second = Math.floor(date.getTime() / 1000);
  if (second !== lastSecond) {
    lastSecond = second;
    lastDate = date.toUTCString();
  }
  return lastDate;
}
