import type { Told } from '../../control.ts';
import type { Tone } from '../../parts/mark.tsx';

const tones: Readonly<Record<string, Tone>> = {
  toValidate: 'waiting',
  active: 'good',
  toRecheck: 'waiting',
  refused: 'bad',
  revoked: 'bad',
  obsolete: 'bad',
  given: 'good',
  awaitsTerms: 'waiting',
  expired: 'bad',
  movedOut: 'bad',
  awaited: 'waiting',
  underReview: 'waiting',
  accepted: 'good',
  rejected: 'bad',
};

/** The tone of a state or of a proof status; plain where it is not known. */
export function toneOf(state: string): Tone {
  return tones[state] ?? 'plain';
}

/** The states of both operators' rights, in the order of a right's life. */
export const states = [
  'toValidate',
  'active',
  'toRecheck',
  'refused',
  'revoked',
  'obsolete',
  'given',
  'awaitsTerms',
  'expired',
  'movedOut',
] as const;

/** What comes next of itself: the first step that lies ahead. */
export function nextOf({ steps }: Told['Consent']): Told['ConsentStep'] | undefined {
  return steps.find(({ ahead }) => ahead);
}

/** The rights to which something happened last, first; among equals, those told last. */
export function newestFirst(consents: readonly Told['Consent'][]): Told['Consent'][] {
  return consents.toReversed().sort((one, other) => lastChange(other) - lastChange(one));
}

function lastChange({ since, steps }: Told['Consent']): number {
  const last = steps.findLast(({ ahead }) => !ahead);
  return Math.max(Date.parse(since), last ? Date.parse(last.at) : 0);
}
