import type { Chunk, Reply } from '../core/exchange.ts';
import type { Fault } from '../core/fault.ts';
import { type FaultOutcome, missing } from '../core/fault-outcome.ts';
import { faultsOf } from '../core/faults.ts';
import type { Provider } from '../core/provider.ts';
import { changed, endedBy, isChange } from '../core/record-changes.ts';
import {
  type BodyRecord,
  type BodyRecords,
  framed,
  frameInside,
  frames,
  linesOf,
  type OpenedJson,
  opened,
  ownFrame,
} from '../core/records.ts';

/** A refusal that comes inside an answer which began well. */
type RefuseInside = Extract<Fault, { kind: 'refuse' }>;

/** What breaking a body needs to know of its call. */
export interface Breaking {
  readonly recordsAt: Provider['recordsAt'];
  /** What the faults did, filled in while the body leaves. */
  readonly outcome: FaultOutcome;
  /** The words of a refusal. */
  refusal(fault: RefuseInside): Reply;
}

/** Whether a fault is a refusal inside an answer. */
export const isInside = (fault: Fault): fault is RefuseInside =>
  fault.kind === 'refuse' && fault.afterRecords !== undefined;

/** Whether a fault looks at records; the others pass a stream's bytes on as they are. */
export function isOfRecords(fault: Fault): boolean {
  if (fault.kind === 'cut') return fault.afterBytes === undefined;
  return isInside(fault) || isChange(fault) || fault.kind === 'framing' || fault.kind === 'pause';
}

/** The body of a stream, with what faults do to its records: in pieces of one record each when they do. */
export async function* brokenStream(
  chunks: Iterable<Chunk> | AsyncIterable<Chunk>,
  faults: readonly Fault[],
  told: Breaking,
): AsyncGenerator<Chunk> {
  if (!faults.some(isOfRecords)) return yield* chunks;
  const [framing] = faultsOf(faults, 'framing');
  yield* framed(withChanges(linesOf(chunks), faults, told), framing ? frames[framing.as] : ownFrame);
}

/**
 * A whole body with what faults do to its records. Another framing of an object with records inside is one of the whole;
 * its pieces are still the records.
 */
export async function* brokenText(text: string, faults: readonly Fault[], told: Breaking): AsyncGenerator<Chunk> {
  const [framing] = faultsOf(faults, 'framing');
  const frame = framing ? frames[framing.as] : ownFrame;
  const json = openedText(text, told);
  const records = json ? json.records.map((record) => ({ text: record, end: '' })) : oneRecord(text);
  const broken: BodyRecord[] = [];
  for await (const record of withChanges(eachOf(records), faults, told)) broken.push(record);
  if (!json) return yield* framed(eachOf(broken), frame);
  if (broken.length > 0) return yield* framed(eachOf(broken), frameInside(json, frame));
  for await (const { data } of framed(eachOf(oneRecord(json.head + json.tail)), frame)) yield { data, lines: 0 };
}

/** The text of an answer that is no stream. */
export function textOf(reply: Exclude<Reply, { kind: 'stream' }> | Reply): string {
  if (reply.kind === 'json') return JSON.stringify(reply.body);
  return reply.kind === 'text' ? reply.text : '';
}

function withChanges(records: BodyRecords, faults: readonly Fault[], told: Breaking): BodyRecords {
  let broken = records;
  for (const fault of faults) {
    if (isInside(fault)) broken = refusedInside(broken, fault, told);
    else if (isChange(fault)) broken = changed(broken, fault, missing(told.outcome, fault));
  }
  return broken;
}

function refusedInside(records: BodyRecords, fault: RefuseInside, told: Breaking): BodyRecords {
  const refusal = textOf(told.refusal(fault)).trimEnd();
  return endedBy(records, fault.afterRecords ?? 0, refusal, (found) =>
    told.outcome.notes.push(`${found}, and the refusal stands behind all of it`),
  );
}

// The operations write some objects as texts. One that is not written as `JSON.stringify` would is one record.
function openedText(text: string, { recordsAt }: Breaking): OpenedJson | undefined {
  if (!/^[{[]/.test(text)) return undefined;
  try {
    const body: unknown = JSON.parse(text);
    const path = recordsAt(body);
    return path && JSON.stringify(body) === text ? opened(body, path) : undefined;
  } catch {
    return undefined;
  }
}

function oneRecord(text: string): BodyRecord[] {
  if (text === '') return [];
  return text.endsWith('\n') ? [{ text: text.slice(0, -1), end: '\n' }] : [{ text, end: '' }];
}

async function* eachOf(records: readonly BodyRecord[]): AsyncGenerator<BodyRecord> {
  yield* records;
}
