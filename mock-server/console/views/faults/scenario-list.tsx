import type { JSX } from 'preact';
import { control, type Told, told } from '../../control.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { useLook } from '../../look.ts';
import { Link, usePlace } from '../../navigation.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Said } from '../../parts/said.tsx';
import { scenariosWords } from '../../words/scenarios.ts';
import { shellWords } from '../../words/shell.ts';
import { isFound, isReady } from './scenario.ts';
import { useUsing } from './use-scenario.ts';

interface ScenarioListProps {
  readonly scenarios: readonly Told['Scenario'][];
  readonly running: readonly Told['ScenarioRun'][];
}

/** The catalogue: what the filters of the address leave of it, each to be used by one click. */
export function ScenarioList({ scenarios, running }: ScenarioListProps): JSX.Element {
  const words = useWords(scenariosWords);
  const format = useFormat();
  const { place } = usePlace();
  const [operator, search = ''] = [place.get('operator'), place.get('search')];
  const shown = scenarios.filter(
    (one) => (operator === undefined || one.provider === operator) && isFound(one, search),
  );
  return (
    <section>
      <h2>{words.catalogue}</h2>
      <Filters />
      <p class="quiet-text" role="status">
        {shown.length === 0 ? words.noneMatch : words.count(format.amount(shown.length), shown.length)}
      </p>
      <ul class="scenario-list">
        {shown.map((scenario) => (
          <Line
            key={scenario.name}
            scenario={scenario}
            isRunning={running.some(({ name }) => name === scenario.name)}
          />
        ))}
      </ul>
    </section>
  );
}

function Filters(): JSX.Element {
  const words = useWords(scenariosWords);
  const { all } = useWords(shellWords);
  const { place, go } = usePlace();
  const { value } = useLook((signal) => told(control.GET('/providers', { signal })), []);
  const operators = value?.providers.map(({ name, title }) => [name, title] as const) ?? [];
  return (
    <div class="filters">
      <Choice
        label={words.operator}
        value={place.get('operator') ?? ''}
        options={[['', all], ...operators]}
        choose={(operator) => go(place.with({ operator }))}
      />
      <Field
        label={words.search}
        value={place.get('search') ?? ''}
        type="search"
        placeholder={words.searchHint}
        change={(search) => go(place.with({ search }), 'replace')}
      />
    </div>
  );
}

interface LineProps {
  readonly scenario: Told['Scenario'];
  readonly isRunning: boolean;
}

function Line({ scenario, isRunning }: LineProps): JSX.Element {
  const words = useWords(scenariosWords);
  const { place, goOn } = usePlace();
  const { name, about, certainty } = scenario;
  const detail = place.with({ scenario: name });
  const using = useUsing();
  const use = async (): Promise<void> => {
    if (await using.run(name, {})) goOn(detail);
  };
  return (
    <li class="scenario-line">
      <div>
        <div class="scenario-head">
          <Link to={detail}>{name}</Link>
          <Mark>{words.certainty[certainty] ?? certainty}</Mark>
          {isRunning && <Mark tone="good">{words.running}</Mark>}
        </div>
        <p>
          <Said text={about} />
        </p>
        <Failure of={using.failure} />
      </div>
      {isReady(scenario) ? (
        <button
          type="button"
          class="outline"
          disabled={using.busy}
          onClick={use}
          aria-label={isRunning ? words.anewNamed(name) : words.useNamed(name)}
        >
          {isRunning ? words.anew : words.use}
        </button>
      ) : (
        <Link to={detail} class="scenario-choose" title={words.chooseNamed(name)}>
          {words.choose}
        </Link>
      )}
    </li>
  );
}
