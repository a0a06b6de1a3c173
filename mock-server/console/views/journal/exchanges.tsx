import type { JSX } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { usePlace } from '../../navigation.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Window, type WindowColumn } from '../../parts/window.tsx';
import { journalWords } from '../../words/journal.ts';
import type { Exchange } from './exchange.ts';
import { exchangeCells } from './exchange-cells.tsx';
import { ShownExchanges } from './exchange-list.ts';
import { ExchangeSheet } from './exchange-sheet.tsx';
import { filterOf } from './filter.ts';
import { Filters } from './filters.tsx';
import { useExchanges } from './use-exchanges.ts';

/** The exchanges of the world, live, with one of them beside the list. */
export function Exchanges(): JSX.Element {
  const { place } = usePlace();
  const { list, isReading, failure, again } = useExchanges(place.world);
  const filter = filterOf(place);
  const shown = useMemo(() => new ShownExchanges(list, filter), [list, JSON.stringify(filter)]);
  const rows = shown.rows();
  const entry = place.get('entry');
  return (
    <>
      <Filters list={list} />
      <Failure of={failure} again={again} />
      <Counted shown={rows.length} all={list.all.length} isReading={isReading} />
      <div class={entry ? 'journal-beside' : ''}>
        <List rows={rows} isNarrow={entry !== undefined} />
        {entry && <ExchangeSheet id={entry} key={entry} />}
      </div>
    </>
  );
}

function Counted({ shown, all, isReading }: { shown: number; all: number; isReading: boolean }): JSX.Element {
  const words = useWords(journalWords);
  const format = useFormat();
  return (
    <p class="quiet-text journal-count">
      {all === 0 && !isReading ? words.nothingYet : words.shown(format.amount(shown), format.amount(all))}
      {isReading && ` · ${words.reading}`}
      {shown === 0 && all > 0 && ` · ${words.nothingFound}`}
    </p>
  );
}

function List({ rows, isNarrow }: { rows: ReturnType<ShownExchanges['rows']>; isNarrow: boolean }): JSX.Element {
  const words = useWords(journalWords);
  const format = useFormat();
  const { place } = usePlace();
  const columns = useMemo(
    () =>
      columnNames
        .slice(0, isNarrow ? narrowColumns : undefined)
        .map(
          (name): WindowColumn => ({ name, label: words.columns[name], isNumber: name === 'size' || name === 'took' }),
        ),
    [words, isNarrow],
  );
  const cells = useCallback(
    (exchange: Exchange, tabIndex: 0 | -1) => exchangeCells(exchange, tabIndex, { words, format, place, isNarrow }),
    [words, format, place, isNarrow],
  );
  return (
    <Window
      label={words.exchanges}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      cells={cells}
      chosen={place.get('entry')}
      newer={(came) => words.newer(format.amount(came))}
    />
  );
}

const columnNames = ['at', 'method', 'path', 'status', 'decided', 'why', 'size', 'took'] as const;
/** Of these, the columns that stay when an exchange is shown beside the list. */
const narrowColumns = 4;
