import { Temporal } from 'temporal-polyfill';
import { SetupError } from './refusal.ts';

/**
 * Milliseconds of an ISO 8601 duration of days or less; a day is 24 hours.
 *
 * @example
 * millisecondsOf('PT1.5S'); // 1500
 *
 * @throws SetupError when the text is none, or counts months or years
 */
export function millisecondsOf(text: string): number {
  try {
    return Temporal.Duration.from(text).total('milliseconds');
  } catch {
    throw new SetupError(`"${text}" is no duration of days or less; write for instance "PT2S", "PT15M" or "P1D".`);
  }
}
