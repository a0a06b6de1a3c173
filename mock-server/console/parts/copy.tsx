import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../language.tsx';
import { shellWords } from '../words/shell.ts';

const shownFor = 1500;

interface CopyProps {
  /** What is copied, or how to make it when it is wanted. */
  readonly text: string | (() => string);
  /** What stands on the button; `Copy` unless told. */
  readonly label?: string;
}

/** A button that copies a text, and says for a moment whether it did. */
export function Copy({ text, label }: CopyProps): JSX.Element {
  const words = useWords(shellWords);
  const [done, setDone] = useState<'copied' | 'notCopied'>();
  useEffect(() => {
    if (!done) return;
    const back = setTimeout(() => setDone(undefined), shownFor);
    return () => clearTimeout(back);
  }, [done]);
  const copy = async (): Promise<void> => {
    try {
      await writeText(typeof text === 'string' ? text : text());
      setDone('copied');
    } catch {
      setDone('notCopied');
    }
  };
  return (
    <button type="button" class="quiet" onClick={copy}>
      <span aria-live="polite">{done ? words[done] : (label ?? words.copy)}</span>
    </button>
  );
}

// A page that came by plain HTTP from another machine has no clipboard of its own: the selection is copied instead.
async function writeText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const before = document.activeElement;
  const place = document.createElement('textarea');
  place.value = text;
  document.body.append(place);
  place.select();
  const isDone = document.execCommand('copy');
  place.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  if (!isDone) throw new Error('The browser copied nothing.');
}
