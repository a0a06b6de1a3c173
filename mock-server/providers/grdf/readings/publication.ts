import { type Day, dayAt, instantOf } from '../../../core/paris.ts';
import { keyOf, noiseAt } from '../../../core/random.ts';
import { addWorkingDays } from '../../../core/working-days.ts';
import type { World } from '../../../core/world.ts';
import type { Happening } from '../park/happenings.ts';
import type { Frequency, GasPoint } from '../park/point.ts';
import { dataSetting } from './dialect-data.ts';
import { readingFacts } from './facts-readings.ts';
import { monthAround } from './gas-day.ts';

/** A kind of daily line: published of a JJ meter, or informative of a 1M or MM meter. */
export type DailySeries = Frequency & ('JJ' | '1M' | 'MM');

const dailyLag: Readonly<Record<DailySeries, number>> = readingFacts.daysToPublication.value;
const jjHour = readingFacts.hourOfDailyReadings.value;
const daysAfterReading = readingFacts.daysAfterReading.value;
const finals = { JJ: readingFacts.finalDailyReadings.value, MM: readingFacts.finalInformativeReadings.value } as const;

/** Hour (Paris) at which the lines of a point that is read so often come out. */
export function publicationHour(world: World, frequency: Frequency): number {
  return frequency === 'JJ' ? jjHour : Number(dataSetting(world, 'publicationHour'));
}

/** When readings of a point come out, and when they are final, as seen at one instant. */
export class Publication {
  readonly #now: number;
  readonly #hour: number;
  readonly #key: number;
  readonly #delays: readonly Extract<Happening, { kind: 'publication-delayed' }>[];

  constructor(world: World, point: GasPoint, happenings: readonly Happening[], now: number) {
    this.#now = now;
    this.#hour = publicationHour(world, '1M');
    this.#key = keyOf(world.seed, 'definitive', point.id);
    this.#delays = happenings.filter((one) => one.kind === 'publication-delayed');
  }

  /**
   * Day on which a half-yearly or monthly line comes out: the day after its last reading, or the 1st for MM
   * (adict.md 5.6). A line of MM that an event closed waits for the 1st too.
   */
  dueDayOf(frequency: Exclude<Frequency, 'JJ'>, lastReading: Day): Day {
    if (frequency !== 'MM') return lastReading + daysAfterReading;
    const { first, next } = monthAround(lastReading);
    return lastReading === first ? first : next;
  }

  /** Whether what is due on a day at the ordinary hour should be out by now, delays left aside. */
  isDue(dueDay: Day): boolean {
    return instantOf(dueDay, this.#hour) <= this.#now;
  }

  /** Whether what is due on a day at the ordinary hour is out, delays counted. */
  isOut(dueDay: Day): boolean {
    return this.isDue(dueDay) && !this.#isHeldBack(dueDay, this.#hour);
  }

  /** The first gas day of which no daily line is out yet, leaving delays aside. */
  dailyUntil(series: DailySeries): Day {
    return this.#lastDueDay(series === 'JJ' ? jjHour : this.#hour) - dailyLag[series] + 1;
  }

  /** Gas days whose daily line should be out by now, and is held back. */
  heldBack(series: DailySeries): ReadonlySet<Day> {
    const hour = series === 'JJ' ? jjHour : this.#hour;
    const dueDays = this.#delays.map((one) => one.day).filter((day) => this.#isHeldBack(day, hour));
    return new Set(dueDays.map((day) => day - dailyLag[series]));
  }

  /** The last day whose regular reading, were there one, would be published by now. */
  lastPublishedReading(): Day {
    return this.#lastDueDay(this.#hour) - daysAfterReading;
  }

  /**
   * The first gas day whose daily line is still provisional. JJ months become definitive on a working day, from the
   * 1st to the 6th of the month after; MM informative months between the 10th and 20th (adict.md 5.6, JEEDOM).
   */
  monthsFinalUntil(series: 'JJ' | 'MM'): Day {
    const { first } = monthAround(dayAt(this.#now));
    const last = monthAround(first - 1).first;
    return this.#now >= this.#finalAt(series, last) ? first : last;
  }

  #finalAt(series: 'JJ' | 'MM', month: Day): number {
    const { next } = monthAround(month);
    const draw = noiseAt(this.#key, month);
    const { first, last } = finals[series];
    const nth = first + Math.floor(draw * (last - first + 1));
    const day = series === 'JJ' ? addWorkingDays(next - 1, nth) : next - 1 + nth;
    return instantOf(day, this.#hour);
  }

  #lastDueDay(hour: number): Day {
    const today = dayAt(this.#now);
    return this.#now >= instantOf(today, hour) ? today : today - 1;
  }

  // A delay recorded after the values came out changes nothing.
  #isHeldBack(dueDay: Day, hour: number): boolean {
    return this.#delays.some(
      ({ day, byDays, recordedAt }) =>
        day === dueDay && recordedAt <= instantOf(day, hour) && this.#now < instantOf(day + byDays, hour),
    );
  }
}

/** A publication without delay: everything is out, and final, before it has even happened. */
export class PublishedAtOnce extends Publication {
  override isOut(): boolean {
    return true;
  }

  override dailyUntil(): Day {
    return Number.POSITIVE_INFINITY;
  }

  override heldBack(): ReadonlySet<Day> {
    return new Set();
  }

  override lastPublishedReading(): Day {
    return Number.POSITIVE_INFINITY;
  }

  override monthsFinalUntil(): Day {
    return Number.POSITIVE_INFINITY;
  }
}
