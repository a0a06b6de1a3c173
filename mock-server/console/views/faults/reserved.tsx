import type { JSX } from 'preact';
import { control, type Told, told } from '../../control.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { useLook } from '../../look.ts';
import { Copy } from '../../parts/copy.tsx';
import { Looked } from '../../parts/looked.tsx';
import { Wide } from '../../parts/wide.tsx';
import { rulesWords } from '../../words/rules.ts';
import { useWorld } from '../../world.tsx';

const park = 'reserved';

/** The metering points that always answer with one misbehaviour, by operator. */
export function Reserved(): JSX.Element {
  const words = useWords(rulesWords).reserved;
  const { parks } = useWorld();
  const look = useLook((signal) => told(control.GET('/providers', { signal })), []);
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.about}</p>
      {!parks.includes(park) && <p>{words.notHere}</p>}
      <Looked at={look}>
        {({ providers }) => (
          <>
            {providers.map(({ name, title }) => (
              <OfOperator key={name} provider={name} title={title} />
            ))}
          </>
        )}
      </Looked>
    </section>
  );
}

function OfOperator({ provider, title }: { provider: string; title: string }): JSX.Element {
  const words = useWords(rulesWords).reserved;
  const format = useFormat();
  const look = useLook(
    (signal) => told(control.GET('/providers/{provider}/reserved', { params: { path: { provider } }, signal })),
    [provider],
  );
  return (
    <Looked at={look}>
      {({ points }) => (
        <details>
          <summary>{words.of(title, format.amount(points.length))}</summary>
          <Wide label={words.of(title, format.amount(points.length))}>
            <Points points={points} />
          </Wide>
        </details>
      )}
    </Looked>
  );
}

function Points({ points }: { points: Told['ReservedPoints']['points'] }): JSX.Element {
  const words = useWords(rulesWords).reserved;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.id}</th>
          <th scope="col">{words.does}</th>
          <th scope="col">{words.operations}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ meteringPointId, about, operation = [] }) => (
          <tr key={meteringPointId}>
            <th scope="row">
              <span class="rule-point">
                <code>{meteringPointId}</code> <Copy text={meteringPointId} />
              </span>
            </th>
            <td lang="en">{about}</td>
            <td class="rule-operations">{[operation].flat().join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
