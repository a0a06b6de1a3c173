import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { control, type Told, told } from '../../control.ts';
import { useWords } from '../../language.tsx';
import { useAct, useLook } from '../../look.ts';
import { Choice } from '../../parts/choice.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Looked } from '../../parts/looked.tsx';
import { overviewWords } from '../../words/overview.ts';
import { useWorld } from '../../world.tsx';

/** Behaviours that the sources leave open: how this world has them, and how else it could. */
export function Dialects(): JSX.Element {
  const words = useWords(overviewWords).dialects;
  const [isOpen, setOpen] = useState(false);
  return (
    <section class="overview-section">
      <h2>{words.title}</h2>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.summary}</summary>
        {isOpen && <AllSettings />}
      </details>
    </section>
  );
}

function AllSettings(): JSX.Element {
  const look = useLook(async (signal) => {
    const { providers } = await told(control.GET('/providers', { signal }));
    return Promise.all(
      providers.map(async ({ name, title }) => {
        const params = { path: { provider: name } };
        const { settings } = await told(control.GET('/providers/{provider}/dialect', { params, signal }));
        return { name, title, settings };
      }),
    );
  }, []);
  return (
    <Looked at={look}>
      {(providers) => (
        <>
          {providers.map(({ name, title, settings }) => (
            <div key={name}>
              <h3>{title}</h3>
              <ul class="overview-settings">
                {settings.map((setting) => (
                  <Setting key={setting.name} provider={name} setting={setting} />
                ))}
              </ul>
            </div>
          ))}
        </>
      )}
    </Looked>
  );
}

function Setting({ provider, setting }: { provider: string; setting: Told['DialectSetting'] }): JSX.Element {
  const words = useWords(overviewWords).dialects;
  const { id, dialects } = useWorld();
  const { name, about, certainty, source, values, default: usual } = setting;
  const set = useAct((value: string) =>
    told(
      control.PATCH('/worlds/{id}', {
        params: { path: { id } },
        body: { dialects: { [provider]: { [name]: value } } },
      }),
    ),
  );
  return (
    <li>
      <Choice
        label={name}
        value={dialects[provider]?.[name] ?? usual}
        options={values.map((value) => [value, value === usual ? words.usual(value) : value] as const)}
        choose={set.run}
      />
      <p lang="en">
        {about} <small class="quiet-text">{[certainty, source].join(', ')}</small>
      </p>
      <Failure of={set.failure} />
    </li>
  );
}
