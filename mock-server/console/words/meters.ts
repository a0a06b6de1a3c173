import type { Words } from '../language.tsx';
import { en, type MetersWords } from './en/meters.ts';
import { fr } from './fr/meters.ts';

/** The words of the view meters. */
export const metersWords: Words<MetersWords> = { en, fr };
