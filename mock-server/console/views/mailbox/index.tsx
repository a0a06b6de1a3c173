import type { JSX } from 'preact';
import { control, told } from '../../control.ts';
import { useWords } from '../../language.tsx';
import { useLook } from '../../look.ts';
import { Link, usePlace } from '../../navigation.tsx';
import { Looked } from '../../parts/looked.tsx';
import { mailboxWords } from '../../words/mailbox.ts';
import { MailList } from './list.tsx';
import { MailSheet } from './mail.tsx';
import './style.css';

/** The mailbox: the mails that the operators would have sent, and one of them as its addressee sees it. */
export function Mailbox(): JSX.Element {
  const words = useWords(mailboxWords);
  const { place } = usePlace();
  const id = place.get('mail');
  const look = useLook(
    async (signal) =>
      (await told(control.GET('/worlds/{id}/mailbox', { params: { path: { id: place.world } }, signal }))).mails,
    [place.world],
    'live',
  );
  return (
    <Looked at={look}>
      {(mails) => {
        if (id === undefined) return <MailList mails={mails} />;
        const mail = mails.find((one) => one.id === id);
        return (
          <>
            <p>
              <Link to={place.with({ mail: undefined, answer: undefined })}>← {words.back}</Link>
            </p>
            {mail ? <MailSheet mail={mail} key={mail.id} /> : <p role="alert">{words.gone(id)}</p>}
          </>
        );
      }}
    </Looked>
  );
}
