import { type Day, isoDay, mondayOf, monthFrom, parseDay, yearFrom } from './paris-days.ts';

/** How long a stretch of readings can be looked at; `dates` from one day to another. */
export const spanKinds = ['day', 'week', 'month', 'year', 'dates'] as const;

/** A length by its name. */
export type SpanKind = (typeof spanKinds)[number];

/** The days that a plot shows, in Paris. */
export interface Span {
  readonly kind: SpanKind;
  readonly from: Day;
  /** Excluded. */
  readonly to: Day;
}

/** The day, week (from Monday), month or year in which a day lies; of `dates` that day alone. */
export function spanAround(kind: SpanKind, day: Day): Span {
  switch (kind) {
    case 'week':
      return { kind, from: mondayOf(day), to: mondayOf(day) + 7 };
    case 'month':
      return { kind, from: monthFrom(day), to: monthFrom(day, 1) };
    case 'year':
      return { kind, from: yearFrom(day), to: yearFrom(day, 1) };
    case 'day':
    case 'dates':
      return { kind, from: day, to: day + 1 };
  }
}

/** The span before (-1) or after (1), as long. */
export function beside({ kind, from, to }: Span, by: -1 | 1): Span {
  if (kind !== 'dates') return spanAround(kind, by < 0 ? from - 1 : to);
  const days = (to - from) * by;
  return { kind, from: from + days, to: to + days };
}

/** Another kind of span at the end of what is shown, or about the last day that has passed, whichever is earlier. */
export function turned(span: Span, kind: SpanKind, lastPassed: Day): Span {
  if (kind === 'dates') return { ...span, kind };
  const lastShown = span.to - 1;
  return spanAround(kind, lastPassed < span.from ? lastShown : Math.min(lastShown, lastPassed));
}

/** What the address says of a span. */
export interface SpanWords {
  readonly span?: string | undefined;
  readonly from?: string | undefined;
  /** The last day, included. */
  readonly last?: string | undefined;
}

/** Days that a span must have behind it to show enough: in January there is little of a year. */
const enough = { day: 0, week: 2, month: 4, year: 180, dates: 0 } as const satisfies Record<SpanKind, number>;

/** The span that the address tells; where it tells none, the usual one, the newest of which enough has passed. */
export function spanOf({ span, from, last }: SpanWords, usual: SpanKind, lastPassed: Day): Span {
  const kind = spanKinds.find((one) => one === span) ?? usual;
  const first = parseDay(from) ?? lastPassed - enough[kind];
  if (kind !== 'dates') return spanAround(kind, first);
  return { kind, from: first, to: Math.max(first, parseDay(last) ?? first) + 1 };
}

/** A span as the address tells it. */
export function wordsOf({ kind, from, to }: Span): Required<SpanWords> {
  return { span: kind, from: isoDay(from), last: kind === 'dates' ? isoDay(to - 1) : undefined };
}
