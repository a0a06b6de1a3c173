import type { Chunk, Reply } from '../core/exchange.ts';
import type { Fault } from '../core/fault.ts';
import { faultsOf } from '../core/faults.ts';
import type { Provider } from '../core/provider.ts';
import { changed, endedBy, isChange } from '../core/record-changes.ts';
import {
  type BodyRecord,
  type BodyRecords,
  framed,
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

/** A whole body with what faults do to its records. Another framing of an object with records inside is one of the whole. */
export async function* brokenText(text: string, faults: readonly Fault[], told: Breaking): AsyncGenerator<Chunk> {
  const [framing] = faultsOf(faults, 'framing');
  const json = openedText(text, told);
  const records = json ? json.records.map((record) => ({ text: record, end: '' })) : oneRecord(text);
  const broken = withChanges(eachOf(records), faults, told);
  if (!json) return yield* framed(broken, framing ? frames[framing.as] : ownFrame);
  const pieces = framed(broken, { open: json.head, between: ',', close: json.tail });
  if (!framing) return yield* pieces;
  let whole = '';
  for await (const { data } of pieces) whole += data;
  yield* framed(eachOf(oneRecord(whole)), frames[framing.as]);
}

/** The text of an answer that is no stream. */
export function textOf(reply: Exclude<Reply, { kind: 'stream' }> | Reply): string {
  if (reply.kind === 'json') return JSON.stringify(reply.body);
  return reply.kind === 'text' ? reply.text : '';
}

function withChanges(records: BodyRecords, faults: readonly Fault[], told: Breaking): BodyRecords {
  let broken = records;
  for (const fault of faults) {
    if (isInside(fault)) broken = endedBy(broken, fault.afterRecords ?? 0, textOf(told.refusal(fault)).trimEnd());
    else if (isChange(fault)) broken = changed(broken, fault);
  }
  return broken;
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
