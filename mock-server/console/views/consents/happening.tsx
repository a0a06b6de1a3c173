import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Told } from '../../control.ts';
import { useWords } from '../../language.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Said } from '../../parts/said.tsx';
import { consentWords } from '../../words/consents.ts';
import { eventName, eventWords } from '../../words/events.ts';
import type { BringAbout } from './bring-about.ts';
import { type EventField, fieldsOf, inputOf } from './event-fields.ts';

/** Whether it can happen now, as far as is known before it is tried. */
export type Standing = 'possible' | 'impossible' | 'unknown';

interface HappeningProps {
  readonly event: Told['Event'];
  /** The world's instant. */
  readonly now: string;
  readonly bringing: BringAbout;
  readonly standing: Standing;
}

/** One event: a button that lets it happen, what it is, what it needs, and what else it can be told. */
export function Happening({ event, now, bringing, standing }: HappeningProps): JSX.Element {
  const words = useWords(consentWords);
  const events = useWords(eventWords);
  const id = useId();
  const isImpossible = standing === 'impossible';
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const fields = isImpossible ? [] : fieldsOf(event, Date.parse(now));
  const change = (name: string, value: string): void => setTyped((before) => ({ ...before, [name]: value }));
  const [must, may] = [fields.filter(({ isRequired }) => isRequired), fields.filter(({ isRequired }) => !isRequired)];
  const { refused } = bringing;
  const submit = (submitted: SubmitEvent): void => {
    submitted.preventDefault();
    bringing.happen(event, inputOf(fields, typed));
  };
  return (
    <li>
      <form class="consents-event" onSubmit={submit}>
        <button type="submit" class="outline" disabled={isImpossible || bringing.busy} aria-describedby={id}>
          {eventName(events, event.event)}
        </button>
        <div>
          <div id={id} class="quiet-text">
            <p>
              <Said text={event.summary} />
            </p>
            {standing !== 'possible' && (
              <p>
                {words.needs} <Said text={event.needs} />
              </p>
            )}
          </div>
          <Fields fields={must} typed={typed} change={change} />
          {may.length > 0 && (
            <details>
              <summary>{words.may}</summary>
              <Fields fields={may} typed={typed} change={change} />
            </details>
          )}
          {refused?.what === event.event && <Failure of={refused.failure} />}
        </div>
      </form>
    </li>
  );
}

interface FieldsProps {
  readonly fields: readonly EventField[];
  readonly typed: Readonly<Record<string, string>>;
  change(name: string, value: string): void;
}

function Fields({ fields, typed, change }: FieldsProps): JSX.Element {
  return (
    <>
      {fields.map((field) => (
        <LabelledInput
          key={field.name}
          field={field}
          value={typed[field.name] ?? field.first}
          change={(value) => change(field.name, value)}
        />
      ))}
    </>
  );
}

interface InputProps {
  readonly field: EventField;
  readonly value: string;
  change(value: string): void;
}

function LabelledInput(props: InputProps): JSX.Element {
  const id = useId();
  return (
    <div class="consents-field">
      <label for={id} class="label">
        <Said text={props.field.about} />
      </label>
      <Input {...props} id={id} />
    </div>
  );
}

function Input({ field, value, change, id }: InputProps & { readonly id: string }): JSX.Element {
  const words = useWords(consentWords);
  const shared = { id, name: field.name, required: field.isRequired, value };
  const typed = (event: { readonly currentTarget: { readonly value: string } }): void =>
    change(event.currentTarget.value);
  switch (field.kind) {
    case 'choice':
      return (
        <select {...shared} onChange={typed}>
          {!field.isRequired && <option value="">{words.asUsual}</option>}
          {field.options.map((option) => (
            <option key={option} value={option}>
              {option === 'true' ? words.yes : option === 'false' ? words.no : String(JSON.parse(option))}
            </option>
          ))}
        </select>
      );
    case 'number':
      return <input {...shared} type="number" step="any" min={field.least} max={field.most} onInput={typed} />;
    case 'day':
      return <input {...shared} type="date" onInput={typed} />;
    case 'text':
      return <input {...shared} type="text" onInput={typed} />;
  }
}
