import type { Day } from '../../../core/paris.ts';
import type { History } from './history.ts';
import { Imperfections } from './imperfections.ts';
import type { Reading, ReadingStatus } from './reading.ts';
import type { Stretch } from './stretches.ts';

/** Reads the meter of one stretch at the start of any gas day within it. */
export class MeterReader {
  readonly #history: History;
  readonly #stretch: Stretch;
  readonly #imperfections: Imperfections;
  readonly #litresBefore: number;

  constructor(history: History, stretch: Stretch, series: 'published' | 'informative') {
    const { world, point, litres, counted } = history;
    this.#history = history;
    this.#stretch = stretch;
    this.#imperfections = new Imperfections(world, point, series === 'published' ? stretch.frequency : series, counted);
    this.#litresBefore = litres.before(stretch.meter.since);
  }

  /**
   * The reading at the start of a day, where the reading before it was on `previous`. A provisional one may lack a
   * little of the last day's use.
   */
  at(day: Day, previous: Day, provisional = false): Reading {
    const { litres, coefficients } = this.#history;
    const { meter } = this.#stretch;
    let through = litres.before(day) - this.#litresBefore;
    if (provisional && !this.#isForced(day)) through -= this.#imperfections.shortfall(day, litres.on(day - 1));
    const flaw = this.#isForced(day) ? undefined : this.#imperfections.at(day);
    return {
      day,
      reason: this.#reasonAt(day),
      estimated: flaw === 'estimated',
      status: this.#statusAt(day, previous) ?? (flaw === undefined || flaw === 'estimated' ? 'normal' : flaw),
      litres: meter.litresAtStart + through,
      convertedLitres: meter.convertedLitresAtStart + Math.floor((through * coefficients.pressure) / 1000),
    };
  }

  #reasonAt(day: Day): Reading['reason'] {
    if (day === this.#stretch.from) return this.#stretch.opens;
    return day === this.#stretch.to ? this.#stretch.closes : 'regular';
  }

  // what opens or closes a stretch was read by somebody on the spot
  #isForced(day: Day): boolean {
    return day === this.#stretch.from || day === this.#stretch.to;
  }

  // A reading is called corrected when the use of a day since the reading before it was set right.
  #statusAt(day: Day, previous: Day): ReadingStatus | undefined {
    if (this.#history.corrections.size === 0) return undefined;
    for (let at = day - 1; at >= previous; at -= 1) {
      const status = this.#history.corrections.get(at);
      if (status) return status;
    }
    return undefined;
  }
}
