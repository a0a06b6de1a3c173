import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { checkSize, nameOf, type ProofFile } from './proof-file.ts';

/** The name of the form's parts. */
const part = 'preuves';

/** A form with files, as it leaves: its content type, and its bytes in pieces, never held whole. */
export interface ProofForm {
  readonly contentType: string;
  readonly body: () => ReadableStream<Uint8Array>;
  /** Why sending stopped in the middle, if it did: a stream turned out too large, or broke. */
  readonly broken: () => unknown;
}

/** Puts files into a form. */
export function proofForm(files: readonly ProofFile[], boundary: string): ProofForm {
  let broken: unknown;
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    broken = undefined;
    try {
      yield* piecesOf(files, boundary);
    } catch (error) {
      broken = error;
      throw error;
    }
  };
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: () => Readable.toWeb(Readable.from(pieces())) as ReadableStream<Uint8Array>,
    broken: () => broken,
  };
}

async function* piecesOf(files: readonly ProofFile[], boundary: string): AsyncGenerator<Uint8Array> {
  const text = (line: string): Uint8Array => new TextEncoder().encode(line);
  for (const file of files) {
    const name = nameOf(file).replace(/["\r\n]/g, '_');
    yield text(
      `--${boundary}\r\nContent-Disposition: form-data; name="${part}"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
    );
    let sent = 0;
    for await (const piece of bytesOf(file)) {
      sent += piece.byteLength;
      checkSize(name, sent);
      yield piece;
    }
    yield text('\r\n');
  }
  yield text(`--${boundary}--\r\n`);
}

function bytesOf(file: ProofFile): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  if ('path' in file) return createReadStream(file.path);
  return 'bytes' in file ? [file.bytes] : file.open();
}
