import type { JSX } from 'preact';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { Link, usePlace } from '../../navigation.tsx';
import { journalWords } from '../../words/journal.ts';
import type { Exchange } from './exchange.ts';

interface ExchangeCellsProps {
  readonly exchange: Exchange;
  readonly tabIndex: 0 | -1;
}

/** The cells of an exchange in the list; its path opens it. */
export function ExchangeCells({ exchange, tabIndex }: ExchangeCellsProps): JSX.Element {
  const words = useWords(journalWords);
  const format = useFormat();
  const { place } = usePlace();
  const { id, at, method, path, status, decidedBy, why, lines, bytes, tookMs, isRefused, cutShort } = exchange;
  const size = lines === undefined ? [] : [words.lines(format.amount(lines))];
  return (
    <>
      <td>{format.instant(at, 'seconds')}</td>
      <td>{method}</td>
      <td title={path}>
        <Link to={place.with({ entry: id })} tabIndex={tabIndex}>
          {path}
        </Link>
      </td>
      <td class={isRefused ? 'journal-refused' : ''}>{status === 0 ? words.noAnswer : status}</td>
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
