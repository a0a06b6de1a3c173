import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { control, type Told, told } from '../../control.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { useAct } from '../../look.ts';
import { Link, usePlace } from '../../navigation.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Mark } from '../../parts/mark.tsx';
import { errorsWords } from '../../words/errors.ts';
import { AnswerShown } from './error-answer.tsx';
import type { KnownError } from './error-filter.ts';

type Done = Told['Reproduction'];

/** Brings an error about, and shows what came beside what the catalogue says. */
export function Reproduction({ error }: { error: KnownError }): JSX.Element {
  const words = useWords(errorsWords);
  const [done, setDone] = useState<Done | undefined>(undefined);
  const { run, busy, failure } = useAct(async () => {
    const path = { error: error.id };
    setDone(await told(control.POST('/errors/{error}/reproduction', { params: { path } })));
  });
  return (
    <div class="error-doing">
      <div class="actions">
        <button type="button" aria-busy={busy} disabled={busy} onClick={() => run()}>
          {done ? words.doAgain : words.doIt}
        </button>
        <span class="quiet-text">{words.doAbout}</span>
      </div>
      <Failure of={failure} />
      <div aria-live="polite">{done && <Judged done={done} />}</div>
      <div class={done ? 'error-sides' : ''}>
        {done && <Came done={done} />}
        <section aria-label={words.expected}>
          <h3>{words.expected}</h3>
          <AnswerShown status={error.status} leads={error.location} body={error.body} copy={words.copyBody} />
          {error.body.includes('{*}') && <p class="quiet-text">{words.varies}</p>}
        </section>
      </div>
    </div>
  );
}

function Judged({ done: { world, journal = world, entry, asExpected } }: { done: Done }): JSX.Element {
  const words = useWords(errorsWords);
  const { place } = usePlace();
  return (
    <>
      <p>
        <Mark tone={asExpected ? 'good' : 'bad'}>{asExpected ? words.agrees : words.differs}</Mark>{' '}
        {entry === undefined ? (
          words.noEntry
        ) : (
          <Link to={place.to('journal', { world: journal, entry })}>{words.toJournal(entry, journal)}</Link>
        )}
      </p>
      {journal !== world && <p class="quiet-text">{words.elsewhere(journal)}</p>}
    </>
  );
}

function Came({ done: { status, headers, body, bytes, cut, reset } }: { done: Done }): JSX.Element {
  const words = useWords(errorsWords);
  const { amount } = useFormat();
  return (
    <section aria-label={words.came}>
      <h3>{words.came}</h3>
      <AnswerShown status={status} leads={headers.location} body={body} copy={words.copyBody} />
      {reset && <p>{words.reset}</p>}
      {cut && <p>{words.cut(amount(bytes))}</p>}
      <details>
        <summary>{words.headers}</summary>
        <dl class="error-facts">
          {Object.entries(headers).map(([name, value]) => (
            <Header key={name} name={name} value={value} />
          ))}
        </dl>
      </details>
    </section>
  );
}

function Header({ name, value }: { name: string; value: string }): JSX.Element {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <code>{value}</code>
      </dd>
    </>
  );
}
