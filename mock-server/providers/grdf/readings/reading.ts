import type { Day } from '../../../core/paris.ts';
import { readingFacts } from './facts-readings.ts';

/** Why a meter was read. */
export type ReadingReason =
  | 'regular'
  | 'new-situation'
  | 'end-of-situation'
  | 'supplier-leaves'
  | 'supplier-arrives'
  | 'frequency-changes'
  | 'meter-changes'
  | 'tariff-changes';

/** Whether a reading is as first taken, was set right since, or is missing (adict.md 5.5). */
export type ReadingStatus = 'normal' | 'corrected' | 'rectified' | 'absent';

/** What a meter showed at the start (06:00) of a gas day, and how that came to be known. */
export interface Reading {
  readonly day: Day;
  readonly reason: ReadingReason;
  readonly estimated: boolean;
  readonly status: ReadingStatus;
  /** Litres that went through this meter since its dial was at 0 for the first time; beyond the dial's digits too. */
  readonly litres: number;
  /** The same in normal litres, as a converter counts them. */
  readonly convertedLitres: number;
}

/** How sure a consumption is (adict.md 5.5). */
export type Qualification = 'measured' | 'estimated' | 'corrected' | 'absent';

/** How a consumption is qualified by its two readings; the worst of the two counts (adict.md 5.5). */
export function qualificationOf(start: Reading, end: Reading): Qualification {
  if (start.status === 'absent' || end.status === 'absent') return 'absent';
  if (start.status !== 'normal' || end.status !== 'normal') return 'corrected';
  return start.estimated || end.estimated ? 'estimated' : 'measured';
}

const litresOfIndex = readingFacts.wholeIndexes.value;

/** Whole cubic metres, as a dial shows them. */
export function cubicMetres(litres: number): number {
  return Math.floor(litres / litresOfIndex);
}
