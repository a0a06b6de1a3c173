import type { JSX } from 'preact';
import { control, told } from '../../control.ts';
import { useWords } from '../../language.tsx';
import { useLook } from '../../look.ts';
import { usePlace } from '../../navigation.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Field } from '../../parts/field.tsx';
import { consentWords } from '../../words/consents.ts';
import { shellWords } from '../../words/shell.ts';
import { useWorld } from '../../world.tsx';
import { states } from './standing.ts';

/** Which rights the table shows; what is chosen stands in the address. */
export function ConsentFilters(): JSX.Element {
  const words = useWords(consentWords);
  const { all } = useWords(shellWords);
  const { place, go } = usePlace();
  const { applications } = useWorld();
  const { value } = useLook((signal) => told(control.GET('/providers', { signal })), []);
  const operators = value?.providers.map(({ name, title }) => [name, title] as const) ?? [];
  const choose = (name: string) => (chosen: string) => go(place.with({ [name]: chosen }));
  return (
    <div class="filters">
      <Choice
        label={words.operator}
        value={place.get('operator') ?? ''}
        options={[['', all], ...operators]}
        choose={choose('operator')}
      />
      <Choice
        label={words.state}
        value={place.get('state') ?? ''}
        options={[['', all], ...states.map((state) => [state, words.states[state]] as const)]}
        choose={choose('state')}
      />
      <Choice
        label={words.application}
        value={place.get('application') ?? ''}
        options={[['', all], ...applications.map(({ clientId, name }) => [clientId, name] as const)]}
        choose={choose('application')}
      />
      <Field
        label={words.meter}
        value={place.get('meter') ?? ''}
        type="search"
        placeholder={words.meterHint}
        change={(meter) => go(place.with({ meter }), 'replace')}
      />
    </div>
  );
}
