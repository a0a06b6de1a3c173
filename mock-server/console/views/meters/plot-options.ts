import uPlot from 'uplot';
import type { Frame, Shape } from './frame.ts';
import { intervalAt, type Look, lookAt, looks, type OddDay, type Stretch } from './marks.ts';
import { type Palette, provisionalDash, qualityOf } from './palette.ts';
import { pathsOf, placesOf } from './plot-paths.ts';
import { type TickStep, tickStep, ticksOf } from './ticks.ts';

/** What a plot shows. */
export interface Plotted {
  readonly frame: Frame;
  readonly shape: Shape;
  /** What is true, behind what is seen. */
  readonly truth?: Frame | undefined;
  readonly stretches: readonly Stretch[];
  readonly oddDays: readonly OddDay[];
  /** Seconds since 1970 (UTC) of the time axis. */
  readonly from: number;
  readonly until: number;
  /** Name of the quantity with its unit. */
  readonly axis: string;
}

/** How a plot writes, and what it tells of the pointer. */
export interface PlotManners {
  number(value: number): string;
  tick(instant: number, step: TickStep): string;
  /** `25 h`. */
  hours(hours: number): string;
  readonly hole: string;
  readonly awaited: string;
  /** The interval under the pointer; undefined when there is none. */
  point(nth: number | undefined): void;
  /** Instants between which the pointer was drawn. */
  zoom(from: number, until: number): void;
  drawn(): void;
}

const font = '12px system-ui, sans-serif';
const tickSpace = 74;
const leastWidth = 2;

/** What uPlot is to draw, in the size of its box (CSS pixels). */
export function plotOptions(
  plotted: Plotted,
  manners: PlotManners,
  palette: Palette,
  size: { readonly width: number; readonly height: number },
): uPlot.Options {
  return {
    ...size,
    padding: [18, 34, 0, hasScale(plotted) ? 0 : 34],
    legend: { show: false },
    cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: false, dist: 5 } },
    scales: {
      x: { time: false, range: [plotted.from, Math.max(plotted.until, plotted.from + 1)] },
      y: { range: rangeOf(plotted) },
    },
    axes: axesOf(plotted, manners, palette),
    series: [{}, ...lookSeries(plotted, palette)],
    hooks: {
      drawAxes: [(plot) => drawBehind(plot, plotted, manners, palette)],
      draw: [(plot) => drawOddDays(plot, plotted, manners, palette), () => manners.drawn()],
      setCursor: [
        ({ cursor, posToVal }) => {
          const { left = -1 } = cursor;
          manners.point(left < 0 ? undefined : intervalAt(plotted.frame, posToVal(left, 'x')));
        },
      ],
      setSelect: [
        ({ select, posToVal }) => {
          if (select.width > 0) manners.zoom(posToVal(select.left, 'x'), posToVal(select.left + select.width, 'x'));
        },
      ],
    },
  };
}

/** The data that goes with the options: one column a look that occurs. */
export function plotData({ frame }: Plotted): uPlot.AlignedData {
  return [[...frame.at], ...looksIn(frame).map(() => [...frame.values])];
}

function looksIn(frame: Frame): readonly Look[] {
  const found = new Set(frame.at.map((_, nth) => lookAt(frame, nth)));
  return looks.filter((one) => found.has(one));
}

function lookSeries({ frame, shape }: Plotted, palette: Palette): uPlot.Series[] {
  return looksIn(frame).map((look) => {
    const { stroke, fill } = palette.looks[qualityOf(look)];
    return {
      stroke,
      ...fillOf(shape, stroke, fill),
      ...(look.endsWith('provisional') && { dash: provisionalDash }),
      points: { show: false },
      paths: (plot) => pathsOf(frame, shape, placesOf(plot), (nth) => lookAt(frame, nth) === look),
    };
  });
}

function fillOf(shape: Shape, stroke: string, fill: string | CanvasPattern): Pick<uPlot.Series, 'fill' | 'width'> {
  if (shape === 'line') return { fill: stroke, width: 1.5 };
  return shape === 'levels' ? { width: 1.5 } : { fill, width: 1 };
}

