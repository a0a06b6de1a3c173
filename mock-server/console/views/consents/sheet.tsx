import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { control, type Told, told } from '../../control.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { useLook } from '../../look.ts';
import { Link, usePlace } from '../../navigation.tsx';
import { Copy } from '../../parts/copy.tsx';
import { Looked } from '../../parts/looked.tsx';
import { consentWords } from '../../words/consents.ts';
import { useWorld } from '../../world.tsx';
import { useBringAbout } from './bring-about.ts';
import { Happenings } from './happenings.tsx';
import { State } from './list.tsx';
import { Timeline } from './timeline.tsx';

interface Found {
  readonly now: string;
  readonly consent?: Told['Consent'];
  readonly others: readonly Told['Consent'][];
}

/** One right or consent: where it stands, how it came there, what will become of it, and what can be done about it. */
export function ConsentSheet({ id }: { id: string }): JSX.Element {
  const words = useWords(consentWords);
  const { place } = usePlace();
  const look = useConsent(id);
  return (
    <>
      <p>
        <Link to={place.with({ consent: undefined })}>← {words.back}</Link>
      </p>
      <Looked at={look}>
        {({ consent, now, others }) =>
          consent ? <Sheet consent={consent} now={now} others={others} /> : <p role="alert">{words.gone(id)}</p>
        }
      </Looked>
    </>
  );
}

function useConsent(id: string) {
  const { place } = usePlace();
  // where it was found, it is found again without a search through all rights of the world
  const meter = useRef<string | undefined>(undefined);
  return useLook(
    async (signal): Promise<Found> => {
      const ask = (query: { id: string } | { meteringPointId: string }): Promise<Told['Consents']> =>
        told(control.GET('/worlds/{id}/consents', { params: { path: { id: place.world }, query }, signal }));
      if (meter.current === undefined) {
        const found = await ask({ id });
        const [consent] = found.consents;
        if (!consent) return { now: found.now, others: [] };
        meter.current = consent.meteringPointId;
      }
      const { now, consents } = await ask({ meteringPointId: meter.current });
      const consent = consents.find((one) => one.id === id);
      return { now, others: consents.filter((one) => one.id !== id), ...(consent && { consent }) };
    },
    [place.world, id],
    'live',
  );
}

function Sheet({ consent, now, others }: Found & { readonly consent: Told['Consent'] }): JSX.Element {
  const words = useWords(consentWords);
  const { applications } = useWorld();
  const bringing = useBringAbout(consent);
  const { application } = consent;
  const name = applications.find(({ clientId }) => clientId === application)?.name ?? application;
  return (
    <section>
      <h2>
        {words.heading(name)} <State of={consent.state} />{' '}
        {consent.proofStatus !== undefined && <State of={consent.proofStatus} />}
      </h2>
      <Facts consent={consent} />
      <p role="status" class="consents-done" ref={bringing.told} tabIndex={-1}>
        {bringing.done}
      </p>
      <div class="consents-columns">
        <Timeline consent={consent} now={now} bringing={bringing} />
        <Happenings consent={consent} now={now} bringing={bringing} />
      </div>
      {others.length > 0 && <Others consents={others} />}
    </section>
  );
}

function Facts({ consent }: { consent: Told['Consent'] }): JSX.Element {
  const words = useWords(consentWords);
  const format = useFormat();
  const { place } = usePlace();
  return (
    <dl class="consents-facts">
      <div>
        <dt>{words.meter}</dt>
        <dd>
          {consent.meteringPointId}{' '}
          <Link to={place.to('meters', { meter: consent.meteringPointId })}>{words.toMeter}</Link>
        </dd>
      </div>
      <div>
        <dt>{words.operator}</dt>
        <dd>{consent.provider}</dd>
      </div>
      <div>
        <dt>{words.since}</dt>
        <dd>{format.instant(consent.since, 'seconds')}</dd>
      </div>
      <div>
        <dt>{words.id}</dt>
        <dd>
          <code>{consent.id}</code> <Copy text={consent.id} label={words.copyId} />
        </dd>
      </div>
    </dl>
  );
}

function Others({ consents }: { consents: readonly Told['Consent'][] }): JSX.Element {
  const words = useWords(consentWords);
  const format = useFormat();
  const { place } = usePlace();
  return (
    <section>
      <h3>{words.others}</h3>
      <ul>
        {consents.map(({ id, application, since, state }) => (
          <li key={id}>
            <Link to={place.with({ consent: id })}>
              {application}, {format.instant(since)}
            </Link>{' '}
            <State of={state} />
          </li>
        ))}
      </ul>
    </section>
  );
}
