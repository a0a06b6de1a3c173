import type { AgendaItem } from '../../../core/agenda.ts';
import { type Day, dayAt, instantOf, isoDay } from '../../../core/paris.ts';
import type { World } from '../../../core/world.ts';
import { parkOf } from '../park/park.ts';
import type { GasPoint } from '../park/point.ts';
import { cycleOf, readingUpTo } from './cycle.ts';
import { readingFacts } from './facts-readings.ts';
import { type DailySeries, publicationHour } from './publication.ts';

/** Points of a park that are looked at: a larger one has the same kinds of meters. */
const looked = 500;

/**
 * What is due for publication behind one instant and up to another (ms, UTC): daily lines for all meters of a kind at
 * once, lines of a month or half-year for each point (adict.md 5.6), or both of one point. Delays and provisional values
 * are left aside.
 */
export function* publications(world: World, from: number, to: number, meteringPointId?: string): Generator<AgendaItem> {
  const points =
    meteringPointId === undefined ? firstOf(parkOf(world).points(), looked) : named(world, meteringPointId);
  const daily = [...new Set(points.map(({ frequency }) => frequency))].filter((one) => one !== '6M');
  for (let day = dayAt(from); day <= dayAt(to); day += 1) {
    for (const item of [...dailyOf(world, daily, day), ...periodic(world, points, day)]) {
      if (item.at.getTime() > from && item.at.getTime() <= to) yield item;
    }
  }
}

const meters = { JJ: 'read daily', '1M': 'read monthly by radio', MM: 'of business, read monthly' } as const;

function dailyOf(world: World, series: readonly DailySeries[], day: Day): AgendaItem[] {
  return series.map((one) => {
    const gasDay = isoDay(day - readingFacts.daysToPublication.value[one]);
    const kind = one === 'JJ' ? 'Published' : 'Informative';
    return {
      at: new Date(instantOf(day, publicationHour(world, one))),
      about: `${kind} gas of ${gasDay} is due for meters ${meters[one]} (${one}).`,
    };
  });
}

function periodic(world: World, points: readonly GasPoint[], day: Day): AgendaItem[] {
  return points.flatMap((point) => {
    const { id, frequency } = point;
    if (frequency === 'JJ') return [];
    // lines of MM come out on the very day of the reading, the 1st
    const reading = frequency === 'MM' ? day : day - readingFacts.daysAfterReading.value;
    const cycle = cycleOf(world, point, frequency);
    if (readingUpTo(cycle, reading) !== reading) return [];
    const from = isoDay(readingUpTo(cycle, reading - 1));
    return {
      at: new Date(instantOf(day, publicationHour(world, frequency))),
      about: `Published gas from ${from} to ${isoDay(reading)} is due.`,
      meteringPointId: id,
    };
  });
}

function named(world: World, meteringPointId: string): GasPoint[] {
  const point = parkOf(world).find(meteringPointId);
  return point ? [point] : [];
}

function firstOf(points: Iterable<GasPoint>, most: number): GasPoint[] {
  const found: GasPoint[] = [];
  for (const point of points) {
    if (found.length === most) break;
    found.push(point);
  }
  return found;
}
