import type { Language } from '../../language.tsx';
import { type Day, startOf } from './paris-days.ts';
import type { Span } from './span.ts';
import type { TickStep } from './ticks.ts';

/** How days, months and instants are written beside a plot, in Paris time. */
export interface Labels {
  /** `January 2026`, `Wed 14 Jan 2026`, `12–18 Jan 2026`. */
  span(span: Span): string;
  /** Two lines where a day or a year begins. */
  tick(instant: number, step: TickStep): string;
  /** `Wed 14 Jan 2026, 02:30`; without the time where the day begins. */
  instant(instant: number): string;
}

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };
const timeZone = 'Europe/Paris';

/** How a language writes them. */
export function labelsOf(language: Language): Labels {
  const write = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locales[language], { ...options, timeZone });
  const day = write({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const dates = write({ day: 'numeric', month: 'short', year: 'numeric' });
  const monthOfYear = write({ month: 'long', year: 'numeric' });
  const year = write({ year: 'numeric' });
  const time = write({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const tickDay = write({ weekday: 'short', day: 'numeric', month: 'short' });
  const tickDate = write({ day: 'numeric', month: 'short' });
  const tickMonth = write({ month: 'short' });
  const january = tickMonth.format(startDate(0));
  const midnight = time.format(startDate(0));
  const timeAt = (instant: number): string => time.format(instant * 1000);
  return {
    span({ kind, from, to }) {
      const first = startDate(from);
      if (kind === 'month') return monthOfYear.format(first);
      if (kind === 'year') return year.format(first);
      return to - from === 1 ? day.format(first) : dates.formatRange(first, startDate(to - 1));
    },
    tick(instant, { unit }) {
      const at = instant * 1000;
      if (unit === 'hour') {
        const clock = timeAt(instant);
        return clock === midnight ? `${clock}\n${tickDay.format(at)}` : clock;
      }
      if (unit !== 'month') return tickDate.format(at);
      const month = tickMonth.format(at);
      return month === january ? `${month}\n${year.format(at)}` : month;
    },
    instant(instant) {
      const clock = timeAt(instant);
      const date = day.format(instant * 1000);
      return clock === midnight ? date : `${date}, ${clock}`;
    },
  };
}

function startDate(day: Day): Date {
  return new Date(startOf(day) * 1000);
}
