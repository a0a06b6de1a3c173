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

/** A button that copies a text, and says for a moment that it did. */
export function Copy({ text, label }: CopyProps): JSX.Element {
  const words = useWords(shellWords);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const back = setTimeout(() => setCopied(false), shownFor);
    return () => clearTimeout(back);
  }, [isCopied]);
  const copy = async (): Promise<void> => {
    await writeText(typeof text === 'string' ? text : text());
    setCopied(true);
  };
  return (
    <button type="button" class="quiet" onClick={copy}>
      <span aria-live="polite">{isCopied ? words.copied : (label ?? words.copy)}</span>
    </button>
  );
}

// A page that came by plain HTTP from another machine has no clipboard of its own: the selection is copied instead.
async function writeText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const place = document.createElement('textarea');
  place.value = text;
  document.body.append(place);
  place.select();
  document.execCommand('copy');
  place.remove();
}
