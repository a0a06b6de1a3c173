import type { Words } from '../language.tsx';
import { en, type MailboxWords } from './en/mailbox.ts';
import { fr } from './fr/mailbox.ts';

/** The words of the mailbox. */
export const mailboxWords: Words<MailboxWords> = { en, fr };
