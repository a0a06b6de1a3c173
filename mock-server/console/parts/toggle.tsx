import type { JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';

interface ToggleProps {
  readonly label: string;
  readonly on: boolean;
  /** Tells whether it was done. */
  change(on: boolean): Promise<boolean>;
}

/** Something that is on or off; it shows what was wished for until that is known to have been done. */
export function Toggle({ label, on, change }: ToggleProps): JSX.Element {
  const id = useId();
  const [wished, wish] = useState<boolean>();
  useEffect(() => wish(undefined), [on]);
  const turn = async (to: boolean): Promise<void> => {
    wish(to);
    if (!(await change(to))) wish(undefined);
  };
  return (
    <label for={id}>
      <input id={id} type="checkbox" checked={wished ?? on} onChange={(event) => turn(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
