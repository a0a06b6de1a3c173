import type { JSX } from 'preact';
import { control, type Told, told } from '../../control.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { useAct } from '../../look.ts';
import { Choice } from '../../parts/choice.tsx';
import { Failure } from '../../parts/failure.tsx';
import { WorldClock } from '../../parts/world-clock.tsx';
import { overviewWords } from '../../words/overview.ts';
import { useWorld } from '../../world.tsx';
import { Preview } from './preview.tsx';
import { StepChoice } from './step-choice.tsx';

/** The clock of a world: what time it is there, how it moves, and what happens before it has moved. */
export function ClockSection(): JSX.Element {
  const words = useWords(overviewWords).clock;
  const { clock } = useWorld();
  return (
    <section class="overview-section">
      <h2>{words.title}</h2>
      <div class="overview-clock">
        <WorldClock clock={clock} />
        <ClockSwitches clock={clock} />
      </div>
      <StepChoice />
      <Preview />
    </section>
  );
}

function ClockSwitches({ clock }: { clock: Told['Clock'] }): JSX.Element {
  const words = useWords(overviewWords).clock;
  const format = useFormat();
  const { id } = useWorld();
  const set = useAct((body: Told['ClockChange']) =>
    told(control.PUT('/worlds/{id}/clock', { params: { path: { id } }, body })),
  );
  const runs = clock.mode === 'running';
  const speed = String(clock.speed);
  const known = Object.entries(words.speeds);
  const others = known.some(([one]) => one === speed)
    ? []
    : ([[speed, words.otherSpeed(format.amount(clock.speed))]] as const);
  return (
    <>
      <button
        type="button"
        class="secondary outline"
        onClick={() => set.run({ mode: runs ? 'frozen' : 'running' })}
        aria-busy={set.busy}
      >
        {runs ? words.freeze : words.run}
      </button>
      <Choice
        label={words.speed}
        value={speed}
        options={[...known, ...others]}
        choose={(times) => set.run({ speed: Number(times) })}
      />
      <Failure of={set.failure} />
    </>
  );
}
