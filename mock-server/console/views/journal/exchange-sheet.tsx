import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { control, type Told, told } from '../../control.ts';
import { useWords } from '../../language.tsx';
import { useLook } from '../../look.ts';
import { Link, usePlace } from '../../navigation.tsx';
import { Commands } from '../../parts/commands.tsx';
import { Copy } from '../../parts/copy.tsx';
import { Looked } from '../../parts/looked.tsx';
import { Mark } from '../../parts/mark.tsx';
import { journalWords } from '../../words/journal.ts';
import { curlOf } from './curl.ts';
import { isRefused } from './exchange.ts';
import { ExchangeFacts } from './exchange-facts.tsx';
import { Answer, RequestSent } from './messages.tsx';
import { pactOf } from './pact.ts';

type Entry = Told['JournalEntry'];

/** One exchange with all that is known of it. */
export function ExchangeSheet({ id }: { id: string }): JSX.Element {
  const words = useWords(journalWords);
  const { place } = usePlace();
  const look = useLook(
    (signal) =>
      told(control.GET('/worlds/{id}/journal/{entry}', { params: { path: { id: place.world, entry: id } }, signal })),
    [place.world, id],
  );
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus({ preventScroll: true }), []);
  return (
    <section class="journal-sheet" aria-label={words.entry(id)}>
      <header>
        <h2 tabIndex={-1} ref={head}>
          {words.entry(id)}
        </h2>
        <Link to={place.with({ entry: undefined })}>{words.closeEntry}</Link>
      </header>
      <Looked at={look}>{(entry) => <Sheet entry={entry} />}</Looked>
    </section>
  );
}

function Sheet({ entry }: { entry: Entry }): JSX.Element {
  const words = useWords(journalWords);
  const { place } = usePlace();
  const { command, variables, lacks } = curlOf(entry, location.origin);
  const pact = JSON.stringify(pactOf(entry), null, 2);
  const link = (): string => new URL(place.to('journal', { entry: entry.id }).href, location.href).href;
  return (
    <>
      <p class="journal-line">
        <Mark tone={isRefused(entry) ? 'bad' : 'good'}>{entry.status === 0 ? words.noAnswer : entry.status}</Mark>{' '}
        <code>
          {entry.method} {entry.url}
        </code>
      </p>
      <div class="actions">
        <Copy label={words.copyCurl} text={command} />
        {entry.status > 0 && <Copy label={words.copyPact} text={pact} />}
        <Copy label={words.copyEntryLink} text={link} />
      </div>
      <ExchangeFacts entry={entry} />
      <RequestSent entry={entry} />
      <Answer entry={entry} />
      <h3>{words.again}</h3>
      {variables.length > 0 && <p>{words.setBefore(variables.map((name) => `$${name}`).join(', '))}</p>}
      {lacks.map((lack) => (
        <p key={lack}>{words.curlNotes[lack]}</p>
      ))}
      <Commands lines={[command]} label={words.copyCurl} />
      <Pact entry={entry} pact={pact} />
    </>
  );
}

function Pact({ entry, pact }: { entry: Entry; pact: string }): JSX.Element {
  const words = useWords(journalWords);
  const { meteringPointId, reason, why, fault } = entry;
  const known = [
    ...(meteringPointId === undefined ? [] : [`${words.facts.meter} ${meteringPointId}`]),
    ...(reason === undefined ? [] : [`${words.facts.reason} ${reason}`]),
    ...(fault === undefined ? [] : [`${words.facts.rule} ${fault.scenario ?? fault.name ?? fault.rule}`]),
  ];
  return (
    <details>
      <summary>{words.pact}</summary>
      {entry.status === 0 ? (
        <p>{words.pactNothing}</p>
      ) : (
        <>
          <p>
            {words.pactStates} {known.length > 0 && `${words.pactKnown} ${known.join(', ')}.`}{' '}
            {why !== undefined && <span lang="en">{why}</span>}
          </p>
          {entry.answer?.cut && <p>{words.pactCut}</p>}
          <Commands lines={[pact]} label={words.copyPact} />
        </>
      )}
    </details>
  );
}
