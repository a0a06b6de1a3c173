import type { Words } from '../language.tsx';
import { en, type ReportsWords } from './en/reports.ts';
import { fr } from './fr/reports.ts';

/** The words of the reports. */
export const reportsWords: Words<ReportsWords> = { en, fr };
