import type { ServerResponse } from 'node:http';
import type { Reply, ReplyHeaders } from '../core/exchange.ts';

/** What has left, for the journal: filled in as it leaves. */
export interface Sent {
  bytes: number;
  /** Of a stream only. */
  lines?: number;
  /** The client left before the end. */
  cutShort?: boolean;
}

// A chunk of a month of days is some 43 kB: one of them is a turn's worth.
const turnAfter = 32 * 1024;

// Headers are told in one `writeHead`: one that was set before would put all of them on Node's slow path.
/**
 * Writes an answer: the only function that does. A client that leaves stops the work at once.
 *
 * What it throws has not been told to the caller; when it happens in a stream, the head may have left
 * (`response.headersSent`).
 */
export function send(response: ServerResponse, reply: Reply, sent: Sent, date?: Date): undefined | Promise<undefined> {
  const dated = date ? { date: httpDate(date) } : {};
  switch (reply.kind) {
    case 'json': {
      const type = reply.headers?.['content-type'] ?? 'application/json';
      const headers = { ...dated, ...reply.headers, 'content-type': type };
      return sendText(response, reply.status, JSON.stringify(reply.body), headers, sent);
    }
    case 'text':
      return sendText(response, reply.status, reply.text, { ...dated, ...reply.headers }, sent);
    case 'redirect':
      return sendText(response, 302, '', { ...dated, ...reply.headers, location: reply.to }, sent);
    case 'empty':
      return sendText(response, reply.status, '', { ...dated, ...reply.headers }, sent);
    case 'stream':
      return sendStream(response, { ...reply, headers: { ...dated, ...reply.headers } }, sent);
  }
}

function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: ReplyHeaders,
  sent: Sent,
): undefined {
  const bytes = Buffer.byteLength(text);
  // a 204 has no length (RFC 9110 8.6)
  response.writeHead(status, status === 204 ? headers : { ...headers, 'content-length': bytes });
  if (isGone(response)) sent.cutShort = true;
  else if (response.req.method !== 'HEAD') sent.bytes = bytes;
  response.end(text);
}

// Waiting for `drain` is not yielding: a fast reader takes every write at once, and one export would run to its end
// before any other socket is looked at. So the loop gets a turn after each chunk of that order (anchors.md 4.3).
async function sendStream(
  response: ServerResponse,
  { status, headers, chunks }: Extract<Reply, { kind: 'stream' }>,
  sent: Sent,
): Promise<undefined> {
  sent.lines = 0;
  let sinceTurn = 0;
  for await (const { data, lines } of chunks) {
    if (isGone(response) || response.req.method === 'HEAD') break;
    // not before there is something to send: a stream that fails at once can still be told as a failure
    if (!response.headersSent) response.writeHead(status, headers);
    const size = typeof data === 'string' ? Buffer.byteLength(data) : data.byteLength;
    const flowing = response.write(data);
    sent.bytes += size;
    sent.lines += lines;
    sinceTurn += size;
    if (!flowing) await drained(response);
    if (sinceTurn >= turnAfter) {
      sinceTurn = 0;
      await turn();
    }
    if (isGone(response)) break;
  }
  if (!response.headersSent) response.writeHead(status, headers);
  if (isGone(response)) sent.cutShort = true;
  response.end();
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

// The socket tells, not the response: one that waits behind another on its connection would never hear of the end.
function isGone(response: ServerResponse): boolean {
  return response.req.socket.destroyed;
}

function drained(response: ServerResponse): Promise<void> {
  if (isGone(response)) return Promise.resolve();
  const { socket } = response.req;
  return new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done);
      socket.off('close', done);
      resolve();
    };
    response.on('drain', done);
    socket.on('close', done);
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
