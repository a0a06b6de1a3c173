import type { JSX } from 'preact';
import { control, type Told, told } from '../../control.ts';
import { distance } from '../../distance.ts';
import { useFormat } from '../../format.ts';
import { useLanguage, useWords } from '../../language.tsx';
import { useLook } from '../../look.ts';
import { Link, usePlace } from '../../navigation.tsx';
import { Looked } from '../../parts/looked.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Said } from '../../parts/said.tsx';
import { Wide } from '../../parts/wide.tsx';
import type { Place } from '../../place.ts';
import { consentWords } from '../../words/consents.ts';
import { useWorld } from '../../world.tsx';
import { ConsentFilters } from './filters.tsx';
import { newestFirst, nextOf, toneOf } from './standing.ts';

const filterNames = ['operator', 'application', 'state', 'meter'] as const;

/** A world's rights and consents in a table, narrowed by the filters of the address. */
export function ConsentList(): JSX.Element {
  const words = useWords(consentWords);
  const { place } = usePlace();
  const look = useLook(
    (signal) => consentsAt(place, signal),
    [place.world, ...filterNames.map((one) => place.get(one))],
    'live',
  );
  return (
    <>
      <ConsentFilters />
      <Looked at={look}>
        {({ consents, now, more }) => (
          <>
            <p class="quiet-text">
              {more ? words.more(consents.length) : consents.length > 0 && words.count(consents.length)}
            </p>
            {consents.length > 0 ? <ConsentTable consents={newestFirst(consents)} now={now} /> : <NoConsent />}
          </>
        )}
      </Looked>
    </>
  );
}

function consentsAt(place: Place, signal: AbortSignal): Promise<Told['Consents']> {
  const [provider, application, state, meteringPointId] = filterNames.map((one) => place.get(one));
  const query = {
    ...(provider && { provider }),
    ...(application && { application }),
    ...(state && { state }),
    ...(meteringPointId && { meteringPointId: meteringPointId.trim() }),
  };
  return told(control.GET('/worlds/{id}/consents', { params: { path: { id: place.world }, query }, signal }));
}

function NoConsent(): JSX.Element {
  const words = useWords(consentWords);
  const { place } = usePlace();
  const isNarrowed = filterNames.some((name) => place.get(name) !== undefined);
  return <p>{isNarrowed ? words.noneMatch : words.noneYet}</p>;
}

function ConsentTable({ consents, now }: { consents: readonly Told['Consent'][]; now: string }): JSX.Element {
  const words = useWords(consentWords);
  return (
    <Wide label={words.list}>
      <table class="consents-table">
        <thead>
          <tr>
            <th scope="col">{words.meter}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.proofs}</th>
            <th scope="col">{words.next}</th>
            <th scope="col">{words.since}</th>
            <th scope="col">{words.operator}</th>
            <th scope="col">{words.application}</th>
          </tr>
        </thead>
        <tbody>
          {consents.map((consent) => (
            <ConsentRow key={consent.id} consent={consent} now={now} />
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function ConsentRow({ consent, now }: { consent: Told['Consent']; now: string }): JSX.Element {
  const { place } = usePlace();
  const format = useFormat();
  const { applications } = useWorld();
  const { id, meteringPointId, provider, application, state, proofStatus, since } = consent;
  return (
    <tr>
      <th scope="row">
        <Link to={place.with({ consent: id })}>{meteringPointId}</Link>
      </th>
      <td>
        <State of={state} />
      </td>
      <td>{proofStatus ? <State of={proofStatus} /> : '–'}</td>
      <td class="consents-next">
        <Next consent={consent} now={now} />
      </td>
      <td class="consents-instant">{format.instant(since)}</td>
      <td>{provider}</td>
      <td>{applications.find(({ clientId }) => clientId === application)?.name ?? application}</td>
    </tr>
  );
}

function Next({ consent, now }: { consent: Told['Consent']; now: string }): JSX.Element {
  const words = useWords(consentWords);
  const format = useFormat();
  const { language } = useLanguage();
  const next = nextOf(consent);
  if (!next) return <span class="quiet-text">{words.nothingNext}</span>;
  return (
    <>
      <Said text={next.about} />{' '}
      <span class="quiet-text consents-instant">
        {format.instant(next.at)} ({distance(Date.parse(next.at), Date.parse(now), language)})
      </span>
    </>
  );
}

/** A state or a proof status, in words; as the simulator names it when there are none. */
export function State({ of }: { of: string }): JSX.Element {
  const { states } = useWords(consentWords);
  const known: Readonly<Record<string, string>> = states;
  return <Mark tone={toneOf(of)}>{known[of] ?? of}</Mark>;
}
