import type { Frame } from './frame.ts';
import { isoInstant } from './paris-days.ts';

/**
 * Readings as a file of comma-separated values (RFC 4180): instants with the offset of Paris, numbers with a point,
 * units in the heads. What is true stands in a column of its own where both are shown.
 */
export function csvOf(frame: Frame, truth?: Frame): string {
  const { quantity, unit } = frame;
  const trueAt = new Map(truth?.at.map((at, nth) => [at, truth.values[nth] ?? null]));
  const truly = truth ? [`true ${quantity} (${unit})`] : [];
  const heads = ['from', 'until', `${quantity} (${unit})`, ...truly, 'quality', 'provisional'];
  const rows = frame.at.map((at, nth) => [
    isoInstant(at),
    isoInstant(frame.until[nth] ?? at),
    numberText(frame.values[nth]),
    ...(truth ? [numberText(trueAt.get(at))] : []),
    frame.qualities[nth] ?? '',
    frame.provisional[nth] ? 'yes' : 'no',
  ]);
  return [heads, ...rows].map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('');
}

function numberText(value: number | null | undefined): string {
  return value == null ? '' : String(value);
}

function cellText(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
