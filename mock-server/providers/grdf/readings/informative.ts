import type { Chunk } from '../../../core/exchange.ts';
import { cycleOf, readingUpTo } from './cycle.ts';
import { dailyChunks } from './daily-lines.ts';
import { dataSetting } from './dialect-data.ts';
import { type History, historyOf } from './history.ts';
import type { LineRequest } from './line-request.ts';
import { informativeWriter, tapWriter } from './line-writers.ts';
import { meterClassOf } from './meter-class.ts';
import { MeterReader } from './meter-reader.ts';
import { emptyShelf, shelfFor } from './settled-lines.ts';
import type { Stretch } from './stretches.ts';

/**
 * The informative consumption of a point, one line a gas day, oldest first: 1M and MM meters have it, 6M and JJ do not
 * (adict.md 5.2, 5.6). Empty when there is nothing to show, and for a point that injects.
 */
export async function informativeLines(request: LineRequest): Promise<Iterable<Chunk>> {
  if (request.point.injects) return [];
  return chunksOf(await historyOf(request.world, request.point, request.now, request.counted), request);
}

function* chunksOf(history: History, request: LineRequest): Iterable<Chunk> {
  for (const stretch of history.stretches) {
    const { frequency } = stretch;
    if (frequency === '1M' || frequency === 'MM') yield* stretchChunks(history, stretch, frequency, request);
  }
}

function stretchChunks(
  history: History,
  stretch: Stretch,
  frequency: '1M' | 'MM',
  { world, point, window, clamp, echo, tap, counted }: LineRequest,
): Iterable<Chunk> {
  const { publication, coefficients, tenancy } = history;
  const dial = 10 ** meterClassOf(point).digits;
  const converter = frequency === 'MM' && point.converter;
  return dailyChunks({
    stretch,
    days: {
      from: Math.max(window.from, clamp.from, counted ? clamp.from : tenancy.from),
      to: Math.min(window.to, clamp.to),
    },
    outUntil: publication.dailyUntil(frequency),
    finalUntil: finalUntil(history, stretch, frequency),
    heldBack: publication.heldBack(frequency),
    reader: new MeterReader(history, stretch, 'informative'),
    shelf: tap ? emptyShelf : shelfFor(history, 'informative', echo),
    frameOf: (month) => ({
      series: 'informative',
      dial,
      converter,
      coefficients: coefficients.over(month.from, month.to, frequency, converter),
      slip: null,
    }),
    write: tap
      ? tapWriter(tap)
      : informativeWriter(point.id, echo, {
          label: dataSetting(world, 'informativeLabel'),
          hideProvisionalStart: dataSetting(world, 'provisionalStartReading') === 'empty',
        }),
  });
}

// Informative days of 1M become final with the published reading that covers them (adict.md 5.5).
function finalUntil({ world, point, publication }: History, stretch: Stretch, frequency: '1M' | 'MM'): number {
  if (frequency === 'MM') return publication.monthsFinalUntil('MM');
  const last = publication.lastPublishedReading();
  return last >= stretch.to ? stretch.to : readingUpTo(cycleOf(world, point, frequency), last);
}
