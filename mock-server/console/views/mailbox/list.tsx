import type { JSX } from 'preact';
import type { Told } from '../../control.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { Link, usePlace } from '../../navigation.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Wide } from '../../parts/wide.tsx';
import { mailboxWords } from '../../words/mailbox.ts';
import { shellWords } from '../../words/shell.ts';

const atOnce = 200;

/** The mails of a world, the newest first, narrowed by the operator and the recipient of the address. */
export function MailList({ mails }: { mails: readonly Told['Mail'][] }): JSX.Element {
  const words = useWords(mailboxWords);
  const { place } = usePlace();
  const [operator, recipient] = [place.get('operator'), place.get('to')];
  const found = mails
    .filter(({ provider, to }) => (!operator || provider === operator) && (!recipient || to === recipient))
    .toReversed();
  const shown = found.slice(0, atOnce);
  return (
    <>
      <p class="quiet-text">
        {words.about} {words.aboutServer}
      </p>
      {mails.length > 0 && <MailFilters mails={mails} />}
      {shown.length > 0 ? (
        <>
          <p class="quiet-text" role="status">
            {found.length > shown.length ? words.more(shown.length, found.length) : words.count(shown.length)}
          </p>
          <MailTable mails={shown} />
        </>
      ) : (
        <p>{mails.length > 0 ? words.noneMatch : words.none}</p>
      )}
    </>
  );
}

function MailFilters({ mails }: { mails: readonly Told['Mail'][] }): JSX.Element {
  const words = useWords(mailboxWords);
  const { all } = useWords(shellWords);
  const { place, go } = usePlace();
  const [operator, recipient] = [place.get('operator') ?? '', place.get('to') ?? ''];
  // what the address names is always there to be seen, and to be taken back
  const options = (values: readonly string[], chosen: string): (readonly [string, string])[] => {
    const known = [...new Set([...values, ...(chosen ? [chosen] : [])])].sort();
    return [['', all], ...known.map((value) => [value, value] as const)];
  };
  return (
    <div class="filters">
      <Choice
        label={words.operator}
        value={operator}
        options={options(
          mails.map(({ provider }) => provider),
          operator,
        )}
        choose={(chosen) => go(place.with({ operator: chosen }))}
      />
      <Choice
        label={words.recipient}
        value={recipient}
        options={options(
          mails.map(({ to }) => to),
          recipient,
        )}
        choose={(chosen) => go(place.with({ to: chosen }))}
      />
    </div>
  );
}

function MailTable({ mails }: { mails: readonly Told['Mail'][] }): JSX.Element {
  const words = useWords(mailboxWords);
  const format = useFormat();
  const { place } = usePlace();
  return (
    <Wide label={words.list}>
      <table class="mailbox-table">
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.subject}</th>
            <th scope="col">{words.to}</th>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.kind}</th>
          </tr>
        </thead>
        <tbody>
          {mails.map((mail) => (
            <tr key={mail.id}>
              <td class="mailbox-when">{format.instant(mail.sentAt)}</td>
              <th scope="row" lang="fr">
                <Link to={place.with({ mail: mail.id })}>{mail.subject}</Link>
              </th>
              <td>{mail.to}</td>
              <td>{mail.from}</td>
              <td>
                <Kind of={mail.kind} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

/** What a mail is for, in words; as the simulator names it when there are none. */
export function Kind({ of }: { of: string }): JSX.Element {
  const { kinds } = useWords(mailboxWords);
  const known: Readonly<Record<string, string>> = kinds;
  return <>{known[of] ?? of}</>;
}
