import type { Words } from '../language.tsx';
import { type ConsentWords, en } from './en/consents.ts';
import { fr } from './fr/consents.ts';

/** The words of the view of rights and consents. */
export const consentWords: Words<ConsentWords> = { en, fr };
