import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';

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
  // a date is none, or one of the Middle Ages, until all of it is typed: what is there stays, whatever is drawn meanwhile
  const [draft, setDraft] = useState<string>();
  const isDate = type === 'date' || type === 'datetime-local';
  return (
    <div class="choice">
      <label class="label" for={id}>
        {label}
      </label>
      <input
        id={id}
        // Preact's types want one kind of input at a time
        type={type as 'text'}
        value={draft ?? value}
        {...(placeholder !== undefined && { placeholder })}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          if (isDate) setDraft(typed);
          change(typed);
        }}
        onBlur={() => setDraft(undefined)}
      />
    </div>
  );
}
