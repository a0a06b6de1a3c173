import type { IncomingMessage } from 'node:http';
import type { Body } from '../core/exchange.ts';
import type { Route } from '../core/provider.ts';
import { filesOf } from './multipart.ts';

// Bodies of the simulated APIs are a few kilobytes; a filter of 1 000 points is 20 kB.
const largestBody = 1_000_000;

type Unreadable = Extract<Body, { kind: 'unreadable' }>['why'];

/** A request's body, and what the journal may keep of it. */
export interface Received {
  readonly body: Body;
  /** Its text as it came, secrets and all; of what came in another media type, only how much and of which. */
  readonly text?: string;
}

const nothing: Received = { body: { kind: 'none' } };

/** Reads a request's body as far as the description of the operation accepts one, up to so many bytes. Never throws. */
export function receive(request: IncomingMessage, route: Route, atMost = largestBody): Received | Promise<Received> {
  const { 'content-length': length, 'transfer-encoding': encoding, 'content-type': type = '' } = request.headers;
  const empty = (length === undefined && encoding === undefined) || length === '0';
  if (empty || route.accepts.length === 0) return nothing;
  if (route.accepts.includes('multipart/form-data')) {
    const files = filesOf(request);
    return files ? { body: { kind: 'files', files } } : unreadable('media-type');
  }
  if (Number(length) > atMost) return unreadable('too-large');
  return readText(request, route, type, atMost);
}

async function readText(request: IncomingMessage, route: Route, type: string, atMost: number): Promise<Received> {
  const bytes = await readAll(request, atMost);
  if (bytes === 'too-large' || bytes === 'syntax') return unreadable(bytes);
  if (bytes.length === 0) return nothing;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return unreadable('encoding');
  }
  if (route.accepts.includes('application/x-www-form-urlencoded')) {
    if (!formType.test(type)) return unreadable('media-type', notKept(bytes, type, 'a form'));
    return { body: { kind: 'form', value: new URLSearchParams(text) }, text };
  }
  try {
    return { body: { kind: 'json', value: JSON.parse(text) }, text };
  } catch {
    const isJson = type === '' || /json/i.test(type) || formType.test(type);
    return unreadable('syntax', isJson ? text : notKept(bytes, type, 'JSON'));
  }
}

const formType = /^application\/x-www-form-urlencoded\b/i;

// Nobody knows where in a text of another media type its secrets stand.
function notKept({ length }: Buffer, type: string, taken: string): string {
  const [named = 'no type'] = /^[\w.+-]{1,60}\/[\w.+-]{1,60}/.exec(type) ?? [];
  return `(${length} bytes of ${named}, not kept: this operation takes ${taken})`;
}

function unreadable(why: Unreadable, text?: string): Received {
  return text === undefined ? { body: { kind: 'unreadable', why } } : { body: { kind: 'unreadable', why }, text };
}

async function readAll(request: IncomingMessage, atMost: number): Promise<Buffer | 'too-large' | 'syntax'> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    // leaving the loop must not destroy the request: its connection is still to be answered
    for await (const part of request.iterator({ destroyOnReturn: false })) {
      size += part.length;
      if (size > atMost) break;
      parts.push(part);
    }
  } catch {
    // the client left in the middle of its body, which must not act as an empty one
    return 'syntax';
  }
  if (size <= atMost) return Buffer.concat(parts);
  request.resume();
  return 'too-large';
}
