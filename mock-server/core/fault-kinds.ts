import type { Fault } from './fault.ts';

/** What a word of a fault takes, as a table row says it. */
export type WordForm =
  /** Any text; with `words`, one of these. */
  | { readonly form: 'text'; readonly words?: readonly string[] }
  | { readonly form: 'whole'; readonly from: number; readonly to?: number }
  | { readonly form: 'rate'; readonly from: number; readonly to: number }
  | { readonly form: 'switch' }
  /** An ISO 8601 duration from 0 to so many days, and how one may be written. */
  | { readonly form: 'duration'; readonly upToDays: number; readonly such: string }
  | { readonly form: 'object' }
  /** A text that a header may hold. */
  | { readonly form: 'header' }
  /** An object whose values are such texts. */
  | { readonly form: 'headers' }
  | { readonly form: 'anything' };

/** The words of a kind: the ones it needs, the ones it may have, and the ones of which it needs one at least. */
export interface KindWords {
  readonly needs?: Readonly<Record<string, WordForm>>;
  readonly takes?: Readonly<Record<string, WordForm>>;
  readonly oneOf?: readonly string[];
}

const text = { form: 'text' } as const;
const object = { form: 'object' } as const;
const count = { form: 'whole', from: 0 } as const;
const place = { form: 'whole', from: 1 } as const;
const status = { form: 'whole', from: 200, to: 599 } as const;
// Operators keep five years of readings at the most (adict.md 4.6); more is a slip.
const age = { form: 'duration', upToDays: 3650, such: 'P1D' } as const;
// A timer of more than 24.8 days goes off at once.
const rest = { form: 'duration', upToDays: 24, such: 'PT2S' } as const;
const clock = { form: 'text', words: ['real', 'world'] } as const;
const framings = [
  'glued',
  'pretty',
  'pretty-glued',
  'array',
  'carriage-returns',
  'blank-lines',
  'no-final-newline',
] as const;

/** The words of every kind of fault. */
export const faultKinds = {
  refuse: { needs: { reason: text }, takes: { detail: object, afterRecords: count } },
  answer: { needs: { status }, takes: { body: { form: 'anything' }, headers: { form: 'headers' } } },
  page: { takes: { status } },
  empty: { takes: { status } },
  reset: {},
  silence: {},
  delay: { needs: { by: rest }, takes: { clock } },
  cut: {
    takes: {
      afterRecords: count,
      inside: { form: 'switch' },
      afterBytes: count,
      how: { form: 'text', words: ['reset', 'end', 'stall'] },
    },
    oneOf: ['afterRecords', 'afterBytes'],
  },
  pause: { needs: { by: rest }, takes: { afterRecords: count, clock } },
  drip: { needs: { bytesPerSecond: { form: 'rate', from: 0.001, to: 1e9 } } },
  garble: { takes: { record: place } },
  duplicate: { takes: { record: place } },
  drop: { needs: { record: place } },
  reorder: { takes: { how: { form: 'text', words: ['reversed', 'neighbours'] } } },
  framing: { needs: { as: { form: 'text', words: framings } } },
  prefix: { takes: { text } },
  'content-type': { needs: { type: { form: 'header' } } },
  replace: { needs: { values: object }, takes: { record: place } },
  stale: { needs: { by: age } },
  event: { needs: { event: text }, takes: { input: object } },
  'token-dies': {},
} as const satisfies Record<Fault['kind'], KindWords>;

/** The words of a kind; undefined when there is no such kind. */
export function kindWords(kind: string): KindWords | undefined {
  return Object.hasOwn(faultKinds, kind) ? faultKinds[kind as Fault['kind']] : undefined;
}

/** What a word of a kind takes; undefined when the kind has no such word. */
export function formOf(kind: string, word: string): WordForm | undefined {
  const words = { ...kindWords(kind)?.needs, ...kindWords(kind)?.takes };
  return Object.hasOwn(words, word) ? words[word] : undefined;
}
