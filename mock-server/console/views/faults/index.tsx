import './style.css';
import type { JSX } from 'preact';
import { useWords } from '../../language.tsx';
import { Link, usePlace } from '../../navigation.tsx';
import { errorsWords } from '../../words/errors.ts';
import { rulesWords } from '../../words/rules.ts';
import { scenariosWords } from '../../words/scenarios.ts';
import { Errors } from './errors.tsx';
import { Rules } from './rules.tsx';
import { Scenarios } from './scenarios.tsx';

const tabs = { scenarios: Scenarios, rules: Rules, errors: Errors } as const;

type Tab = keyof typeof tabs;

/** Misbehaviour on order: scenarios by name, the rules in force, and every known error of the operators. */
export function Faults(): JSX.Element {
  const { place } = usePlace();
  const names: Readonly<Record<Tab, string>> = {
    scenarios: useWords(scenariosWords).title,
    rules: useWords(rulesWords).title,
    errors: useWords(errorsWords).title,
  };
  const all = Object.keys(names) as Tab[];
  const shown = all.find((name) => name === place.get('tab')) ?? 'scenarios';
  const Shown = tabs[shown];
  return (
    <>
      <nav class="tabs" aria-label={names[shown]}>
        {all.map((name) => (
          <Link key={name} to={place.to('faults', { tab: name })} {...(name === shown && { 'aria-current': 'true' })}>
            {names[name]}
          </Link>
        ))}
      </nav>
      <Shown />
    </>
  );
}
