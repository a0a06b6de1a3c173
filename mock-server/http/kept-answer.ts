import type { OutgoingHttpHeaders } from 'node:http';
import { StringDecoder } from 'node:string_decoder';
import { inspect } from 'node:util';
import type { RecordedAnswer } from '../core/recorded-answer.ts';
import { blankedAnswerBody, blankedAnswerHeaders } from './secrets.ts';

/** How much of a body the journal keeps: characters of a text, bytes of what leaves in pieces. */
export const keptOfBody = 4096;

/**
 * What the journal keeps of an answer. Most entries are never read, so a call only leaves here what it has at hand:
 * decoding and blanking are done when somebody looks.
 */
export class KeptAnswer implements RecordedAnswer {
  readonly #headers: OutgoingHttpHeaders;
  readonly #start: string;
  // each character of the start stands for a byte, to be read as UTF-8
  readonly #isBytes: boolean;
  readonly #length: number;
  readonly #isCut: boolean;

  /** An answer whose body left as one text, or had none; `bytes` is its length. */
  static ofText(headers: OutgoingHttpHeaders, text: string, bytes: number): KeptAnswer {
    if (text.length <= keptOfBody) return new KeptAnswer(headers, text, false, bytes, false);
    const encoding = bytes === text.length ? 'latin1' : 'utf16le';
    return new KeptAnswer(headers, copied(text.slice(0, keptOfBody), encoding), false, bytes, true);
  }

  /** An answer whose body left in pieces; `starts` are the first of them, a character a byte. */
  static ofPieces(headers: OutgoingHttpHeaders, starts: readonly string[], bytes: number): KeptAnswer {
    const start = starts.length === 1 ? (starts[0] ?? '') : starts.join('');
    return new KeptAnswer(headers, start, true, bytes, bytes > start.length);
  }

  private constructor(headers: OutgoingHttpHeaders, start: string, isBytes: boolean, length: number, isCut: boolean) {
    this.#headers = headers;
    this.#start = start;
    this.#isBytes = isBytes;
    this.#length = length;
    this.#isCut = isCut;
  }

  get headers(): Record<string, string> {
    return blankedAnswerHeaders(this.#headers);
  }

  get body(): string | undefined {
    if (this.#start === '') return undefined;
    const shown = blankedAnswerBody(this.#isBytes ? decoded(this.#start, this.#isCut) : this.#start);
    return this.#isCut ? `${shown}… (${this.#length} bytes)` : shown;
  }

  get cut(): true | undefined {
    return this.#isCut || undefined;
  }

  get size(): number {
    // V8 takes a byte a character where no letter needs two
    const width = this.#isBytes || this.#start.length === this.#length ? 1 : 2;
    let size = 250 + width * this.#start.length;
    for (const name in this.#headers) size += 16 + String(this.#headers[name]).length;
    return size;
  }

  toJSON(): object {
    const { headers, body, cut } = this;
    return { headers, ...(body !== undefined && { body }), ...(cut && { cut }) };
  }

  [inspect.custom](): object {
    return this.toJSON();
  }
}

/** The first bytes of a piece, a character each. */
export function startOf(data: string | Uint8Array, room: number): string {
  if (typeof data === 'string') return Buffer.from(data.slice(0, room)).toString('latin1', 0, room);
  return Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('latin1', 0, room);
}

// A slice of a text keeps the whole text in memory; its copy does not.
function copied(slice: string, encoding: 'latin1' | 'utf16le'): string {
  return Buffer.from(slice, encoding).toString(encoding);
}

// Of a body that was cut, the letter that the cut fell into is left out.
function decoded(start: string, isCut: boolean): string {
  const decoder = new StringDecoder('utf8');
  const text = decoder.write(Buffer.from(start, 'latin1'));
  return isCut ? text : text + decoder.end();
}
