import type { JSX } from 'preact';
import { control, told } from '../../control.ts';
import { useWords } from '../../language.tsx';
import { useLook } from '../../look.ts';
import { Link, usePlace } from '../../navigation.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Field } from '../../parts/field.tsx';
import { journalWords } from '../../words/journal.ts';
import { shellWords } from '../../words/shell.ts';
import { useWorld } from '../../world.tsx';
import type { ExchangeList } from './exchange-list.ts';
import { type FilterWord, filterOf, filterWords } from './filter.ts';

/** Which exchanges are shown; all of it stands in the address. */
export function Filters({ list }: { list: ExchangeList }): JSX.Element {
  const words = useWords(journalWords);
  const { place, go } = usePlace();
  const filter = filterOf(place);
  const bound = (word: FilterWord): Bound => ({
    value: filter[word] ?? '',
    change: (value) => go(place.with({ [word]: value }), 'replace'),
  });
  const none = Object.fromEntries(filterWords.map((word) => [word, undefined]));
  return (
    <search class="filters journal-filters">
      <Field type="search" label={words.text} placeholder={words.textHint} {...bound('text')} />
      <Choices list={list} />
      <Field label={words.meter} {...bound('meter')} />
      <div class="journal-switches">
        <Switch label={words.refusedOnly} {...bound('refused')} />
        <Switch label={words.departedOnly} {...bound('departed')} />
        {Object.keys(filter).length > 0 && <Link to={place.with(none)}>{words.clearFilters}</Link>}
      </div>
    </search>
  );
}

interface Bound {
  readonly value: string;
  change(value: string): void;
}

const deciders = ['handler', 'auth', 'quota', 'validation', 'fault', 'bug'] as const;

type Options = readonly (readonly [string, string])[];

function Choices({ list }: { list: ExchangeList }): JSX.Element {
  const words = useWords(journalWords);
  const { all } = useWords(shellWords);
  const world = useWorld();
  const { place, go } = usePlace();
  const { value } = useLook((signal) => told(control.GET('/providers', { signal })), []);
  const filter = filterOf(place);
  const providers = value?.providers ?? [];
  const operations = providers
    .filter(({ name }) => !filter.operator || name === filter.operator)
    .flatMap((provider) => provider.operations.map(({ operation }) => operation));
  const one = (word: FilterWord, label: string, options: Options): JSX.Element => {
    const chosen = filter[word] ?? '';
    const isKnown = chosen === '' || options.some(([option]) => option === chosen);
    const known: Options = isKnown ? options : [[chosen, chosen], ...options];
    const choose = (option: string): void => go(place.with({ [word]: option }), 'replace');
    return <Choice label={label} value={chosen} options={[['', all], ...known]} choose={choose} />;
  };
  return (
    <>
      {one(
        'operator',
        words.operator,
        providers.map(({ name, title }) => [name, title]),
      )}
      {one('operation', words.operation, plain([...new Set(operations)].sort()))}
      {one('status', words.status, plain(statusesOf(list).map(String)))}
      {one(
        'decided',
        words.decidedBy,
        deciders.map((decider) => [decider, words.deciders[decider]]),
      )}
      {one('application', words.application, plain(world.applications.map(({ clientId }) => clientId)))}
    </>
  );
}

function plain(values: readonly string[]): Options {
  return values.map((value) => [value, value]);
}

// Those that came: of all that HTTP has, few are ever seen.
function statusesOf({ statuses }: ExchangeList): readonly number[] {
  return [...statuses].sort((one, other) => one - other);
}

function Switch({ label, value, change }: Bound & { readonly label: string }): JSX.Element {
  return (
    <label>
      <input
        type="checkbox"
        checked={value !== ''}
        onChange={(event) => change(event.currentTarget.checked ? 'only' : '')}
      />
      {label}
    </label>
  );
}
