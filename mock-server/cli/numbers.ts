import { InvalidArgumentError } from 'commander';

/** Reads an option that is a whole number of at least `min`; commander prints the complaint. */
export function wholeNumber(min: number, max = Number.MAX_SAFE_INTEGER) {
  return (text: string): number => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    throw new InvalidArgumentError(`Give a whole number from ${min}${max < 1e9 ? ` to ${max}` : ''}.`);
  };
}

/** Reads an option that is an instant, such as 2026-01-15T08:00:00Z. */
export function instant(text: string): Date {
  const value = new Date(text);
  if (!Number.isNaN(value.getTime())) return value;
  throw new InvalidArgumentError('Give an instant such as 2026-01-15T08:00:00Z.');
}

/** Reads an option that is a positive number. */
export function positive(text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new InvalidArgumentError('Give a positive number.');
}
