import type { JSX } from 'preact';
import { control, type Told, told } from '../../control.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { useLook } from '../../look.ts';
import { Link, usePlace } from '../../navigation.tsx';
import { Looked } from '../../parts/looked.tsx';
import { Wide } from '../../parts/wide.tsx';
import { journalWords } from '../../words/journal.ts';

type Provider = Told['Coverage']['providers'][number];
type List = Told['CoverageList'];

const kinds = ['operations', 'states', 'errors', 'scenarios'] as const;

/** What the programs that call the world have met, and what they never have: counts first. */
export function CoverageOfClient(): JSX.Element {
  const words = useWords(journalWords);
  const format = useFormat();
  const { place } = usePlace();
  const path = { id: place.world };
  const look = useLook(
    async (signal) => {
      const coverage = await told(control.GET('/worlds/{id}/coverage', { params: { path }, signal }));
      // whoever asks for no page is told in JSON
      return coverage as Told['Coverage'];
    },
    [place.world],
    'live',
  );
  const titles = useLook((signal) => told(control.GET('/providers', { signal })), []).value?.providers ?? [];
  return (
    <Looked at={look}>
      {({ since, providers }) => (
        <>
          <p>{words.coverageAbout(format.instant(since))}</p>
          {providers.map((one) => (
            <ProviderPart
              key={one.provider}
              provider={one}
              title={titles.find(({ name }) => name === one.provider)?.title ?? one.provider}
            />
          ))}
        </>
      )}
    </Looked>
  );
}

function ProviderPart({ provider, title }: { provider: Provider; title: string }): JSX.Element {
  const words = useWords(journalWords);
  const format = useFormat();
  return (
    <section>
      <h2>{title}</h2>
      <Wide label={title}>
        <table class="journal-coverage">
          <thead>
            <tr>
              <th scope="col">{words.kind}</th>
              {[words.met, words.known, words.never].map((head) => (
                <th key={head} scope="col" class="number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind}>
                <th scope="row">{words.kinds[kind]}</th>
                <td class="number">{format.amount(provider[kind].met)}</td>
                <td class="number">{format.amount(provider[kind].known)}</td>
                <td class="number">{format.amount(provider[kind].known - provider[kind].met)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {kinds.map((kind) => (
        <Details key={kind} kind={kind} list={provider[kind]} operator={provider.provider} />
      ))}
    </section>
  );
}

function Details({
  kind,
  list,
  operator,
}: {
  kind: (typeof kinds)[number];
  list: List;
  operator: string;
}): JSX.Element | null {
  const words = useWords(journalWords);
  const format = useFormat();
  const met = list.items.filter(({ times }) => times > 0).sort((one, other) => other.times - one.times);
  const never = list.items.filter(({ times }) => times === 0);
  const name = words.kinds[kind];
  return (
    <>
      {met.length > 0 && (
        <details>
          <summary>{words.metList(name, format.amount(met.length))}</summary>
          <ul class="journal-met">
            {met.map((item) => (
              <li key={item.name}>
                <Item kind={kind} name={item.name} operator={operator} /> × {format.amount(item.times)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {never.length > 0 && (
        <details>
          <summary>{words.neverList(name, format.amount(never.length))}</summary>
          <ul class="journal-met">
            {never.map((item) => (
              <li key={item.name}>
                <Item kind={kind} name={item.name} operator={operator} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

// Errors and scenarios lead to where they can be brought about.
function Item({ kind, name, operator }: { kind: (typeof kinds)[number]; name: string; operator: string }): JSX.Element {
  const { place } = usePlace();
  if (kind === 'operations') return <Link to={place.to('journal', { operator, operation: name })}>{name}</Link>;
  if (kind === 'errors') return <Link to={place.to('faults', { tab: 'errors', error: name })}>{name}</Link>;
  if (kind === 'scenarios') return <Link to={place.to('faults', { tab: 'scenarios', scenario: name })}>{name}</Link>;
  return <span lang="en">{name}</span>;
}
