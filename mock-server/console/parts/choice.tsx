import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  /** Values with what a person reads, in order. */
  readonly options: readonly (readonly [T, string])[];
  choose(value: T): void;
}

/** One of a few, with its name above. */
export function Choice<T extends string>({ label, value, options, choose }: ChoiceProps<T>): JSX.Element {
  const id = useId();
  return (
    <div class="choice">
      <label class="label" for={id}>
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => choose(event.currentTarget.value as T)}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
