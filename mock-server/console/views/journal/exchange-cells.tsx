import type { JSX } from 'preact';
import type { Format } from '../../format.ts';
import { Link } from '../../navigation.tsx';
import type { Place } from '../../place.ts';
import type { JournalWords } from '../../words/en/journal.ts';
import type { Exchange } from './exchange.ts';

/** What all rows are written with; looked up once for the list, because it draws rows while one scrolls. */
export interface RowWriting {
  readonly words: JournalWords;
  readonly format: Format;
  readonly place: Place;
  /** Whether an exchange stands beside the list, which leaves room for what is looked for most. */
  readonly isNarrow: boolean;
}

/** The cells of an exchange in the list; its path opens it. */
export function exchangeCells(exchange: Exchange, tabIndex: 0 | -1, writing: RowWriting): JSX.Element {
  const { id, at, method, path, status, isRefused } = exchange;
  const { words, format, place, isNarrow } = writing;
  return (
    <>
      <td>{isNarrow ? format.time(at) : format.instant(at, 'seconds')}</td>
      <td>{method}</td>
      <td title={path} class="journal-path">
        <Link to={place.with({ entry: id })} tabIndex={tabIndex}>
          <bdi>{path}</bdi>
        </Link>
      </td>
      <td class={isRefused ? 'journal-refused' : ''}>{status === 0 ? words.noAnswer : status}</td>
      {!isNarrow && <DecidedCells of={exchange} words={words} format={format} />}
    </>
  );
}

function DecidedCells({ of: exchange, words, format }: { of: Exchange } & Omit<RowWriting, 'place' | 'isNarrow'>) {
  const { decidedBy, why, lines, bytes, tookMs, cutShort } = exchange;
  const size = lines === undefined ? [] : [words.lines(format.amount(lines))];
  return (
    <>
      <td>{words.deciders[decidedBy]}</td>
      <td title={why} lang="en">
        {why}
      </td>
      <td class="number" {...(cutShort && { title: words.cutShort })}>
        {[...size, format.amount(bytes, words.bytes)].join(', ')}
        {cutShort && ' …'}
      </td>
      <td class="number">
        {tookMs < 10 ? format.amount(Math.round(tookMs * 10) / 10, 'ms') : format.duration(tookMs)}
      </td>
    </>
  );
}
