import type { Chunk } from '../../../core/exchange.ts';
import type { Frequency } from '../park/point.ts';
import { cycleOf } from './cycle.ts';
import { dailyChunks } from './daily-lines.ts';
import { dataSetting } from './dialect-data.ts';
import { readingFacts } from './facts-readings.ts';
import { monthAround } from './gas-day.ts';
import { type History, historyOf } from './history.ts';
import { intervalChunks } from './interval-lines.ts';
import type { DayRange, LineRequest } from './line-request.ts';
import { publishedWriter, tapWriter, type WriteLine } from './line-writers.ts';
import { meterClassOf } from './meter-class.ts';
import { MeterReader } from './meter-reader.ts';
import { emptyShelf, shelfFor } from './settled-lines.ts';
import type { Stretch } from './stretches.ts';

const withoutDate = readingFacts.startWithoutDate.value;

type Flow = 'consumption' | 'injection';

/**
 * The published lines of a point, oldest first: half-yearly, monthly or daily by its reading frequency (adict.md 5.6).
 */
export async function meteredLines(request: LineRequest, flow: Flow): Promise<Iterable<Chunk>> {
  const history = await historyOf(request.world, request.point, request.now, request.counted);
  return chunksOf(history, request, flow);
}

function* chunksOf(history: History, request: LineRequest, flow: Flow): Iterable<Chunk> {
  // the holder of before moved out with what was read then (adict.md 5.6)
  const since = request.counted ? request.clamp.from : Math.max(request.clamp.from, history.tenancy.from);
  const clamp = { from: since, to: request.clamp.to };
  for (const stretch of history.stretches) {
    const { frequency } = stretch;
    const write = writerOf(request, flow, frequency);
    if (frequency === 'JJ') yield* jjChunks(history, stretch, { ...request, clamp }, flow, write);
    else yield* cycleChunks(history, stretch, frequency, { ...request, clamp }, write);
  }
}

function jjChunks(
  history: History,
  stretch: Stretch,
  { window, clamp, ...request }: LineRequest,
  flow: Flow,
  write: WriteLine,
): Iterable<Chunk> {
  const { publication, coefficients, point } = history;
  const dial = 10 ** meterClassOf(point).digits;
  return dailyChunks({
    stretch,
    days: { from: Math.max(window.from, clamp.from), to: Math.min(window.to, clamp.to) },
    outUntil: publication.dailyUntil('JJ'),
    finalUntil: publication.monthsFinalUntil('JJ'),
    heldBack: publication.heldBack('JJ'),
    reader: new MeterReader(history, stretch, 'published'),
    shelf: request.tap ? emptyShelf : shelfFor(history, flow, request.echo),
    frameOf: (month, final) => ({
      series: 'published',
      dial,
      converter: true,
      coefficients: coefficients.over(month.from, month.to, 'JJ', true),
      slip: final ? month : null,
    }),
    write,
  });
}

function cycleChunks(
  history: History,
  stretch: Stretch,
  frequency: Exclude<Frequency, 'JJ'>,
  { world, point, window, clamp, counted }: LineRequest,
  write: WriteLine,
): Iterable<Chunk> {
  const { publication, coefficients } = history;
  const dial = 10 ** meterClassOf(point).digits;
  const converter = frequency === 'MM' && point.converter;
  return intervalChunks({
    stretch,
    cycle: cycleOf(world, point, frequency),
    window,
    clamp,
    overlapping: counted || dataSetting(world, 'publishedWindow') === 'overlapping',
    acrossStart: counted || dataSetting(world, 'lineAcrossScopeStart') === 'shown',
    reader: new MeterReader(history, stretch, 'published'),
    isOut: (lastReading) => publication.isOut(publication.dueDayOf(frequency, lastReading)),
    frameOf: ({ from, to }) => ({
      series: 'published',
      dial,
      converter,
      coefficients: coefficients.over(from, to, frequency, converter),
      slip: frequency === 'MM' ? monthOf(from) : null,
    }),
    write,
  });
}

function monthOf(day: number): DayRange {
  const { first, next } = monthAround(day);
  return { from: first, to: next };
}

function writerOf({ world, point, echo, tap }: LineRequest, flow: Flow, frequency: Frequency): WriteLine {
  if (tap) return tapWriter(tap);
  return publishedWriter(point.id, echo, {
    flow,
    barrenStart: withoutDate.includes(frequency),
    plainConvertedIndex: dataSetting(world, 'plainMeterConvertedIndex') === 'zero' ? 0 : null,
  });
}
