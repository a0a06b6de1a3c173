import type { Words } from '../language.tsx';
import { en, type ScenariosWords } from './en/scenarios.ts';
import { fr } from './fr/scenarios.ts';

/** The words of the tab scenarios. */
export const scenariosWords: Words<ScenariosWords> = { en, fr };
