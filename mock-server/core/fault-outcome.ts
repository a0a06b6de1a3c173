import type { Fault } from './fault.ts';

/** What faults did to one answer: filled in while it leaves, and known once it has. */
export interface FaultOutcome {
  /** Those that found nothing to act on. */
  readonly missed: Set<Fault>;
  /** What came otherwise than it was ordered, in clauses. */
  readonly notes: string[];
}

/** Is told, at the end of an answer, how much of it there was when a fault found nothing to act on. */
export type Missed = (found: string) => void;

/** An outcome of which nothing is known yet. */
export function newOutcome(): FaultOutcome {
  return { missed: new Set(), notes: [] };
}

/** Notes for a fault that it did nothing, and why. */
export function missing(outcome: FaultOutcome, fault: Fault): Missed {
  return (found) => {
    outcome.missed.add(fault);
    outcome.notes.push(`${found}, so ${undone[fault.kind] ?? 'nothing was changed'}`);
  };
}

/**
 * How many records an answer turned out to have.
 *
 * @example
 * onlyRecords(1); // 'the answer had 1 record only'
 */
export function onlyRecords(count: number): string {
  if (count === 0) return 'the answer had no record';
  return `the answer had ${count === 1 ? '1 record' : `${count} records`} only`;
}

const undone: Readonly<Partial<Record<Fault['kind'], string>>> = {
  cut: 'nothing was cut',
  pause: 'there was no rest',
  garble: 'nothing was garbled',
  duplicate: 'nothing came twice',
  drop: 'nothing was left out',
  reorder: 'nothing was reordered',
  replace: 'nothing was replaced',
};
