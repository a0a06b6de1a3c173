import { version } from '../../mock-server/index.ts';
import type { InteractionResult, Outcome } from './interaction.ts';

/** What a run of `wattif verify` has found. */
export interface Verdict {
  /** Version of the Pact library that replayed the interactions. */
  readonly pact: string;
  readonly results: readonly InteractionResult[];
  /** What a reader should know beside: files that were left out, results that were published. */
  readonly notes: readonly string[];
  /** Whether a broker did not take a result that it was to be told. */
  readonly isUnpublished?: boolean;
}

/** How many interactions came out how. */
export type Counts = Readonly<Record<Outcome, number>>;

/** The verdict as JSON: the truth of which the other reports are views. Its shape is stable. */
export interface JsonReport {
  /** Version of wattif. */
  readonly wattif: string;
  /** Version of the Pact library. */
  readonly pact: string;
  readonly counts: Counts;
  readonly interactions: readonly ReportedInteraction[];
  readonly notes: readonly string[];
}

/** One interaction of a JSON report. */
export interface ReportedInteraction {
  /** Path or address of its pact. */
  readonly source: string;
  readonly consumer: string;
  readonly provider: string;
  readonly description: string;
  readonly states: readonly { readonly name: string; readonly parameters: Readonly<Record<string, unknown>> }[];
  readonly outcome: Outcome;
  /** Why, in sentences; empty when it passed. */
  readonly told: readonly string[];
  /** Real time, in milliseconds. */
  readonly tookMs: number;
}

/** Counts the interactions by outcome. */
export function countsOf(results: readonly InteractionResult[]): Counts {
  const count = (outcome: Outcome): number => results.filter((one) => one.outcome === outcome).length;
  return { passed: count('passed'), broken: count('broken'), harness: count('harness') };
}

/**
 * The exit code of a run: 0 all passed, 1 a contract is broken, 2 the judge itself failed on at least one, had none, or could
 * not tell a broker.
 */
export function exitCodeOf({ results, isUnpublished }: Verdict): 0 | 1 | 2 {
  const { broken, harness } = countsOf(results);
  if (harness > 0 || results.length === 0 || isUnpublished) return 2;
  return broken > 0 ? 1 : 0;
}

/** The verdict as JSON. */
export function jsonReport({ pact, results, notes }: Verdict): JsonReport {
  return { wattif: version, pact, counts: countsOf(results), interactions: results.map(reported), notes };
}

function reported({ interaction, outcome, told, tookMs }: InteractionResult): ReportedInteraction {
  const { source, consumer, provider, description, states } = interaction;
  const named = states.map(({ name, parameters }) => ({ name, parameters }));
  return { source, consumer, provider, description, states: named, outcome, told, tookMs: Math.round(tookMs) };
}
