import { type CivilDay, dayAt } from './civil-day.ts';
import { dayOf, type Reading } from './reading.ts';
import type { LastRead, PlannedCall } from './sync-plan.ts';

/**
 * What to keep of a point's series after a call, so that the next plan knows of it: how far each has come, and which of
 * its values are still provisional.
 *
 * @param read what was kept of the point before
 * @param readings what the call gave; none for calls that give other things
 */
export function readAfter(
  read: readonly LastRead[] | undefined,
  call: PlannedCall,
  readings: readonly Reading[],
  askedAt: Date,
): LastRead[] {
  const kept = read ?? [];
  const previous = kept.find((one) => one.task === call.task && one.direction === call.direction);
  return [...kept.filter((one) => one !== previous), lastReadOf(call, readings, askedAt, previous)];
}

function lastReadOf(
  { task, direction, span }: PlannedCall,
  readings: readonly Reading[],
  askedAt: Date,
  previous?: LastRead,
): LastRead {
  const from = earliest(previous?.from, span?.from);
  const until = readings.reduce<CivilDay | undefined>(
    (last, { end }) => latest(last, dayAt(end.getTime())),
    previous?.until,
  );
  const open = readings.filter(({ status }) => status === 'provisional').map(dayOf);
  // of days that were read again only what they say now counts
  const before = previous?.provisionalFrom;
  const stays = before !== undefined && span !== undefined && (before < span.from || before >= span.to);
  const provisionalFrom = open.reduce<CivilDay | undefined>(earliest, stays ? before : undefined);
  return {
    task,
    askedAt,
    ...(direction && { direction }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(provisionalFrom !== undefined && { provisionalFrom }),
  };
}

function earliest(one: CivilDay | undefined, other: CivilDay | undefined): CivilDay | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}

function latest(one: CivilDay | undefined, other: CivilDay): CivilDay {
  return one !== undefined && one > other ? one : other;
}
