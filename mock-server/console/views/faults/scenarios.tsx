import type { JSX } from 'preact';
import { control, type Told, told } from '../../control.ts';
import { useWords } from '../../language.tsx';
import { type Look, useLook } from '../../look.ts';
import { Link, usePlace } from '../../navigation.tsx';
import { Looked } from '../../parts/looked.tsx';
import { scenariosWords } from '../../words/scenarios.ts';
import { ScenarioList } from './scenario-list.tsx';
import { Running } from './scenario-running.tsx';
import { ScenarioSheet } from './scenario-sheet.tsx';

/** The tab scenarios: those in force and the catalogue, or all about the one that the address names. */
export function Scenarios(): JSX.Element {
  const { place } = usePlace();
  const name = place.get('scenario');
  const catalogue = useLook((signal) => told(control.GET('/scenarios', { signal })), []);
  const params = { path: { id: place.world } };
  const running = useLook(
    (signal) => told(control.GET('/worlds/{id}/scenarios', { params, signal })),
    [place.world],
    'live',
  );
  return (
    <Looked at={catalogue}>
      {({ scenarios }) =>
        name === undefined ? (
          <All scenarios={scenarios} running={running} />
        ) : (
          <One name={name} scenarios={scenarios} running={running} />
        )
      }
    </Looked>
  );
}

interface ScenariosProps {
  readonly scenarios: readonly Told['Scenario'][];
  readonly running: Look<Told['ScenarioRuns']>;
}

function All({ scenarios, running }: ScenariosProps): JSX.Element {
  return (
    <>
      <Looked at={running}>{({ scenarios: runs }) => <Running runs={runs} />}</Looked>
      <ScenarioList scenarios={scenarios} running={running.value?.scenarios ?? []} />
    </>
  );
}

function One({ name, scenarios, running }: ScenariosProps & { readonly name: string }): JSX.Element {
  const words = useWords(scenariosWords);
  const { place } = usePlace();
  const scenario = scenarios.find((one) => one.name === name);
  const typed = Object.keys(scenario?.parameters ?? {}).map((own) => [`value.${own}`, undefined] as const);
  return (
    <>
      <p>
        <Link to={place.with({ scenario: undefined, ...Object.fromEntries(typed) })}>← {words.back}</Link>
      </p>
      {scenario ? (
        <Looked at={running}>
          {({ scenarios: runs }) => (
            <ScenarioSheet key={name} scenario={scenario} run={runs.find((run) => run.name === name)} />
          )}
        </Looked>
      ) : (
        <p>{words.gone(name)}</p>
      )}
    </>
  );
}
