import type { Words } from '../language.tsx';
import { type ErrorsWords, en } from './en/errors.ts';
import { fr } from './fr/errors.ts';

/** The words of the tab errors. */
export const errorsWords: Words<ErrorsWords> = { en, fr };
