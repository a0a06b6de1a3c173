import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { FilePart } from '../../../core/exchange.ts';
import type { ProofFile } from './access-right.ts';

/** What was seen of one file while its bytes went by. */
export interface SeenFile extends ProofFile {
  /** Name of the multipart part that carried it. */
  readonly field: string;
  /** Whether it holds the test string that every virus scanner reports. */
  readonly infected: boolean;
}

/** What was seen of all files of a call: the first ones, and how many there were. */
export interface SeenFiles {
  readonly files: readonly SeenFile[];
  readonly count: number;
}

// The EICAR test string, in two halves: whole, it would make virus scanners lock this very file.
const eicar = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
  'latin1',
);

/**
 * Reads all files of a call to their end, so that a client that sends too much still gets its answer; nothing of them
 * is held but a piece at a time. Only the first `most` are told one by one.
 */
export async function seeFiles(parts: AsyncIterable<FilePart>, most: number): Promise<SeenFiles> {
  const files: SeenFile[] = [];
  let count = 0;
  for await (const part of parts) {
    const file = await seeFile(part);
    count += 1;
    if (count <= most) files.push(file);
  }
  return { files, count };
}

async function seeFile({ field, fileName, bytes }: FilePart): Promise<SeenFile> {
  const hash = createHash('sha256');
  let size = 0;
  let infected = false;
  let seam: Buffer = Buffer.alloc(0);
  for await (const piece of bytes) {
    hash.update(piece);
    size += piece.byteLength;
    if (infected) continue;
    const data = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    infected = data.includes(eicar) || Buffer.concat([seam, data.subarray(0, eicar.length)]).includes(eicar);
    seam = Buffer.concat([seam, data.subarray(-eicar.length)]).subarray(1 - eicar.length);
  }
  return { field, name: fileName, size, sha256: hash.digest('hex'), infected };
}
