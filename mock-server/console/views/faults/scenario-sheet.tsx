import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Told } from '../../control.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { usePlace } from '../../navigation.tsx';
import { Commands } from '../../parts/commands.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Said } from '../../parts/said.tsx';
import { scenariosWords } from '../../words/scenarios.ts';
import { commandOf, type Typed, valuesOf } from './scenario.ts';
import { ScenarioDoes } from './scenario-does.tsx';
import { RunRules } from './scenario-running.tsx';
import { ScenarioValues } from './scenario-values.tsx';
import { useEnding, useUsing } from './use-scenario.ts';

interface SheetProps {
  readonly scenario: Told['Scenario'];
  /** How it is in force, if it is. */
  readonly run: Told['ScenarioRun'] | undefined;
}

/** One scenario: its sentences, its values, what it does, and how it stands in the world. */
export function ScenarioSheet({ scenario, run }: SheetProps): JSX.Element {
  const words = useWords(scenariosWords);
  const { place } = usePlace();
  const { name, provider, about, incident, goodClient, certainty } = scenario;
  const typed = typedOf(scenario, (word) => place.get(word));
  const heading = useHeading();
  return (
    <article class="scenario-sheet">
      <h2 ref={heading} tabIndex={-1}>
        {name} <Mark>{provider}</Mark> <Mark>{words.certainty[certainty] ?? certainty}</Mark>
      </h2>
      <p>
        <Said text={about} />
      </p>
      <Using scenario={scenario} run={run} typed={typed} />
      <Standing run={run} />
      <h3>{words.incident}</h3>
      <p lang="en">{incident}</p>
      <h3>{words.goodClient}</h3>
      <p lang="en">{goodClient}</p>
      <ScenarioDoes scenario={scenario} typed={typed} />
      <h3>{words.command}</h3>
      <Commands label={words.copyCommand} lines={[commandOf(location.origin, place.world, scenario, typed)]} />
    </article>
  );
}

/** The word of the address that holds the value of a parameter. */
const wordOf = (parameter: string): string => `value.${parameter}`;

function typedOf({ parameters = {} }: Told['Scenario'], get: (word: string) => string | undefined): Typed {
  const names = Object.keys(parameters);
  return Object.fromEntries(names.map((parameter) => [parameter, get(wordOf(parameter)) ?? '']));
}

// The button that led here is gone: whoever goes by keyboard goes on from the heading.
function useHeading() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}

function Using({ scenario, run, typed }: SheetProps & { readonly typed: Typed }): JSX.Element {
  const words = useWords(scenariosWords);
  const { place, go } = usePlace();
  const using = useUsing();
  const ending = useEnding();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void using.run(scenario.name, valuesOf(scenario, typed));
  };
  return (
    <form onSubmit={submit} class="scenario-use">
      <ScenarioValues
        scenario={scenario}
        typed={typed}
        change={(parameter, value) => go(place.with({ [wordOf(parameter)]: value }), 'replace')}
      />
      <div class="actions">
        <button type="submit" aria-busy={using.busy}>
          {run ? words.anew : words.use}
        </button>
        {run && (
          <button type="button" class="secondary outline" onClick={() => ending.run(scenario.name)}>
            {words.end}
          </button>
        )}
      </div>
      <Failure of={using.failure ?? ending.failure} />
    </form>
  );
}

function Standing({ run }: Pick<SheetProps, 'run'>): JSX.Element {
  const words = useWords(scenariosWords);
  const format = useFormat();
  if (!run) {
    return (
      <p role="status" class="quiet-text">
        {words.notRunning}
      </p>
    );
  }
  return (
    <section class="scenario-standing" aria-label={words.countersNow}>
      <p role="status">
        <Mark tone="good">{words.running}</Mark> {words.since(format.instant(run.since, 'seconds'))}
      </p>
      <RunRules rules={run.rules} />
    </section>
  );
}
