import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

interface ToggleProps {
  readonly label: string;
  readonly on: boolean;
  /** Tells whether it was done. */
  change(on: boolean): Promise<boolean>;
}

/** Milliseconds within which the page has looked again. */
const lookedAtWithin = 3000;

/** Something that is on or off; it shows what was wished for until that is known to have been done. */
export function Toggle({ label, on, change }: ToggleProps): JSX.Element {
  const id = useId();
  const [wished, wish] = useState<boolean>();
  const end = useRef<ReturnType<typeof setTimeout>>(undefined);
  const forget = (): void => {
    clearTimeout(end.current);
    wish(undefined);
  };
  useEffect(forget, [on]);
  useEffect(() => () => clearTimeout(end.current), []);
  const turn = async (to: boolean): Promise<void> => {
    clearTimeout(end.current);
    wish(to);
    if (!(await change(to))) return forget();
    // another program may have turned it back before anybody looked
    end.current = setTimeout(forget, lookedAtWithin);
  };
  return (
    <label for={id}>
      <input id={id} type="checkbox" checked={wished ?? on} onChange={(event) => turn(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
