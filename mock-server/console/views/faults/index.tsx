import './style.css';
import type { JSX } from 'preact';
import { useWords } from '../../language.tsx';
import { Tabs, useTab } from '../../parts/tabs.tsx';
import { errorsWords } from '../../words/errors.ts';
import { rulesWords } from '../../words/rules.ts';
import { scenariosWords } from '../../words/scenarios.ts';
import { shellWords } from '../../words/shell.ts';
import { Errors } from './errors.tsx';
import { Rules } from './rules.tsx';
import { Scenarios } from './scenarios.tsx';

const drawn = { scenarios: Scenarios, rules: Rules, errors: Errors } as const;

/** Misbehaviour on order: scenarios by name, the rules in force, and every known error of the operators. */
export function Faults(): JSX.Element {
  const { views } = useWords(shellWords);
  const names = {
    scenarios: useWords(scenariosWords).title,
    rules: useWords(rulesWords).title,
    errors: useWords(errorsWords).title,
  };
  const shown = useTab(['scenarios', 'rules', 'errors']);
  const Shown = drawn[shown];
  return (
    <>
      <Tabs label={views.faults} tabs={names} shown={shown} />
      <Shown />
    </>
  );
}
