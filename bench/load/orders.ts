/** A request to send over and over. */
export interface Ask {
  readonly path: string;
  readonly method?: 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Small requests from 50 connections for so many seconds, taking the asks in turn. */
export interface RequestsOrder {
  readonly kind: 'requests';
  readonly url: string;
  readonly asks: readonly Ask[];
  readonly seconds: number;
}

/** Streams read to their end by so many readers at once, each ask once; or again and again until time is up. */
export interface StreamsOrder {
  readonly kind: 'streams';
  readonly url: string;
  readonly asks: readonly Ask[];
  readonly readers: number;
  /** No stream begins later than this; without it, each ask is sent once. */
  readonly seconds?: number;
  readonly repeat?: boolean;
}

/** What small requests found. `p99Ms` and `p50Ms` are autocannon's, in whole milliseconds below ten. */
export interface RequestsResult {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly answered: number;
}

/** What readers found. `megabytesPerSecond` is of all readers together, 1 MB = 1 000 000 bytes. */
export interface StreamsResult {
  readonly streams: number;
  readonly bytes: number;
  readonly megabytesPerSecond: number;
  /** Of each stream, from its connection to its first byte of body. */
  readonly firstByteMs: readonly number[];
  /** Of each stream, from its connection to its end. */
  readonly wholeMs: readonly number[];
}
