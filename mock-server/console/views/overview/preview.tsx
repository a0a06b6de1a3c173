import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { distance } from '../../distance.ts';
import { useFormat } from '../../format.ts';
import { useLanguage, useWords } from '../../language.tsx';
import { useAct, useLook } from '../../look.ts';
import { usePlace } from '../../navigation.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Looked } from '../../parts/looked.tsx';
import { overviewWords } from '../../words/overview.ts';
import { type Move as Ahead, forecastOf, move } from './forecast.ts';
import { HappeningList } from './happening-list.tsx';
import { type Step, stepOf } from './step.ts';

/** What happens between now and the chosen step, and the button that takes it. */
export function Preview(): JSX.Element {
  const words = useWords(overviewWords).preview;
  const { place } = usePlace();
  const step = stepOf(place);
  const [moved, setMoved] = useState<number>();
  const format = useFormat();
  return (
    <section class="overview-preview" aria-label={words.title}>
      {step ? <StepPreview step={step} done={setMoved} /> : <p class="quiet-text">{words.hint}</p>}
      <p role="status">{moved !== undefined && words.moved(format.instant(moved, 'seconds'))}</p>
    </section>
  );
}

function StepPreview({ step, done }: { step: Step; done(to: number): void }): JSX.Element {
  const words = useWords(overviewWords).preview;
  const { place } = usePlace();
  const look = useLook((signal) => forecastOf(place.world, step, signal), [place.world, JSON.stringify(step)], 'live');
  return (
    <Looked at={look}>
      {(forecast) => {
        if (forecast.kind === 'no-such-time') return <p>{words.noSuchTime}</p>;
        if (forecast.kind === 'nothing-comes') return <p>{words.nothingComes}</p>;
        return <MovePreview step={step} ahead={forecast} done={done} />;
      }}
    </Looked>
  );
}

interface MovePreviewProps {
  readonly step: Step;
  readonly ahead: Ahead;
  done(to: number): void;
}

function MovePreview({ step, ahead, done }: MovePreviewProps): JSX.Element {
  const words = useWords(overviewWords).preview;
  const { language } = useLanguage();
  const format = useFormat();
  const { place, goOn } = usePlace();
  const { now, to, changes, publications } = ahead;
  const act = useAct(async () => done(await move(place.world, step, ahead)));
  const run = async (): Promise<void> => {
    if (act.busy || !(await act.run())) return;
    // a date is reached once; a step may be taken again
    if (step.kind === 'until') goOn(place.with({ until: undefined, hour: undefined }), 'replace');
  };
  const far = distance(to, now, language);
  const isBack = to < now;
  return (
    <>
      <h3>{words.to(`${format.day(to)}, ${format.time(to)}`, far)}</h3>
      {isBack && <p>{words.back}</p>}
      {to === now ? (
        <p>{words.already}</p>
      ) : (
        <div class="actions">
          <button type="button" onClick={run} aria-busy={act.busy}>
            {isBack ? words.moveBack : words.move}
          </button>
        </div>
      )}
      <Failure of={act.failure} />
      {to > now && (
        <>
          <HappeningList of={changes} view="consents" title={words.changes} />
          <HappeningList of={publications} view="meters" title={words.publications} />
        </>
      )}
    </>
  );
}
