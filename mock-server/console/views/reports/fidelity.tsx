import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { control, type Told, told } from '../../control.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { useLook } from '../../look.ts';
import { usePlace } from '../../navigation.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Field } from '../../parts/field.tsx';
import { Looked } from '../../parts/looked.tsx';
import { reportsWords } from '../../words/reports.ts';
import { shellWords } from '../../words/shell.ts';
import { Behaviours } from './behaviours.tsx';
import { labels, shownOf } from './register.ts';

type Register = Told['Fidelity'];

/** How sure every behaviour is, and how wattif differs from the real systems. */
export function FidelityRegister(): JSX.Element {
  const look = useLook(async (signal) => {
    const register = await told(control.GET('/fidelity', { signal }));
    // whoever asks for no page is told in JSON
    return register as Register;
  }, []);
  return <Looked at={look}>{(register) => <RegisterShown register={register} />}</Looked>;
}

function RegisterShown({ register }: { register: Register }): JSX.Element {
  const words = useWords(reportsWords);
  const format = useFormat();
  const { place } = usePlace();
  const [label, operator, text] = [place.get('label'), place.get('operator'), place.get('text')];
  const shown = useMemo(() => shownOf(register, { label, operator, text }), [register, label, operator, text]);
  const counts = words.behavioursShown(
    format.amount(shown.behaviours.length),
    format.amount(register.behaviours.length),
  );
  return (
    <>
      <p>{words.fidelityAbout}</p>
      <ul class="reports-counts">
        {labels.map((one) => (
          <li key={one}>
            <strong>{format.amount(register.counts[one] ?? 0)}</strong> {words.labels[one]}
          </li>
        ))}
      </ul>
      <Filters register={register} />
      <h2>{words.differences(format.amount(shown.differences.length))}</h2>
      {shown.differences.length === 0 && <p>{words.noDifferences}</p>}
      {[...new Set(shown.differences.map(({ provider }) => provider))].map((provider) => (
        <Differences
          key={provider}
          provider={provider}
          differences={shown.differences.filter((one) => one.provider === provider)}
        />
      ))}
      <h2>{words.behaviours}</h2>
      <p class="quiet-text">{counts}</p>
      <Behaviours behaviours={shown.behaviours} />
    </>
  );
}

function Filters({ register }: { register: Register }): JSX.Element {
  const words = useWords(reportsWords);
  const { all } = useWords(shellWords);
  const { place, go } = usePlace();
  const change = (word: string) => (value: string) => go(place.with({ [word]: value }), 'replace');
  const operators = [...new Set(register.behaviours.map(({ provider }) => provider))];
  return (
    <search class="filters">
      <Field
        type="search"
        label={words.text}
        placeholder={words.textHint}
        value={place.get('text') ?? ''}
        change={change('text')}
      />
      <Choice
        label={words.label}
        value={place.get('label') ?? ''}
        options={[['', all], ...labels.map((one) => [one, words.labels[one]] as const)]}
        choose={change('label')}
      />
      <Choice
        label={words.operator}
        value={place.get('operator') ?? ''}
        options={[['', all], ...operators.map((one) => [one, one] as const)]}
        choose={change('operator')}
      />
    </search>
  );
}

interface DifferencesProps {
  readonly provider: string;
  readonly differences: Register['differences'];
}

function Differences({ provider, differences }: DifferencesProps): JSX.Element {
  const words = useWords(reportsWords);
  const format = useFormat();
  return (
    <details open>
      <summary>
        {provider} ({format.amount(differences.length)})
      </summary>
      <ul>
        {differences.map(({ about, instead }) => (
          <li key={about}>
            <span lang="en">{about}</span>
            {instead !== undefined && (
              <span class="quiet-text">
                {' '}
                {words.instead} <span lang="en">{instead}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
