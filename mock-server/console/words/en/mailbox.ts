import type { Same } from '../../language.tsx';

const kinds = {
  'validation-request': 'the holder is asked',
  information: 'the holder is informed',
  'proof-control': 'proofs are asked for',
  'access-right-obsolete': 'a right became obsolete',
};

export const en = {
  kinds,
  about:
    'The simulator makes these mails up: senders, holders and their addresses are invented, and no mail leaves it.',
  aboutServer: 'Only where SMTP_URL is set are they also sent, to that server.',
  list: 'Mails, the newest first',
  when: 'When',
  from: 'From',
  to: 'To',
  subject: 'Subject',
  kind: 'What for',
  operator: 'Operator',
  recipient: 'Recipient',
  none: 'No mail at this instant of the world. GRDF writes to a holder when a right is declared, and to the third party when proofs are asked for or a right becomes obsolete. Customers of Enedis get no mail: they consent on its page.',
  noneMatch: 'No mail is like this.',
  count: (shown: number) => (shown === 1 ? '1 mail.' : `${shown} mails.`),
  more: (shown: number, all: number) => `These are the newest ${shown} of ${all} mails. The filters narrow them down.`,
  back: 'All mails',
  gone: (id: string) => `There is no mail "${id}" at this instant of the world.`,
  mail: 'The mail',
  mailFrame: (subject: string) => `Mail: ${subject}`,
  holderPage: 'The holder’s page',
  holderPageWhy: 'What the holder sees behind the link of the mail. What is answered here counts in the world.',
  openPage: 'Answer as the holder',
  closePage: 'Close the holder’s page',
  loadAgain: 'Load again',
  noPage: 'This mail asks for no answer.',
  rights: 'Its rights',
};

export type MailboxWords = Same<typeof en>;
