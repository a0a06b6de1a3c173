import type { JSX } from 'preact';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { metersWords } from '../../words/meters.ts';
import type { Labels } from './labels.ts';
import { type Counts, looks, type OddDay, type Stretch } from './marks.ts';

interface LegendProps {
  readonly counts: Counts;
  readonly stretches: readonly Stretch[];
  readonly oddDays: readonly OddDay[];
  readonly hasTruth: boolean;
  readonly labels: Labels;
}

/** What the colours and patterns of a plot mean, how many intervals there are of each, and where the holes are. */
export function Legend({ counts, stretches, oddDays, hasTruth, labels }: LegendProps): JSX.Element {
  const words = useWords(metersWords);
  const lacking = (['hole', 'awaited'] as const).filter((kind) => counts[kind] > 0);
  return (
    <>
      <ul class="meters-legend" aria-label={words.legend}>
        {looks
          .filter((look) => counts.looks[look] !== undefined)
          .map((look) => (
            <Entry key={look} swatch={look} name={words.looks[look]} count={counts.looks[look]} />
          ))}
        {lacking.map((kind) => (
          <Entry key={kind} swatch={kind} name={words.looks[kind]} count={counts[kind]} />
        ))}
        {hasTruth && <Entry swatch="truth" name={words.looks.truth} />}
        {oddDays.map((day) => (
          <Entry
            key={day.from}
            swatch="odd"
            name={words.named(labels.instant(day.from), words.hours(String(day.hours)))}
          />
        ))}
      </ul>
      <Holes holes={stretches.filter(({ kind }) => kind === 'hole')} labels={labels} />
    </>
  );
}

function Entry({ swatch, name, count }: { swatch: string; name: string; count?: number | undefined }): JSX.Element {
  const format = useFormat();
  return (
    <li>
      <span class={`meters-swatch ${swatch}`} aria-hidden="true" />
      {name}
      {count !== undefined && <strong>{format.amount(count)}</strong>}
    </li>
  );
}

const holesAtOnce = 3;
const holesShown = 60;

function Holes({ holes, labels }: { holes: readonly Stretch[]; labels: Labels }): JSX.Element | null {
  const words = useWords(metersWords);
  if (holes.length === 0) return null;
  const head = words.holesHead(holes.length);
  if (holes.length <= holesAtOnce) return <HoleList holes={holes} labels={labels} head={head} />;
  return (
    <details>
      <summary>{head}</summary>
      <HoleList holes={holes} labels={labels} head={head} />
    </details>
  );
}

interface HoleListProps {
  readonly holes: readonly Stretch[];
  readonly labels: Labels;
  readonly head: string;
}

function HoleList({ holes, labels, head }: HoleListProps): JSX.Element {
  const words = useWords(metersWords);
  const format = useFormat();
  return (
    <ul aria-label={head}>
      {holes.slice(0, holesShown).map(({ from, until, count }) => (
        <li key={from}>
          {words.named(words.hole, words.until(labels.instant(from), labels.instant(until)))} (
          {count === 1 ? words.lacksOne : words.lacks(format.amount(count))})
        </li>
      ))}
      {holes.length > holesShown && <li>{words.moreHoles(holes.length - holesShown)}</li>}
    </ul>
  );
}
