import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import './window.css';

/** A column of a windowed table. */
export interface WindowColumn {
  readonly name: string;
  readonly label: string;
  /** Numbers stand at the end. */
  readonly isNumber?: boolean;
}

interface WindowProps<Row> {
  readonly label: string;
  readonly columns: readonly WindowColumn[];
  /** Oldest first. The array may grow; another array begins anew at its end. */
  readonly rows: readonly Row[];
  keyOf(row: Row): string;
  /**
   * The cells of a row; the link or button in it takes `tabIndex`, so that the keyboard stops once in the table. Rows are
   * kept as drawn until this is another function.
   */
  cells(row: Row, tabIndex: 0 | -1): ComponentChildren;
  /** Key of the row that is shown beside the table. */
  readonly chosen?: string | undefined;
  /** What the button says that leads to the newest rows, of which so many came. */
  newer(came: number): string;
}

/** Height of a row and of the head, in CSS pixels; `window.css` says the same. */
const rowHeight = 32;
/** Rows that are drawn beyond what is seen, on both sides, and by how many the window moves. */
const beyond = 8;
const step = 6;

/**
 * A table of very many rows, of which those are drawn that are seen. It follows its end, until one scrolls up to read;
 * the arrows, Page up, Page down, Home and End go from row to row.
 */
