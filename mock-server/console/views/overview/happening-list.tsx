import type { JSX } from 'preact';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { Link, usePlace } from '../../navigation.tsx';
import { Said } from '../../parts/said.tsx';
import type { View } from '../../place.ts';
import { overviewWords } from '../../words/overview.ts';
import type { Part } from './forecast.ts';
import { type Happening, together } from './happenings.ts';

/** Lines that stand open at once, and points that a line names. */
const most = { open: 8, points: 6 };

interface HappeningListProps {
  readonly of: Part;
  /** The view that tells of a metering point what is listed here. */
  readonly view: View;
  /** What they are, counted. */
  title(count: string, of: number): string;
}

/** What happens by itself, counted and listed, with where it does. */
export function HappeningList({ of: { items, more }, view, title }: HappeningListProps): JSX.Element {
  const words = useWords(overviewWords).preview;
  const format = useFormat();
  const lines = together(items);
  const heading = title(`${format.amount(items.length)}${more ? '+' : ''}`, items.length);
  if (lines.length === 0) return <p>{heading}</p>;
  return (
    <details open={lines.length <= most.open}>
      <summary>{heading}</summary>
      <ol class="overview-happenings">
        {lines.map((line) => (
          <Line key={line.at + line.provider + line.about} of={line} view={view} />
        ))}
      </ol>
      {more && <p class="quiet-text">{words.more}</p>}
    </details>
  );
}

function Line({ of: { at, about, points }, view }: { of: Happening; view: View }): JSX.Element {
  const words = useWords(overviewWords).preview;
  const format = useFormat();
  const { place } = usePlace();
  const others = points.length - most.points;
  return (
    <li>
      <time dateTime={at}>{format.instant(at, 'seconds')}</time>
      <span>
        <Said text={about} />{' '}
        {points.slice(0, most.points).map((point) => (
          <Link key={point} class="overview-point" to={place.to(view, { meter: point })}>
            {point}
          </Link>
        ))}
        {others > 0 && words.others(format.amount(others))}
      </span>
    </li>
  );
}
