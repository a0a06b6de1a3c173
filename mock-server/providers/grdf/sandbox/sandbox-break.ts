import type { Chunk } from '../../../core/exchange.ts';
import { isoDay } from '../../../core/paris.ts';
import type { LineRequest } from '../readings/line-request.ts';
import { brokenLine } from '../readings/refusals-data.ts';
import { daysOfLine } from '../readings/wire-line-days.ts';
import { sandboxFacts } from './facts-sandbox.ts';
import type { BrokenStream } from './sandbox-cases.ts';

const daysBefore = sandboxFacts.sandboxDaysBeforeFault.value;

/** Puts an error into a stream as the sandbox's data set says: in place of its first line, or after a month (adict.md 8.4). */
export function broken(chunks: Iterable<Chunk>, how: BrokenStream, request: LineRequest): Iterable<Chunk> {
  return how === 'first-line' ? brokenFirst(chunks, request) : brokenAfterAMonth(chunks, request);
}

// The period to ask again is that of the block that failed (adict.md 2.3).
function* brokenFirst(chunks: Iterable<Chunk>, request: LineRequest): Generator<Chunk> {
  let first = true;
  for (const { data, lines } of chunks) {
    const text = textOf(data);
    const end = text.indexOf('\n') + 1;
    const echo = { value: null, ...daysOfLine(text.slice(0, end)) };
    yield { data: first ? failure({ ...request, echo }) + text.slice(end) : text, lines };
    first = false;
  }
}

// The line's period is the one to ask again: what the stream did not give (adict.md 2.3).
function* brokenAfterAMonth(chunks: Iterable<Chunk>, request: LineRequest): Generator<Chunk> {
  const [first] = chunks;
  if (first) yield first;
  const missing = Math.min(request.window.from + daysBefore, request.window.to - 1);
  const echo = { value: null, from: isoDay(missing), to: isoDay(request.window.to) };
  yield { data: failure({ ...request, echo }), lines: 1 };
}

function failure({ world, point, echo }: LineRequest): string {
  return brokenLine(point.injects ? 'injection' : 'consumption', point.id, echo, 'partial-failure', world);
}

function textOf(data: string | Uint8Array): string {
  return typeof data === 'string' ? data : Buffer.from(data).toString('utf8');
}
