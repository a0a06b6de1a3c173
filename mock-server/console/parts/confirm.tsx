import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { Act } from '../look.ts';
import { Failure } from './failure.tsx';

interface ConfirmProps {
  /** What stands on the button that asks. */
  readonly label: string;
  /** What is asked: it names what is lost. */
  readonly question: string;
  /** What stands on the button that does it: it names it, too. */
  readonly doIt: string;
  /** What stands on the button that leaves all as it is. */
  readonly leave: string;
  readonly act: Act<[]>;
  readonly disabled?: boolean;
  /** Called once it is done. */
  done?(): void;
}

/** A button for what cannot be undone: it asks before it acts. */
export function Confirm({ label, question, doIt, leave, act, disabled, done }: ConfirmProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const close = (): void => dialog.current?.close();
  const ask = (): void => {
    act.forget();
    dialog.current?.showModal();
  };
  const run = async (): Promise<void> => {
    if (act.busy || !(await act.run())) return;
    close();
    done?.();
  };
  return (
    <>
      <button type="button" class="secondary outline" disabled={disabled ?? false} onClick={ask}>
        {label}
      </button>
      <dialog ref={dialog} aria-labelledby={id}>
        <article>
          <p id={id}>{question}</p>
          <Failure of={act.failure} />
          <div class="actions">
            <button type="button" class="secondary outline" onClick={close}>
              {leave}
            </button>
            <button type="button" aria-busy={act.busy} onClick={run}>
              {doIt}
            </button>
          </div>
        </article>
      </dialog>
    </>
  );
}
