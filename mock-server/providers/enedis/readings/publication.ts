import { type Day, dayAt, instantOf } from '../../../core/paris.ts';
import type { World } from '../../../core/world.ts';
import { meteringSetting } from '../dialect-metering.ts';
import type { Happening } from '../happenings.ts';
import type { ElectricityPoint } from '../point.ts';
import { hourLength } from '../truth/day-clock.ts';
import { longestFlaw, Plan } from './plan.ts';

type Delay = Extract<Happening, { kind: 'day-delayed' }>;

/** More hours than a day has: all of it. */
export const wholeDay = 25;

/** Instant (ms, UTC) at which a day comes out when nothing is the matter: the next day at 8:00 (enedis.md 2.4). */
export function dueOf(world: World, day: Day): number {
  return instantOf(day + 1, Number(meteringSetting(world, 'publicationHour')));
}

/** What of each day may be told. */
export type Told = Pick<Publication, 'until' | 'isEnergyOut' | 'hoursOut'>;

/** As if each day were told as soon as the meter had counted it: energy at its end, its curve hour by hour. */
export function toldAtOnce(now: number): Told {
  const today = dayAt(now);
  return {
    until: today + 1,
    isEnergyOut: (day) => day < today,
    hoursOut: (day) => (day < today ? wholeDay : day > today ? 0 : Math.ceil((now - instantOf(today)) / hourLength)),
  };
}

/** What of each day is out, as seen at one instant. */
export class Publication implements Told {
  readonly #now: number;
  readonly #hour: number;
  readonly #plan: Plan;
  readonly #delays: readonly Delay[];
  readonly #completed: ReadonlySet<Day>;
  /** First day of which nothing is out yet. */
  readonly until: Day;

  constructor(world: World, point: ElectricityPoint, happenings: readonly Happening[], now: number) {
    this.#now = now;
    this.#hour = Number(meteringSetting(world, 'publicationHour'));
    this.#plan = new Plan(world, point);
    this.#delays = happenings.filter((one) => one.kind === 'day-delayed');
    this.#completed = new Set(happenings.filter((one) => one.kind === 'day-completed').map((one) => one.day));
    const today = dayAt(now);
    this.until = now >= instantOf(today, this.#hour) ? today : today - 1;
  }

  /** Whether energy and peak of a day are out. */
  isEnergyOut(day: Day): boolean {
    if (day >= this.until) return false;
    if (this.#completed.has(day)) return true;
    const delays = this.#delaysOf(day);
    if (delays.length > 0) return !delays.some((one) => this.#isWaiting(day, one.byDays));
    const flaw = this.#plan.flawOf(day);
    return !flaw || !this.#isWaiting(day, flaw.energy);
  }

  /** How many hours of a day's curve are out, from its start on; at least 25 when all are. */
  hoursOut(day: Day): number {
    if (day >= this.until) return 0;
    if (this.#completed.has(day)) return wholeDay;
    const delays = this.#delaysOf(day);
    if (delays.length > 0) {
      const waiting = delays.filter((one) => this.#isWaiting(day, one.byDays)).map((one) => one.hours);
      return Math.min(wholeDay, ...waiting);
    }
    const flaw = this.#plan.flawOf(day);
    if (!flaw || !this.#isWaiting(day, flaw.curve)) return wholeDay;
    return flaw.inParts ? this.#plan.hoursInTime(day) : 0;
  }

  /** Whether everything of a day is out. */
  isWhole(day: Day): boolean {
    return this.isEnergyOut(day) && this.hoursOut(day) === wholeDay;
  }

  /** Days whose energy is out, and is too low still, with what is known of it. */
  tooLow(energyOf: (day: Day) => number): [Day, number][] {
    const days: [Day, number][] = [];
    for (let day = this.until - longestFlaw; day < this.until; day += 1) {
      const flaw = this.#completed.has(day) ? undefined : this.#plan.flawOf(day);
      if (flaw && flaw.tooLow > 0 && this.#isWaiting(day, flaw.tooLow)) {
        days.push([day, this.#plan.knownAtFirst(day, energyOf(day))]);
      }
    }
    return days;
  }

  #isWaiting(day: Day, byDays: number | null): boolean {
    return byDays === null || (byDays > 0 && this.#now < instantOf(day + 1 + byDays, this.#hour));
  }

  // A delay recorded after the day came out changes nothing.
  #delaysOf(day: Day): readonly Delay[] {
    if (this.#delays.length === 0) return this.#delays;
    return this.#delays.filter((one) => one.day === day && one.recordedAt <= instantOf(day + 1, this.#hour));
  }
}
