import { describe } from './body.ts';

/** The text of an answer is no sequence of JSON values. */
export class JsonStreamError extends Error {
  override readonly name = 'JsonStreamError';
  /** `cut-off` when it ended inside a value. */
  readonly kind: 'cut-off' | 'too-long' | 'malformed';
  /** Values that were read before. */
  readonly valuesRead: number;

  constructor(kind: JsonStreamError['kind'], valuesRead: number, detail: string = sentences[kind]) {
    super(detail);
    this.kind = kind;
    this.valuesRead = valuesRead;
  }
}

const sentences = {
  'cut-off': 'the answer ends inside a value',
  'too-long': 'a value of the answer is too long',
  malformed: 'a value of the answer is no JSON',
} as const satisfies Record<JsonStreamError['kind'], string>;

/** Longest value that is taken: a listed access right has about 1,300 characters, a reading 2,000. */
const longestValue = 1_000_000;

/**
 * Reads JSON objects out of a text that arrives in pieces, one at a time and in constant memory, however they are framed:
 * one a line, glued together `}{`, printed over several lines, with blanks or U+00A0 before, between or behind, or inside
 * one array. The operators' own documents speak of lines; their sandboxes do all of these.
 *
 * @throws JsonStreamError when the text ends inside an object, when one is longer than `longest` characters, or is no JSON
 *
 * @example
 * for await (const reading of jsonObjects(response.body)) console.log(reading);
 */
export async function* jsonObjects(
  pieces: AsyncIterable<Uint8Array>,
  longest: number = longestValue,
): AsyncGenerator<Record<string, unknown>> {
  const decoder = new TextDecoder('utf-8');
  const splitter = new ObjectSplitter(longest);
  for await (const piece of pieces) yield* splitter.take(decoder.decode(piece, { stream: true }));
  yield* splitter.take(decoder.decode());
  splitter.end();
}

// Follows braces and strings only: whether an object is right JSON is for JSON.parse.
class ObjectSplitter {
  readonly #longest: number;
  #kept = '';
  #depth = 0;
  // of arrays around the objects, never inside them
  #arrays = 0;
  #inText = false;
  #escaped = false;
  // the last sign outside texts that is no blank
  #last = 0;
  #read = 0;

  constructor(longest: number) {
    this.#longest = longest;
  }

  *take(piece: string): Generator<Record<string, unknown>> {
    let from = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const sign = piece.charCodeAt(at);
      if (this.#inText) {
        this.#followText(sign);
        continue;
      }
      if (sign === quote && this.#depth > 0) this.#inText = true;
      else if (sign === openBrace) {
        if (this.#depth === 0) from = at;
        // an object behind another value is the next one, behind one that lost its end
        else if (!beforeObject.has(this.#last)) throw this.#failure('malformed');
        this.#depth += 1;
      } else if (sign === closeBrace && this.#depth > 0) {
        this.#depth -= 1;
        if (this.#depth === 0) {
          yield this.#parsed(this.#kept + piece.slice(from, at + 1));
          from = at + 1;
        }
      } else if (this.#depth === 0) this.#follow(sign, piece, at);
      if (sign > space) this.#last = sign;
    }
    if (this.#depth > 0) this.#keep(piece.slice(from));
  }

  end(): void {
    if (this.#depth > 0 || this.#arrays > 0) throw this.#failure('cut-off');
  }

  #follow(sign: number, piece: string, at: number): void {
    if (sign === openBracket) this.#arrays += 1;
    else if (sign === closeBracket) this.#arrays -= 1;
    if (this.#arrays >= 0 && between.has(sign)) return;
    const first = this.#read === 0 && this.#arrays === 0;
    throw first
      ? new JsonStreamError('malformed', 0, describe(piece.slice(at, at + 1000)))
      : this.#failure('malformed');
  }

  #followText(sign: number): void {
    // a line feed in a text is one between two values, the first of which lost its end
    if (sign < space) throw this.#failure('malformed');
    if (this.#escaped) this.#escaped = false;
    else if (sign === backslash) this.#escaped = true;
    else if (sign === quote) this.#inText = false;
  }

  #keep(rest: string): void {
    if (this.#kept.length + rest.length > this.#longest) throw this.#failure('too-long');
    this.#kept += rest;
  }

  #parsed(text: string): Record<string, unknown> {
    if (text.length > this.#longest) throw this.#failure('too-long');
    this.#kept = '';
    try {
      const value = JSON.parse(text) as Record<string, unknown>;
      this.#read += 1;
      return value;
    } catch {
      throw this.#failure('malformed');
    }
  }

  #failure(kind: JsonStreamError['kind']): JsonStreamError {
    return new JsonStreamError(kind, this.#read);
  }
}

const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const comma = 0x2c;
const colon = 0x3a;
const space = 0x20;

const beforeObject: ReadonlySet<number> = new Set([colon, comma, openBracket]);

// White space, U+00A0, a byte order mark, a byte that is no UTF-8, and what an array puts between its values.
const between: ReadonlySet<number> = new Set([
  0x09,
  0x0a,
  0x0d,
  space,
  0xa0,
  0xfeff,
  0xfffd,
  comma,
  openBracket,
  closeBracket,
]);
