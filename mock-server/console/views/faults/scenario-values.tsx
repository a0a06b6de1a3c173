import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Told } from '../../control.ts';
import { useWords } from '../../language.tsx';
import { scenariosWords } from '../../words/scenarios.ts';
import { PointNames } from './point-names.tsx';
import type { Typed } from './scenario.ts';

type Parameter = NonNullable<Told['Scenario']['parameters']>[string];

interface ValuesProps {
  readonly scenario: Told['Scenario'];
  readonly typed: Typed;
  change(parameter: string, value: string): void;
}

/** The parameters of a scenario as fields, the required first; what is empty is as usual. */
export function ScenarioValues({ scenario, typed, change }: ValuesProps): JSX.Element | null {
  const parameters = Object.entries(scenario.parameters ?? {});
  if (parameters.length === 0) return null;
  const required = parameters.filter(([, one]) => one.required);
  const others = parameters.filter(([, one]) => !one.required);
  return (
    <div class="scenario-values">
      {[...required, ...others].map(([name, parameter]) => (
        <Value
          key={name}
          name={name}
          parameter={parameter}
          provider={scenario.provider}
          value={typed[name] ?? ''}
          change={(value) => change(name, value)}
        />
      ))}
    </div>
  );
}

interface ValueProps {
  readonly name: string;
  readonly parameter: Parameter;
  readonly provider: string;
  readonly value: string;
  change(value: string): void;
}

function Value({ name, parameter, provider, value, change }: ValueProps): JSX.Element {
  const words = useWords(scenariosWords);
  const [id, points] = [useId(), useId()];
  const { about, default: usual, required = false } = parameter;
  const isPoint = name === 'meteringPointId';
  const shared = {
    id,
    name,
    value,
    required,
    ...(usual !== undefined && { placeholder: words.usual(String(usual)) }),
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => change(event.currentTarget.value),
  };
  return (
    <div>
      <label class="label" for={id}>
        <span lang="en">{about}</span>
        {required && ` (${words.needed})`}
      </label>
      {typeof usual === 'number' ? (
        <input {...shared} type="number" step="any" min={0} />
      ) : isDay(parameter) ? (
        <input {...shared} type="date" />
      ) : (
        <input {...shared} type="text" {...(isPoint && { list: points })} />
      )}
      {isPoint && <PointNames id={points} provider={provider} search={value} />}
    </div>
  );
}

// A day is told as such by its sentence alone.
function isDay({ about, default: usual }: Parameter): boolean {
  return usual === undefined && about.includes('YYYY-MM-DD');
}
