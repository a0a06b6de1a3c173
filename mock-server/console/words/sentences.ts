import type { Language } from '../language.tsx';
import { fr } from './fr/sentences/index.ts';

/**
 * What the simulator says, by its English, in another language. A place that differs from one time to the next is `{1}`,
 * the second `{2}`, in both.
 */
export type Sentences = Readonly<Record<string, string>>;

/**
 * What the simulator says in a language: all of its sentences, or nothing when one of them has no words there.
 *
 * @example
 * saidIn('fr', 'Published gas from 2026-01-01 to 2026-02-01 is due.'); // 'Gaz publié du 2026-01-01 au 2026-02-01 attendu.'
 */
export function saidIn(language: Language, text: string): string | undefined {
  if (language === 'en') return text;
  const whole = known(text);
  if (whole !== undefined) return whole;
  const sentences = text.split(/(?<=\.) (?=[A-Z])/).map(known);
  return sentences.every((one) => one !== undefined) ? sentences.join(' ') : undefined;
}

// A day is the only thing that sentences are filled with.
const filling = /\d{4}-\d{2}-\d{2}/g;

function known(sentence: string): string | undefined {
  if (Object.hasOwn(fr, sentence)) return fr[sentence];
  const days: string[] = [];
  const name = sentence.replace(filling, (day) => `{${days.push(day)}}`);
  return Object.hasOwn(fr, name) ? fr[name]?.replace(/\{(\d)\}/g, (_, nth) => days[Number(nth) - 1] ?? '') : undefined;
}