export function Window<Row>(props: WindowProps<Row>): JSX.Element {
  const { label, columns, rows, keyOf, cells, chosen } = props;
  const frame = useRef<HTMLElement>(null);
  const { first, behind, ...view } = useView(frame, props);
  const [current, setCurrent] = useState(-1);
  const move = useMoves(frame, rows.length, view.showRow);
  const draw = useKeptRows(cells);
  const drawn = rows.slice(first, behind);
  const stop = current >= first && current < behind ? current : first;
  return (
    <div class="window">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="window-frame" aria-label={label} tabIndex={0} ref={frame} onScroll={view.scrolled}>
        <div style={{ height: `${(rows.length + 1) * rowHeight}px`, paddingTop: `${first * rowHeight}px` }}>
          <table aria-rowcount={rows.length + 1} aria-label={label}>
            <thead>
              <tr aria-rowindex={1}>
                {columns.map(({ name, label: head, isNumber }) => (
                  <th key={name} scope="col" class={`${name}${isNumber ? ' number' : ''}`}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody onKeyDown={move}>
              {drawn.map((row, at) => {
                const index = first + at;
                const key = keyOf(row);
                return draw(row, { key, index, isStop: index === stop, isChosen: key === chosen, focused: setCurrent });
              })}
            </tbody>
          </table>
        </div>
      </section>
      {view.came > 0 && (
        <button type="button" class="window-newer" onClick={view.follow}>
          {props.newer(view.came)}
        </button>
      )}
    </div>
  );
}

interface DrawnRow {
  readonly key: string;
  readonly index: number;
  readonly isStop: boolean;
  readonly isChosen: boolean;
  focused(index: number): void;
}

// A row that is drawn again as the same object is not compared again: while one scrolls, only what comes into view is
// work. The rows that went out of view are forgotten at the next drawing.
function useKeptRows<Row>(cells: WindowProps<Row>['cells']): (row: Row, drawn: DrawnRow) => JSX.Element {
  const kept = useRef({ cells, before: new Map<string, JSX.Element>() });
  if (kept.current.cells !== cells) kept.current = { cells, before: new Map() };
  const { before } = kept.current;
  const now = new Map<string, JSX.Element>();
  kept.current.before = now;
  return (row, { key, index, isStop, isChosen, focused }) => {
    const name = `${key} ${index} ${isStop} ${isChosen}`;
    const element = before.get(name) ?? (
      <tr key={key} aria-rowindex={index + 2} onFocusIn={() => focused(index)} {...(isChosen && { class: 'chosen' })}>
        {cells(row, isStop ? 0 : -1)}
      </tr>
    );
    now.set(name, element);
    return element;
  };
}

interface View {
  /** The drawn rows: from, and behind the last. */
  readonly first: number;
  readonly behind: number;
  /** Rows that came since one left the end. */
  readonly came: number;
  scrolled(): void;
  follow(): void;
  showRow(index: number): void;
}

// What of the rows is seen, and whether the end is followed.
function useView<Row>(frame: { current: HTMLElement | null }, { rows, keyOf, chosen }: WindowProps<Row>): View {
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(0);
  const followed = useRef({ rows, isFollowing: true, seen: 0 });
  const shown = useRef<string | undefined>(undefined);
  const read = (): void => {
    const { current } = frame;
    if (!current) return;
    setTop(Math.floor(current.scrollTop / rowHeight / step) * step);
    setHeight(current.clientHeight);
  };
  const follow = (): void => {
    followed.current = { rows, isFollowing: true, seen: rows.length };
    if (frame.current) frame.current.scrollTop = rows.length * rowHeight;
    read();
  };
  const showRow = (index: number): void => {
    const { current } = frame;
    if (!current) return;
    const at = index * rowHeight;
    if (at < current.scrollTop) current.scrollTop = at;
    // the head covers one row of what is seen
    const end = at + 2 * rowHeight - current.clientHeight;
    if (end > current.scrollTop) current.scrollTop = end;
    read();
  };
  useLayoutEffect(() => {
    const isAnother = followed.current.rows !== rows;
    const isSought = chosen !== undefined && (isAnother || shown.current !== chosen);
    const chosenAt = isSought ? rows.findIndex((row) => keyOf(row) === chosen) : -1;
    if (chosenAt >= 0) {
      shown.current = chosen;
      followed.current = { rows, isFollowing: false, seen: rows.length };
      showRow(chosenAt);
    } else if (isAnother || followed.current.isFollowing) follow();
    if (chosen === undefined && shown.current !== undefined) {
      giveFocusBack(
        frame.current,
        rows.findIndex((row) => keyOf(row) === shown.current),
      );
      shown.current = undefined;
    }
  }, [rows, rows.length, chosen]);
  useResized(frame, read);
  const scrolled = (): void => {
    const { current } = frame;
    if (!current) return;
    const isAtEnd = current.scrollTop + current.clientHeight >= current.scrollHeight - rowHeight;
    const { isFollowing, seen } = followed.current;
    if (isAtEnd || isFollowing) followed.current = { rows, isFollowing: isAtEnd, seen: rows.length };
    else followed.current = { rows, isFollowing, seen };
    keepFocus(current, Math.floor(current.scrollTop / rowHeight), Math.ceil(current.clientHeight / rowHeight));
    read();
  };
  const { isFollowing, seen } = followed.current;
  const first = Math.max(0, Math.min(top, rows.length - 1) - beyond);
  const behind = Math.min(rows.length, top + Math.ceil(height / rowHeight) + step + beyond);
  return { first, behind, came: isFollowing ? 0 : rows.length - seen, scrolled, follow, showRow };
}

function useResized(frame: { current: HTMLElement | null }, read: () => void): void {
  useLayoutEffect(() => {
    const resized = new ResizeObserver(read);
    if (frame.current) resized.observe(frame.current);
    return () => resized.disconnect();
  }, []);
}

// What was shown beside the table is closed: whoever goes by keyboard is where they were before.
function giveFocusBack(frame: HTMLElement | null, index: number): void {
  if (document.activeElement !== document.body) return;
  frame?.querySelector<HTMLElement>(`tr[aria-rowindex="${index + 2}"] :is(a, button)`)?.focus({ preventScroll: true });
}

// A row that is drawn no more would take the focus with it: the table as a whole has it then.
function keepFocus(frame: HTMLElement, top: number, seen: number): void {
  const row = document.activeElement?.closest('tr');
  if (!row || !frame.contains(row)) return;
  const index = Number(row.getAttribute('aria-rowindex')) - 2;
  if (index < top - beyond + step || index > top + seen + beyond - step) frame.focus({ preventScroll: true });
}

// The keys that go from row to row.
function useMoves(
  frame: { current: HTMLElement | null },
  count: number,
  showRow: (index: number) => void,
): (event: KeyboardEvent) => void {
  const [wanted, setWanted] = useState<number | undefined>(undefined);
  useLayoutEffect(() => {
    if (wanted === undefined) return;
    const row = frame.current?.querySelector(`tr[aria-rowindex="${wanted + 2}"]`);
    row?.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true });
    if (row || wanted >= count) setWanted(undefined);
  });
  return (event) => {
    const row = (event.target as Element).closest('tr');
    if (!row) return;
    const at = Number(row.getAttribute('aria-rowindex')) - 2;
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / rowHeight) - 2);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: count - 1,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const index = Math.max(0, Math.min(count - 1, to));
    showRow(index);
    setWanted(index);
  };
}
