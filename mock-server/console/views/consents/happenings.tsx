import type { JSX } from 'preact';
import { control, type Told, told } from '../../control.ts';
import { useWords } from '../../language.tsx';
import { useLook } from '../../look.ts';
import { Looked } from '../../parts/looked.tsx';
import { consentWords } from '../../words/consents.ts';
import type { BringAbout } from './bring-about.ts';
import { type EventGroup, groupOf } from './event-groups.ts';
import { Happening, type Standing } from './happening.tsx';

interface HappeningsProps {
  readonly consent: Told['Consent'];
  /** The world's instant. */
  readonly now: string;
  readonly bringing: BringAbout;
}

/** What can be let happen to a right, to its meter and to its application; what is not possible, with what it needs. */
export function Happenings({ consent, now, bringing }: HappeningsProps): JSX.Element {
  const words = useWords(consentWords);
  const { provider } = consent;
  const look = useLook(
    (signal) => told(control.GET('/providers/{provider}/events', { params: { path: { provider } }, signal })),
    [provider],
  );
  return (
    <section>
      <h3>{words.possible}</h3>
      <Looked at={look}>
        {({ events }) => <Groups events={events} possible={consent.possible} now={now} bringing={bringing} />}
      </Looked>
    </section>
  );
}

interface GroupsProps {
  readonly events: readonly Told['Event'][];
  /** Names of those that are possible for the right. */
  readonly possible: readonly string[];
  readonly now: string;
  readonly bringing: BringAbout;
}

function Groups({ events, possible: names, ...shared }: GroupsProps): JSX.Element {
  const words = useWords(consentWords);
  const of = (group: EventGroup): Told['Event'][] => events.filter((event) => groupOf(event) === group);
  const isPossible = ({ event }: Told['Event']): boolean => names.includes(event);
  const [right, meter, application] = [of('right'), of('meter'), of('application')];
  const possible = right.filter(isPossible);
  const impossible = right.filter((event) => !isPossible(event));
  return (
    <>
      {possible.length > 0 ? (
        <Group events={possible} standing="possible" {...shared} />
      ) : (
        <p class="quiet-text">{words.nonePossible}</p>
      )}
      <Folded label={words.impossible(impossible.length)} isOpen={possible.length === 0}>
        <Group events={impossible} standing="impossible" {...shared} />
      </Folded>
      <Folded label={words.meterEvents(meter.length)}>
        <Group events={meter} standing="unknown" {...shared} />
      </Folded>
      <Folded label={words.applicationEvents(application.length)}>
        <Group events={application} standing="unknown" {...shared} />
      </Folded>
    </>
  );
}

interface GroupProps {
  readonly events: readonly Told['Event'][];
  readonly now: string;
  readonly bringing: BringAbout;
  readonly standing: Standing;
}

function Group({ events, ...more }: GroupProps): JSX.Element {
  return (
    <ul class="consents-events">
      {events.map((event) => (
        <Happening key={event.event} event={event} {...more} />
      ))}
    </ul>
  );
}

interface FoldedProps {
  readonly label: string;
  readonly isOpen?: boolean;
  readonly children: JSX.Element;
}

function Folded({ label, isOpen = false, children }: FoldedProps): JSX.Element {
  return (
    <details open={isOpen} class="consents-folded">
      <summary>{label}</summary>
      {children}
    </details>
  );
}
