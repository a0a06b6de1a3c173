import type { Day } from '../../../core/paris.ts';
import { type ByteText, byteTextOf } from './byte-text.ts';

/** A line as text, cut open where its figures go: one piece more than there are figures. */
export type Skeleton = readonly ByteText[];

/** Stands for the nth figure in the object that a skeleton is made from. */
export const figureMark = (nth: number): string => `@${nth}`;

const marked = /"@\d+"/;
const mostDays = 4000;

/**
 * The skeletons of one kind of daily line, by gas day. Meters that are read in the ordinary way share a day's dates,
 * reasons and qualities: these are written once, by JSON.stringify, and each meter only fills in its figures. So all
 * but the figures of an ordinary line must follow from its kind and day alone.
 */
export class Skeletons {
  readonly #kept = new Map<Day, Skeleton>();

  /** The skeleton of a day; `bodyOf` makes its object, with a `figureMark` for each figure, when there is none yet. */
  on(day: Day, bodyOf: () => object): Skeleton {
    let skeleton = this.#kept.get(day);
    if (!skeleton) {
      // the brace that opens the object is left to the line's head
      skeleton = byteTextOf(`${JSON.stringify(bodyOf()).slice(1)}\n`).split(marked) as ByteText[];
      if (this.#kept.size >= mostDays) this.#kept.clear();
      this.#kept.set(day, skeleton);
    }
    return skeleton;
  }
}
