import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { useFormat } from '../../format.ts';
import { useLanguage, useWords } from '../../language.tsx';
import { Link, usePlace } from '../../navigation.tsx';
import { Commands } from '../../parts/commands.tsx';
import { metersWords } from '../../words/meters.ts';
import type { Asked } from './asked.ts';
import { frameOf, shapeOf } from './frame.ts';
import { labelsOf } from './labels.ts';
import { Legend } from './legend.tsx';
import { type Counts, countsOf, oddDaysOf, stretchesOf } from './marks.ts';
import { sumsByMonth } from './months.ts';
import { startOf } from './paris-days.ts';
import { Plot } from './plot.tsx';
import { Savers } from './savers.tsx';
import { intervalText, plotText } from './saying.ts';
import type { Found } from './use-readings.ts';
import { ValueTable } from './value-table.tsx';

interface ShownProps {
  readonly asked: Asked;
  readonly found: Found;
}

/** The readings that were found: plot, legend, table and files. */
export function Shown({ asked, found }: ShownProps): JSX.Element {
  const words = useWords(metersWords);
  const { readings } = found;
  return (
    <>
      <Refused readings={readings} />
      {readings.at.length === 0 ? <p>{words.noReadings}</p> : <Drawn asked={asked} found={found} />}
      <details>
        <summary>{words.commandsHead}</summary>
        <Commands lines={readings.commands} label={words.copyCommands} />
      </details>
    </>
  );
}

function Refused({ readings: { refused, meteringPointId } }: Pick<Found, 'readings'>): JSX.Element | null {
  const words = useWords(metersWords);
  const { place } = usePlace();
  if (!refused) return null;
  return (
    <div class="failure" role="status">
      <p>
        {words.refused} <span lang="en">{refused.why}</span> <code>{refused.reason}</code>{' '}
        <Link to={place.to('consents', { meter: meteringPointId })}>{words.refusedConsents}</Link>
      </p>
    </div>
  );
}

function Drawn({ asked, found }: ShownProps): JSX.Element {
  const words = useWords(metersWords);
  const { language } = useLanguage();
  const format = useFormat();
  const canvas = useRef<HTMLCanvasElement | undefined>(undefined);
  const { series, quantity, by, span } = asked;
  const named = words.names[series.name] ?? series.name;
  const plotted = useMemo(() => plottedOf(asked, found, words.names), [found, quantity, by, language]);
  const { frame, days, truth, stretches, oddDays } = plotted;
  // what is lacking of a month is some days
  const counts = useMemo(() => ({ ...countsOf(days), ...valuesOf(countsOf(frame)) }), [frame, days]);
  const labels = useMemo(() => labelsOf(language), [language]);
  const saying = { words, format, labels };
  const label = `${words.summary.plot(named, labels.span(span))} ${plotText({ frame, counts, stretches }, saying)}`;
  const tell = (nth: number): string => intervalText(frame, nth, saying);
  const { meteringPointId } = found.readings;
  const summed = by === 'month' ? ['by-month'] : [];
  const file = [meteringPointId, series.name, quantity, ...summed, found.readings.from, asked.as].join('-');
  const title = [meteringPointId, named, labels.span(span), words.ases[asked.as]].join(' · ');
  return (
    <>
      <Plot plotted={plotted} label={label} tell={tell} canvas={canvas} />
      <Legend counts={counts} stretches={stretches} oddDays={oddDays} hasTruth={truth !== undefined} labels={labels} />
      <Savers frame={frame} truth={truth} canvas={canvas} title={title} file={file} />
      <ValueTable frame={frame} truth={truth} labels={labels} />
    </>
  );
}

function plottedOf({ series, quantity, by, span }: Asked, found: Found, names: Readonly<Record<string, string>>) {
  const days = frameOf(found.readings, quantity);
  const trueDays = found.truth && frameOf(found.truth, quantity);
  const frame = by === 'month' ? sumsByMonth(days) : days;
  return {
    days,
    frame,
    shape: shapeOf(series, quantity),
    truth: trueDays && (by === 'month' ? sumsByMonth(trueDays) : trueDays),
    // a hole within a month is seen as what it is: some days
    stretches: stretchesOf(days),
    oddDays: by === 'month' ? [] : oddDaysOf(days, series.step),
    from: Math.min(startOf(span.from), days.at[0] ?? Number.POSITIVE_INFINITY),
    until: Math.max(startOf(span.to), days.until.at(-1) ?? 0),
    axis: `${names[quantity] ?? quantity} (${frame.unit})`,
  };
}

function valuesOf({ looks, values }: Counts): Pick<Counts, 'looks' | 'values'> {
  return { looks, values };
}
