import type { Chunk } from './exchange.ts';
import type { Fault } from './fault.ts';

/** One record of a body, and what ends it: a line feed, or nothing. */
export interface BodyRecord {
  readonly text: string;
  readonly end: string;
}

/** Records as they come: a stream is never held whole. */
export type BodyRecords = AsyncIterable<BodyRecord>;

/** What stands around, between and behind records; how each is written. */
export interface Frame {
  readonly open: string;
  readonly between: string;
  readonly close: string;
  /** What ends a record; its own end unless told. */
  readonly end?: string;
  readonly write?: (text: string) => string;
}

/** The names of other framings. */
export type FramingName = Extract<Fault, { kind: 'framing' }>['as'];

const bare: Frame = { open: '', between: '', close: '' };

/** Lines as they came. */
export const ownFrame = bare;

/** Framings of the same records, as real answers had them (adict.md 2.3) or as intermediaries make them. */
export const frames = {
  glued: { ...bare, end: '' },
  pretty: { ...bare, end: '\n', write: pretty },
  'pretty-glued': { ...bare, end: '', write: pretty },
  array: { ...bare, open: '[', between: ',', close: ']', end: '' },
  'carriage-returns': { ...bare, end: '\r\n' },
  'blank-lines': { ...bare, between: '\n', end: '\n' },
  'no-final-newline': { ...bare, between: '\n', end: '' },
} as const satisfies Record<FramingName, Frame>;

/** The lines of a stream. One that has no line feed is one record, and is held whole. */
export async function* linesOf(chunks: Iterable<Chunk> | AsyncIterable<Chunk>): AsyncGenerator<BodyRecord> {
  let begun = '';
  for await (const { data } of chunks) {
    const text = typeof data === 'string' ? data : Buffer.from(data.buffer, data.byteOffset, data.length).toString();
    let start = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
      yield { text: begun + text.slice(start, at), end: '\n' };
      begun = '';
      start = at + 1;
    }
    begun += text.slice(start);
  }
  if (begun !== '') yield { text: begun, end: '' };
}

/** A JSON text cut open at its records: what stands before the first, the texts, and what stands behind the last. */
export interface OpenedJson {
  readonly head: string;
  readonly records: readonly string[];
  readonly tail: string;
}

// No text of an API holds a NUL.
const marker = '\u0000records';

/**
 * Opens a JSON value at an array inside it; undefined when there is none at that place. Head, records with commas
 * between, and tail together are exactly `JSON.stringify` of the value.
 *
 * @example
 * opened({ a: { b: [1, 2] } }, ['a', 'b']); // { head: '{"a":{"b":[', records: ['1', '2'], tail: ']}}' }
 */
export function opened(value: unknown, path: readonly (string | number)[]): OpenedJson | undefined {
  const array = path.reduce<unknown>(
    (inside, key) => (isContainer(inside) && Object.hasOwn(inside, key) ? inside[key] : undefined),
    value,
  );
  if (!Array.isArray(array)) return undefined;
  const [head, tail] = JSON.stringify(withMarker(value, path)).split(JSON.stringify(marker));
  if (head === undefined || tail === undefined) return undefined;
  return { head: `${head}[`, records: array.map((record) => JSON.stringify(record) ?? 'null'), tail: `]${tail}` };
}

/**
 * The frame of records inside a JSON text that is itself framed as one record: around them stands the rest of the text,
 * written as the outer frame writes it.
 *
 * @example
 * frameInside({ head: '{"a":[', records: ['1'], tail: ']}' }, frames.array); // open '[{"a":[', close ']}]'
 */
export function frameInside({ head, tail }: OpenedJson, { open, close, end = '', write }: Frame): Frame {
  if (!write) return { open: `${open}${head}`, between: ',', close: `${tail}${end}${close}` };
  const mark = JSON.stringify(marker);
  const [before = '', behind = ''] = write(`${head}${mark}${tail}`).split(mark);
  // a record stands as deep as the mark did
  const indent = before.slice(before.lastIndexOf('\n'));
  return {
    open: `${open}${before}`,
    between: `,${indent}`,
    close: `${behind}${end}${close}`,
    write: (text) => write(text).replaceAll('\n', indent),
  };
}

/** A body in pieces of whole records: `lines` is 1 of a piece that holds one, 0 of what stands around them. */
export async function* framed(
  records: BodyRecords,
  { open, between, close, end, write }: Frame,
): AsyncGenerator<Chunk> {
  if (open !== '') yield { data: open, lines: 0 };
  let first = true;
  for await (const record of records) {
    const text = write ? write(record.text) : record.text;
    yield { data: `${first ? '' : between}${text}${end ?? record.end}`, lines: 1 };
    first = false;
  }
  if (close !== '') yield { data: close, lines: 0 };
}

function withMarker(value: unknown, [key, ...rest]: readonly (string | number)[]): unknown {
  if (key === undefined) return marker;
  if (Array.isArray(value)) return value.map((one, index) => (index === key ? withMarker(one, rest) : one));
  return isContainer(value) ? { ...value, [key]: withMarker(value[key], rest) } : value;
}

function isContainer(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === 'object' && value !== null;
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
