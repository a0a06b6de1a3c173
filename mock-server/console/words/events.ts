import type { Words } from '../language.tsx';
import { type EventWords, en } from './en/events.ts';
import { fr } from './fr/events.ts';

/** What can be made to happen, by the names of the events of both operators. */
export const eventWords: Words<EventWords> = { en, fr };

/**
 * What an event is called; one that has no words yet is told by its name.
 *
 * @example
 * eventName(useWords(eventWords), 'holderRevokes'); // The holder takes the consent back
 */
export function eventName(words: EventWords, event: string): string {
  const known: Readonly<Record<string, string>> = words;
  return known[event] ?? event;
}
