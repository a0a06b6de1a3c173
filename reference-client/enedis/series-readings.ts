import { BodyError } from '../body.ts';
import { addDays, type CivilDay, checkedDay, instantOf } from '../civil-day.ts';
import type { Reading } from '../reading.ts';
import { intervalsOf } from './curve-stamps.ts';
import { type MeasuredPoint, type MeasuredSeries, units } from './measured-point.ts';
import type { AskedSeries } from './series.ts';

/** A question for values over intervals. */
export type AskedReadings = AskedSeries & { readonly series: MeasuredSeries };

// What was measured yesterday and the day before may still be completed or corrected (enedis.md 2.4).
const unsettledDays = 2;

/**
 * The points of an answer as readings, those within the asked days; holes are left out.
 *
 * @param today readings of the last two days are provisional: the operator marks none, but completes and corrects them
 * @throws BodyError when a date is none
 */
export function readingsOf(points: readonly MeasuredPoint[], asked: AskedReadings, today: CivilDay): Reading[] {
  const { series, direction, meteringPointId, span } = asked;
  const first = instantOf(span.from);
  const last = instantOf(span.to);
  const settled = instantOf(addDays(today, -unsettledDays));
  const readings: Reading[] = [];
  for (const { point, start, end, at } of placed(points, series, first)) {
    if (point.value === null || start < first || end > last) continue;
    readings.push({
      meteringPointId,
      direction,
      start,
      end,
      value: point.value,
      unit: units[series],
      quality: point.quality,
      status: end > settled ? 'provisional' : 'final',
      ...(at && { at }),
    });
  }
  return readings;
}

interface Placed {
  readonly point: MeasuredPoint;
  readonly start: Date;
  readonly end: Date;
  readonly at?: Date;
}

function placed(points: readonly MeasuredPoint[], series: MeasuredSeries, first: Date): readonly Placed[] {
  try {
    if (series === 'loadCurve') {
      return intervalsOf(
        points.map((point) => ({ ...point, minutes: point.minutes ?? 0 })),
        first,
      );
    }
    return points.map((point) => onDay(point, series));
  } catch (cause) {
    if (cause instanceof RangeError) throw new BodyError(cause.message);
    throw cause;
  }
}

function onDay(point: MeasuredPoint, series: MeasuredSeries): Placed {
  const day = checkedDay(point.stamp.slice(0, 10), 'date');
  const placed = { point, start: instantOf(day), end: instantOf(addDays(day, 1)) };
  return series === 'maxPower' ? { ...placed, at: instantOf(day, point.stamp.slice(11)) } : placed;
}
