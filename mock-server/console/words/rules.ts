import type { Words } from '../language.tsx';
import { en, type RulesWords } from './en/rules.ts';
import { fr } from './fr/rules.ts';

/** The words of the tab rules. */
export const rulesWords: Words<RulesWords> = { en, fr };
