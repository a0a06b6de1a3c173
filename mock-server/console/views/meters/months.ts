import type { Frame, Quality } from './frame.ts';
import { dayAt, monthFrom, startOf } from './paris-days.ts';

interface Month {
  readonly first: number;
  readonly to: number;
  at: number;
  until: number;
  sum: number;
  known: number;
  awaited: number;
  holes: number;
  readonly qualities: Set<Quality>;
  open: boolean;
}

/**
 * The sums of the months of some days. A month that lacks a day, or that is not shown whole, is `incomplete`; one of
 * which nothing is known is a hole, or awaited; one estimated day makes an estimated month.
 */
export function sumsByMonth(days: Frame): Frame {
  const months: Month[] = [];
  for (const [nth, at] of days.at.entries()) {
    const month = monthAt(months, at);
    const value = days.values[nth] ?? null;
    const quality = days.qualities[nth] ?? 'hole';
    month.until = days.until[nth] ?? at;
    month.open ||= days.provisional[nth] ?? false;
    if (value !== null) {
      month.sum += value;
      month.known += 1;
      month.qualities.add(quality);
    } else if (quality === 'awaited') month.awaited += 1;
    else month.holes += 1;
  }
  return {
    ...days,
    at: months.map(({ at }) => at),
    until: months.map(({ until }) => until),
    values: months.map(({ known, sum }) => (known === 0 ? null : sum)),
    qualities: months.map(qualityOf),
    provisional: months.map(({ open }) => open),
  };
}

function monthAt(months: Month[], at: number): Month {
  const first = monthFrom(dayAt(at));
  const last = months.at(-1);
  if (last?.first === first) return last;
  const to = startOf(monthFrom(first, 1));
  const month = {
    first,
    to,
    at,
    until: at,
    sum: 0,
    known: 0,
    awaited: 0,
    holes: 0,
    qualities: new Set<Quality>(),
    open: false,
  };
  months.push(month);
  return month;
}

function qualityOf({ first, to, at, until, known, awaited, holes, qualities }: Month): Quality {
  if (known === 0) return holes > 0 ? 'hole' : 'awaited';
  // a gas day begins at 06:00, so a month of them does too
  const isWhole = dayAt(at) === first && until >= to;
  if (awaited + holes > 0 || !isWhole) return 'incomplete';
  return (['estimated', 'corrected'] as const).find((one) => qualities.has(one)) ?? 'measured';
}
