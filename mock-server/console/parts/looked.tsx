import type { JSX } from 'preact';
import { useWords } from '../language.tsx';
import type { Look } from '../look.ts';
import { shellWords } from '../words/shell.ts';
import { Failure } from './failure.tsx';

interface LookedProps<T> {
  readonly at: Look<T>;
  readonly children: (value: T) => JSX.Element | null;
}

/** What a look has found: that it is on its way, why it failed, or the value as `children` draw it. */
export function Looked<T>({ at, children }: LookedProps<T>): JSX.Element {
  const words = useWords(shellWords);
  return (
    <>
      <Failure of={at.failure} again={at.again} />
      {at.value !== undefined && children(at.value)}
      {at.value === undefined && !at.failure && <p aria-busy="true">{words.loading}</p>}
    </>
  );
}
