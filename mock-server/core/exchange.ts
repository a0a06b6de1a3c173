import type { Application } from './application.ts';

/** A request as a value: all that a rule may know of it. */
export interface Exchange {
  /** Unique in the process; the journal names the exchange by it. */
  readonly id: string;
  /** The world's instant at which the request came in, read once. */
  readonly receivedAt: Date;
  /** When it really came in, where `receivedAt` is earlier for the sake of stale data: what its dates are held to. */
  readonly askedAt?: Date;
  readonly provider: string;
  readonly operation: string;
  /** The base path under which the operation was called, such as `/adict/v2`. */
  readonly mount: string;
  readonly method: string;
  /** Path and query as they came. */
  readonly url: string;
  /** Origin that the caller used, such as `http://localhost:4010`. */
  readonly origin: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Body;
  /** Who calls; absent on operations that need no token. */
  readonly caller?: Caller;
}

/** The application that a verified token speaks for. */
export interface Caller {
  readonly application: Application;
  readonly scopes: readonly string[];
}

/** What came as the request's body, read as far as its content type told. */
export type Body =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'form'; readonly value: URLSearchParams }
  | { readonly kind: 'files'; readonly files: AsyncIterable<FilePart> }
  | { readonly kind: 'unreadable'; readonly why: 'syntax' | 'encoding' | 'too-large' | 'media-type' };

/** One file of a multipart body; its bytes stream by and are never held whole. */
export interface FilePart {
  readonly field: string;
  readonly fileName: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Some whole lines of a stream, each ended by its line feed. */
export interface Chunk {
  readonly data: string | Uint8Array;
  readonly lines: number;
}

export type ReplyHeaders = Readonly<Record<string, string>>;

/** An answer as a value. */
export type Reply =
  | { readonly kind: 'json'; readonly status: number; readonly body: unknown; readonly headers?: ReplyHeaders }
  | { readonly kind: 'text'; readonly status: number; readonly text: string; readonly headers?: ReplyHeaders }
  | {
      readonly kind: 'stream';
      readonly status: number;
      readonly chunks: Iterable<Chunk> | AsyncIterable<Chunk>;
      readonly headers?: ReplyHeaders;
    }
  | { readonly kind: 'redirect'; readonly to: string; readonly headers?: ReplyHeaders }
  | { readonly kind: 'empty'; readonly status: number; readonly headers?: ReplyHeaders };

/** A JSON answer; 200 unless told. */
export function json(body: unknown, status = 200, headers?: ReplyHeaders): Reply {
  return headers ? { kind: 'json', status, body, headers } : { kind: 'json', status, body };
}

/** An HTML page; 200 unless told. */
export function page(html: string, status = 200): Reply {
  return { kind: 'text', status, text: html, headers: { 'content-type': 'text/html; charset=utf-8' } };
}
