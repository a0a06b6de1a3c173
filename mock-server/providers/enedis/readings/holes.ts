import { calendarOf, type Day } from '../../../core/paris.ts';
import { keyOf, noiseAt } from '../../../core/random.ts';
import type { World } from '../../../core/world.ts';
import { meteringSetting } from '../dialect-metering.ts';
import { meteringFacts } from '../facts-metering.ts';
import type { ElectricityPoint } from '../point.ts';

const clientWithHoles = meteringFacts.holeClient.value;
const holeDays = meteringFacts.holeDays.value;
const { hours: hoursOfRun, share: shareOfRuns } = meteringFacts.holeRuns.value;

/** What sandbox client 4 lacks on Tuesdays and Wednesdays (enedis.md 3.1, 3.3), as the dialect wants it shown. */
export class Holes {
  readonly #none: boolean;
  readonly #form: string;
  readonly #wholeDays: boolean;
  readonly #everySeries: boolean;
  readonly #key: number;

  constructor(world: World, point: ElectricityPoint) {
    this.#none = point.sandboxClient !== clientWithHoles;
    this.#form = meteringSetting(world, 'sandboxHoles');
    this.#wholeDays = meteringSetting(world, 'sandboxHoleExtent') === 'whole-days';
    this.#everySeries = meteringSetting(world, 'sandboxHoleSeries') === 'all';
    this.#key = keyOf(world.seed, 'holes', point.id);
  }

  /** Whether points are left out, instead of being shown without a value. */
  get leavesOut(): boolean {
    return this.#form === 'absent';
  }

  /** What is shown instead of a value. */
  get instead(): 0 | null {
    return this.#form === 'zero' ? 0 : null;
  }

  /** Whether energy and peak of a day are lacking. */
  lacksDay(day: Day): boolean {
    return !this.#none && this.#wholeDays && this.#everySeries && isHoleDay(day);
  }

  /** Whether an hour (counted from midnight) of a day is lacking in the curve. */
  lacksHour(day: Day, hour: number): boolean {
    if (this.#none || !isHoleDay(day)) return false;
    return this.#wholeDays || noiseAt(this.#key, day * 16 + Math.floor(hour / hoursOfRun)) < shareOfRuns;
  }
}

/** A meter that lacks nothing. */
export const noHoles: Pick<Holes, 'leavesOut' | 'instead' | 'lacksDay' | 'lacksHour'> = {
  leavesOut: true,
  instead: null,
  lacksDay: () => false,
  lacksHour: () => false,
};

function isHoleDay(day: Day): boolean {
  const { weekday } = calendarOf(day);
  return holeDays.includes(weekday);
}
