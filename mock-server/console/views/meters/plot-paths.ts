import type uPlot from 'uplot';
import { cornersOf, type Places } from './corners.ts';
import type { Frame, Shape } from './frame.ts';

/** The lines and the areas of some intervals. */
export interface Drawn {
  readonly stroke: Path2D;
  readonly fill: Path2D;
}

/** Where things lie on a plot's canvas, in its pixels. */
export function placesOf(plot: uPlot): Places {
  const y = (value: number): number => plot.valToPos(value, 'y', true);
  return {
    x: (instant) => plot.valToPos(instant, 'x', true),
    y,
    base: y(Math.max(0, plot.scales.y?.min ?? 0)),
  };
}

/**
 * The intervals that have a value, each from its own start to its own end: steps and lines break where one is lacking.
 *
 * @param shows tells whether the nth interval belongs to these paths
 */
export function pathsOf(frame: Frame, shape: Shape, places: Places, shows: (nth: number) => boolean): Drawn {
  const drawn = { stroke: new Path2D(), fill: new Path2D() };
  if (shape === 'bars') return bars(frame, places, shows, drawn);
  for (const [from, to] of runsOf(frame, shows)) {
    if (shape === 'line') line(frame, places, drawn, from, to);
    else steps(frame, places, drawn, from, to);
  }
  return drawn;
}

// Runs of intervals that follow each other and have values: their first, and the one behind their last.
function runsOf({ at, until, values }: Frame, shows: (nth: number) => boolean): [number, number][] {
  const runs: [number, number][] = [];
  for (let nth = 0; nth < at.length; nth += 1) {
    if (values[nth] == null || !shows(nth)) continue;
    const last = runs.at(-1);
    if (last?.[1] === nth && until[nth - 1] === at[nth]) last[1] = nth + 1;
    else runs.push([nth, nth + 1]);
  }
  return runs;
}

function steps(frame: Frame, places: Places, { stroke, fill }: Drawn, from: number, to: number): void {
  const corners = cornersOf(frame, places, from, to);
  const [first] = corners;
  const last = corners.at(-1);
  if (!first || !last) return;
  stroke.moveTo(...first);
  fill.moveTo(first[0], places.base);
  for (const corner of corners) {
    stroke.lineTo(...corner);
    fill.lineTo(...corner);
  }
  fill.lineTo(last[0], places.base);
  fill.closePath();
}

const dotsUpTo = 120;

function line(
  { at, until, values, stands }: Frame,
  { x, y }: Places,
  { stroke, fill }: Drawn,
  from: number,
  to: number,
) {
  const size = 2 * devicePixelRatio;
  for (let nth = from; nth < to; nth += 1) {
    const left = x((stands === 'end' ? until : at)[nth] ?? 0);
    const height = y(values[nth] ?? 0);
    if (nth === from) stroke.moveTo(left, height);
    else stroke.lineTo(left, height);
    if (at.length <= dotsUpTo || to - from === 1) fill.rect(left - size, height - size, size * 2, size * 2);
  }
}

const gap = 0.12;

function bars({ at, until, values }: Frame, { x, y, base }: Places, shows: (nth: number) => boolean, drawn: Drawn) {
  for (const [nth, value] of values.entries()) {
    if (value === null || !shows(nth)) continue;
    const left = x(at[nth] ?? 0);
    const width = x(until[nth] ?? 0) - left;
    const top = y(value);
    const inset = Math.round(width * gap);
    const rectangle = [
      left + inset,
      Math.min(top, base),
      Math.max(1, width - 2 * inset),
      Math.abs(base - top),
    ] as const;
    drawn.stroke.rect(...rectangle);
    drawn.fill.rect(...rectangle);
  }
  return drawn;
}
