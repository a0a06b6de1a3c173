import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { Wide } from '../../parts/wide.tsx';
import { metersWords } from '../../words/meters.ts';
import type { Frame } from './frame.ts';
import type { Labels } from './labels.ts';
import { lookAt } from './marks.ts';

const most = 200;

interface ValueTableProps {
  readonly frame: Frame;
  readonly truth: Frame | undefined;
  readonly labels: Labels;
}

/** The values of a plot in a table, made when it is opened; a long one tells how much it leaves out. */
export function ValueTable(props: ValueTableProps): JSX.Element {
  const words = useWords(metersWords);
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const all = props.frame.at.length;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.tableHead(format.amount(all))}</summary>
      {isOpen && <Rows {...props} />}
      {isOpen && all > most && <p class="quiet-text">{words.tableMore(format.amount(most), format.amount(all))}</p>}
    </details>
  );
}

function Rows({ frame, truth, labels }: ValueTableProps): JSX.Element {
  const words = useWords(metersWords);
  const format = useFormat();
  const { at, until, values, qualities, quantity, unit } = frame;
  const trueAt = new Map(truth?.at.map((from, nth) => [from, truth.values[nth]]));
  const written = (value: number | null | undefined): string => (value == null ? '' : format.amount(value, unit));
  const name = words.names[quantity] ?? quantity;
  return (
    <Wide label={words.readingsHead}>
      <table class="meters-values">
        <thead>
          <tr>
            <th scope="col">{words.columns.from}</th>
            <th scope="col">{words.columns.until}</th>
            <th scope="col" class="number">{`${name} (${unit})`}</th>
            {truth && (
              <th scope="col" class="number">
                {words.columns.truth}
              </th>
            )}
            <th scope="col">{words.columns.quality}</th>
          </tr>
        </thead>
        <tbody>
          {at.slice(0, most).map((from, nth) => (
            <tr key={from}>
              <td>{labels.instant(from)}</td>
              <td>{labels.instant(until[nth] ?? from)}</td>
              <td class="number">{written(values[nth])}</td>
              {truth && <td class="number">{written(trueAt.get(from))}</td>}
              <td>{words.looks[lookAt(frame, nth) ?? qualities[nth] ?? 'hole']}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
