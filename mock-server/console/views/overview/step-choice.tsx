import type { JSX } from 'preact';
import { useWords } from '../../language.tsx';
import { Link, usePlace } from '../../navigation.tsx';
import { instantsOf, localOf } from '../../paris.ts';
import { Choice } from '../../parts/choice.tsx';
import { Field } from '../../parts/field.tsx';
import { overviewWords } from '../../words/overview.ts';
import { useWorld } from '../../world.tsx';
import { stepOf, stepWords } from './step.ts';

/** How far the clock is to move: a step, the next of something, or a date. The address keeps the choice. */
export function StepChoice(): JSX.Element {
  const words = useWords(overviewWords).clock;
  const { place } = usePlace();
  const chosen = place.get('until') === undefined ? place.get('step') : undefined;
  return (
    <>
      <p class="label overview-label" id="overview-steps">
        {words.whereTo}
      </p>
      <ul class="overview-steps" aria-labelledby="overview-steps">
        {Object.entries(words.steps).map(([step, label]) => (
          <li key={step}>
            <Link
              to={place.with({ ...noDate, step })}
              class="overview-step"
              {...(step === chosen && { 'aria-current': 'true' as const })}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
      <DateChoice />
    </>
  );
}

const noDate = { until: undefined, hour: undefined };

function DateChoice(): JSX.Element {
  const words = useWords(overviewWords).clock;
  const { place, go } = usePlace();
  const { clock } = useWorld();
  const step = stepOf(place);
  const picked = step?.kind === 'until' ? step : undefined;
  const local = picked?.local ?? localOf(Date.parse(clock.now));
  const pick = (to: string, second = false): void =>
    go(place.with(stepWords({ kind: 'until', local: to, second })), 'replace');
  const time = local.slice(11);
  return (
    <div class="filters">
      <Field label={words.pick} type="datetime-local" value={local} change={(to) => to && pick(to)} />
      {picked && instantsOf(local).length > 1 && (
        <Choice
          label={words.which}
          value={picked.second ? 'second' : 'first'}
          options={[
            ['first', words.first(time)],
            ['second', words.second(time)],
          ]}
          choose={(which) => pick(local, which === 'second')}
        />
      )}
    </div>
  );
}
