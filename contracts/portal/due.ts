import { addDays, type CivilDay, type DaySpan, dayAt } from '../../reference-client/index.ts';
import type { Days, Series } from '../conformance/task.ts';
import type { KeptSeries } from './kept.ts';

/** How a series is kept up to date; days. */
interface Rhythm {
  /** So many days after a day its value is out at the latest. */
  readonly lag: number;
  /** So far back is read again each day, for what came late or was corrected. As many as one call takes anyway. */
  readonly reread: number;
}

/** adict.md 5.6 and 7, enedis.md 2.4; how far back corrections reach is not known. */
const rhythms: Readonly<Record<Series, Rhythm>> = {
  daily: { lag: 1, reread: 31 },
  'load-curve': { lag: 1, reread: 7 },
  'max-power': { lag: 1, reread: 31 },
  published: { lag: 1, reread: 370 },
  informative: { lag: 3, reread: 95 },
  injection: { lag: 1, reread: 95 },
};

const hour = 3_600_000;

// Nothing new comes out before eight in the morning (enedis.md 2.4).
const publication = 8 * hour;

/** A question for the days of a series. */
export interface Wanted extends Days {
  readonly series: Series;
}

/** The day whose publications are out at an instant: it begins at eight in the morning. */
export function publicationDay(now: number): CivilDay {
  return dayAt(now - publication);
}

/**
 * Which days of a series to read now: all that are wanted at first; later once a day those that are new, and those that
 * may have changed. While the newest one is not there it is asked for again on the same day, after an hour, after two
 * more, after three more: five times or so, then the next day.
 */
export function daysToRead({ series, from, to }: Wanted, kept: KeptSeries, now: number): DaySpan | undefined {
  const today = dayAt(now);
  const last = to < today ? to : today;
  const { asked, closedUntil } = kept;
  if (from >= last || (closedUntil !== undefined && today < closedUntil)) return undefined;
  if (!asked || from < asked.from) return { from, to: last };
  const isSameDay = publicationDay(asked.at) === publicationDay(now);
  if (isSameDay && (isHere(series, kept, last, today) || now < asked.at + asked.times * hour)) return undefined;
  const changing = earliest([addDays(today, -rhythms[series].reread), asked.until, ...provisional(kept)]);
  const start = changing > from ? changing : from;
  return start < last ? { from: start, to: last } : undefined;
}

// Lines of months come on some day: whoever asks for them each day has them early enough.
function isHere(series: Series, { readings }: KeptSeries, last: CivilDay, today: CivilDay): boolean {
  const expected = earliest([last, addDays(today, 1 - rhythms[series].lag)]);
  return [...readings.values()].some(({ start, end }) => {
    const isLong = end.getTime() - start.getTime() > 25 * hour;
    return isLong || dayAt(end.getTime()) >= expected;
  });
}

function provisional({ readings }: KeptSeries): readonly CivilDay[] {
  return [...readings.values()].flatMap(({ status, start }) =>
    status === 'provisional' ? [dayAt(start.getTime())] : [],
  );
}

function earliest(days: readonly CivilDay[]): CivilDay {
  return days.reduce((one, other) => (one < other ? one : other));
}
