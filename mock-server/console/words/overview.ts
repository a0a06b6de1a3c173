import type { Words } from '../language.tsx';
import { en, type OverviewWords } from './en/overview.ts';
import { fr } from './fr/overview.ts';

/** The words of the view overview. */
export const overviewWords: Words<OverviewWords> = { en, fr };
