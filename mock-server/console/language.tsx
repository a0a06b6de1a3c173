import { type ComponentChildren, createContext, type JSX } from 'preact';
import { useContext, useLayoutEffect, useState } from 'preact/hooks';
import { choiceOf, keepChoice } from './choices.ts';

/** The languages of the console. */
export const languages = ['en', 'fr'] as const;

/** A language by its code. */
export type Language = (typeof languages)[number];

/** The words of a part of the page in each language; both have the same names. */
export type Words<T> = Readonly<Record<Language, T>>;

/** The words of one language, with plain text where the other has another text. */
export type Same<T> = T extends string
  ? string
  : T extends (...input: infer Input) => string
    ? (...input: Input) => string
    : { readonly [Name in keyof T]: Same<T[Name]> };

const key = 'wattif-language';

const Spoken = createContext<{ language: Language; speak(language: Language): void }>({
  language: 'en',
  speak: () => undefined,
});

/** The page's language, and how to change it. */
export function useLanguage(): { language: Language; speak(language: Language): void } {
  return useContext(Spoken);
}

/**
 * The words of a part of the page in the page's language.
 *
 * @example
 * const words = useWords(shellWords);
 * <h1>{words.views.meters}</h1>
 */
export function useWords<T>(words: Words<T>): T {
  return words[useLanguage().language];
}

/** Lets all within speak one language: the one chosen before, else the browser's, else English. */
export function Speaking({ children }: { children: ComponentChildren }): JSX.Element {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speak = (chosen: Language): void => {
    keepChoice(key, chosen);
    setLanguage(chosen);
  };
  return <Spoken.Provider value={{ language, speak }}>{children}</Spoken.Provider>;
}

function firstLanguage(): Language {
  const wanted = [choiceOf(key), ...navigator.languages].map((one) => one?.slice(0, 2));
  const found = wanted.flatMap((one) => languages.filter((language) => language === one));
  return found[0] ?? 'en';
}
