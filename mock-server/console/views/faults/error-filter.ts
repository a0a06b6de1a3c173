import type { Told } from '../../control.ts';

/** A known error as the control API tells it. */
export type KnownError = Told['KnownErrors']['errors'][number];

/** The words of the address that say which errors are shown. */
export const filterWords = ['text', 'operator', 'status', 'certainty'] as const;

/** Which errors are shown; all conditions must hold. */
export type ErrorFilter = Readonly<Partial<Record<(typeof filterWords)[number], string | undefined>>>;

/**
 * The errors that a filter lets through, in their order; each word of the text must stand somewhere in a row.
 *
 * @example
 * passing(errors, { operator: 'grdf', status: '403', text: 'jeton' });
 */
export function passing(errors: readonly KnownError[], filter: ErrorFilter): readonly KnownError[] {
  const { text = '', operator, status, certainty } = filter;
  const words = plain(text).split(/\s+/).filter(Boolean);
  return errors.filter(
    (error) =>
      (operator === undefined || error.provider === operator) &&
      (status === undefined || String(error.status) === status) &&
      (certainty === undefined || error.certainty === certainty) &&
      words.every((word) => searched(error).includes(word)),
  );
}

/** The statuses that errors have, smallest first. */
export function statusesOf(errors: readonly KnownError[]): readonly string[] {
  return [...new Set(errors.map(({ status }) => status))].sort((one, other) => one - other).map(String);
}

/** Errors by their operator, in the order in which those come. */
export function byOperator(errors: readonly KnownError[]): ReadonlyMap<string, readonly KnownError[]> {
  const groups = new Map<string, KnownError[]>();
  for (const error of errors) groups.set(error.provider, [...(groups.get(error.provider) ?? []), error]);
  return groups;
}

function searched({ id, code, text, cause, reason = '', section, source, body }: KnownError): string {
  return plain([id, code, text, cause, reason, section, source, body].join(' '));
}

// Whoever types has no accents at hand, and no spaces that do not break.
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
