import type { Told } from '../../control.ts';

type Register = Told['Fidelity'];

/** The labels, from the surest down. */
export const labels = ['documented', 'observed', 'inferred', 'our convention'] as const satisfies Told['Certainty'][];

/** The kinds of behaviour in the order in which they are read. */
export const kinds = ['setting', 'fact', 'quota', 'event', 'scenario', 'error'] as const;

/** Which part of the register is shown. */
export interface RegisterFilter {
  readonly label?: string | undefined;
  readonly operator?: string | undefined;
  readonly text?: string | undefined;
}

/** The behaviours and differences that a filter lets through; a difference carries no label, and stays whichever is asked for. */
export function shownOf(
  { behaviours, differences }: Register,
  { label, operator, text = '' }: RegisterFilter,
): Pick<Register, 'behaviours' | 'differences'> {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const isNamed = (...texts: readonly (string | undefined)[]): boolean => {
    const whole = texts.join(' ').toLowerCase();
    return words.every((word) => whole.includes(word));
  };
  return {
    behaviours: behaviours.filter(
      ({ provider, certainty, name, about, source }) =>
        (operator === undefined || provider === operator) &&
        (label === undefined || certainty === label) &&
        isNamed(name, about, source),
    ),
    differences: differences.filter(
      ({ provider, about, instead }) => (operator === undefined || provider === operator) && isNamed(about, instead),
    ),
  };
}

/** The value of a behaviour in a text: of a setting its default and what else there is. */
export function valueText({ value, unit, default: standard, values = [] }: Register['behaviours'][number]): string {
  if (standard !== undefined) {
    const others = values.filter((one) => one !== standard);
    return others.length === 0 ? standard : `${standard} (${others.join(', ')})`;
  }
  if (value === undefined) return '';
  const told = typeof value === 'string' ? value : JSON.stringify(value);
  return unit === undefined ? told : `${told} ${unit}`;
}
