import type { JSX } from 'preact';
import { useLanguage } from '../language.tsx';
import { saidIn } from '../words/sentences.ts';

/** What the simulator says: in the page's language where it has words there, else in its own English. */
export function Said({ text }: { text: string }): JSX.Element {
  const { language } = useLanguage();
  const said = saidIn(language, text);
  return said === undefined ? <span lang="en">{text}</span> : <span>{said}</span>;
}
