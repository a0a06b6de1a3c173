import type { ComponentChildren, JSX } from 'preact';
import type { Told } from '../../control.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { Link, usePlace } from '../../navigation.tsx';
import { journalWords } from '../../words/journal.ts';

/** Who called what and when, who decided and why, and how the request departed from the contract. */
export function ExchangeFacts({ entry }: { entry: Told['JournalEntry'] }): JSX.Element {
  const words = useWords(journalWords);
  const format = useFormat();
  const { place } = usePlace();
  const { provider, operation, decidedBy, why, reason, fault, application, meteringPointId: meter } = entry;
  const facts: readonly (readonly [string, ComponentChildren])[] = [
    [words.facts.decided, words.deciders[decidedBy]],
    [words.facts.why, why && <span lang="en">{why}</span>],
    [words.facts.reason, reason && <code>{reason}</code>],
    [words.facts.rule, fault && <Rule fault={fault} />],
    [words.facts.meter, meter && <Link to={place.to('meters', { meter })}>{meter}</Link>],
    [words.facts.application, application && <Link to={place.to('overview', { application })}>{application}</Link>],
    [words.facts.operation, `${provider} ${operation}`],
    [words.facts.at, format.instant(entry.at, 'seconds')],
    [words.facts.realAt, format.instant(entry.realAt, 'seconds')],
    [words.facts.took, format.duration(entry.tookMs)],
  ];
  return (
    <>
      <dl class="journal-facts">
        {facts.map(([name, value]) => value && <Fact key={name} name={name} value={value} />)}
      </dl>
      {entry.departures.length > 0 && (
        <>
          <h3>{words.departures}</h3>
          <ul lang="en">
            {entry.departures.map(({ code, about }) => (
              <li key={code + about}>
                {about} <code>{code}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Fact({ name, value }: { name: string; value: ComponentChildren }): JSX.Element {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function Rule({ fault }: { fault: NonNullable<Told['JournalEntry']['fault']> }): JSX.Element {
  const words = useWords(journalWords);
  const format = useFormat();
  const { place } = usePlace();
  const name = fault.name ?? fault.scenario;
  return (
    <>
      <Link to={place.to('faults', { tab: 'rules', rule: fault.rule })}>{fault.rule}</Link>
      {name !== undefined && <span lang="en"> {name}</span>}, {words.times(format.amount(fault.fired))}
    </>
  );
}
