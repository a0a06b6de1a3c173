import type { JSX } from 'preact';
import { useWords } from '../../language.tsx';
import { Tabs, useTab } from '../../parts/tabs.tsx';
import { journalWords } from '../../words/journal.ts';
import { CoverageOfClient } from './coverage.tsx';
import { Exchanges } from './exchanges.tsx';
import './style.css';

/** The journal of a world: its exchanges, live, and what the programs that call it have met. */
export function JournalView(): JSX.Element {
  const { parts, exchanges, coverage } = useWords(journalWords);
  const shown = useTab(['exchanges', 'coverage']);
  return (
    <>
      <Tabs label={parts} tabs={{ exchanges, coverage }} shown={shown} />
      {shown === 'coverage' ? <CoverageOfClient /> : <Exchanges />}
    </>
  );
}
