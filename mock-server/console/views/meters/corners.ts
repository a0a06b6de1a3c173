import type { Frame } from './frame.ts';

/** Turns values into places on a canvas, in its pixels. */
export interface Places {
  x(instant: number): number;
  y(value: number): number;
  /** Where the bars and steps stand. */
  readonly base: number;
}

/** A place on a canvas. */
export type Corner = readonly [x: number, y: number];

/**
 * The corners of the steps of some intervals that follow each other. Where several lie on one column of pixels, it is
 * drawn from the first to the last of them by way of the least and the greatest: a year has more half-hours than a
 * screen has pixels, and nobody could see the difference but in the time it takes.
 */
export function cornersOf({ at, until, values }: Frame, { x, y }: Places, from: number, to: number): Corner[] {
  const corners: Corner[] = [];
  let nth = from;
  while (nth < to) {
    const left = x(at[nth] ?? 0);
    const column = Math.floor(left);
    const first = y(values[nth] ?? 0);
    let [least, most, last, right] = [first, first, first, x(until[nth] ?? 0)];
    nth += 1;
    while (nth < to && right < column + 1) {
      last = y(values[nth] ?? 0);
      least = Math.min(least, last);
      most = Math.max(most, last);
      right = x(until[nth] ?? 0);
      nth += 1;
    }
    corners.push([left, first]);
    if (least < Math.min(first, last)) corners.push([left, least]);
    if (most > Math.max(first, last)) corners.push([left, most]);
    if (last !== first) corners.push([left, last]);
    corners.push([right, last]);
  }
  return corners;
}
