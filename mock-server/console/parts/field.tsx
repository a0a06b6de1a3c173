import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'search' | 'date' | 'datetime-local' | 'number';
  readonly placeholder?: string;
  change(value: string): void;
}

/** A text to type, with its name above. */
export function Field({ label, value, type = 'text', placeholder, change }: FieldProps): JSX.Element {
  const id = useId();
  return (
    <div class="choice">
      <label class="label" for={id}>
        {label}
      </label>
      <input
        id={id}
        // Preact's types want one kind of input at a time
        type={type as 'text'}
        value={value}
        {...(placeholder !== undefined && { placeholder })}
        onInput={(event) => change(event.currentTarget.value)}
      />
    </div>
  );
}
