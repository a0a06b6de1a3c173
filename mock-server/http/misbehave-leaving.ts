import { millisecondsOf } from '../core/duration.ts';
import type { Chunk } from '../core/exchange.ts';
import type { Fault } from '../core/fault.ts';
import { type FaultOutcome, type Missed, missing, onlyRecords } from '../core/fault-outcome.ts';
import { faultsOf } from '../core/faults.ts';

/** How an answer ends when not by itself: the connection is reset, or stays open and still. */
export type Ending = 'reset' | 'stall';

/** What leaves next: bytes with the records that end in them, or an ending behind which nothing comes. */
export type Piece = Chunk | Ending;

/** Ways to wait, in milliseconds; each ends at once when the caller has left. */
export interface Waits {
  real(ms: number): Promise<void>;
  world(ms: number): Promise<void>;
}

type Cut = Extract<Fault, { kind: 'cut' }>;
type Pause = Extract<Fault, { kind: 'pause' }>;

/** Bytes as faults let them leave: with rests, cut off, slowly, in this order. The outcome is told of what found no place. */
export function leaving(
  chunks: Iterable<Chunk> | AsyncIterable<Chunk>,
  faults: readonly Fault[],
  waits: Waits,
  outcome: FaultOutcome,
): AsyncIterable<Piece> {
  let pieces: AsyncIterable<Piece> = eachOf(chunks);
  for (const pause of faultsOf(faults, 'pause')) pieces = paused(pieces, pause, waits, missing(outcome, pause));
  for (const one of faultsOf(faults, 'cut')) pieces = cut(pieces, one, missing(outcome, one));
  const drips = faultsOf(faults, 'drip');
  for (const { bytesPerSecond } of drips) pieces = dripped(pieces, bytesPerSecond, waits);
  // what rests or drips has to leave piece by piece
  return drips.length > 0 || faultsOf(faults, 'pause').length > 0 ? pieces : gathered(pieces);
}

async function* eachOf(chunks: Iterable<Chunk> | AsyncIterable<Chunk>): AsyncGenerator<Piece> {
  yield* chunks;
}

// The rest comes before the next record, so that none comes behind the last.
async function* paused(
  pieces: AsyncIterable<Piece>,
  pause: Pause,
  waits: Waits,
  missed: Missed,
): AsyncGenerator<Piece> {
  const { by, afterRecords, clock = 'real' } = pause;
  const ms = millisecondsOf(by);
  let passed = 0;
  let rested = false;
  for await (const piece of pieces) {
    if (typeof piece !== 'string' && piece.lines > 0) {
      if (afterRecords === undefined ? passed > 0 : passed === afterRecords) {
        rested = true;
        await waits[clock](ms);
      }
      passed += piece.lines;
    }
    yield piece;
  }
  if (!rested) missed(onlyRecords(passed));
}

async function* cut(
  pieces: AsyncIterable<Piece>,
  { how = 'reset', ...place }: Cut,
  missed: Missed,
): AsyncGenerator<Piece> {
  const before =
    place.afterBytes === undefined ? upToRecord(pieces, place, missed) : upToByte(pieces, place.afterBytes, missed);
  const isCut = yield* before;
  if (isCut && how !== 'end') yield how;
}

// Tells whether something was cut off.
async function* upToRecord(
  pieces: AsyncIterable<Piece>,
  { afterRecords = 0, inside = false }: Cut | Omit<Cut, 'kind'>,
  missed: Missed,
): AsyncGenerator<Piece, boolean> {
  let passed = 0;
  if (passed === afterRecords && !inside) return true;
  for await (const piece of pieces) {
    if (typeof piece === 'string' || piece.lines === 0) {
      yield piece;
      continue;
    }
    if (passed === afterRecords) {
      const bytes = bytesOf(piece);
      yield { data: bytes.subarray(0, Math.ceil(bytes.length / 2)), lines: 0 };
      return true;
    }
    yield piece;
    passed += piece.lines;
    if (passed === afterRecords && !inside) return true;
  }
  missed(onlyRecords(passed));
  return false;
}

async function* upToByte(
  pieces: AsyncIterable<Piece>,
  afterBytes: number,
  missed: Missed,
): AsyncGenerator<Piece, boolean> {
  let left = afterBytes;
  if (left === 0) return true;
  for await (const piece of pieces) {
    if (typeof piece === 'string') {
      yield piece;
      continue;
    }
    const bytes = bytesOf(piece);
    if (bytes.length > left) {
      const part = bytes.subarray(0, left);
      yield { data: part, lines: linesIn(part, piece) };
      return true;
    }
    yield piece;
    left -= bytes.length;
  }
  missed(`the answer had ${afterBytes - left} bytes only`);
  return false;
}

const slicesPerSecond = 10;

// The first slice leaves at once.
async function* dripped(pieces: AsyncIterable<Piece>, bytesPerSecond: number, waits: Waits): AsyncGenerator<Piece> {
  const size = Math.max(1, Math.round(bytesPerSecond / slicesPerSecond));
  let before = 0;
  for await (const piece of pieces) {
    if (typeof piece === 'string') {
      yield piece;
      continue;
    }
    const bytes = bytesOf(piece);
    for (let start = 0; start < bytes.length; start += size) {
      if (before > 0) await waits.real((before / bytesPerSecond) * 1000);
      const slice = bytes.subarray(start, start + size);
      before = slice.length;
      yield { data: slice, lines: start + size < bytes.length ? 0 : piece.lines };
    }
  }
}

const gatheredLength = 32 * 1024;

// One write costs more than one record: many leave together.
async function* gathered(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  let parts: Buffer[] = [];
  let length = 0;
  let lines = 0;
  for await (const piece of pieces) {
    if (typeof piece !== 'string') {
      const bytes = bytesOf(piece);
      parts.push(bytes);
      length += bytes.length;
      lines += piece.lines;
      if (length < gatheredLength) continue;
    }
    if (length > 0) yield { data: Buffer.concat(parts), lines };
    parts = [];
    length = 0;
    lines = 0;
    if (typeof piece === 'string') yield piece;
  }
  if (length > 0) yield { data: Buffer.concat(parts), lines };
}

function bytesOf({ data }: Chunk): Buffer {
  if (typeof data === 'string') return Buffer.from(data);
  return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
}

// Of a chunk of many lines, those whose line feed is in the part.
function linesIn(part: Buffer, { lines }: Chunk): number {
  let found = 0;
  for (let at = part.indexOf(10); at >= 0 && found < lines; at = part.indexOf(10, at + 1)) found += 1;
  return found;
}
