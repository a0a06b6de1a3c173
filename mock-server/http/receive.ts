import type { IncomingMessage } from 'node:http';
import type { Body } from '../core/exchange.ts';
import type { Route } from '../core/provider.ts';
import { filesOf } from './multipart.ts';

// Bodies of the simulated APIs are a few kilobytes; a filter of 1 000 points is 20 kB.
const largestBody = 1_000_000;

type Unreadable = Extract<Body, { kind: 'unreadable' }>['why'];

/** A request's body, and its first characters for the journal. */
export interface Received {
  readonly body: Body;
  readonly text?: string;
}

const nothing: Received = { body: { kind: 'none' } };

/** Reads a request's body as far as the description of the operation accepts one. Never throws. */
export function receive(request: IncomingMessage, route: Route): Received | Promise<Received> {
  const { 'content-length': length, 'transfer-encoding': encoding, 'content-type': type = '' } = request.headers;
  const empty = (length === undefined && encoding === undefined) || length === '0';
  if (empty || route.accepts.length === 0) return nothing;
  if (route.accepts.includes('multipart/form-data')) {
    const files = filesOf(request);
    return files ? { body: { kind: 'files', files } } : unreadable('media-type');
  }
  if (Number(length) > largestBody) return unreadable('too-large');
  return readText(request, route, type);
}

async function readText(request: IncomingMessage, route: Route, type: string): Promise<Received> {
  const bytes = await readAll(request);
  if (bytes === undefined) return unreadable('too-large');
  if (bytes.length === 0) return nothing;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return unreadable('encoding');
  }
  if (route.accepts.includes('application/x-www-form-urlencoded')) {
    if (!type.startsWith('application/x-www-form-urlencoded')) return unreadable('media-type', text);
    return { body: { kind: 'form', value: new URLSearchParams(text) }, text: blanked(text) };
  }
  try {
    return { body: { kind: 'json', value: JSON.parse(text) }, text };
  } catch {
    return unreadable('syntax', text);
  }
}

function unreadable(why: Unreadable, text?: string): Received {
  return text === undefined ? { body: { kind: 'unreadable', why } } : { body: { kind: 'unreadable', why }, text };
}

async function readAll(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of request) {
      size += part.length;
      if (size > largestBody) return undefined;
      parts.push(part);
    }
  } catch {
    // the client left in the middle of its body: nothing to answer, and nothing to read
    return Buffer.alloc(0);
  }
  return Buffer.concat(parts);
}

// The journal is shown to people: secrets never enter it.
function blanked(form: string): string {
  return form.replace(/((?:^|&)(?:client_secret|refresh_token|code|token)=)[^&]*/g, '$1***');
}
