import type { Frame, Quality } from './frame.ts';
import { dayAt, hoursOf, startOf } from './paris-days.ts';

/** Intervals that follow each other and have no value for the same reason. */
export interface Stretch {
  readonly kind: 'hole' | 'awaited';
  /** Seconds since 1970 (UTC), the second excluded. */
  readonly from: number;
  readonly until: number;
  /** Intervals in it. */
  readonly count: number;
}

/** The stretches without a value, oldest first. */
export function stretchesOf({ at, until, qualities }: Pick<Frame, 'at' | 'until' | 'qualities'>): Stretch[] {
  const found: Stretch[] = [];
  for (const [nth, kind] of qualities.entries()) {
    if (kind !== 'hole' && kind !== 'awaited') continue;
    const from = at[nth] ?? 0;
    const last = found.at(-1);
    const goesOn = last?.kind === kind && last.until === from;
    const whole = { kind, from: goesOn ? last.from : from, until: until[nth] ?? from };
    if (goesOn) found.pop();
    found.push({ ...whole, count: goesOn ? last.count + 1 : 1 });
  }
  return found;
}

/** How a value looks: what is known of it, and whether it may still change. */
export type Look = `${Exclude<Quality, 'hole' | 'awaited'>}` | `${Exclude<Quality, 'hole' | 'awaited'>}-provisional`;

/** All looks, in the order of the legend. */
export const looks = [
  'measured',
  'estimated',
  'corrected',
  'incomplete',
  'measured-provisional',
  'estimated-provisional',
  'corrected-provisional',
  'incomplete-provisional',
] as const satisfies readonly Look[];

/** How the nth value looks; undefined where there is none. */
export function lookAt({ values, qualities, provisional }: Frame, nth: number): Look | undefined {
  const quality = qualities[nth];
  if (values[nth] == null || quality === undefined || quality === 'hole' || quality === 'awaited') return undefined;
  return provisional[nth] ? `${quality}-provisional` : quality;
}

/** How many intervals there are of each kind. */
export interface Counts {
  readonly looks: Readonly<Partial<Record<Look, number>>>;
  /** Values in all. */
  readonly values: number;
  readonly hole: number;
  readonly awaited: number;
}

/** Counts the intervals of each kind. */
export function countsOf(frame: Frame): Counts {
  const found: Partial<Record<Look, number>> = {};
  const lacking = { hole: 0, awaited: 0 };
  let values = 0;
  for (const [nth, quality] of frame.qualities.entries()) {
    const look = lookAt(frame, nth);
    if (look !== undefined) {
      found[look] = (found[look] ?? 0) + 1;
      values += 1;
    } else if (quality === 'hole' || quality === 'awaited') lacking[quality] += 1;
  }
  return { looks: found, values, ...lacking };
}

/** A day that is an hour too short or too long. */
export interface OddDay {
  readonly from: number;
  readonly until: number;
  readonly hours: number;
}

/** The days of 23 and 25 hours: those of the intervals where these are days, else those of the calendar of Paris. */
export function oddDaysOf({ at, until }: Pick<Frame, 'at' | 'until'>, step: 'minutes' | 'day' | 'period'): OddDay[] {
  const first = at[0];
  const end = until.at(-1);
  if (step === 'period' || first === undefined || end === undefined) return [];
  if (step === 'day') {
    return at.flatMap((from, nth) => {
      const to = until[nth] ?? from;
      const hours = (to - from) / 3_600;
      return hours === 23 || hours === 25 ? [{ from, until: to, hours }] : [];
    });
  }
  const odd: OddDay[] = [];
  for (let day = dayAt(first); startOf(day) < end; day += 1) {
    const hours = hoursOf(day);
    if (hours !== 24) odd.push({ from: startOf(day), until: startOf(day + 1), hours });
  }
  return odd;
}

/** Which interval an instant lies in; undefined when in none. */
export function intervalAt({ at, until }: Pick<Frame, 'at' | 'until'>, instant: number): number | undefined {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) <= instant) low = middle + 1;
    else high = middle;
  }
  const nth = low - 1;
  return nth >= 0 && instant < (until[nth] ?? 0) ? nth : undefined;
}
