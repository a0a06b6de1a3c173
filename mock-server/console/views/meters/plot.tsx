import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useFormat } from '../../format.ts';
import { useLanguage, useWords } from '../../language.tsx';
import { usePlace } from '../../navigation.tsx';
import { metersWords } from '../../words/meters.ts';
import { labelsOf } from './labels.ts';
import { type Palette, paletteOf } from './palette.ts';
import { dayAt } from './paris-days.ts';
import { type PlotManners, type Plotted, plotData, plotOptions } from './plot-options.ts';
import { wordsOf } from './span.ts';

/** Name of the time that drawing takes, in the browser's own measures. */
export const drawMeasure = 'wattif plot';

const heightOf = (width: number): number => (width < 500 ? 260 : 340);

interface PlotProps {
  readonly plotted: Plotted;
  /** The plot in words, for those who do not see it. */
  readonly label: string;
  /** What stands at the pointer, in words. */
  tell(nth: number): string;
  /** Where others find the canvas. */
  readonly canvas: { current: HTMLCanvasElement | undefined };
}

/** A plot of readings; drawing over it goes to the days below. */
export function Plot({ plotted, label, tell, canvas }: PlotProps): JSX.Element {
  const words = useWords(metersWords);
  const box = useRef<HTMLDivElement>(null);
  const [pointed, point] = useState<number | undefined>(undefined);
  const manners = useManners(point);
  const look = useLookChanges();
  useEffect(() => {
    const { current } = box;
    if (!current) return;
    point(undefined);
    const start = performance.now();
    const size = { width: current.clientWidth, height: heightOf(current.clientWidth) };
    const drawn = (): void => {
      if (performance.getEntriesByName(drawMeasure).some((one) => one.startTime === start)) return;
      performance.clearMeasures(drawMeasure);
      performance.measure(drawMeasure, { start });
    };
    const palette: Palette = paletteOf(current);
    const plot = new uPlot(plotOptions(plotted, { ...manners, drawn }, palette, size), plotData(plotted), current);
    canvas.current = plot.ctx.canvas;
    const resized = new ResizeObserver(() => {
      const width = current.clientWidth;
      if (width > 0 && width !== plot.width) plot.setSize({ width, height: heightOf(width) });
    });
    resized.observe(current);
    return () => {
      resized.disconnect();
      plot.destroy();
      canvas.current = undefined;
    };
  }, [plotted, manners, look]);
  return (
    <>
      <div class="meters-plot" role="img" aria-label={label} ref={box} />
      <p class="meters-pointer quiet-text">
        {pointed === undefined || pointed >= plotted.frame.at.length ? words.pointer : tell(pointed)}
      </p>
    </>
  );
}

function useManners(point: (nth: number | undefined) => void): Omit<PlotManners, 'drawn'> {
  const words = useWords(metersWords);
  const format = useFormat();
  const { language } = useLanguage();
  const { place, go } = usePlace();
  const newest = useRef({ place, go });
  newest.current = { place, go };
  const made = useRef<{ for: string; manners: Omit<PlotManners, 'drawn'> } | undefined>(undefined);
  if (made.current?.for !== language) {
    const { tick } = labelsOf(language);
    const manners = {
      number: (value: number) => format.amount(value),
      tick,
      hours: (hours: number) => words.hours(format.amount(hours)),
      hole: words.hole,
      awaited: words.awaited,
      point,
      zoom: (from: number, until: number) => {
        const span = { kind: 'dates', from: dayAt(from), to: dayAt(until) + 1 } as const;
        newest.current.go(newest.current.place.with(wordsOf(span)));
      },
    };
    made.current = { for: language, manners };
  }
  return made.current.manners;
}

// Colours are read when a plot is made: another look of the page wants another plot.
function useLookChanges(): number {
  const [changes, change] = useState(0);
  useEffect(() => {
    const again = (): void => change((before) => before + 1);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const chosen = new MutationObserver(again);
    dark.addEventListener('change', again);
    chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => {
      dark.removeEventListener('change', again);
      chosen.disconnect();
    };
  }, []);
  return changes;
}
