import type { JSX } from 'preact';
import { useWords } from '../../language.tsx';
import { Link, usePlace } from '../../navigation.tsx';
import { reportsWords } from '../../words/reports.ts';
import { Conformance } from './conformance.tsx';
import { Documents } from './documents.tsx';
import { FidelityRegister } from './fidelity.tsx';
import './style.css';

const parts = ['conformance', 'fidelity', 'documents'] as const;
const drawn = { conformance: Conformance, fidelity: FidelityRegister, documents: Documents };

/** What is known of the program under test and of wattif itself, to read. */
export function Reports(): JSX.Element {
  const words = useWords(reportsWords);
  const { place } = usePlace();
  const part = parts.find((one) => one === place.get('part')) ?? 'conformance';
  const Part = drawn[part];
  return (
    <>
      <nav aria-label={words.parts} class="reports-parts">
        {parts.map((one) => (
          <Link key={one} to={place.to('reports', { part: one })} {...(one === part && { 'aria-current': 'page' })}>
            {words[one]}
          </Link>
        ))}
      </nav>
      <Part />
    </>
  );
}
