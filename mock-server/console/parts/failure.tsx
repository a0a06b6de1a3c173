import type { JSX } from 'preact';
import { ControlError } from '../control.ts';
import { useWords } from '../language.tsx';
import { shellWords } from '../words/shell.ts';

/** Says what went wrong, in the words of the control API. */
export function Failure({ of, again }: { of: Error | undefined; again?: () => void }): JSX.Element | null {
  const words = useWords(shellWords);
  if (!of) return null;
  const isAway = of instanceof ControlError && of.status === 0;
  return (
    <div class="failure" role="alert">
      <p>{isAway ? words.unreachable : of.message || words.failed}</p>
      {again && (
        <button type="button" class="secondary outline" onClick={again}>
          {words.again}
        </button>
      )}
    </div>
  );
}
