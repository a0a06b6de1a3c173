import type { Format } from '../../format.ts';
import type { MetersWords } from '../../words/en/meters.ts';
import type { Frame } from './frame.ts';
import type { Labels } from './labels.ts';
import { type Counts, lookAt, type Stretch } from './marks.ts';

/** How a language says what a plot shows. */
export interface Saying {
  readonly words: MetersWords;
  readonly format: Format;
  readonly labels: Labels;
}

/** A plot summed up: how many values there are, from what to what, and what is lacking. */
export function plotText(
  { frame, counts, stretches }: { frame: Frame; counts: Counts; stretches: readonly Stretch[] },
  { words: { summary }, format }: Saying,
): string {
  const known = frame.values.filter((value) => value !== null);
  const amount = (value: number): string => format.amount(value, frame.unit);
  const least = known.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const most = known.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  const holes = stretches.filter(({ kind }) => kind === 'hole').length;
  return [
    summary.values(format.amount(counts.values)),
    ...(known.length > 0 ? [summary.between(amount(least), amount(most))] : []),
    summary.holes(holes, format.amount(counts.hole)),
    ...(counts.awaited > 0 ? [summary.awaited(format.amount(counts.awaited))] : []),
  ].join(', ');
}

/** The nth interval of a frame: when, how much, and how it is known. */
export function intervalText(frame: Frame, nth: number, { words, format, labels }: Saying): string {
  const value = frame.values[nth];
  const look = lookAt(frame, nth) ?? frame.qualities[nth] ?? 'hole';
  const when = words.until(labels.instant(frame.at[nth] ?? 0), labels.instant(frame.until[nth] ?? 0));
  const told = [...(value == null ? [] : [format.amount(value, frame.unit)]), words.looks[look]];
  return words.named(when, told.join(', '));
}
