import { useMemo } from 'preact/hooks';
import { type Language, useLanguage } from './language.tsx';

/** Numbers and times as people write them in a language; times are those of Paris. */
export interface Format {
  /** `1 234 kWh`, with a space that does not break; three decimals at most. */
  amount(value: number, unit?: string): string;
  /** `14 Jan 2026, 02:54`; with seconds where they are told apart. */
  instant(at: string | number | Date, seconds?: 'seconds'): string;
  /** `Wed 14 Jan 2026`. */
  day(at: string | number | Date): string;
  /** `02:54:07`. */
  time(at: string | number | Date): string;
  /** `0.4 s`, `12 ms`, `3 min`. */
  duration(ms: number): string;
}

/** How the page writes numbers and times. */
export function useFormat(): Format {
  const { language } = useLanguage();
  return useMemo(() => keptFormatOf(language), [language]);
}

// Each holds five formats of Intl, which take most of a millisecond to make: rows of a long list would feel it.
const kept = new Map<Language, Format>();

function keptFormatOf(language: Language): Format {
  const format = kept.get(language) ?? formatOf(language);
  kept.set(language, format);
  return format;
}

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };
const timeZone = 'Europe/Paris';

/** How a language writes numbers and times. */
export function formatOf(language: Language): Format {
  const locale = locales[language];
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 3, useGrouping: true });
  const date = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  const minutes = new Intl.DateTimeFormat(locale, { ...date, hour: '2-digit', minute: '2-digit', timeZone });
  const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone } as const;
  const seconds = new Intl.DateTimeFormat(locale, { ...date, ...clock });
  const days = new Intl.DateTimeFormat(locale, { ...date, weekday: 'short', timeZone });
  const times = new Intl.DateTimeFormat(locale, clock);
  const amount = (value: number, unit?: string): string =>
    unit ? `${numbers.format(value)}\u00a0${unit}` : numbers.format(value);
  return {
    amount,
    instant: (at, exact) => (exact ? seconds : minutes).format(new Date(at)),
    day: (at) => days.format(new Date(at)),
    time: (at) => times.format(new Date(at)),
    duration(ms) {
      if (ms < 1000) return amount(Math.round(ms), 'ms');
      return ms < 120_000 ? amount(Math.round(ms / 100) / 10, 's') : amount(Math.round(ms / 60_000), 'min');
    },
  };
}
