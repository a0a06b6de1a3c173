import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useErrorBoundary } from 'preact/hooks';
import { useWords } from '../language.tsx';
import { usePlace } from '../navigation.tsx';
import { shellWords } from '../words/shell.ts';

/** Shows what is within; when that fails, what went wrong, so that the rest of the page goes on. */
export function Safely({ children }: { children: ComponentChildren }): JSX.Element {
  const words = useWords(shellWords);
  const { href } = usePlace().place;
  const [error, again] = useErrorBoundary() as [unknown, () => void];
  // another place may show without fail
  useEffect(() => {
    if (error !== undefined) again();
  }, [href]);
  if (error === undefined) return <>{children}</>;
  return (
    <div class="failure" role="alert">
      <p>
        {words.broken} <span lang="en">{error instanceof Error ? error.message : String(error)}</span>
      </p>
      <button type="button" class="secondary outline" onClick={again}>
        {words.again}
      </button>
    </div>
  );
}
