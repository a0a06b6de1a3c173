import type { ComponentChildren, JSX } from 'preact';
import type { Told } from '../../control.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { Wide } from '../../parts/wide.tsx';
import { journalWords } from '../../words/journal.ts';

type Entry = Told['JournalEntry'];

/** The request of an exchange as the journal keeps it. */
export function RequestSent({ entry: { request } }: { entry: Entry }): JSX.Element {
  const words = useWords(journalWords);
  const isCut = request.body !== undefined && /… \(\d+ characters\)$/.test(request.body);
  return (
    <Message head={words.request} headers={request.headers} body={request.body} isCut={isCut}>
      {null}
    </Message>
  );
}

/** The answer of an exchange: a stream as its counters, with its beginning. */
export function Answer({ entry }: { entry: Entry }): JSX.Element {
  const words = useWords(journalWords);
  const format = useFormat();
  const { answer, status, lines, bytes, cutShort } = entry;
  const size = format.amount(bytes, words.bytes);
  const counted = lines === undefined ? `${size}.` : words.streamTold(words.lines(format.amount(lines)), size);
  const told = [counted, ...(cutShort ? [`${words.cutShort}.`] : [])].join(' ');
  if (!answer) {
    return (
      <>
        <h3>{words.answer}</h3>
        <p>{status === 0 ? words.noAnswerAtAll : `${told} ${words.noAnswerKept}`}</p>
      </>
    );
  }
  return (
    <Message head={words.answer} headers={answer.headers} body={answer.body} isCut={answer.cut === true}>
      <p>{told}</p>
    </Message>
  );
}

interface MessageProps {
  readonly head: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string | undefined;
  readonly isCut: boolean;
  readonly children: ComponentChildren;
}

function Message({ head, headers, body, isCut, children }: MessageProps): JSX.Element {
  const words = useWords(journalWords);
  const format = useFormat();
  const named = Object.entries(headers).filter(([, value]) => value !== undefined);
  return (
    <>
      <h3>{head}</h3>
      {children}
      {body === undefined ? (
        <p class="quiet-text">{words.noBody}</p>
      ) : (
        <Body label={`${head}: ${words.body}`} text={body} />
      )}
      {isCut && <p class="quiet-text">{words.cutBody}</p>}
      <details>
        <summary>{words.headers(format.amount(named.length))}</summary>
        <Wide label={`${head}: ${words.headers(format.amount(named.length))}`}>
          <table class="journal-headers">
            <tbody>
              {named.map(([name, value]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{Array.isArray(value) ? value.join(', ') : String(value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      </details>
    </>
  );
}

function Body({ label, text }: { label: string; text: string }): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="journal-body" aria-label={label} tabIndex={0}>
      <pre>{readable(text)}</pre>
    </section>
  );
}

// One JSON value is laid out; lines of JSON stay as they came.
function readable(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
