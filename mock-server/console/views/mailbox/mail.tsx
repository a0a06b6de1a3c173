import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Told } from '../../control.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { tellActed } from '../../look.ts';
import { Link, usePlace } from '../../navigation.tsx';
import { mailboxWords } from '../../words/mailbox.ts';
import { Frame } from './frame.tsx';
import { Kind } from './list.tsx';

/** One mail as its addressee sees it, and beside it the page behind its link. */
export function MailSheet({ mail }: { mail: Told['Mail'] }): JSX.Element {
  const words = useWords(mailboxWords);
  const { place, go } = usePlace();
  const { page } = mail;
  const isOpen = page !== undefined && place.get('answer') !== undefined;
  const open = (): void => go(place.with({ answer: 'open' }));
  const path = `/_wattif/worlds/${encodeURIComponent(place.world)}/mailbox/${encodeURIComponent(mail.id)}`;
  return (
    <section>
      <h2 lang="fr">{mail.subject}</h2>
      <Facts mail={mail} />
      <div class="actions">
        {page === undefined && <p class="quiet-text">{words.noPage}</p>}
        {page !== undefined && !isOpen && (
          <button type="button" onClick={open}>
            {words.openPage}
          </button>
        )}
        {isOpen && (
          <button type="button" class="outline" onClick={() => go(place.with({ answer: undefined }))}>
            {words.closePage}
          </button>
        )}
      </div>
      <div class={isOpen ? 'mailbox-frames' : ''}>
        <section>
          <h3>{words.mail}</h3>
          <Frame
            src={path}
            title={words.mailFrame(mail.subject)}
            sandbox="allow-same-origin"
            follow={(link) => link.pathname === page && open()}
          />
        </section>
        {isOpen && <HolderPage src={page} />}
      </div>
    </section>
  );
}

function Facts({ mail }: { mail: Told['Mail'] }): JSX.Element {
  const words = useWords(mailboxWords);
  const format = useFormat();
  const { place } = usePlace();
  return (
    <dl class="mailbox-facts">
      <dt>{words.when}</dt>
      <dd>{format.instant(mail.sentAt, 'seconds')}</dd>
      <dt>{words.from}</dt>
      <dd>{mail.from}</dd>
      <dt>{words.to}</dt>
      <dd>{mail.to}</dd>
      <dt>{words.kind}</dt>
      <dd>
        <Kind of={mail.kind} />
      </dd>
      <dt>{words.rights}</dt>
      <dd>
        {mail.accessRightIds.map((id) => (
          <Link key={id} to={place.to('consents', { consent: id })} class="mailbox-right">
            {id}
          </Link>
        ))}
      </dd>
    </dl>
  );
}

function HolderPage({ src }: { src: string }): JSX.Element {
  const words = useWords(mailboxWords);
  const [loads, again] = useState(0);
  const section = useRef<HTMLElement>(null);
  // on a phone it stands below the mail, out of sight
  useEffect(() => section.current?.focus(), []);
  return (
    <section ref={section} tabIndex={-1} class="mailbox-holder" aria-label={words.holderPage}>
      <h3>
        {words.holderPage}{' '}
        <button type="button" class="quiet" onClick={() => again(loads + 1)}>
          {words.loadAgain}
        </button>
      </h3>
      <p class="quiet-text">{words.holderPageWhy}</p>
      <Frame
        key={loads}
        src={src}
        title={words.holderPage}
        sandbox="allow-forms allow-same-origin"
        // what its form sends is an act of the holder, and the answer to it a page
        loaded={tellActed}
      />
    </section>
  );
}
