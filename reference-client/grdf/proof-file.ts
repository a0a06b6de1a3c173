import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';

/** A file that proves a consent: at a path, in memory, or as a stream that can be opened anew. */
export type ProofFile =
  | { readonly path: string }
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly open: () => AsyncIterable<Uint8Array> };

/** Most files of a call, and of a right (adict.md 3.5). */
const mostFiles = 3;

/** Greatest size of a file in bytes (adict.md 3.5: 4 Mo). */
export const mostBytes: number = 4 * 1024 * 1024;

/** Endings that a file may have (adict.md 3.5). */
const endings: ReadonlySet<string> = new Set(['txt', 'csv', 'pdf', 'pptx', 'docx', 'wordx', 'mp3', 'mp4', 'zip']);

/** The name under which a file is sent. */
export function nameOf(file: ProofFile): string {
  return 'path' in file ? basename(file.path) : file.name;
}

/**
 * Checks what can be known before files are sent: how many, their endings, and the sizes of those that are no streams.
 *
 * @throws RangeError when the operator would refuse them
 */
export async function checkProofs(files: readonly ProofFile[]): Promise<void> {
  if (files.length < 1 || files.length > mostFiles) {
    throw new RangeError(`there are ${files.length} files; give 1 to ${mostFiles}`);
  }
  for (const file of files) {
    const name = nameOf(file);
    if (!endings.has(extname(name).slice(1).toLowerCase())) {
      throw new RangeError(`${name} has an ending that is not taken; give one of ${[...endings].join(', ')}`);
    }
    const size = await sizeOf(file);
    if (size !== undefined) checkSize(name, size);
  }
}

/** @throws RangeError when a file is too large */
export function checkSize(name: string, bytes: number): void {
  if (bytes > mostBytes) throw new RangeError(`${name} is larger than ${mostBytes} bytes`);
}

async function sizeOf(file: ProofFile): Promise<number | undefined> {
  if ('path' in file) return (await stat(file.path)).size;
  return 'bytes' in file ? file.bytes.byteLength : undefined;
}
