import type { Place } from './demand.ts';

/** Words as a choice: `a, b or c`. */
export function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** A count with its noun: `1 pact`, `2 pacts`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A place in a body as one reads it: its keys with dots, its indexes in brackets. */
export function placed(place: Place): string {
  const steps = place.map((step) => (typeof step === 'number' || step === '*' ? `[${step}]` : `.${step}`));
  return steps.join('').replace(/^\./, '') || 'its top';
}

/** The first sentence that one of many gives rise to. */
export function firstOf<T>(all: readonly T[], told: (one: T, index: number) => string | undefined): string | undefined {
  for (const [index, one] of all.entries()) {
    const sentence = told(one, index);
    if (sentence !== undefined) return sentence;
  }
  return undefined;
}
