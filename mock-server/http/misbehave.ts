import type { Chunk, Reply, ReplyHeaders } from '../core/exchange.ts';
import type { Fault } from '../core/fault.ts';
import { faultsOf } from '../core/faults.ts';
import { type Breaking, brokenStream, brokenText, isInside, isOfRecords, textOf } from './misbehave-body.ts';
import { leaving, type Piece, type Waits } from './misbehave-leaving.ts';

/** An answer that faults act on: its bytes as they leave, and how they end. */
export interface BrokenReply {
  readonly kind: 'broken';
  readonly status: number;
  readonly headers: ReplyHeaders;
  readonly pieces: AsyncIterable<Piece>;
  /** Whether its records are the lines of a stream, which the journal counts. */
  readonly isStream: boolean;
}

/**
 * An answer with the faults that act on its body and its content type, in this order: which records there are and what
 * they say, how they are framed, how the bytes leave.
 *
 * A refusal inside an answer that is no stream takes its place. Such an answer keeps the length of what it should have
 * been, so that a client notices a cut; one that is cut by a clean end is told in chunks, as a stream is.
 */
export async function misbehaved(
  reply: Reply,
  faults: readonly Fault[],
  told: Breaking,
  waits: Waits,
): Promise<Reply | BrokenReply> {
  const refusal = reply.kind === 'stream' ? undefined : faults.find(isInside);
  if (refusal) told.outcome.notes.push('the answer is no stream, so it was refused whole');
  const [type] = faultsOf(faults, 'content-type');
  const answer = typed(refusal ? told.refusal(refusal) : reply, type?.type);
  const acting = faults.filter((fault) => fault !== refusal && (isOfRecords(fault) || leavingKinds.has(fault.kind)));
  if (acting.length === 0) return answer;
  if (answer.kind === 'stream') {
    const { status, headers = {} } = answer;
    const pieces = leaving(prefixed(brokenStream(answer.chunks, acting, told), acting), acting, waits, told.outcome);
    return { kind: 'broken', status, headers, pieces, isStream: true };
  }
  const status = answer.kind === 'redirect' ? 302 : answer.status;
  const chunks: Chunk[] = [];
  for await (const chunk of prefixed(brokenText(textOf(answer), acting, told), acting)) chunks.push(chunk);
  const headers = { ...headersOf(answer), ...lengthOf(chunks, status, acting) };
  return { kind: 'broken', status, headers, pieces: leaving(chunks, acting, waits, told.outcome), isStream: false };
}

const leavingKinds: ReadonlySet<Fault['kind']> = new Set(['cut', 'drip', 'prefix']);

async function* prefixed(pieces: AsyncIterable<Chunk>, faults: readonly Fault[]): AsyncGenerator<Chunk> {
  for (const { text = '\u00a0' } of faultsOf(faults, 'prefix')) yield { data: text, lines: 0 };
  yield* pieces;
}

function typed(reply: Reply, type: string | undefined): Reply {
  return type === undefined ? reply : { ...reply, headers: { ...reply.headers, 'content-type': type } };
}

function headersOf(reply: Exclude<Reply, { kind: 'stream' }>): ReplyHeaders {
  if (reply.kind === 'redirect') return { ...reply.headers, location: reply.to };
  return reply.kind === 'json' ? { 'content-type': 'application/json', ...reply.headers } : { ...reply.headers };
}

// A 204 has no length (RFC 9110 8.6). What has nothing to promise is told in chunks, or its cut would not be noticed.
function lengthOf(chunks: readonly Chunk[], status: number, faults: readonly Fault[]): ReplyHeaders {
  const length = chunks.reduce((sum, { data }) => sum + Buffer.byteLength(data), 0);
  const cuts = faultsOf(faults, 'cut');
  const inChunks = cuts.some(({ how }) => how === 'end') || (cuts.length > 0 && length === 0);
  return status === 204 || inChunks ? {} : { 'content-length': String(length) };
}
