import type { JSX } from 'preact';
import type { Told } from '../../control.ts';
import { useLanguage, useWords } from '../../language.tsx';
import { Link, usePlace } from '../../navigation.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Field } from '../../parts/field.tsx';
import { metersWords } from '../../words/meters.ts';
import { useWorld } from '../../world.tsx';
import { type Asked, ases, lastPassedDay } from './asked.ts';
import { addsUp } from './frame.ts';
import { labelsOf } from './labels.ts';
import { isoDay, parseDay } from './paris-days.ts';
import { beside, spanKinds, turned, wordsOf } from './span.ts';

interface ControlsProps {
  readonly sheet: Told['PointSheet'];
  readonly asked: Asked;
}

/** What to plot: all of it stands in the address. */
export function Controls({ sheet, asked }: ControlsProps): JSX.Element {
  return (
    <>
      <form class="filters" onSubmit={(event) => event.preventDefault()}>
        <What sheet={sheet} asked={asked} />
        <When asked={asked} />
        <Who asked={asked} />
        <Steps asked={asked} />
      </form>
      <Switch asked={asked} />
    </>
  );
}

function What({ sheet, asked: { series, quantity, by, span } }: ControlsProps): JSX.Element {
  const words = useWords(metersWords);
  const { place, go } = usePlace();
  const { clock } = useWorld();
  const named = (name: string): string => words.names[name] ?? name;
  const sum = (chosen: 'day' | 'month'): void => {
    const usual = turned(span, chosen === 'month' ? 'year' : 'month', lastPassedDay(clock.now));
    go(place.with({ by: chosen, ...wordsOf(usual) }));
  };
  const { step, quantities } = series;
  const choose = (name: string): void => {
    const isLong = span.kind === 'year' && sheet.series.find((one) => one.name === name)?.step === 'minutes';
    const shorter = isLong && by === 'month' ? wordsOf(turned(span, 'week', lastPassedDay(clock.now))) : {};
    go(place.with({ series: name, quantity: undefined, by: undefined, ...shorter }));
  };
  return (
    <>
      <Choice
        label={words.series}
        value={series.name}
        options={sheet.series.map(({ name }) => [name, named(name)])}
        choose={choose}
      />
      {quantities.length > 1 && (
        <Choice
          label={words.quantity}
          value={quantity}
          options={quantities.map(({ name, unit }) => [name, `${named(name)} (${unit})`])}
          choose={(name) => go(place.with({ quantity: name }))}
        />
      )}
      {step === 'day' && addsUp(series, quantity) && (
        <Choice
          label={words.by}
          value={by ?? 'day'}
          options={[
            ['day', words.bys.day],
            ['month', words.bys.month],
          ]}
          choose={sum}
        />
      )}
    </>
  );
}

function When({ asked: { span } }: { asked: Asked }): JSX.Element {
  const words = useWords(metersWords);
  const { place, go } = usePlace();
  const { clock } = useWorld();
  // while a date is being typed it is none, or one of the Middle Ages
  const type = (name: 'from' | 'last', text: string): void => {
    const day = parseDay(text);
    if (day !== undefined && day > 0) go(place.with({ [name]: text }), 'replace');
  };
  return (
    <>
      <Choice
        label={words.span}
        value={span.kind}
        options={spanKinds.map((kind) => [kind, words.spans[kind]])}
        choose={(kind) => go(place.with(wordsOf(turned(span, kind, lastPassedDay(clock.now)))))}
      />
      {span.kind === 'dates' && (
        <>
          <Field label={words.fromDate} type="date" value={isoDay(span.from)} change={(text) => type('from', text)} />
          <Field label={words.lastDate} type="date" value={isoDay(span.to - 1)} change={(text) => type('last', text)} />
        </>
      )}
    </>
  );
}

function Who({ asked: { application } }: { asked: Asked }): JSX.Element | null {
  const words = useWords(metersWords);
  const { place, go } = usePlace();
  const { applications } = useWorld();
  if (applications.length < 2) return null;
  return (
    <Choice
      label={words.application}
      value={application}
      options={applications.map(({ clientId, name }) => [clientId, name])}
      choose={(clientId) => go(place.with({ application: clientId }))}
    />
  );
}

function Steps({ asked: { span } }: { asked: Asked }): JSX.Element {
  const words = useWords(metersWords);
  const { language } = useLanguage();
  const { place } = usePlace();
  return (
    <nav class="meters-steps" aria-label={words.steps}>
      <Link to={place.with(wordsOf(beside(span, -1)))}>{words.previous}</Link>
      <strong>{labelsOf(language).span(span)}</strong>
      <Link to={place.with(wordsOf(beside(span, 1)))}>{words.following}</Link>
    </nav>
  );
}

function Switch({ asked }: { asked: Asked }): JSX.Element {
  const words = useWords(metersWords);
  const { place, go } = usePlace();
  return (
    <fieldset class="meters-switch">
      <legend class="label">{words.as}</legend>
      {ases.map((as) => (
        <label key={as}>
          <input type="radio" name="as" checked={asked.as === as} onChange={() => go(place.with({ as }))} />
          {words.ases[as]}
        </label>
      ))}
    </fieldset>
  );
}
