import type { Chunk } from '../../../core/exchange.ts';
import type { Day } from '../../../core/paris.ts';
import { type ByteText, bytesOf } from './byte-text.ts';
import { type ReadingCycle, readingAfter, readingUpTo } from './cycle.ts';
import { type LineFrame, lineBetween } from './line.ts';
import type { DayRange } from './line-request.ts';
import type { WriteLine } from './line-writers.ts';
import type { MeterReader } from './meter-reader.ts';
import type { Stretch } from './stretches.ts';

/** How to make the half-yearly or monthly lines of one stretch. */
export interface IntervalWork {
  readonly stretch: Stretch;
  readonly cycle: ReadingCycle;
  readonly window: DayRange;
  readonly clamp: DayRange;
  /** Whether lines that began before the window count too. */
  readonly overlapping: boolean;
  /** Whether lines that began before the clamp are shown, whole. */
  readonly acrossStart: boolean;
  readonly reader: MeterReader;
  /** Whether the line that ends with a day's reading is out. */
  isOut(lastReading: Day): boolean;
  /** What the line of an interval is made with. */
  frameOf(interval: DayRange): LineFrame;
  readonly write: WriteLine;
}

const linesAtOnce = 32;

/** The lines between the readings of a stretch that answer a window, some at a time. */
export function* intervalChunks(work: IntervalWork): Iterable<Chunk> {
  let text = '';
  let lines = 0;
  for (const { previous, from, to } of intervalsOf(work)) {
    if (!work.isOut(to)) continue;
    const { reader } = work;
    const frame = work.frameOf({ from, to });
    text += work.write(lineBetween(reader.at(from, previous), reader.at(to, from), frame, null, true));
    lines += 1;
    if (lines === linesAtOnce) {
      yield { data: bytesOf(text as ByteText), lines };
      text = '';
      lines = 0;
    }
  }
  if (lines > 0) yield { data: bytesOf(text as ByteText), lines };
}

function* intervalsOf({
  stretch,
  cycle,
  window,
  clamp,
  overlapping,
  acrossStart,
}: IntervalWork): Iterable<DayRange & { previous: Day }> {
  const end = Math.min(stretch.to, window.to, clamp.to);
  let from = Math.max(stretch.from, readingUpTo(cycle, window.from));
  let previous = from === stretch.from ? from : Math.max(stretch.from, readingUpTo(cycle, from - 1));
  while (from < end) {
    const to = Math.min(stretch.to, readingAfter(cycle, from));
    const answers = to > window.from && (overlapping || from >= window.from);
    const allowed = from >= clamp.from || (acrossStart && to > clamp.from);
    if (answers && allowed) yield { previous, from, to };
    previous = from;
    from = to;
  }
}
