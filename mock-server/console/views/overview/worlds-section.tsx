import type { JSX } from 'preact';
import { control, type Told, told } from '../../control.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { useLook } from '../../look.ts';
import { Link, usePlace } from '../../navigation.tsx';
import { Looked } from '../../parts/looked.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Wide } from '../../parts/wide.tsx';
import { overviewWords } from '../../words/overview.ts';
import { MakeWorld } from './make-world.tsx';

/** All worlds of the simulator, and how to make another. */
export function WorldsSection(): JSX.Element {
  const words = useWords(overviewWords).worlds;
  const look = useLook((signal) => told(control.GET('/worlds', { signal })), [], 'live');
  return (
    <section class="overview-section">
      <h2>{words.title}</h2>
      <Looked at={look}>{({ worlds }) => <WorldTable worlds={worlds} />}</Looked>
      <MakeWorld />
    </section>
  );
}

function WorldTable({ worlds }: { worlds: readonly Told['World'][] }): JSX.Element {
  const { worlds: words, world: facts } = useWords(overviewWords);
  const format = useFormat();
  const { place } = usePlace();
  return (
    <Wide label={words.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{facts.name}</th>
            <th scope="col">{facts.id}</th>
            <th scope="col">{words.now}</th>
            <th scope="col">{facts.seed}</th>
            <th scope="col">{facts.parks}</th>
          </tr>
        </thead>
        <tbody>
          {worlds.map(({ id, name, clock, seed, parks }) => (
            <tr key={id}>
              <td>
                <Link to={place.inWorld(id)}>{name}</Link> {id === place.world && <Mark>{words.shown}</Mark>}
              </td>
              <td>
                <code>{id}</code>
              </td>
              <td class="overview-when">
                {format.instant(clock.now)}, {words.clocks[clock.mode]}
              </td>
              <td>
                <code>{seed}</code>
              </td>
              <td>{parks.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
