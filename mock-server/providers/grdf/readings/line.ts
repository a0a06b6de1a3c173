import type { Day } from '../../../core/paris.ts';
import { type Coefficients, energyOf } from './coefficients.ts';
import type { DayRange } from './line-request.ts';
import { cubicMetres, type Qualification, qualificationOf, type Reading } from './reading.ts';

/** A consumption (or injection) between two readings, before it is put on the wire. */
export interface Line {
  readonly start: Reading;
  readonly end: Reading;
  readonly converter: boolean;
  readonly coefficients: Coefficients;
  /** What the dial shows, m³. */
  readonly startIndex: number;
  readonly endIndex: number;
  /** Whether the dial went past its last digit between the readings. */
  readonly turnedOver: boolean;
  /** Difference of the indexes, m³; null when a reading is absent. */
  readonly volume: number | null;
  /** The same in normal m³ as the converter counts them, if there is one. */
  readonly convertedVolume: number | null;
  /** kWh. */
  readonly energy: number | null;
  readonly qualification: Qualification;
  readonly final: boolean;
  /** The gas day of a daily line; null on longer ones. */
  readonly gasDay: Day | null;
  /** The month on whose slip the line stands, where it has one. */
  readonly slip: DayRange | null;
}

/** The figures of a line, as they are to be printed. */
export type Figures = Record<
  | 'startIndex'
  | 'startConverted'
  | 'endIndex'
  | 'endConverted'
  | 'volume'
  | 'coefficients'
  | 'convertedVolume'
  | 'energy',
  unknown
>;

/** What is the same on all lines of a stretch and month. */
export interface LineFrame extends Pick<Line, 'converter' | 'coefficients' | 'slip'> {
  readonly series: 'published' | 'informative';
  /** Ten to the power of the dial's digits. */
  readonly dial: number;
}

/**
 * The line between two readings (adict.md 5.5). Volumes are differences of whole indexes, so that they add up to those
 * of any longer line. Published energy is that volume times the coefficient, rounded; informative energy comes from
 * litres, so it need not be.
 */
export function lineBetween(start: Reading, end: Reading, frame: LineFrame, gasDay: Day | null, final: boolean): Line {
  const { converter, coefficients, dial, slip } = frame;
  const qualification = frame.series === 'published' ? qualificationOf(start, end) : leniently(start, end);
  const known = qualification !== 'absent';
  const from = cubicMetres(start.litres);
  const to = cubicMetres(end.litres);
  const volume = to - from;
  const convertedVolume = cubicMetres(end.convertedLitres) - cubicMetres(start.convertedLitres);
  const turns = Math.floor(from / dial);
  const endTurns = Math.floor(to / dial);
  const counted =
    frame.series === 'published' ? (converter ? convertedVolume : volume) : litresOf(start, end, converter) / 1000;
  return {
    start,
    end,
    converter,
    coefficients,
    startIndex: from - turns * dial,
    endIndex: to - endTurns * dial,
    turnedOver: endTurns > turns,
    volume: known ? volume : null,
    convertedVolume: known && converter ? convertedVolume : null,
    energy: known ? energyOf(counted, coefficients) : null,
    qualification,
    final,
    gasDay,
    slip,
  };
}

/** The figures of a line as they go on the wire. */
export function figuresOf(line: Line, coefficients: unknown): Figures {
  return {
    startIndex: line.startIndex,
    startConverted: cubicMetres(line.start.convertedLitres),
    endIndex: line.endIndex,
    endConverted: cubicMetres(line.end.convertedLitres),
    volume: line.volume,
    coefficients,
    convertedVolume: line.convertedVolume,
    energy: line.energy,
  };
}

// Only its own end reading leaves an informative day without value: a recorded one is measured beside an empty start.
function leniently(start: Reading, end: Reading): Qualification {
  return qualificationOf(start.status === 'absent' ? end : start, end);
}

function litresOf(start: Reading, end: Reading, converter: boolean): number {
  return converter ? end.convertedLitres - start.convertedLitres : end.litres - start.litres;
}
