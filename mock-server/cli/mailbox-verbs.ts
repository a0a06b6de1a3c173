import type { Command } from 'commander';
import type { components } from '../../openapi/types/control.d.ts';
import { parisDateTime } from '../core/paris.ts';
import { inWorld, print, steer, type Where } from './verb.ts';

type Mail = components['schemas']['Mail'];
type Look = Where & { json?: true };

/** Adds the verbs that read mails. */
export function addMailboxVerbs(program: Command): void {
  const mailbox = program.command('mailbox').description('read the mails that the operators would have sent');
  steer(mailbox.command('list', { isDefault: true }))
    .description('list them, oldest first')
    .option('--json', 'print them whole, as JSON')
    .action(async ({ json, ...where }: Look) => {
      const told = (await inWorld(where, 'GET', '/mailbox')) as { mails: Mail[] };
      if (json) print(told);
      else write(listed(told.mails, where));
    });
  steer(mailbox.command('show <mail>'))
    .description('print one, as its addressee reads it')
    .option('--json', 'print it whole, as JSON')
    .action(async (id: string, { json, ...where }: Look) => {
      const mail = (await inWorld(where, 'GET', `/mailbox/${encodeURIComponent(id)}`)) as Mail;
      if (json) print(mail);
      else write(shown(mail));
    });
}

function listed(mails: readonly Mail[], where: Where): string {
  if (mails.length === 0) return `No mail has been sent in the world "${where.world}" by its present instant.\n`;
  return mails.map((mail) => entry(mail, where)).join('\n');
}

// The link stands here as well, so that a list is enough to answer.
function entry({ id, sentAt, to, subject, page }: Mail, { url }: Where): string {
  const lines = [`${id}  ${inParis(sentAt)}  to ${to}`, subject, ...(page ? [url.replace(/\/$/, '') + page] : [])];
  return `${lines.join(`\n${' '.repeat(id.length + 2)}`)}\n`;
}

function shown({ sentAt, from, to, subject, text }: Mail): string {
  return `From: ${from}\nTo: ${to}\nDate: ${inParis(sentAt)}\nSubject: ${subject}\n\n${text}`;
}

function inParis(instant: string): string {
  return parisDateTime(Date.parse(instant));
}

function write(text: string): void {
  process.stdout.write(text);
}
