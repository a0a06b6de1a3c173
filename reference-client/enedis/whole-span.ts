import { type CivilDay, dayAt } from '../civil-day.ts';
import { isClientError } from '../client-error.ts';
import { answerable, type DaySpan, windowsOf } from '../spans.ts';
import { isBeforeActivation } from './wire-refusals.ts';

/** How a span of any length is read. */
export interface SpanReader<Value> {
  readonly span: DaySpan;
  /** Milliseconds since 1970 (UTC). */
  readonly now: number;
  readonly depth: { readonly months: number; readonly days: number };
  /** Most days of a call. */
  readonly longest: number;
  readonly read: (window: DaySpan) => Promise<readonly Value[]>;
  /** First day that can be read at all; null when it cannot be known. */
  readonly activation: () => Promise<CivilDay | null>;
}

/**
 * Reads a span window by window, oldest first, as far as the operator can answer. No call is made when nothing of it is
 * left.
 *
 * A window in which there is nothing is a hole, and the windows after it are read all the same; so a span in which there
 * is nothing at all yields nothing. The operator refuses a whole call that begins before the meter's last activation:
 * then the day of that is asked for, once, and reading goes on from there.
 *
 * @throws ClientError that tells how many values were read, and which days are still to be asked when that makes sense
 */
export async function* wholeSpan<Value>(reader: SpanReader<Value>): AsyncGenerator<Value, void> {
  const reachable = reachableOf(reader);
  let recordsRead = 0;
  let begins: CivilDay | undefined;
  for (const { from, to } of reachable ? windowsOf(reachable, reader.longest) : []) {
    const window = { from: begins === undefined || begins < from ? from : begins, to };
    if (window.from >= to) continue;
    try {
      const found = await readWindow(reader, window, begins === undefined);
      begins = found.begins ?? begins;
      recordsRead += found.values.length;
      yield* found.values;
    } catch (error) {
      if (!isClientError(error)) throw error;
      const askAgain = { from: window.from, to: reachable?.to ?? to };
      throw error.with({ recordsRead, ...(error.isTransient && { askAgain }) });
    }
  }
}

// Whether the operator's day ends at midnight in France or by UTC is not sure (enedis.md 2.4, 8.17). Data of a day come
// in the next morning, so waiting for both loses nothing.
function reachableOf({ span, now, depth }: Pick<SpanReader<unknown>, 'span' | 'now' | 'depth'>): DaySpan | undefined {
  const today = dayAt(now);
  const yetToday = new Date(now).toISOString().slice(0, 10);
  const last = yetToday < today ? yetToday : today;
  if (span.from >= last) return undefined;
  return answerable({ from: span.from, to: span.to > last ? last : span.to }, today, depth);
}

async function readWindow<Value>(
  reader: SpanReader<Value>,
  window: DaySpan,
  mayBegin: boolean,
): Promise<{ readonly values: readonly Value[]; readonly begins?: CivilDay }> {
  try {
    return { values: await reader.read(window) };
  } catch (error) {
    if (!isClientError(error)) throw error;
    if (error.code === 'no-data') return { values: [] };
    if (!mayBegin || !isBeforeActivation(error)) throw error;
    // when the day cannot be had, the refusal tells more than the failure to ask for it
    const begins = await reader.activation().catch((failure: unknown) => {
      if (isClientError(failure) && failure.code === 'aborted') throw failure;
      return null;
    });
    if (begins === null || begins <= window.from) throw error;
    const left = { from: begins, to: window.to };
    return begins < window.to ? { ...(await readWindow(reader, left, false)), begins } : { values: [], begins };
  }
}
