import type { JSX } from 'preact';
import { control, type Told, told } from '../../control.ts';
import { useWords } from '../../language.tsx';
import { useAct, useLook } from '../../look.ts';
import { Failure } from '../../parts/failure.tsx';
import { Looked } from '../../parts/looked.tsx';
import { Toggle } from '../../parts/toggle.tsx';
import { overviewWords } from '../../words/overview.ts';
import { useWorld } from '../../world.tsx';
import { GaugeTable } from './gauge-table.tsx';

/** What each application has left of each limit, moving as programs call. */
export function Quotas(): JSX.Element {
  const words = useWords(overviewWords).quotas;
  const { id, clock, quotas } = useWorld();
  const look = useLook(
    (signal) => told(control.GET('/worlds/{id}/quotas', { params: { path: { id } }, signal })),
    [id],
    'live',
  );
  return (
    <section class="overview-section">
      <h2>{words.title}</h2>
      <QuotaSwitch />
      {quotas === 'off' ? (
        <p>{words.off}</p>
      ) : (
        <>
          {clock.mode === 'frozen' && <p class="quiet-text">{words.frozen}</p>}
          <Looked at={look}>{(found) => <Gauges of={found} />}</Looked>
        </>
      )}
    </section>
  );
}

function QuotaSwitch(): JSX.Element {
  const words = useWords(overviewWords).quotas;
  const { id, quotas } = useWorld();
  const set = useAct((on: boolean) =>
    told(control.PATCH('/worlds/{id}', { params: { path: { id } }, body: { quotas: on ? 'enforced' : 'off' } })),
  );
  return (
    <>
      <Toggle label={words.switch} on={quotas === 'enforced'} change={set.run} />
      <Failure of={set.failure} />
    </>
  );
}

function Gauges({ of: { quotas } }: { of: Told['Quotas'] }): JSX.Element {
  const { applications } = useWorld();
  return (
    <>
      {applications.map(({ clientId, name }) => (
        <ApplicationGauges
          key={clientId}
          {...(applications.length > 1 && { title: name })}
          gauges={quotas.filter(({ application }) => application === clientId)}
        />
      ))}
    </>
  );
}

interface ApplicationGaugesProps {
  readonly title?: string;
  readonly gauges: readonly Told['QuotaGauge'][];
}

// An operator may have a limit for each of its APIs: those stand apart, lest they hide what is looked for.
function ApplicationGauges({ title, gauges }: ApplicationGaugesProps): JSX.Element {
  const words = useWords(overviewWords).quotas;
  const whole = gauges.filter(({ group }) => group === undefined);
  const single = gauges.filter(({ group }) => group !== undefined);
  const touched = single.filter(({ used }) => used > 0);
  const apis = words.each(String(single.length), String(touched.length));
  const of = title === undefined ? '' : `${title}: `;
  return (
    <>
      {title !== undefined && <h3>{title}</h3>}
      <GaugeTable label={of + words.title} gauges={whole} />
      {single.length > 0 && (
        <details>
          <summary>{apis}</summary>
          <GaugeTable label={of + apis} gauges={single} />
        </details>
      )}
    </>
  );
}
