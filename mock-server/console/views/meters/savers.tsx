import type { JSX } from 'preact';
import { useWords } from '../../language.tsx';
import { metersWords } from '../../words/meters.ts';
import { csvOf } from './csv.ts';
import type { Frame } from './frame.ts';
import { savePlot, saveText } from './saving.ts';

interface SaversProps {
  readonly frame: Frame;
  readonly truth: Frame | undefined;
  readonly canvas: { readonly current: HTMLCanvasElement | undefined };
  /** What stands above the picture. */
  readonly title: string;
  /** Name of the files, without what tells their kind. */
  readonly file: string;
}

/** Buttons that save what is plotted. */
export function Savers({ frame, truth, canvas, title, file }: SaversProps): JSX.Element {
  const words = useWords(metersWords);
  return (
    <div class="actions">
      <button type="button" class="quiet" onClick={() => saveText(csvOf(frame, truth), `${file}.csv`, 'text/csv')}>
        {words.csv}
      </button>
      <button type="button" class="quiet" onClick={() => savePlot(canvas.current, title, `${file}.png`)}>
        {words.png}
      </button>
    </div>
  );
}
