import type { JSX } from 'preact';
import { useWords } from '../../language.tsx';
import { Link, usePlace } from '../../navigation.tsx';
import { journalWords } from '../../words/journal.ts';
import { CoverageOfClient } from './coverage.tsx';
import { Exchanges } from './exchanges.tsx';
import './style.css';

/** The journal of a world: its exchanges, live, and what the programs that call it have met. */
export function JournalView(): JSX.Element {
  const words = useWords(journalWords);
  const { place } = usePlace();
  const isCoverage = place.get('part') === 'coverage';
  return (
    <>
      <nav aria-label={words.parts} class="journal-parts">
        <Link to={place.to('journal')} {...(!isCoverage && { 'aria-current': 'page' })}>
          {words.exchanges}
        </Link>
        <Link to={place.to('journal', { part: 'coverage' })} {...(isCoverage && { 'aria-current': 'page' })}>
          {words.coverage}
        </Link>
      </nav>
      {isCoverage ? <CoverageOfClient /> : <Exchanges />}
    </>
  );
}
