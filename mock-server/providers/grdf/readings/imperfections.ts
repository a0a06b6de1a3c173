import type { Day } from '../../../core/paris.ts';
import { keyOf, noiseAt } from '../../../core/random.ts';
import type { World } from '../../../core/world.ts';
import type { Frequency, GasPoint } from '../park/point.ts';
import { dataSetting } from './dialect-data.ts';

/** What can be the matter with a reading. */
export type Imperfection = 'absent' | 'corrected' | 'rectified' | 'estimated';

type Rates = Readonly<Record<Imperfection, number>>;

/**
 * Share of readings that are not simply normal. One absent day in 1,096 was recorded (adict.md 5.6), and half-yearly
 * meters need somebody to open the door; the other rates are our convention.
 */
const imperfectionRates = {
  '6M': { absent: 0, corrected: 0.004, rectified: 0.002, estimated: 0.3 },
  '1M': { absent: 0, corrected: 0.003, rectified: 0.001, estimated: 0.015 },
  MM: { absent: 0, corrected: 0.004, rectified: 0.002, estimated: 0.01 },
  JJ: { absent: 0.001, corrected: 0.002, rectified: 0.001, estimated: 0.004 },
  informative: { absent: 0.001, corrected: 0.001, rectified: 0.0005, estimated: 0.005 },
} as const satisfies Record<Frequency | 'informative', Rates>;

/** Share of provisional readings that lack a part of the last day's use, and the greatest part of it that they lack. */
const shortReadings = 0.15;
const greatestShortfall = 0.04;

/** Tells for each reading of a point whether it is imperfect; the same answer whenever it is asked. */
export class Imperfections {
  readonly #on: boolean;
  readonly #key: number;
  readonly #provisionalKey: number;
  readonly #limits: readonly [number, Imperfection][];
  readonly #anyLimit: number;

  constructor(world: World, point: GasPoint, series: Frequency | 'informative') {
    this.#on = dataSetting(world, 'imperfections') === 'lifelike';
    this.#key = keyOf(world.seed, 'imperfections', point.id, series);
    this.#provisionalKey = keyOf(world.seed, 'provisional', point.id);
    let limit = 0;
    this.#limits = (['absent', 'corrected', 'rectified', 'estimated'] as const).map((kind) => {
      limit += imperfectionRates[series][kind];
      return [limit, kind];
    });
    this.#anyLimit = limit;
  }

  /** What is the matter with the reading at the start of a day; mostly nothing. */
  at(day: Day): Imperfection | undefined {
    if (!this.#on) return undefined;
    const draw = noiseAt(this.#key, day);
    if (draw >= this.#anyLimit) return undefined;
    for (const [limit, kind] of this.#limits) if (draw < limit) return kind;
    return undefined;
  }

  /** Litres that a provisional reading at the start of a day lacks, of those used on the day before. */
  shortfall(day: Day, usedBefore: number): number {
    if (!this.#on || noiseAt(this.#provisionalKey, day) > shortReadings) return 0;
    return Math.floor(usedBefore * greatestShortfall * noiseAt(this.#provisionalKey, -day));
  }
}
