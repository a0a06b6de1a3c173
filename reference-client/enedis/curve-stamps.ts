import { hoursOf, instantOf } from '../civil-day.ts';

/** A stamp of a load curve: the end of an interval, as a clock in France shows it, and the interval's length. */
export interface CurveStamp {
  /** `YYYY-MM-DD HH:MM:SS`. */
  readonly stamp: string;
  readonly minutes: number;
}

/** An interval between two instants, and what it belongs to. */
export interface StampedInterval<Point> {
  readonly point: Point;
  readonly start: Date;
  readonly end: Date;
}

/**
 * Gives the points of a curve their instants. A stamp is the end of an interval in local time without offset: the one
 * at midnight closes the day before, a spring day has no 02:00, and an autumn day has the hour from 02:00 twice, which
 * only the order tells apart (enedis.md 2.3).
 *
 * A stamp that is shown twice is the one that follows the interval before without a gap, else the earliest after it. A
 * point that came twice is taken once. Curves that came back to front are turned round.
 *
 * @param from the instant at which the asked days begin
 * @throws RangeError when a stamp is no time
 */
export function intervalsOf<Point extends CurveStamp>(points: readonly Point[], from: Date): StampedInterval<Point>[] {
  const found: StampedInterval<Point>[] = [];
  let reached = from.getTime();
  let last = '';
  const instantsOf = stampReader();
  for (const point of ascending(points)) {
    const length = point.minutes * 60_000;
    const [earlier, later] = instantsOf(point.stamp);
    const isNext = (end: number): boolean => end - length === reached;
    const next = isNext(earlier) ? earlier : isNext(later) ? later : undefined;
    if (next === undefined && point.stamp === last) continue;
    const end = next ?? (earlier > reached ? earlier : later);
    found.push({ point, start: new Date(end - length), end: new Date(end) });
    reached = end;
    last = point.stamp;
  }
  return found;
}

function ascending<Point extends CurveStamp>(points: readonly Point[]): readonly Point[] {
  const [first] = points;
  const last = points.at(-1);
  return first && last && first.stamp > last.stamp ? points.toReversed() : points;
}

/** Tells both instants at which a clock in France shows a time; the same one twice on all days but one a year. */
function stampReader(): (stamp: string) => [earlier: number, later: number] {
  const starts = new Map<string, number | undefined>();
  return (stamp) => {
    const day = stamp.slice(0, 10);
    const time = stamp.slice(11);
    if (!starts.has(day)) starts.set(day, hoursOf(day) === 24 ? instantOf(day).getTime() : undefined);
    const start = starts.get(day);
    if (start === undefined) return [instantOf(day, time).getTime(), instantOf(day, time, 'later').getTime()];
    const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
    const instant = start + ((hours * 60 + minutes) * 60 + seconds) * 1000;
    return [instant, instant];
  };
}
