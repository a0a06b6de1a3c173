import type { Day } from '../../../core/paris.ts';
import { keyOf, noiseAt } from '../../../core/random.ts';
import type { World } from '../../../core/world.ts';
import type { Frequency, GasPoint } from '../park/point.ts';
import { dataSetting } from './dialect-data.ts';
import { readingFacts } from './facts-readings.ts';

/** What can be the matter with a reading. */
export type Imperfection = 'absent' | 'corrected' | 'rectified' | 'estimated';

type Rates = Readonly<Record<Imperfection, number>>;

// Half-yearly meters need somebody to open the door, so many of their readings are estimated.
const imperfectionRates: Readonly<Record<Frequency | 'informative', Rates>> = readingFacts.imperfectionRates.value;
const { share: shortReadings, greatest: greatestShortfall } = readingFacts.provisionalShortfall.value;

/** Tells for each reading of a point whether it is imperfect; the same answer whenever it is asked. */
export class Imperfections {
  readonly #on: boolean;
  readonly #key: number;
  readonly #provisionalKey: number;
  readonly #limits: readonly [number, Imperfection][];
  readonly #anyLimit: number;

  constructor(world: World, point: GasPoint, series: Frequency | 'informative', none = false) {
    this.#on = !none && dataSetting(world, 'imperfections') === 'lifelike';
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
