import type { Words } from '../language.tsx';
import { en, type ShellWords } from './en/shell.ts';
import { fr } from './fr/shell.ts';

/** The words around the views, and of the parts that all views share. */
export const shellWords: Words<ShellWords> = { en, fr };
