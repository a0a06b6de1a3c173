import type { Day } from '../../core/paris.ts';
import type { Table } from '../../core/store.ts';
import type { World } from '../../core/world.ts';
import type { Direction, Interval } from './point.ts';

/** Something that happened to a metering point outside the API, as an event recorded it or a park plans it. */
export type Happening = {
  readonly id: string;
  readonly meteringPointId: string;
  /** World instant (ms, UTC) at which it was recorded: before it, nobody knows of it. */
  readonly recordedAt: number;
  /** Day (Paris) from which it holds, or which it is about. */
  readonly day: Day;
} & (
  | { readonly kind: 'holder-moved-out' }
  | { readonly kind: 'load-curve-switched'; readonly on: boolean }
  /**
   * What was due in the morning after this day comes this many days later; null when not before it is completed. The
   * first so many hours of the curve come in time all the same.
   */
  | { readonly kind: 'day-delayed'; readonly byDays: number | null; readonly hours: number }
  /** What is missing of this day is there from now on. */
  | { readonly kind: 'day-completed' }
  /** The day's true energy becomes this many Wh; its curve follows. */
  | { readonly kind: 'day-corrected'; readonly direction: Direction; readonly energy: number }
  /** A new meter counts from this day's start, from this index in Wh. */
  | { readonly kind: 'meter-replaced'; readonly index: number }
  /** The curve has intervals of another length from this hour (0 to 23) of the day on. */
  | { readonly kind: 'interval-changed'; readonly hour: number; readonly interval: Interval }
);

type WithoutIdentity<T> = T extends Happening ? Omit<T, 'id'> : never;

function tableOf(world: World): Table<Happening> {
  return world.store.table<Happening>('enedis.happenings', { point: (row) => row.meteringPointId });
}

/** Records what happened; the id tells it apart from others. */
export async function record(world: World, happening: WithoutIdentity<Happening>): Promise<Happening> {
  const table = tableOf(world);
  const id = `happening-${(await table.size()) + 1}`;
  const row = { ...happening, id } as Happening;
  await table.put(id, row);
  return row;
}

/** What had been recorded of a point by an instant, in the order in which it came. */
export async function happeningsOf(world: World, meteringPointId: string, now: number): Promise<Happening[]> {
  const rows = await tableOf(world).where('point', meteringPointId);
  return rows.filter((row) => row.recordedAt <= now);
}
