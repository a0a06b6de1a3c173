import { type Day, isoDay, parisOffset } from '../../core/paris.ts';

const dayLength = 86_400_000;
const twoDigits = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));
// `HH:MM` by minute of the day
const minutes = Array.from({ length: 1440 }, (_, nth) => `${twoDigits[Math.floor(nth / 60)]}:${twoDigits[nth % 60]}`);
// three years are a thousand days, and always much the same ones
const dayTexts: string[] = [];

/** `YYYY-MM-DD` of a day of our times, kept for the next time. */
export function dayText(day: Day): string {
  let text = dayTexts[day];
  if (text === undefined) {
    text = isoDay(day);
    dayTexts[day] = text;
  }
  return text;
}

/** `YYYY-MM-DD HH:MM:SS` in Paris of an instant of whole seconds, as the readings print it. */
export function stampOf(instant: number): string {
  const local = instant + parisOffset(instant);
  const day = Math.floor(local / dayLength);
  const second = (local - day * dayLength) / 1000;
  const minute = Math.floor(second / 60);
  return `${dayText(day)} ${minutes[minute]}:${twoDigits[second - minute * 60]}`;
}
