import { instantsOf } from '../../paris.ts';
import type { Place } from '../../place.ts';

/** What can be next: a value that comes out, or a consent or right that changes its state. */
export const nextKinds = ['publication', 'consent'] as const;

/** How far the clock is to move. */
export type Step =
  /** By an ISO 8601 duration on the calendar of Paris. */
  | { readonly kind: 'by'; readonly by: string }
  /** To the next thing that happens by itself. */
  | { readonly kind: 'next'; readonly of: (typeof nextKinds)[number] }
  /** To a local time of Paris; of the hour that the autumn repeats, the first or the second one. */
  | { readonly kind: 'until'; readonly local: string; readonly second: boolean };

/** The words by which the address tells a step: all of them, so that one choice takes the others away. */
export type StepWords = Readonly<Record<'step' | 'until' | 'hour', string | undefined>>;

/** The step that the address tells; undefined when it tells none. */
export function stepOf(place: Place): Step | undefined {
  const until = place.get('until');
  if (until !== undefined) return { kind: 'until', local: until, second: place.get('hour') === 'second' };
  const step = place.get('step');
  if (step === undefined) return undefined;
  const of = nextKinds.find((kind) => step === nameOfNext(kind));
  return of ? { kind: 'next', of } : { kind: 'by', by: step };
}

/** How the address tells a step. */
export function stepWords(step: Step): StepWords {
  const none = { step: undefined, until: undefined, hour: undefined };
  if (step.kind === 'by') return { ...none, step: step.by };
  if (step.kind === 'next') return { ...none, step: nameOfNext(step.of) };
  return { ...none, until: step.local, hour: step.second ? 'second' : undefined };
}

/** The instant (ms, UTC) of a picked local time; undefined where Paris has no such time. */
export function pickedInstant({ local, second }: Extract<Step, { kind: 'until' }>): number | undefined {
  const instants = instantsOf(local);
  return (second ? instants[1] : undefined) ?? instants[0];
}

function nameOfNext(of: (typeof nextKinds)[number]): string {
  return of === 'publication' ? 'next-publication' : 'next-state-change';
}
