import type { JSX } from 'preact';
import { control, type Told, told } from '../../control.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { useLook } from '../../look.ts';
import { Link, usePlace } from '../../navigation.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Field } from '../../parts/field.tsx';
import { Looked } from '../../parts/looked.tsx';
import { Wide } from '../../parts/wide.tsx';
import { metersWords } from '../../words/meters.ts';
import { shellWords } from '../../words/shell.ts';
import { useWorld } from '../../world.tsx';

const pageSize = 50;

/** The meters of the world, page by page: searched and filtered by the simulator, which may have millions of them. */
export function MeterList(): JSX.Element {
  const { place } = usePlace();
  const asked = ['search', 'provider', 'park', 'after'].map((name) => place.get(name));
  const [search, provider, park, after] = asked;
  const look = useLook(
    (signal) => {
      const query = {
        limit: pageSize,
        ...(search !== undefined && { search }),
        ...(provider !== undefined && { provider }),
        ...(park !== undefined && { park }),
        ...(after !== undefined && { after }),
      };
      return told(control.GET('/worlds/{id}/points', { params: { path: { id: place.world }, query }, signal }));
    },
    [place.world, ...asked],
    // a search looks at ten thousand points: every two seconds would keep those waiting who call
    search === undefined ? 'live' : 'acts',
  );
  return (
    <>
      <Filters />
      <Looked at={look}>{(found) => <Page found={found} />}</Looked>
    </>
  );
}

function Filters(): JSX.Element {
  const words = useWords(metersWords).list;
  const { all } = useWords(shellWords);
  const { parks } = useWorld();
  const { place, go } = usePlace();
  const { value } = useLook((signal) => told(control.GET('/providers', { signal })), []);
  // another question has other pages
  const ask = (changes: Readonly<Record<string, string>>): void =>
    go(place.with({ ...changes, after: undefined }), 'replace');
  const park = place.get('park') ?? '';
  const known = parks.includes(park) || park === '' ? parks : [...parks, park];
  return (
    <form class="filters meters-filters" onSubmit={(event) => event.preventDefault()}>
      <Field
        label={words.search}
        type="search"
        placeholder={words.searchHint}
        value={place.get('search') ?? ''}
        change={(search) => ask({ search })}
      />
      <Choice
        label={words.operator}
        value={place.get('provider') ?? ''}
        options={[['', all], ...(value?.providers ?? []).map(({ name, title }) => [name, title] as const)]}
        choose={(provider) => ask({ provider })}
      />
      <Choice
        label={words.park}
        value={park}
        options={[['', all], ...known.map((name) => [name, name] as const)]}
        choose={(chosen) => ask({ park: chosen })}
      />
    </form>
  );
}

function Page({ found: { points, next } }: { found: Told['Points'] }): JSX.Element {
  const words = useWords(metersWords).list;
  const format = useFormat();
  const { place } = usePlace();
  const count = points.length === 1 ? words.shownOne : words.shown(format.amount(points.length));
  const nothing = next === undefined ? words.nothing : words.nothingYet;
  return (
    <>
      <p class="quiet-text" role="status">
        {points.length > 0 ? count : nothing}
      </p>
      {points.length > 0 && <Points points={points} />}
      <nav class="actions" aria-label={words.table}>
        {place.get('after') !== undefined && <Link to={place.with({ after: undefined })}>{words.first}</Link>}
        {next !== undefined && <Link to={place.with({ after: next })}>{words.next}</Link>}
      </nav>
    </>
  );
}

function Points({ points }: { points: Told['Points']['points'] }): JSX.Element {
  const words = useWords(metersWords).list;
  const { place } = usePlace();
  const { meter, operator, holder, city, frequency, segment, park } = words.columns;
  return (
    <Wide label={words.table}>
      <table>
        <thead>
          <tr>
            {[meter, operator, holder, city, frequency, segment, park].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.meteringPointId}>
              <th scope="row">
                <Link to={place.to('meters', { meter: point.meteringPointId })}>{point.meteringPointId}</Link>
              </th>
              <td>{point.provider}</td>
              <td>{point.holder.name}</td>
              <td>
                {point.postcode} {point.city}
              </td>
              <td>{point.frequency}</td>
              <td>{String(point.segment ?? point.tariff ?? '')}</td>
              <td class="meters-park">
                <Link to={place.with({ park: point.park, after: undefined })}>{point.park}</Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
