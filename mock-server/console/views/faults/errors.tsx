import type { JSX } from 'preact';
import { useWords } from '../../language.tsx';
import { errorsWords } from '../../words/errors.ts';

/** The tab errors. */
export function Errors(): JSX.Element {
  const words = useWords(errorsWords);
  return <p>{words.title}</p>;
}
