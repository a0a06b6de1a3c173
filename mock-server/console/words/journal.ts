import type { Words } from '../language.tsx';
import { en, type JournalWords } from './en/journal.ts';
import { fr } from './fr/journal.ts';

/** The words of the journal. */
export const journalWords: Words<JournalWords> = { en, fr };
