import type { JSX } from 'preact';
import { useWords } from '../../language.tsx';
import { scenariosWords } from '../../words/scenarios.ts';

/** The tab scenarios. */
export function Scenarios(): JSX.Element {
  const words = useWords(scenariosWords);
  return <p>{words.title}</p>;
}
