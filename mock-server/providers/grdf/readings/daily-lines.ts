import type { Chunk } from '../../../core/exchange.ts';
import type { Day } from '../../../core/paris.ts';
import { type ByteText, bytesOf } from './byte-text.ts';
import { monthAround } from './gas-day.ts';
import { type LineFrame, lineBetween } from './line.ts';
import type { BytesChunk, Shelf } from './line-cache.ts';
import type { DayRange } from './line-request.ts';
import type { WriteLine } from './line-writers.ts';
import type { MeterReader } from './meter-reader.ts';
import type { Stretch } from './stretches.ts';

/** How to make the daily lines of one stretch. */
export interface DailyWork {
  readonly stretch: Stretch;
  /** Gas days wanted. */
  readonly days: DayRange;
  /** First gas day of which nothing is out yet. */
  readonly outUntil: Day;
  /** First gas day that is still provisional. */
  readonly finalUntil: Day;
  /** Gas days before `outUntil` whose line is late. */
  readonly heldBack: ReadonlySet<Day>;
  readonly reader: MeterReader;
  readonly shelf: Shelf;
  /** What all lines of a month share. */
  frameOf(month: DayRange, final: boolean): LineFrame;
  readonly write: WriteLine;
}

/**
 * The daily lines of a stretch, about a month at a time. Months that are out and final never change again: their bytes
 * are kept, and taken from the shelf when the same is asked again.
 */
export function* dailyChunks(work: DailyWork): Iterable<Chunk> {
  const last = Math.min(work.days.to, work.stretch.to, work.outUntil);
  for (let from = Math.max(work.days.from, work.stretch.from); from < last; ) {
    const { first, next } = monthAround(from);
    const month = { from: first, to: next };
    const to = Math.min(next, last);
    const whole = from === first && to === next;
    const chunk = whole && isSettled(work, month) ? settledMonth(work, month) : monthPart(work, month, { from, to });
    if (chunk.lines > 0) yield chunk;
    from = to;
  }
}

function isSettled(work: DailyWork, month: DayRange): boolean {
  if (month.to > work.finalUntil) return false;
  for (const day of work.heldBack) if (day >= month.from && day < month.to) return false;
  return true;
}

function settledMonth(work: DailyWork, month: DayRange): Chunk {
  let chunk = work.shelf.get(month.from);
  if (!chunk) {
    chunk = monthPart(work, month, month);
    work.shelf.put(month.from, chunk);
  }
  return chunk;
}

function monthPart(work: DailyWork, month: DayRange, { from, to }: DayRange): BytesChunk {
  const { reader, finalUntil, heldBack } = work;
  // a month may be final in part: informative days become final with the monthly reading that covers them
  const frames = { final: work.frameOf(month, true), provisional: work.frameOf(month, false) };
  let text = '';
  let lines = 0;
  let start = reader.at(from, from - 1, from > finalUntil);
  for (let day = from; day < to; day += 1) {
    const final = day < finalUntil;
    const end = reader.at(day + 1, day, !final);
    if (!heldBack.has(day)) {
      text += work.write(lineBetween(start, end, final ? frames.final : frames.provisional, day, final));
      lines += 1;
    }
    start = end;
  }
  return { data: bytesOf(text as ByteText), lines };
}
