import type { Day } from '../../../core/paris.ts';
import { keyOf, noiseAt } from '../../../core/random.ts';
import type { World } from '../../../core/world.ts';
import { meteringSetting } from '../dialect-metering.ts';
import { meteringFacts } from '../facts-metering.ts';
import type { ElectricityPoint } from '../point.ts';

/** What is the matter with a day: how its data come out (enedis.md 2.4, 8). */
export interface Flaw {
  /** Share of the days. */
  readonly share: number;
  /** Days by which the curve is late, and energy and peak; null is never. */
  readonly curve: number | null;
  readonly energy: number | null;
  /** Whether the first hours of the curve come in time all the same. */
  readonly inParts: boolean;
  /** For how many days the energy is too low. */
  readonly tooLow: number;
}

/** The flaws that a few days of a park have. */
export const flaws = meteringFacts.dayFlaws.value satisfies Record<string, Flaw>;

/** By how many days a flaw can reach back, those apart that are for ever. */
export const longestFlaw = 3;

const inOrder: readonly Flaw[] = Object.values(flaws);
const anyShare = inOrder.reduce((sum, { share }) => sum + share, 0);
const partNoise = 100_000;
const breaksOff = meteringFacts.partOfDay.value;
const mostTooLow = meteringFacts.mostTooLow.value;

/** Tells for each day of a point whether it has a flaw; the same answer whenever it is asked. */
export class Plan {
  readonly #on: boolean;
  readonly #key: number;

  constructor(world: World, point: ElectricityPoint) {
    this.#on = !point.steady && meteringSetting(world, 'imperfections') === 'lifelike';
    this.#key = keyOf(world.seed, 'plan', point.id);
  }

  flawOf(day: Day): Flaw | undefined {
    if (!this.#on) return undefined;
    const draw = noiseAt(this.#key, day);
    if (draw >= anyShare) return undefined;
    let limit = 0;
    return inOrder.find(({ share }) => {
      limit += share;
      return draw < limit;
    });
  }

  /** Hours of a day in parts that come in time. */
  hoursInTime(day: Day): number {
    return breaksOff.from + Math.floor(noiseAt(this.#key, -day) * (breaksOff.to - breaksOff.from));
  }

  /** What of a day's energy is known at first, of one that is too low. */
  knownAtFirst(day: Day, energy: number): number {
    return Math.floor(energy * (1 - mostTooLow * noiseAt(this.#key, day + partNoise)));
  }
}
