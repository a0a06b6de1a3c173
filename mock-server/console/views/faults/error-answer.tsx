import type { JSX } from 'preact';
import { useWords } from '../../language.tsx';
import { Commands } from '../../parts/commands.tsx';
import { errorsWords } from '../../words/errors.ts';

interface AnswerProps {
  /** Absent when no answer began. */
  readonly status: number | undefined;
  /** Where it redirects to. */
  readonly leads?: string | undefined;
  readonly body: string;
  /** What the button says that copies the body. */
  readonly copy: string;
}

/** An answer: its status, where it leads, and its body to the byte. */
export function AnswerShown({ status, leads, body, copy }: AnswerProps): JSX.Element {
  const words = useWords(errorsWords);
  return (
    <>
      <dl class="error-facts">
        <dt>{words.status}</dt>
        <dd>{status === undefined ? words.noStatus : <strong>{status}</strong>}</dd>
        {leads !== undefined && (
          <>
            <dt>{words.leads}</dt>
            <dd>
              <code>{leads}</code>
            </dd>
          </>
        )}
      </dl>
      {body === '' ? <p>{words.noBody}</p> : <Commands lines={[body]} label={copy} />}
    </>
  );
}
