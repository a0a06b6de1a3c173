import type { Certainty } from './provider.ts';

/**
 * A behaviour that the simulator has built in: what it is, how sure it is, and the value that the code uses. Such facts
 * are shown in the fidelity register (`/_wattif/fidelity`), so that nothing unknown is silent.
 */
export interface Fact<Value = unknown> {
  /** One sentence. */
  readonly about: string;
  readonly certainty: Certainty;
  /** Section of the reference, or source, that says so. */
  readonly source: string;
  readonly value: Value;
  /** What the value is counted in, such as `h`, `days`, `calls`. */
  readonly unit?: string;
}

/**
 * Declares a fact, beside the code that uses its value.
 *
 * @example
 * const validationTerm = fact({ about: 'A person has three days to answer.', certainty: 'documented', source: 'adict.md 3.3', value: 3, unit: 'days' });
 * batchAfter(createdAt, validationTerm.value, batch);
 */
export function fact<Value>(told: Fact<Value>): Fact<Value> {
  return told;
}

/**
 * The facts of several parts of a provider together.
 *
 * @throws Error when two have the same name
 */
export function joinedFacts(...parts: readonly Readonly<Record<string, Fact>>[]): Readonly<Record<string, Fact>> {
  const joined: Record<string, Fact> = {};
  for (const [name, told] of parts.flatMap((part) => Object.entries(part))) {
    if (Object.hasOwn(joined, name)) throw new Error(`two facts are called ${name}`);
    joined[name] = told;
  }
  return joined;
}

/** Something that the real systems do and wattif does not, or does otherwise. */
export interface Difference {
  readonly about: string;
  /** What one should do about it, if anything. */
  readonly instead?: string;
}
