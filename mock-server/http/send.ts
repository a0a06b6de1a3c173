import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Reply, ReplyHeaders } from '../core/exchange.ts';
import { keptOfBody, startOf } from './kept-answer.ts';
import { leftOf } from './left.ts';
import type { BrokenReply } from './misbehave.ts';
import type { Ending, Piece } from './misbehave-leaving.ts';

/** What has left, for the journal: filled in as it leaves. */
export interface Sent {
  bytes: number;
  /** Of a stream only: its records, one a line unless a fault frames them otherwise. */
  lines?: number;
  /** The client left before the end. */
  cutShort?: boolean;
  /** The headers as they were told. */
  headers?: OutgoingHttpHeaders;
  /** A body that left as one text. */
  text?: string;
  /** The first pieces of a body that left in pieces, a character a byte. */
  starts?: string[];
}

/** No answer at all: the connection is reset, or stays open and still until the caller leaves. */
export interface NoReply {
  readonly kind: 'none';
  readonly ending: Ending;
}

/** What may leave: an answer, one that faults act on, or none. */
export type Answer = Reply | BrokenReply | NoReply;

// A chunk of a month of days is some 43 kB: one of them is a turn's worth.
const turnAfter = 32 * 1024;

// Headers are told in one `writeHead`: one that was set before would put all of them on Node's slow path.
/**
 * Writes an answer: the only function that does. A client that leaves stops the work at once.
 *
 * What it throws has not been told to the caller; when it happens in a stream, the head may have left
 * (`response.headersSent`).
 */
export function send(response: ServerResponse, reply: Answer, sent: Sent, date?: Date): undefined | Promise<undefined> {
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
      sent.lines = 0;
      return sendPieces(response, reply.status, { ...dated, ...reply.headers }, reply.chunks, sent);
    case 'broken':
      if (reply.isStream) sent.lines = 0;
      return sendPieces(response, reply.status, { ...dated, ...reply.headers }, reply.pieces, sent);
    case 'none':
      return end(response, reply.ending, sent);
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
  sent.headers = status === 204 ? headers : { ...headers, 'content-length': bytes };
  response.writeHead(status, sent.headers);
  if (isGone(response)) sent.cutShort = true;
  else if (response.req.method !== 'HEAD') {
    sent.bytes = bytes;
    sent.text = text;
  }
  response.end(text);
}

// Waiting for `drain` is not yielding: a fast reader takes every write at once, and one export would run to its end
// before any other socket is looked at. So the loop gets a turn after each chunk of that order (anchors.md 4.3).
async function sendPieces(
  response: ServerResponse,
  status: number,
  headers: ReplyHeaders,
  pieces: Iterable<Piece> | AsyncIterable<Piece>,
  sent: Sent,
): Promise<undefined> {
  sent.headers = headers;
  sent.starts = [];
  let sinceTurn = 0;
  let ending: Ending | undefined;
  for await (const piece of pieces) {
    if (isGone(response) || response.req.method === 'HEAD') break;
    // not before there is something to send: a stream that fails at once can still be told as a failure
    if (!response.headersSent) response.writeHead(status, headers);
    if (typeof piece === 'string') {
      ending = piece;
      break;
    }
    const size = Buffer.byteLength(piece.data);
    const flowing = response.write(piece.data);
    if (sent.bytes < keptOfBody) sent.starts.push(startOf(piece.data, keptOfBody - sent.bytes));
    sent.bytes += size;
    if (sent.lines !== undefined) sent.lines += piece.lines;
    sinceTurn += size;
    if (!flowing) await drained(response);
    if (sinceTurn >= turnAfter) {
      sinceTurn = 0;
      await turn();
    }
    if (isGone(response)) break;
  }
  if (!response.headersSent) response.writeHead(status, headers);
  if (ending) return end(response, ending, sent);
  if (isGone(response)) sent.cutShort = true;
  response.end();
}

// What was written before a reset is handed to the system first; what the client has not read by then may be lost, as
// it is in life.
async function end(response: ServerResponse, ending: Ending, sent: Sent): Promise<undefined> {
  const { socket } = response.req;
  if (response.headersSent) await flushed(response);
  if (ending === 'stall') await aborted(leftOf(response));
  if (isGone(response)) sent.cutShort = true;
  else if (ending === 'reset') socket.resetAndDestroy();
  else socket.destroy();
}

function flushed(response: ServerResponse): Promise<void> {
  const { socket } = response.req;
  response.flushHeaders();
  if (socket.writableLength === 0 || isGone(response)) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      socket.off('close', done);
      resolve();
    };
    socket.on('close', done);
    // called when all that was written before has left
    socket.write('', done);
  });
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
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
