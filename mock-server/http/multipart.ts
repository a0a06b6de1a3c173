import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import type { FilePart } from '../core/exchange.ts';
import { Refusal } from '../core/refusal.ts';

/**
 * The files of a multipart request, one after the other as they arrive; undefined when its content type is no
 * readable `multipart/form-data`. Bytes are held back until they are asked for, and need not be asked for. File names
 * are read as UTF-8. Looking throws the Refusal `body-unreadable` when the form is broken, or its sender has left.
 */
export function filesOf(request: IncomingMessage): AsyncIterable<FilePart> | undefined {
  if (!/^multipart\/form-data/i.test(request.headers['content-type'] ?? '')) return undefined;
  try {
    return partsOf(request, busboy({ headers: request.headers, defParamCharset: 'utf8' }));
  } catch {
    return undefined;
  }
}

async function* partsOf(request: IncomingMessage, parser: busboy.Busboy): AsyncGenerator<FilePart> {
  const waiting: (FilePart & { readonly stream: Readable })[] = [];
  let wake = (): void => undefined;
  let ended: 'well' | 'badly' | undefined;
  parser.on('file', (field, stream, { filename }) => {
    // who reads the file is told by the reading itself
    stream.on('error', () => undefined);
    waiting.push({ field, fileName: filename ?? '', bytes: bytesOf(stream), stream });
    wake();
  });
  const end = (how: 'well' | 'badly'): void => {
    ended ??= how;
    wake();
  };
  parser.on('close', () => end('well'));
  parser.on('error', () => end('badly'));
  // a pipe does not tell its end that its source broke off: the file being read would never end
  const breakOff = (): void => void parser.destroy(new Error('the client left'));
  request.on('error', breakOff);
  if (request.destroyed) breakOff();
  else request.pipe(parser);
  try {
    while (true) {
      const part = waiting.shift();
      if (part) {
        yield { field: part.field, fileName: part.fileName, bytes: part.bytes };
        for await (const _ of bytesOf(part.stream));
      } else if (ended === 'badly') {
        throw broken();
      } else if (ended === 'well') {
        return;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    request.off('error', breakOff);
    request.unpipe(parser);
    request.resume();
  }
}

// A reader who stops early must not destroy the stream: the form goes on behind it.
async function* bytesOf(stream: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* stream.iterator({ destroyOnReturn: false });
  } catch {
    throw broken();
  }
}

function broken(): Refusal {
  return new Refusal('body-unreadable', { why: 'syntax' });
}
