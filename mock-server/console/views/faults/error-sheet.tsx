import type { JSX } from 'preact';
import { useWords } from '../../language.tsx';
import { Commands } from '../../parts/commands.tsx';
import { Copy } from '../../parts/copy.tsx';
import { errorsWords } from '../../words/errors.ts';
import type { KnownError } from './error-filter.ts';
import { Reproduction } from './error-reproduction.tsx';

/** One error with all that is known of it: why it comes, how to get it by hand, and a button that does it. */
export function ErrorSheet({ error }: { error: KnownError }): JSX.Element {
  const words = useWords(errorsWords);
  const { id, certainty, source, section, reason, commands } = error;
  const link = (): string => new URL(`?view=faults&tab=errors&error=${id}`, location.href).href;
  return (
    <section class="error-sheet" aria-label={id}>
      <dl class="error-facts">
        <dt>{words.certainty}</dt>
        <dd>{words.certainties[certainty]}</dd>
        <dt>{words.source}</dt>
        <dd lang="en">{source}</dd>
        <dt>{words.section}</dt>
        <dd>{section}</dd>
        {reason !== undefined && (
          <>
            <dt>{words.reason}</dt>
            <dd>
              <code>{reason}</code>
            </dd>
          </>
        )}
        <dt>{words.id}</dt>
        <dd>
          <code>{id}</code> <Copy text={link} label={words.copyLink} />
        </dd>
      </dl>
      <Reproduction key={id} error={error} />
      <h3>{words.how}</h3>
      <p>{words.howAbout}</p>
      <Commands lines={commands} label={words.copyCommands} />
    </section>
  );
}
