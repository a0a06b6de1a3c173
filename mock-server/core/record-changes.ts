import type { Fault } from './fault.ts';
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
 * turning them around at most 10 000.
 */
export function changed(records: BodyRecords, fault: RecordFault): BodyRecords {
  switch (fault.kind) {
    case 'garble':
      return mapped(records, fault.record ?? 1, garbled);
    case 'replace':
      return mapped(records, fault.record, (text) => replaced(text, fault.values));
    case 'duplicate':
      return repeated(records, (nth) => (fault.record === undefined || nth === fault.record ? 2 : 1));
    case 'drop':
      return repeated(records, (nth) => (nth === fault.record ? 0 : 1));
    case 'reorder':
      return fault.how === 'neighbours' ? swapped(records) : reversed(records);
  }
}

/** The first so many records, then one that ends the answer; it comes at the end of a shorter answer too. */
export async function* endedBy(records: BodyRecords, after: number, last: string): AsyncGenerator<BodyRecord> {
  let passed = 0;
  if (after > 0) {
    for await (const record of records) {
      yield record;
      passed += 1;
      if (passed >= after) break;
    }
  }
  if (last !== '') yield { text: last, end: '\n' };
}

async function* mapped(
  records: BodyRecords,
  wanted: number | undefined,
  change: (text: string) => string,
): AsyncGenerator<BodyRecord> {
  let nth = 0;
  for await (const { text, end } of records) {
    nth += 1;
    yield { text: wanted === undefined || nth === wanted ? change(text) : text, end };
  }
}

async function* repeated(records: BodyRecords, times: (nth: number) => number): AsyncGenerator<BodyRecord> {
  let nth = 0;
  for await (const record of records) {
    nth += 1;
    for (let left = times(nth); left > 0; left -= 1) yield record;
  }
}

async function* swapped(records: BodyRecords): AsyncGenerator<BodyRecord> {
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
}

async function* reversed(records: BodyRecords): AsyncGenerator<BodyRecord> {
  let block: BodyRecord[] = [];
  for await (const record of records) {
    block.push(record);
    if (block.length < turnedAtOnce) continue;
    yield* block.reverse();
    block = [];
  }
  yield* block.reverse();
}

// The missing bracket is a defect that the sandbox had (adict.md 8.4).
function garbled(text: string): string {
  return /[\]}"]$/.test(text) ? text.slice(0, -1) : `${text}}`;
}

function replaced(text: string, values: Readonly<Record<string, unknown>>): string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return text;
  }
  const put = Object.entries(values).filter(([key, to]) => replaceFirst(value, key, to));
  return put.length > 0 ? JSON.stringify(value) : text;
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
