import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import type { FilePart } from '../core/exchange.ts';

/**
 * The files of a multipart request, one after the other as they arrive; undefined when its content type is no
 * readable `multipart/form-data`. Bytes are held back until they are asked for. File names are read as UTF-8.
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
  const waiting: FilePart[] = [];
  let wake = (): void => undefined;
  let ended = false;
  let failure: unknown;
  parser.on('file', (field, bytes, { filename }) => {
    // an upload cut in the middle is told by the parser's own error
    bytes.on('error', () => undefined);
    waiting.push({ field, fileName: filename ?? '', bytes });
    wake();
  });
  const end = (error?: unknown): void => {
    failure ??= error;
    ended = true;
    wake();
  };
  parser.on('close', () => end());
  parser.on('error', end);
  request.on('aborted', () => end(new Error('the client left')));
  request.pipe(parser);
  try {
    while (true) {
      const part = waiting.shift();
      if (part) {
        yield part;
        for await (const _ of part.bytes);
      } else if (ended) {
        if (failure) throw failure;
        return;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    request.unpipe(parser);
    request.resume();
  }
}