// Amounts stand on zero; an index does not, or its days could not be told apart.
function rangeOf({ frame, truth, shape }: Plotted): uPlot.Range.MinMax {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const values of [frame.values, truth?.values ?? []]) {
    for (const value of values) {
      if (value === null) continue;
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }
  if (least > most) return [0, 1];
  if (shape === 'line' || shape === 'levels') return [...uPlot.rangeNum(least, most, 0.1, true)] as uPlot.Range.MinMax;
  return [Math.min(0, least * 1.05), Math.max(most * 1.05, 1)];
}

// Without a value there is none.
function hasScale({ frame, truth }: Plotted): boolean {
  return looksIn(frame).length + (truth?.at.length ?? 0) > 0;
}

function axesOf(plotted: Plotted, manners: PlotManners, palette: Palette): uPlot.Axis[] {
  const { axis, from, until } = plotted;
  const lines = { stroke: palette.text, font, labelFont: font };
  const grid = { stroke: palette.grid, width: 1 };
  const stepIn = (width: number): TickStep => tickStep(until - from, Math.max(1, width / devicePixelRatio / tickSpace));
  return [
    {
      ...lines,
      grid: { show: false },
      ticks: { ...grid, size: 4 },
      splits: (plot) => ticksOf(from, until, stepIn(plot.bbox.width)),
      values: (plot, splits) => splits.map((tick) => manners.tick(tick, stepIn(plot.bbox.width))),
      size: 44,
    },
    {
      ...lines,
      show: hasScale(plotted),
      grid,
      ticks: { show: false },
      label: axis,
      labelSize: 20,
      size: (_plot, values) => 12 + Math.max(3, ...(values ?? []).map((text) => text.length)) * 7,
      values: (_plot, splits) => splits.map((one) => manners.number(one)),
    },
  ];
}

// What is not there, first of all; then what is true, so that what can be seen stands before it.
function drawBehind(plot: uPlot, plotted: Plotted, manners: PlotManners, palette: Palette): void {
  const { ctx, bbox } = plot;
  const scale = devicePixelRatio;
  ctx.save();
  writeAbove(ctx);
  for (const stretch of plotted.stretches) {
    const { stroke, fill } = palette[stretch.kind];
    const [left, width] = bandOf(plot, stretch);
    ctx.fillStyle = fill;
    ctx.fillRect(left, bbox.top, width, bbox.height);
    ctx.fillStyle = stroke;
    ctx.fillRect(left, bbox.top, width, 3 * scale);
    const name = manners[stretch.kind];
    if (ctx.measureText(name).width < width) ctx.fillText(name, left + width / 2, bbox.top - 3 * scale);
  }
  if (plotted.truth) drawTruth(plot, plotted.truth, plotted.shape, palette);
  ctx.restore();
}

function drawOddDays(plot: uPlot, { oddDays }: Plotted, manners: PlotManners, palette: Palette): void {
  const { ctx, bbox } = plot;
  const scale = devicePixelRatio;
  ctx.save();
  writeAbove(ctx);
  ctx.strokeStyle = palette.odd;
  ctx.lineWidth = 1.5 * scale;
  ctx.setLineDash([3 * scale, 3 * scale]);
  ctx.fillStyle = palette.text;
  for (const day of oddDays) {
    const [left, width] = bandOf(plot, day);
    ctx.strokeRect(left, bbox.top, width, bbox.height);
    ctx.fillText(manners.hours(day.hours), left + width / 2, bbox.top - 3 * scale);
  }
  ctx.restore();
}

function writeAbove(ctx: CanvasRenderingContext2D): void {
  ctx.font = `${11 * devicePixelRatio}px system-ui, sans-serif`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'bottom';
}

// Left end and width of some time on the canvas; even an instant is seen.
function bandOf({ bbox, valToPos }: uPlot, { from, until }: { from: number; until: number }): [number, number] {
  const left = Math.max(valToPos(from, 'x', true), bbox.left);
  const right = Math.min(valToPos(until, 'x', true), bbox.left + bbox.width);
  return [left, Math.max(right - left, leastWidth * devicePixelRatio)];
}

function drawTruth(plot: uPlot, truth: Frame, shape: Shape, palette: Palette): void {
  const { ctx, bbox } = plot;
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  ctx.strokeStyle = palette.truth;
  ctx.lineWidth = devicePixelRatio;
  // steps also where what is seen has bars: a line behind bars tells both apart
  const { stroke } = pathsOf(truth, shape === 'line' ? 'line' : 'steps', placesOf(plot), () => true);
  ctx.stroke(stroke);
}
