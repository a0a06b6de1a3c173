import type { JSX } from 'preact';
import type { Told } from '../../control.ts';
import { distance } from '../../distance.ts';
import { useFormat } from '../../format.ts';
import { useLanguage, useWords } from '../../language.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Said } from '../../parts/said.tsx';
import { consentWords } from '../../words/consents.ts';
import type { BringAbout } from './bring-about.ts';
import { State } from './list.tsx';

interface TimelineProps {
  readonly consent: Told['Consent'];
  /** The world's instant. */
  readonly now: string;
  readonly bringing: BringAbout;
}

/** What happened to a right and what will, with the control of its proofs apart. */
export function Timeline(props: TimelineProps): JSX.Element {
  const words = useWords(consentWords);
  const { consent } = props;
  const [own, proof] = (['consent', 'proof'] as const).map((of) => consent.steps.filter((step) => step.of === of));
  return (
    <section>
      <h3 id="timeline">{words.timeline}</h3>
      <Steps {...props} steps={own ?? []} label="timeline" began={<Began consent={consent} />} />
      {proof !== undefined && proof.length > 0 && (
        <>
          <h3 id="proof-timeline">{words.proofTimeline}</h3>
          <Steps {...props} steps={proof} label="proof-timeline" />
        </>
      )}
    </section>
  );
}

interface StepsProps extends TimelineProps {
  readonly steps: readonly Told['ConsentStep'][];
  /** Id of the heading. */
  readonly label: string;
  readonly began?: JSX.Element;
}

function Steps({ steps, now, label, began, bringing }: StepsProps): JSX.Element {
  const words = useWords(consentWords);
  const format = useFormat();
  const ahead = steps.filter((step) => step.ahead);
  return (
    <ol class="consents-steps" aria-labelledby={label}>
      {began}
      {steps
        .filter((step) => !step.ahead)
        .map((step) => (
          <li key={`${step.at} ${step.event}`}>
            <Step step={step} />
          </li>
        ))}
      <li class="consents-now">
        <strong>{words.now}</strong> <time dateTime={now}>{format.instant(now, 'seconds')}</time>
        {ahead.length === 0 && <p class="quiet-text">{words.nothingComes}</p>}
      </li>
      {ahead.map((step) => (
        <li key={`${step.at} ${step.event}`} class="consents-ahead">
          <Step step={step} now={now} />
          <GoThere at={step.at} bringing={bringing} />
        </li>
      ))}
    </ol>
  );
}

function Began({ consent }: { consent: Told['Consent'] }): JSX.Element {
  const words = useWords(consentWords);
  const format = useFormat();
  const known: Readonly<Record<string, string>> = words.began;
  return (
    <li>
      <time dateTime={consent.since}>{format.instant(consent.since, 'seconds')}</time>
      <p>{known[consent.provider] ?? words.beganOtherwise}</p>
    </li>
  );
}

function Step({ step, now }: { step: Told['ConsentStep']; now?: string }): JSX.Element {
  const words = useWords(consentWords);
  const format = useFormat();
  const { language } = useLanguage();
  return (
    <>
      <time dateTime={step.at}>{format.instant(step.at, 'seconds')}</time>{' '}
      {now !== undefined && (
        <span class="quiet-text">
          {words.toCome}, {distance(Date.parse(step.at), Date.parse(now), language)}
        </span>
      )}
      <p>
        <Said text={step.about} /> <State of={step.state} />
      </p>
    </>
  );
}

function GoThere({ at, bringing }: { at: string; bringing: BringAbout }): JSX.Element {
  const words = useWords(consentWords);
  const format = useFormat();
  const { refused } = bringing;
  return (
    <>
      <button
        type="button"
        class="quiet"
        disabled={bringing.busy}
        onClick={() => bringing.goTo(at)}
        title={words.goThereWhy(format.instant(at, 'seconds'))}
      >
        {words.goThere}
      </button>
      {refused?.what === at && <Failure of={refused.failure} />}
    </>
  );
}
