import type { ComponentChildren, JSX } from 'preact';

/** What a mark means: its colour; its text says the same. */
export type Tone = 'good' | 'bad' | 'waiting' | 'plain';

/** A short word that stands out, such as a state. */
export function Mark({ tone = 'plain', children }: { tone?: Tone; children: ComponentChildren }): JSX.Element {
  return <span class={`mark ${tone}`}>{children}</span>;
}
