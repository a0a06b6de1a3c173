import type { JSX } from 'preact';
import { useWords } from '../../language.tsx';
import { rulesWords } from '../../words/rules.ts';

/** The tab rules. */
export function Rules(): JSX.Element {
  const words = useWords(rulesWords);
  return <p>{words.title}</p>;
}
