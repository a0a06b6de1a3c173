import type { Fault } from './fault.ts';
import { type Missed, onlyRecords } from './fault-outcome.ts';
import type { BodyRecord, BodyRecords } from './records.ts';

/** Faults that change which records an answer has, or what one says. */
export type RecordFault = Extract<Fault, { kind: (typeof changes)[number] }>;

const changes = ['garble', 'duplicate', 'drop', 'reorder', 'replace'] as const;

/** Whether a fault changes records. */
export function isChange(fault: Fault): fault is RecordFault {
  return (changes as readonly string[]).includes(fault.kind);
}

/** How many records are turned around at a time: a longer answer is turned around in blocks of this many. */
export const turnedAtOnce = 10_000;

/**
 * Records with one fault in them; they are passed on as they come. Swapping two neighbours holds one record back,
 * turning them around at most 10 000. `missed` is told at the end when the fault found nothing to act on.
 */
export function changed(records: BodyRecords, fault: RecordFault, missed: Missed = () => undefined): BodyRecords {
  switch (fault.kind) {
    case 'garble':
      return mapped(records, fault.record ?? 1, garbled, missed);
    case 'replace':
      return mapped(records, fault.record, (text) => replaced(text, fault.values), missed);
    case 'duplicate':
      return repeated(records, fault.record, 2, missed);
    case 'drop':
      return repeated(records, fault.record, 0, missed);
    case 'reorder':
      return fault.how === 'neighbours' ? swapped(records, missed) : reversed(records, missed);
  }
}

/**
 * The first so many records, then one that ends the answer; it comes at the end of a shorter answer too, and `missed`
 * is told.
 */
export async function* endedBy(
  records: BodyRecords,
  after: number,
  last: string,
  missed: Missed = () => undefined,
): AsyncGenerator<BodyRecord> {
  let passed = 0;
  if (after > 0) {
    for await (const record of records) {
      yield record;
      passed += 1;
      if (passed >= after) break;
    }
  }
  if (passed < after) missed(onlyRecords(passed));
  if (last !== '') yield { text: last, end: '\n' };
}

async function* mapped(
  records: BodyRecords,
  wanted: number | undefined,
  change: (text: string) => string | undefined,
  missed: Missed,
): AsyncGenerator<BodyRecord> {
  let nth = 0;
  let met = false;
  let acted = false;
  for await (const { text, end } of records) {
    nth += 1;
    const isWanted = wanted === undefined || nth === wanted;
    const other = isWanted ? change(text) : undefined;
    met ||= isWanted;
    acted ||= other !== undefined;
    yield { text: other ?? text, end };
  }
  if (!acted) missed(met ? 'there was no such key' : onlyRecords(nth));
}

async function* repeated(
  records: BodyRecords,
  wanted: number | undefined,
  times: number,
  missed: Missed,
): AsyncGenerator<BodyRecord> {
  let nth = 0;
  for await (const record of records) {
    nth += 1;
    const many = wanted === undefined || nth === wanted ? times : 1;
    for (let left = many; left > 0; left -= 1) yield record;
  }
  if (nth < (wanted ?? 1)) missed(onlyRecords(nth));
}

async function* swapped(records: BodyRecords, missed: Missed): AsyncGenerator<BodyRecord> {
  let held: BodyRecord | undefined;
  let nth = 0;
  for await (const record of records) {
    nth += 1;
    if (nth === 1) {
      held = record;
      continue;
    }
    yield record;
    if (held) yield held;
    held = undefined;
  }
  if (held) yield held;
  if (nth < 2) missed(onlyRecords(nth));
}

async function* reversed(records: BodyRecords, missed: Missed): AsyncGenerator<BodyRecord> {
  let block: BodyRecord[] = [];
  let count = 0;
  for await (const record of records) {
    block.push(record);
    count += 1;
    if (block.length < turnedAtOnce) continue;
    yield* block.reverse();
    block = [];
  }
  yield* block.reverse();
  if (count < 2) missed(onlyRecords(count));
}

// The missing bracket is a defect that the sandbox had (adict.md 8.4).
function garbled(text: string): string {
  return /[\]}"]$/.test(text) ? text.slice(0, -1) : `${text}}`;
}

// Undefined when the record has none of the keys.
function replaced(text: string, values: Readonly<Record<string, unknown>>): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const put = Object.entries(values).filter(([key, to]) => replaceFirst(value, key, to));
  return put.length > 0 ? JSON.stringify(value) : undefined;
}

// A record's own key comes before one of what it holds, and that in the order of the text.
function replaceFirst(value: unknown, key: string, to: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (!Array.isArray(value) && Object.hasOwn(value, key)) {
    Object.assign(value, { [key]: to });
    return true;
  }
  return Object.values(value).some((one) => replaceFirst(one, key, to));
}
