import type { JSX } from 'preact';
import { useWords } from '../../language.tsx';
import { Tabs, useTab } from '../../parts/tabs.tsx';
import { reportsWords } from '../../words/reports.ts';
import { Conformance } from './conformance.tsx';
import { Documents } from './documents.tsx';
import { FidelityRegister } from './fidelity.tsx';
import './style.css';

const drawn = { conformance: Conformance, fidelity: FidelityRegister, documents: Documents } as const;

/** What is known of the program under test and of wattif itself, to read. */
export function Reports(): JSX.Element {
  const { parts, conformance, fidelity, documents } = useWords(reportsWords);
  const shown = useTab(['conformance', 'fidelity', 'documents']);
  const Shown = drawn[shown];
  return (
    <>
      <Tabs label={parts} tabs={{ conformance, fidelity, documents }} shown={shown} />
      <Shown />
    </>
  );
}
