import './errors.css';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { control, type Told, told } from '../../control.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { useLook } from '../../look.ts';
import { Link, usePlace } from '../../navigation.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Field } from '../../parts/field.tsx';
import { Looked } from '../../parts/looked.tsx';
import { errorsWords } from '../../words/errors.ts';
import { shellWords } from '../../words/shell.ts';
import { byOperator, type ErrorFilter, filterWords, type KnownError, passing, statusesOf } from './error-filter.ts';
import { ErrorSheet } from './error-sheet.tsx';

type Titles = ReadonlyMap<string, string>;

/** Every error that the operators are known to give: how to get it, and a button that does it. */
export function Errors(): JSX.Element {
  const look = useLook(async (signal) => {
    const [known, { providers }] = await Promise.all([
      told(control.GET('/errors', { signal })),
      told(control.GET('/providers', { signal })),
    ]);
    const titles = new Map(providers.map(({ name, title }) => [name, title]));
    // whoever asks for no page is told in JSON
    return { errors: (known as Told['KnownErrors']).errors, titles };
  }, []);
  return <Looked at={look}>{({ errors, titles }) => <Known errors={errors} titles={titles} />}</Looked>;
}

interface KnownProps {
  readonly errors: readonly KnownError[];
  readonly titles: Titles;
}

function Known({ errors, titles }: KnownProps): JSX.Element {
  const words = useWords(errorsWords);
  const format = useFormat();
  const { place } = usePlace();
  const filter: ErrorFilter = Object.fromEntries(filterWords.map((word) => [word, place.get(word) || undefined]));
  const shown = useMemo(() => passing(errors, filter), [errors, ...Object.values(filter)]);
  const open = place.get('error');
  const isUnknown = open !== undefined && !errors.some(({ id }) => id === open);
  return (
    <>
      <p>{words.about}</p>
      <Filters errors={errors} titles={titles} />
      {isUnknown && (
        <p class="failure" role="alert">
          {words.unknown(open)}
        </p>
      )}
      <p class="quiet-text" role="status">
        {words.count(format.amount(shown.length), format.amount(errors.length))}
      </p>
      {[...byOperator(shown)].map(([operator, group]) => (
        <section key={operator} aria-label={titles.get(operator) ?? operator}>
          <h2>{titles.get(operator) ?? operator}</h2>
          <ul class="error-list">
            {group.map((error) => (
              <Row key={error.id} error={error} isOpen={error.id === open} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Filters({ errors, titles }: KnownProps): JSX.Element {
  const words = useWords(errorsWords);
  const { all } = useWords(shellWords);
  const { place, go } = usePlace();
  const bound = (word: (typeof filterWords)[number]): { value: string; choose(value: string): void } => ({
    value: place.get(word) ?? '',
    choose: (value) => go(place.with({ [word]: value }), 'replace'),
  });
  const { value, choose: change } = bound('text');
  const sure = ['documented', 'observed', 'inferred', 'our convention'] as const satisfies Told['Certainty'][];
  const cleared = Object.fromEntries(filterWords.map((word) => [word, undefined]));
  return (
    <search class="filters">
      <Field type="search" label={words.text} placeholder={words.textHint} value={value} change={change} />
      <Choice label={words.operator} options={[['', all], ...titles]} {...bound('operator')} />
      <Choice
        label={words.status}
        options={[['', all], ...statusesOf(errors).map((one) => [one, one] as const)]}
        {...bound('status')}
      />
      <Choice
        label={words.certainty}
        options={[['', words.allCertainties], ...sure.map((one) => [one, words.certainties[one]] as const)]}
        {...bound('certainty')}
      />
      {filterWords.some((word) => place.get(word)) && <Link to={place.with(cleared)}>{words.clear}</Link>}
    </search>
  );
}

function Row({ error, isOpen }: { error: KnownError; isOpen: boolean }): JSX.Element {
  const words = useWords(errorsWords);
  const { place } = usePlace();
  const row = useRef<HTMLLIElement>(null);
  // a link to one of very many leads to it; whoever opens it here sees it already
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'start' });
  }, []);
  const { id, status, code, text, certainty, cause } = error;
  return (
    <li ref={row} class={isOpen ? 'error-open' : ''}>
      <div class="error-line">
        <strong class="number">{status}</strong>
        <Link
          class="error-name"
          to={place.with({ error: isOpen ? undefined : id })}
          title={id}
          {...(isOpen && { 'aria-current': 'true' })}
        >
          {code !== '' && <code>{code}</code>} {text === '' ? words.noText : <span lang="fr">{text}</span>}
        </Link>
        <span class="error-certainty">{words.certainties[certainty]}</span>
        <span class="error-cause" lang="en">
          {cause}
        </span>
      </div>
      {isOpen && <ErrorSheet error={error} />}
    </li>
  );
}
